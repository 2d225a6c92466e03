import EntenteModel
import EntenteSchema
import EntenteTestSupport
import Testing

@testable import EntenteGraph  // how much room the storage takes is internal by design

struct KnowledgeGraphTests {
  let schema: Schema

  init() throws { schema = try Schema.standard() }

  func graph(of readings: [Extraction]) throws -> KnowledgeGraph {
    var graph = KnowledgeGraph(schema: schema)
    for reading in readings { try graph.merge(reading) }
    return graph
  }

  func content(_ graph: KnowledgeGraph) -> [String] {
    graph.entities.map { "\($0)" } + graph.relations.map { "\($0)" }
      + graph.documents.map { "\($0)" }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `merging is idempotent and takes no heed of order`(seed: UInt64) throws {
    let readings = RandomExtraction.readings(seed: seed)
    let forward = try graph(of: readings)
    let backward = try graph(of: readings.reversed())
    let twice = try graph(of: readings + readings)
    #expect(content(forward) == content(backward))
    #expect(content(forward) == content(twice))
    var merged = forward
    try merged.merge(backward)
    #expect(content(merged) == content(forward))
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `removing a document leaves what the others say`(seed: UInt64) throws {
    let readings = RandomExtraction.readings(seed: seed)
    var all = try graph(of: readings)
    let isRemoved = all.remove(readings[1].article.id)
    #expect(isRemoved)
    #expect(content(all) == content(try graph(of: [readings[0], readings[2]])))
  }

  @Test func `a claim that a thousand articles make is kept once for each`() throws {
    var graph = KnowledgeGraph(schema: schema)
    for number in 0..<1000 {
      let article = Article(id: DocumentID("a\(number)"), body: "Ana Vidal visited Norway.")
      func entity(_ id: EntityID, _ kind: EntityKind, _ name: String, _ start: Int) -> Entity {
        let span = TextSpan(start: start, end: start + name.count)
        let mention = Mention(document: article.id, span: span, text: name, form: .name)
        return Entity(id: id, kind: kind, name: name, mentions: [mention])
      }
      let evidence = Evidence(
        document: article.id, sentence: 0, span: TextSpan(start: 0, end: 25),
        quote: article.text, rule: "test")
      let claim = Relation(
        id: "", source: "person:ana-vidal", kind: .visits, target: "country:norway",
        evidence: [evidence])
      let extraction = Extraction(
        article: article,
        entities: [
          entity("person:ana-vidal", .person, "Ana Vidal", 0),
          entity("country:norway", .country, "Norway", 18),
        ], relations: [claim])
      try graph.merge(extraction)
      // Read again now and then: what it leaves is used again.
      if number % 10 == 0 { try graph.merge(extraction) }
    }
    #expect(graph.relations.first?.evidence.count == 1000)
    #expect(graph.entity("country:norway")?.mentions.count == 1000)
    #expect(graph.relationTable.evidence.room == 1000)
    #expect(graph.entityTable.mentions.room == 2000)
    #expect(graph.entityTable.names.room == 2000)
    #expect(graph.brokenInvariants().isEmpty)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `neighbours agree with a search of all relations`(seed: UInt64) throws {
    var graph = try graph(of: RandomExtraction.readings(seed: seed))
    let gone = try #require(graph.relations.first).id
    graph.remove(gone)
    #expect(graph.relation(gone) == nil)
    for index in graph.entityIndices {
      let expected = graph.relationIndices.filter {
        graph.source(of: $0) == index || graph.target(of: $0) == index
      }
      #expect(graph.relations(at: index) == expected)
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `every entity and relation is found by its id`(seed: UInt64) throws {
    let graph = try graph(of: RandomExtraction.readings(seed: seed))
    for entity in graph.entities { #expect(graph.entity(entity.id) == entity) }
    for relation in graph.relations { #expect(graph.relation(relation.id) == relation) }
  }

  @Test func `a copy is independent of its original`() throws {
    let original = try graph(of: RandomExtraction.readings(seed: 1))
    var copy = original
    let victim = try #require(copy.entities.first).id
    copy.remove(victim)
    #expect(original.entity(victim) != nil)
    #expect(copy.entity(victim) == nil)
    #expect(copy.difference(from: original).removedEntities == [victim])
    #expect(original.difference(from: original).isEmpty)
  }

  @Test func `what does not fit is refused with a reason`() throws {
    var graph = KnowledgeGraph(schema: schema)
    let article = Article(id: "a", body: "Text")
    try graph.insert(Document(article, engine: "test/1"))
    try graph.insert(Entity(id: "person:a", kind: .person, name: "A"))
    try graph.insert(Entity(id: "country:n", kind: .country, name: "N"))
    let evidence = Evidence(
      document: "a", sentence: 0, span: TextSpan(start: 0, end: 4), quote: "Text", rule: "test")
    func relation(
      _ source: EntityID, _ kind: RelationKind, _ target: EntityID, _ evidence: [Evidence]
    ) -> Relation {
      Relation(id: "x", source: source, kind: kind, target: target, evidence: evidence)
    }
    func refusal(_ relation: Relation) -> GraphError.Code? {
      do throws(GraphError) {
        try graph.insert(relation)
        return nil
      } catch { return error.code }
    }
    try graph.insert(Entity(id: "proposal:p", kind: .proposal, name: "P"))
    #expect(refusal(relation("proposal:p", .partOf, "country:n", [evidence])) == .wrongKind)
    #expect(refusal(relation("country:n", .holdsOffice, "person:a", [evidence])) == .wrongKind)
    #expect(refusal(relation("person:a", "sings", "country:n", [evidence])) == .unknownKind)
    #expect(refusal(relation("person:a", .visits, "country:x", [evidence])) == .unknownEntity)
    #expect(refusal(relation("person:a", .visits, "country:n", [])) == .missingEvidence)
    let foreign = Evidence(
      document: "b", sentence: 0, span: TextSpan(start: 0, end: 4), quote: "Text", rule: "test")
    #expect(refusal(relation("person:a", .visits, "country:n", [foreign])) == .unknownDocument)
    #expect(refusal(relation("person:a", .visits, "country:n", [evidence])) == nil)
    #expect(graph.relationCount == 1)
    #expect(throws: GraphError.self) {
      try graph.insert(Entity(id: "person:a", kind: .country, name: "A"))
    }
  }

  @Test func `a failed merge leaves the graph as it was`() throws {
    var graph = try graph(of: RandomExtraction.readings(seed: 2))
    let before = content(graph)
    let article = Article(id: "bad", body: "Text")
    let bad = Extraction(
      article: article, entities: [Entity(id: "x:y", kind: "planet", name: "Y")])
    #expect(throws: GraphError.self) { try graph.merge(bad) }
    #expect(content(graph) == before)
  }

  @Test func `the dump shows every relation under its source`() throws {
    let graph = try graph(of: RandomExtraction.readings(seed: 3))
    let lines = graph.dump().split(separator: "\n")
    let shown = lines.filter { $0.hasPrefix("├─") || $0.hasPrefix("└─") }
    #expect(shown.count == graph.relationCount)
    #expect(shown.allSatisfy { $0.contains(/\[[01]\.\d\d[,\]]/) }, "each has a confidence")
  }

  @Test func `a subgraph keeps the relations between its entities`() throws {
    let graph = try graph(of: RandomExtraction.readings(seed: 4))
    let start = try #require(graph.entityIndices.first)
    let near = graph.neighborhood(of: [start], hops: 1)
    let part = graph.subgraph(of: Set(near.keys))
    #expect(part.entityCount == near.count)
    for relation in part.relations { #expect(graph.relation(relation.id) != nil) }
    let everything = graph.subgraph(of: Set(graph.entityIndices))
    #expect(content(everything) == content(graph))
  }
}
