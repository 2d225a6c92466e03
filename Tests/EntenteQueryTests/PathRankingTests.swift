import EntenteGraph
import EntenteModel
import EntenteQuery
import EntenteSchema
import EntenteTestSupport
import Testing

struct PathRankingTests {
  @Test(arguments: 0..<16 as Range<UInt64>)
  func `paths through an entity are those of all paths that visit it`(seed: UInt64) throws {
    var graph = KnowledgeGraph(schema: try Schema.standard())
    for reading in RandomExtraction.readings(seed: seed, people: 5, claims: 5) {
      try graph.merge(reading)
    }
    let ids = graph.entities.map(\.id)
    let (first, last) = (try #require(ids.first), try #require(ids.last))
    func ask(via: [EntityID], count: Int) throws -> [[EntityID]] {
      try PathQuery(
        from: first.rawValue, to: last.rawValue, maxHops: 4, count: count,
        via: via.map(\.rawValue)
      ).ask(graph).map { [first] + $0.steps.map(\.to) }
    }
    let all = try ask(via: [], count: 10_000)
    for waypoint in ids.dropFirst().dropLast() {
      let expected = all.filter { $0.contains(waypoint) }
      #expect(try ask(via: [waypoint], count: 5) == Array(expected.prefix(5)))
      let other = ids[ids.count / 2]
      let both = all.filter { $0.contains(waypoint) && $0.contains(other) }
      if other != waypoint, other != first, other != last {
        #expect(try ask(via: [other, waypoint], count: 5) == Array(both.prefix(5)))
      }
    }
  }

  @Test func `a quiet link goes before one that leads through a hub`() throws {
    var relations = [
      TalksGraph.relation("person:ana-vidal", .visits, "country:norway"),
      TalksGraph.relation("person:tom-vance", .visits, "country:norway"),
      TalksGraph.relation("person:ana-vidal", .meets, "person:jose-alvarez", confidence: 850),
      TalksGraph.relation("person:jose-alvarez", .meets, "person:tom-vance", confidence: 850),
    ]
    func middles() throws -> [EntityID] {
      try PathQuery(from: "Vidal", to: "Vance", maxHops: 2).ask(try TalksGraph.make(relations))
        .map { $0.steps[0].to }
    }
    #expect(try middles() == ["country:norway", "person:jose-alvarez"])
    for kind in [RelationKind.visits, .represents, .nationalOf] {
      relations.append(TalksGraph.relation("person:olav-brekke", kind, "country:norway"))
      relations.append(TalksGraph.relation("person:kari-brekke", kind, "country:norway"))
    }
    #expect(try middles() == ["person:jose-alvarez", "country:norway"])
  }

  @Test func `a step names the best relation and counts the others`() throws {
    let relations = [
      TalksGraph.relation("person:ana-vidal", .meets, "person:tom-vance", confidence: 700),
      TalksGraph.relation("person:ana-vidal", .criticizes, "person:tom-vance", confidence: 950),
      TalksGraph.relation(
        "person:ana-vidal", .contacts, "person:tom-vance", status: .planned, confidence: 1000),
      TalksGraph.relation("person:ana-vidal", .supports, "person:tom-vance", status: .negated),
    ]
    let answers = try PathQuery(from: "Vidal", to: "Vance").ask(try TalksGraph.make(relations))
    #expect(answers.count == 1)
    #expect(answers.first?.steps.map(\.relation.kind) == [.criticizes])
    #expect(answers.first?.steps.map(\.alternatives) == [2])
  }

  @Test func `a path through an entity far off the shortest one is found`() throws {
    var graph = KnowledgeGraph(schema: try Schema.standard())
    func person(_ number: Int) -> Entity {
      TalksGraph.entity(EntityID("person:p\(number)"), .person, "Person \(number)")
    }
    // A hundred two-hop paths, and one of four hops through the last three persons.
    var links = (2..<102).flatMap { [(0, $0), ($0, 1)] }
    links += [(0, 102), (102, 103), (103, 104), (104, 1)]
    // Two hundred three-hop paths stand between: every neighbour of the start meets the next.
    links += (2..<101).map { ($0, $0 + 1) }
    try graph.merge(
      Extraction(
        article: Article(id: "talks", body: "Talks."), entities: (0..<105).map(person),
        relations: links.map {
          TalksGraph.relation(
            EntityID("person:p\(min($0.0, $0.1))"), .criticizes,
            EntityID("person:p\(max($0.0, $0.1))"))
        }, engine: "test/1"))
    let answers = try PathQuery(
      from: "person:p0", to: "person:p1", maxHops: 4, via: ["person:p103"]
    ).ask(graph)
    #expect(
      answers.map { $0.steps.map(\.to.rawValue) }
        == [["person:p102", "person:p103", "person:p104", "person:p1"]])
  }
}
