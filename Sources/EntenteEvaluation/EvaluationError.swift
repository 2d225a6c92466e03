public import EntenteModel

/// Why a gold file cannot be used.
public struct EvaluationError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Code: String, Sendable, Hashable {
    /// The file is not JSON, or not JSON of the right shape.
    case malformedGold
    /// The file is a well-formed gold graph that contradicts itself.
    case inconsistentGold
  }

  /// What went wrong.
  public let code: Code
  /// Every problem found, in file order.
  public let diagnostics: [Diagnostic]
}

extension EvaluationError: CustomStringConvertible {
  /// The diagnostics, one a line.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
