public import EntenteModel

/// Why a graph could not be read from a file.
public struct ExportError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Code: String, Sendable, Hashable {
    /// The bytes are not JSON, or not JSON of the size that is read.
    case malformed
    /// The JSON is not a graph of this project, or not of a version that is read.
    case notAGraph
    /// The graph breaks its own rules: an unknown kind, a missing end, no evidence.
    case invalidGraph
  }

  /// What went wrong.
  public let code: Code
  /// Each problem with its place, in file order; never empty.
  public let diagnostics: [Diagnostic]

  /// An error from its parts.
  public init(code: Code, diagnostics: [Diagnostic]) {
    self.code = code
    self.diagnostics = diagnostics
  }
}

extension ExportError: CustomStringConvertible {
  /// Each problem on a line.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
