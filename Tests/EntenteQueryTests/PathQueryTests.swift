import EntenteGraph
import EntenteModel
import EntenteQuery
import EntenteSchema
import EntenteTestSupport
import Testing

struct PathQueryTests {
  private let graph: KnowledgeGraph

  init() throws { graph = try TalksGraph.make() }

  private func ask(_ query: PathQuery) throws(QueryError) -> [[EntityID]] {
    try query.ask(graph).map { $0.steps.map(\.to) }
  }

  @Test func `a path tells who is linked to whom, step by step`() throws {
    let answers = try PathQuery(from: "Vidal", to: "Norway").ask(graph)
    #expect(
      answers.map { $0.steps.map(\.to) } == [["person:olav-brekke", "country:norway"]])
    #expect(answers.first?.steps.first?.description == "Ana Vidal meets Olav Brekke [planned]")
  }

  @Test func `no path, one entity and an unknown name are different answers`() throws {
    #expect(try ask(PathQuery(from: "Vidal", to: "Vance")).isEmpty)
    #expect(throws: QueryError.self) { try ask(PathQuery(from: "Vidal", to: "Ana Vidal")) }
    do {
      _ = try ask(PathQuery(from: "Vidal", to: "Ana Vidal"))
    } catch { #expect(error.code == .sameEntity) }
    do {
      _ = try ask(PathQuery(from: "Vidal", to: "Nobody Known"))
    } catch { #expect(error.code == .unknownName) }
  }

  @Test func `avoid, via and the number of hops are kept to`() throws {
    #expect(try ask(PathQuery(from: "Vidal", to: "Norway", avoid: ["Olav Brekke"])).isEmpty)
    #expect(try ask(PathQuery(from: "Vidal", to: "Norway", maxHops: 1)).isEmpty)
    #expect(try ask(PathQuery(from: "Vidal", to: "Alvarez", via: ["Norway"])).count == 1)
    #expect(try ask(PathQuery(from: "Vidal", to: "Alvarez", via: ["France"])).isEmpty)
  }

  @Test func `an end cannot be avoided`() {
    #expect {
      try PathQuery(from: "Vidal", to: "Norway", avoid: ["Ana Vidal"]).ask(graph)
    } throws: { ($0 as? QueryError)?.code == .avoidedEnd }
  }

  @Test func `how far two are apart is known where no path is short enough`() throws {
    func length(_ query: PathQuery) throws -> Int? { try query.shortestLength(in: graph) }
    #expect(try length(PathQuery(from: "Vidal", to: "Norway", maxHops: 1)) == 2)
    #expect(try length(PathQuery(from: "Vidal", to: "Vance")) == nil)
    #expect(try length(PathQuery(from: "Vidal", to: "Norway", avoid: ["Olav Brekke"])) == nil)
  }

  @Test func `facts go before plans and sure claims before doubtful ones`() throws {
    let extra = [
      TalksGraph.relation("person:ana-vidal", .meets, "person:tom-vance"),
      TalksGraph.relation("person:tom-vance", .represents, "country:norway", confidence: 950),
    ]
    let graph = try TalksGraph.make(TalksGraph.relations + extra)
    let paths = try PathQuery(from: "Vidal", to: "Norway").ask(graph)
    #expect(
      paths.map { $0.steps[0].to } == ["person:tom-vance", "person:olav-brekke"])
  }

  /// All simple paths by exhaustive search: slow and plainly right.
  private func everyPath(
    _ graph: KnowledgeGraph, from start: EntityIndex, to goal: EntityIndex, maxHops: Int
  ) -> [[EntityIndex]] {
    let filter = RelationFilter()
    var found: [[EntityIndex]] = []
    func go(_ path: [EntityIndex]) {
      guard let last = path.last else { return }
      if last == goal { return found.append(path) }
      guard path.count <= maxHops else { return }
      let next = Set(
        graph.relations(at: last).filter { filter.includes($0, of: graph) }
          .map { graph.neighbor(of: last, over: $0) })
      for entity in next where !path.contains(entity) { go(path + [entity]) }
    }
    go([start])
    return found
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `paths on random graphs are all there are, the shortest first`(seed: UInt64) throws {
    var graph = KnowledgeGraph(schema: try Schema.standard())
    for reading in RandomExtraction.readings(seed: seed, people: 5, claims: 6) {
      try graph.merge(reading)
    }
    let ids = graph.entities.map(\.id)
    let (first, last) = (try #require(ids.first), try #require(ids.last))
    let query = PathQuery(from: first.rawValue, to: last.rawValue, maxHops: 4, count: 1000)
    let answers = try query.ask(graph)
    let start = try #require(graph.index(of: first))
    let goal = try #require(graph.index(of: last))
    let expected = everyPath(graph, from: start, to: goal, maxHops: 4)
    let paths = answers.map { [first] + $0.steps.map(\.to) }
    #expect(Set(paths) == Set(expected.map { $0.map { graph.id(of: $0) } }))
    #expect(paths.count == expected.count)
    #expect(paths.map(\.count) == paths.map(\.count).sorted())
    for path in paths { #expect(Set(path).count == path.count) }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `the order in which articles came does not reach the answer`(seed: UInt64) throws {
    let readings = RandomExtraction.readings(seed: seed)
    var answers: [[[RelationID]]] = []
    for order in [readings, readings.reversed()] {
      var graph = KnowledgeGraph(schema: try Schema.standard())
      for reading in order { try graph.merge(reading) }
      let ids = graph.entities.map(\.id)
      let query = PathQuery(
        from: try #require(ids.first).rawValue, to: try #require(ids.last).rawValue, count: 5)
      answers.append(try query.ask(graph).map { $0.steps.map(\.relation.id) })
    }
    #expect(answers[0] == answers[1])
  }
}
