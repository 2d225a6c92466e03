public import EntenteModel

/// One article and the graph that a careful reader draws from it.
public struct GoldGraph: Hashable, Sendable {
  /// The name of the article.
  public let id: String
  /// The headline.
  public let title: String
  /// The day of publication.
  public let date: CalendarDate?
  /// Who published it, or where it comes from.
  public let source: String
  /// The text.
  public let text: String
  /// The entities, in file order.
  public let entities: [GoldEntity]
  /// The relations, in file order.
  public let relations: [GoldRelation]

  /// A gold graph from its parts.
  public init(
    id: String, title: String = "", date: CalendarDate? = nil, source: String = "",
    text: String, entities: [GoldEntity], relations: [GoldRelation]
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.source = source
    self.text = text
    self.entities = entities
    self.relations = relations
  }

  /// The article as the reader gets it: what the file knows, without the graph.
  public var article: Article {
    Article(
      id: DocumentID(id), title: title, body: text, date: date,
      publisher: source.isEmpty ? nil : source)
  }
}
