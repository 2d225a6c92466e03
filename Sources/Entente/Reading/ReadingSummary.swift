public import EntenteModel

/// What became of a set of inputs: how many articles they gave, and what was left out.
public struct ReadingSummary: Hashable, Sendable {
  /// An input that gave no article.
  public struct Failure: Hashable, Sendable {
    /// Why.
    public let error: ReadingError
    /// Whether the caller named it, or named a folder or a list in which nothing else was read;
    /// otherwise it was met in a folder or a list of which the rest was read.
    public internal(set) var isNamed: Bool
  }

  /// The number of articles handed on.
  public internal(set) var articleCount = 0
  /// Inputs left out, in the order met.
  public internal(set) var failures: [Failure] = []
  /// Inputs that were read with a loss, such as a guessed encoding.
  public internal(set) var notices: [Diagnostic] = []
}
