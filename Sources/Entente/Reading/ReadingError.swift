public import EntenteModel

/// Why an input gives no article.
public struct ReadingError: Error, Hashable, Sendable {
  /// What went wrong, coarsely.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// There is no such file or folder.
    case missing
    /// It is there and cannot be read.
    case unreadable
    /// It has no text.
    case empty
    /// It is no text at all.
    case binary
    /// It is longer than an article can be.
    case tooLong
    /// It is JSON, and not of an article.
    case malformed
    /// It is a folder in which nothing can be read.
    case noArticles
  }

  /// What went wrong, coarsely.
  public let code: Code
  /// What went wrong, where, and what to try.
  public let diagnostic: Diagnostic

  init(_ code: Code, _ location: Diagnostic.Location, _ message: String, _ remedy: String) {
    self.code = code
    diagnostic = Diagnostic(
      id: "article.\(code.rawValue)", location: location, message: message, remedy: remedy)
  }
}

extension ReadingError: CustomStringConvertible {
  /// The diagnostic, as a line for people.
  public var description: String { diagnostic.description }
}
