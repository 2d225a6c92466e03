/// Everything that one article yields: its entities, its relations, and what was left alone.
public struct Extraction: Hashable, Sendable {
  /// The article that was read.
  public let article: Article
  /// The entities, sorted by id.
  public var entities: [Entity]
  /// The relations, sorted by id; both ends of each are among `entities`.
  public var relations: [Relation]
  /// What was seen and not claimed, in text order.
  public var abstentions: [Abstention]
  /// The language engine that read the text, with its version: `fast/1`.
  public var engine: String

  /// An extraction from its parts.
  public init(
    article: Article, entities: [Entity] = [], relations: [Relation] = [],
    abstentions: [Abstention] = [], engine: String = ""
  ) {
    self.article = article
    self.entities = entities
    self.relations = relations
    self.abstentions = abstentions
    self.engine = engine
  }
}
