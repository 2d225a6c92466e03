public import EntenteGraph

/// What a name was taken for, and what else it may have meant.
public struct NameMatch: Hashable, Sendable {
  /// The entity that it was taken for.
  public let index: EntityIndex
  /// Other entities that have the name in part, sorted by id.
  ///
  /// Empty where the name is the full name of the one that it was taken for, or its id.
  public let others: [QueryError.Candidate]
}
