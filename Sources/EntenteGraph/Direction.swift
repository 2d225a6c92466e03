/// Which way relations are followed.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// From source to target.
  case forward
  /// From target to source.
  case backward
  /// Both ways.
  case both
}
