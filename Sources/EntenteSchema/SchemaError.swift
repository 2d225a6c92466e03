public import EntenteModel

/// A schema folder could not be found or used; the diagnostics say why, all of them at once.
public struct SchemaError: Error, Hashable, Sendable {
  /// What went wrong, coarsely.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// A folder is not where it was looked for.
    case missingFolder
    /// Files of a folder cannot be used.
    case brokenFiles
  }

  /// What went wrong, coarsely.
  public let code: Code
  /// Every problem that was found, ordered by file, line and column.
  public let diagnostics: [Diagnostic]

  /// An error from its parts.
  public init(code: Code, diagnostics: [Diagnostic]) {
    self.code = code
    self.diagnostics = diagnostics
  }
}

extension SchemaError: CustomStringConvertible {
  /// The diagnostics, one a line.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
