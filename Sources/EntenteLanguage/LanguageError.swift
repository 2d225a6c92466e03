public import EntenteModel

/// A language model could not be loaded; the diagnostic says why and what to try.
public struct LanguageError: Error, Hashable, Sendable {
  /// What went wrong, coarsely.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// A file is not where it was looked for, or may not be read.
    case unreadableFile
    /// A file is no model file, or one of another kind.
    case foreignFile
    /// A file was written by another version of the format.
    case otherVersion
    /// A file is cut short or altered.
    case damagedFile
    /// A file could not be written.
    case unwritableFile
  }

  /// What went wrong, coarsely.
  public let code: Code
  /// Where it is, what was found and expected, and what to try.
  public let diagnostic: Diagnostic

  /// An error from its parts.
  public init(code: Code, diagnostic: Diagnostic) {
    self.code = code
    self.diagnostic = diagnostic
  }
}

extension LanguageError: CustomStringConvertible {
  /// The diagnostic as one line.
  public var description: String { diagnostic.description }
}
