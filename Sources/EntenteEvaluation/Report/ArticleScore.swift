public import EntenteModel

/// The score of one article.
public struct ArticleScore: Hashable, Sendable {
  /// The article's id.
  public let id: String
  /// Entities of all kinds.
  public let entities: Tally
  /// Entities by kind.
  public let entityKinds: [EntityKind: Tally]
  /// Relations of all kinds.
  public let relations: Tally
  /// Relations by kind.
  public let relationKinds: [RelationKind: Tally]
  /// Relations with their kind ignored.
  public let links: Tally
  /// How many of the matched relations have the right status.
  public let rightStatus: Int
}
