/// How JSON is laid out on lines.
public enum JSONStyle: Sendable, Hashable {
  /// One thing a line, indented by two spaces, so that files can be read and compared.
  case pretty
  /// No white space at all.
  case compact
}
