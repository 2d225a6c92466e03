/// A message about bad input that says where it is, what was found and what to try.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable {
    /// The input cannot be used.
    case error
    /// The input was used, with a loss that the message names.
    case warning
  }

  /// Where the problem is: a file, and within it a line and a column, each counted from 1.
  public struct Location: Hashable, Sendable {
    /// The file's name as the user gave it.
    public let file: String
    /// The line, where known.
    public let line: Int?
    /// The column in Unicode scalars, where known.
    public let column: Int?

    /// A location from its parts.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// The stable name of the problem, `area.problem`, such as `schema.unknown-kind`.
  ///
  /// Wording may change; the id does not.
  public let id: String
  /// How bad it is.
  public let severity: Severity
  /// Where it is, where that is known.
  public let location: Location?
  /// What was found and what was expected, one sentence.
  public let message: String
  /// What to try, one sentence; empty where there is nothing to try.
  public let remedy: String

  /// A diagnostic from its parts.
  public init(
    id: String, severity: Severity = .error, location: Location? = nil, message: String,
    remedy: String = ""
  ) {
    self.id = id
    self.severity = severity
    self.location = location
    self.message = message
    self.remedy = remedy
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message remedy`, the form that editors and people know.
  public var description: String {
    var place = ""
    if let location {
      place = location.file
      if let line = location.line { place += ":\(line)" }
      if let column = location.column { place += ":\(column)" }
      place += ": "
    }
    return place + severity.rawValue + ": " + message + (remedy.isEmpty ? "" : " " + remedy)
  }
}
