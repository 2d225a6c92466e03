import EntenteGraph
import EntenteModel
import EntenteSchema

/// Graphs for tests, of names that nobody bears.
enum Samples {
  static func document(_ id: String) -> Document {
    Document(
      id: DocumentID(id), title: "Talks in Norhaven \"resume\"",
      date: CalendarDate(year: 2031, month: 4), url: "https://example.org/a?b=1&c=2",
      publisher: nil, sha256: SHA256.hexadecimal(of: id), bodyStart: 12, engine: "fast/1")
  }

  /// A graph with every kind of entity and the texts that break writers.
  static func small(_ hostile: String = "") throws -> KnowledgeGraph {
    var graph = KnowledgeGraph(schema: try Schema.standard())
    try graph.insert(document("a"))
    try graph.insert(document("b"))
    let entities: [(EntityID, EntityKind, String)] = [
      ("person:ilse-varga", .person, "Ilse Varga" + hostile),
      ("person:tomas-brandt", .person, "Tomas Brandt"),
      ("office:ruritania/foreign-minister", .office, "Foreign Minister of Ruritania"),
      ("country:ruritania", .country, "Ruritania"),
      ("country:norland", .country, "Norland"),
      ("organization:harbour-league", .organization, "Harbour League"),
      ("place:norhaven", .place, "Norhaven"),
      ("proposal:strait-plan", .proposal, "the nine-point strait plan"),
      ("event:norhaven-talks", .event, "talks in Norhaven"),
    ]
    for (number, entity) in entities.enumerated() {
      try graph.insert(
        Entity(
          id: entity.0, kind: entity.1, name: entity.2, aliases: ["alias \(number)"],
          mentions: [
            Mention(
              document: "a", span: TextSpan(start: number, end: number + 3), text: entity.2,
              form: .name)
          ], properties: number == 3 ? ["iso2": "RU\(hostile)"] : [:]), from: "a")
    }
    try claim(&graph, "person:ilse-varga", .holdsOffice, "office:ruritania/foreign-minister")
    try claim(&graph, "office:ruritania/foreign-minister", .officeOf, "country:ruritania")
    try claim(&graph, "person:ilse-varga", .meets, "person:tomas-brandt", hostile: hostile)
    try claim(&graph, "person:tomas-brandt", .represents, "country:norland")
    try claim(
      &graph, "country:norland", .opposes, "proposal:strait-plan", .possible,
      speaker: "person:ilse-varga")
    try claim(&graph, "person:ilse-varga", .participatesIn, "event:norhaven-talks", .planned)
    try claim(&graph, "event:norhaven-talks", .locatedIn, "place:norhaven")
    try claim(&graph, "country:norland", .criticizes, "country:ruritania", .negated)
    try claim(&graph, "country:ruritania", .memberOf, "organization:harbour-league")
    return graph
  }

  static func claim(
    _ graph: inout KnowledgeGraph, _ source: EntityID, _ kind: RelationKind, _ target: EntityID,
    _ status: RelationStatus = .asserted, speaker: EntityID? = nil, hostile: String = ""
  ) throws {
    try graph.insert(
      Relation(
        id: "", source: source, kind: kind, target: target, status: status, attributedTo: speaker,
        time: kind == .meets ? CalendarDate(year: 2031).map { Period(on: $0) } : nil,
        confidence: Confidence(thousandths: 875),
        evidence: [
          Evidence(
            document: "a", sentence: 0, span: TextSpan(start: 0, end: 9),
            quote: "as \(source) said\(hostile)", rule: "pattern/test"),
          Evidence(
            document: "b", sentence: 3, span: TextSpan(start: 4, end: 9), quote: "again",
            rule: "pattern/test"),
        ], properties: speaker == nil ? [:] : ["mood": "if" + hostile]))
  }
}
