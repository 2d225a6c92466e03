import EntenteGraph
import EntenteModel
import EntenteSchema
import EntenteTestSupport

/// A small graph about invented talks, for questions with answers that can be read off.
enum TalksGraph {
  static func make(_ relations: [Relation] = relations) throws -> KnowledgeGraph {
    var graph = KnowledgeGraph(schema: try Schema.standard())
    try graph.merge(
      Extraction(
        article: Article(id: "talks", body: "Talks."), entities: entities, relations: relations,
        engine: "test/1"))
    return graph
  }

  static let entities: [Entity] = [
    entity("person:ana-vidal", .person, "Ana Vidal", ["Vidal"]),
    entity("person:olav-brekke", .person, "Olav Brekke", ["Brekke", "President Brekke"]),
    entity("person:kari-brekke", .person, "Kari Brekke"),
    entity("person:jose-alvarez", .person, "José Álvarez"),
    entity("person:tom-vance", .person, "Tom Vance"),
    entity("country:france", .country, "France", ["French", "Paris"]),
    entity("country:norway", .country, "Norway"),
    entity("office:france/foreign-minister", .office, "Foreign Minister of France"),
  ]

  static let relations: [Relation] = [
    relation("person:ana-vidal", .represents, "country:france"),
    relation("person:ana-vidal", .holdsOffice, "office:france/foreign-minister"),
    relation("person:ana-vidal", .meets, "person:olav-brekke", status: .planned),
    relation("person:olav-brekke", .represents, "country:norway"),
    relation("person:jose-alvarez", .represents, "country:norway", confidence: 600),
    relation("person:jose-alvarez", .criticizes, "person:tom-vance", status: .negated),
    relation(
      "person:kari-brekke", .criticizes, "country:france",
      time: Period(on: CalendarDate(year: 2026, month: 3, day: 2))),
  ]

  static func entity(
    _ id: EntityID, _ kind: EntityKind, _ name: String, _ aliases: [String] = []
  ) -> Entity {
    Entity(
      id: id, kind: kind, name: name, aliases: aliases,
      mentions: [
        Mention(document: "talks", span: TextSpan(start: 0, end: 1), text: "T", form: .name)
      ])
  }

  static func relation(
    _ source: EntityID, _ kind: RelationKind, _ target: EntityID,
    status: RelationStatus = .asserted, confidence: Int = 900, time: Period? = nil
  ) -> Relation {
    Relation(
      id: RelationID.make(source: source, kind: kind, target: target, status: status, time: time),
      source: source, kind: kind, target: target, status: status, time: time,
      confidence: Confidence(thousandths: confidence),
      evidence: [
        Evidence(
          document: "talks", sentence: 0, span: TextSpan(start: 0, end: 1), quote: "T",
          rule: "test")
      ])
  }
}

extension Period {
  /// A single date, for literals that are known to be dates.
  init?(on date: CalendarDate?) {
    guard let date else { return nil }
    self.init(on: date)
  }
}
