import EntenteGraph
import EntenteModel
import EntenteSchema
import EntenteTestSupport
import Testing

/// Compares the path searches with trying everything, on random graphs.
struct PathTests {
  let schema: Schema

  init() throws { schema = try Schema.standard() }

  /// A small graph, thin or dense by seed.
  func graph(seed: UInt64, reversed: Bool = false) throws -> KnowledgeGraph {
    var graph = KnowledgeGraph(schema: schema)
    let readings = RandomExtraction.readings(
      seed: seed, documents: 2, people: 5, claims: 5 + Int(seed % 8))
    for reading in reversed ? readings.reversed() : readings { try graph.merge(reading) }
    return graph
  }

  /// Terms that leave some relations out and weigh the others, few of them differently.
  func terms(for graph: KnowledgeGraph, maxHops: Int = 4) -> PathTerms {
    PathTerms(
      maxHops: maxHops,
      doubtOfRelation: { relation in
        graph.status(of: relation) == .negated
          ? nil : (1000 - graph.confidence(of: relation).thousandths) / 200
      },
      doubtOfEntity: { graph.degree(of: $0) / 3 })
  }

  func readable(_ path: EntityPath, in graph: KnowledgeGraph) -> SlowPaths.Path {
    SlowPaths.Path(
      entities: path.entities.map { graph.id(of: $0) },
      relations: path.relations.map { graph.id(of: $0) }, cost: path.cost)
  }

  /// Calls a body with every pair of entities.
  func forEachPair(
    in graph: KnowledgeGraph, _ body: (EntityIndex, EntityIndex) throws -> Void
  ) rethrows {
    for start in graph.entityIndices {
      for goal in graph.entityIndices where goal != start { try body(start, goal) }
    }
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `the best path is the best of all`(seed: UInt64) throws {
    let graph = try graph(seed: seed)
    let terms = terms(for: graph)
    let slow = SlowPaths(graph, terms)
    forEachPair(in: graph) { start, goal in
      let expected = slow.all(from: graph.id(of: start), to: graph.id(of: goal)).first
      let found = graph.bestPath(from: start, to: goal, under: terms)
      #expect(found.map { readable($0, in: graph) } == expected)
    }
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `the best paths are the first of all, in order`(seed: UInt64) throws {
    let graph = try graph(seed: seed)
    let terms = terms(for: graph)
    let slow = SlowPaths(graph, terms)
    let ends = graph.entityIndices.prefix(3)
    for start in ends {
      for goal in ends where goal != start {
        let expected = slow.all(from: graph.id(of: start), to: graph.id(of: goal)).prefix(7)
        let found = graph.bestPaths(from: start, to: goal, count: 7, under: terms)
        #expect(found.map { readable($0, in: graph) } == Array(expected))
      }
    }
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `all shortest paths are found once each`(seed: UInt64) throws {
    let graph = try graph(seed: seed)
    let terms = terms(for: graph)
    let slow = SlowPaths(graph, terms)
    forEachPair(in: graph) { start, goal in
      let all = slow.all(from: graph.id(of: start), to: graph.id(of: goal))
      let expected = all.filter { $0.cost.hops == all.first?.cost.hops }
        .sorted { $0.relations.lexicographicallyPrecedes($1.relations) }
      let found = graph.shortestPaths(from: start, to: goal, under: terms)
      #expect(found.isComplete)
      #expect(found.paths.map { readable($0, in: graph) } == expected)
    }
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `a path never visits an entity twice and its relations join its entities`(
    seed: UInt64
  ) throws {
    let graph = try graph(seed: seed)
    let ends = graph.entityIndices
    let start = try #require(ends.first)
    let goal = try #require(ends.last)
    for path in graph.bestPaths(from: start, to: goal, count: 20) {
      #expect(Set(path.entities).count == path.entities.count)
      #expect(path.entities.first == start && path.entities.last == goal)
      for (position, relation) in path.relations.enumerated() {
        let joined = [graph.source(of: relation), graph.target(of: relation)]
        #expect(Set(joined) == Set(path.entities[position...position + 1]))
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `the order of documents does not show in a path`(seed: UInt64) throws {
    let first = try graph(seed: seed)
    let second = try graph(seed: seed, reversed: true)
    let ids = first.entities.map(\.id)
    for (from, to) in zip(ids, ids.reversed()) where from != to {
      let paths = try [first, second].map { graph in
        graph.bestPaths(
          from: try #require(graph.index(of: from)), to: try #require(graph.index(of: to)),
          count: 5, under: terms(for: graph)
        ).map { readable($0, in: graph) }
      }
      #expect(paths[0] == paths[1])
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `no path visits what is avoided or is longer than allowed`(seed: UInt64) throws {
    let graph = try graph(seed: seed)
    let ends = graph.entityIndices
    let avoided = ends[1]
    var terms = PathTerms(maxHops: 2, avoided: [avoided])
    for path in graph.bestPaths(from: ends[0], to: ends[2], count: 10, under: terms) {
      #expect(!path.entities.contains(avoided))
      #expect(path.relations.count <= 2)
    }
    terms.avoided = [ends[0]]
    #expect(graph.bestPath(from: ends[0], to: ends[2], under: terms) == nil)
    terms.maxHops = 0
    #expect(graph.bestPath(from: ends[1], to: ends[2], under: terms) == nil)
  }

  @Test func `a list of shortest paths that is cut short says so`() throws {
    var graph = KnowledgeGraph(schema: schema)
    let people = (0..<6).map { EntityID("person:p\($0)") }
    try graph.insert(Document(Article(id: "a", body: "Text"), engine: "test/1"))
    for id in people { try graph.insert(Entity(id: id, kind: .person, name: id.rawValue)) }
    let evidence = Evidence(
      document: "a", sentence: 0, span: TextSpan(start: 0, end: 4), quote: "Text", rule: "test")
    for middle in people[1...4] {
      for end in [people[0], people[5]] {
        try graph.insert(
          Relation(id: "x", source: end, kind: .meets, target: middle, evidence: [evidence]))
      }
    }
    let start = try #require(graph.index(of: people[0]))
    let goal = try #require(graph.index(of: people[5]))
    #expect(graph.shortestPaths(from: start, to: goal, limit: 4).isComplete)
    let cut = graph.shortestPaths(from: start, to: goal, limit: 3)
    #expect(!cut.isComplete)
    #expect(cut.paths.count == 3)
  }
}
