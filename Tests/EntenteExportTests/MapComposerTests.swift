import EntenteExport
import EntenteGraph
import EntenteModel
import EntenteSchema
import Testing

/// What a map shows of a graph, and what it says above that.
struct MapComposerTests {
  private func map(_ graph: KnowledgeGraph, _ options: MapOptions = MapOptions()) -> MapModel {
    MapComposer(options: options).map(of: graph)
  }

  @Test func `only articles that the drawn relations cite are counted, with their dates`() throws {
    var graph = try Samples.small()
    try graph.insert(
      Document(
        id: "c", title: "Something else", date: CalendarDate(year: 2035), url: nil, publisher: nil,
        sha256: SHA256.hexadecimal(of: "c"), bodyStart: 0, engine: "fast/1"))
    #expect(map(graph).caption == ["9 entities · 9 relations · 2 articles · 2031-04"])
  }

  @Test func `of too many entities those are drawn that hang together`() throws {
    var graph = try Samples.small()
    // Two hubs far apart, each with more relations than what lies between them.
    for hub in ["hub-a", "hub-b"] {
      try graph.insert(
        Entity(id: EntityID("person:\(hub)"), kind: .person, name: hub), from: "a")
      for number in 1...4 {
        let id = EntityID("person:\(hub)-\(number)")
        try graph.insert(Entity(id: id, kind: .person, name: "\(hub) \(number)"), from: "a")
        try Samples.claim(&graph, EntityID("person:\(hub)"), .meets, id)
      }
    }
    for limit in 2...5 {
      let drawn = map(graph, MapOptions(entityLimit: limit))
      #expect(drawn.nodes.count == limit)
      let ends = Set(drawn.edges.flatMap { [$0.source, $0.target] })
      #expect(ends == Set(0..<limit), "\(drawn.nodes.map(\.entity))")
      #expect(drawn.caption.last?.contains("with fewer relations or farther away") == true)
    }
    let focused = map(graph, MapOptions(focus: "person:hub-b", entityLimit: 3)).nodes
    #expect(focused.allSatisfy { $0.entity.rawValue.hasPrefix("person:hub-b") })
  }

  @Test func `room for one more is not given to somebody without a line`() throws {
    var graph = KnowledgeGraph(schema: try Schema.standard())
    try graph.insert(Samples.document("a"))
    try graph.insert(Samples.document("b"))
    for name in ["p", "q", "r", "s"] {
      try graph.insert(
        Entity(id: EntityID("person:\(name)"), kind: .person, name: name), from: "a")
    }
    try Samples.claim(&graph, "person:p", .meets, "person:q")
    try Samples.claim(&graph, "person:r", .meets, "person:s")
    #expect(
      map(graph, MapOptions(entityLimit: 3)).nodes.map(\.entity) == ["person:p", "person:q"])
  }

  @Test func `a request, a demand and a meeting are not drawn as support`() throws {
    let schema = try Schema.standard()
    for kind in [RelationKind.requests, .demands, .meets, .negotiatesWith, .visits] {
      #expect(MapValence(kind, in: schema) == .neutral, "\(kind)")
    }
    for kind in [RelationKind.supports, .aids, .proposes] {
      #expect(MapValence(kind, in: schema) == .cooperative, "\(kind)")
    }
    #expect(MapValence("unheard-of", in: schema) == .neutral)
  }

  @Test func `words are drawn as long as there is room for them, then signs, then nothing`() {
    #expect(MapLayout(nodes: 61, edges: 85).labels == .words)
    #expect(MapLayout(nodes: 101, edges: 85).labels == .signs)
    #expect(MapLayout(nodes: 61, edges: 151).labels == .signs)
    #expect(MapLayout(nodes: 251, edges: 151).labels == .none)
  }

  @Test func `the legend in words speaks of what one sees`() throws {
    let lines = MapLegend(of: map(try Samples.small())).sentences
    let text = lines.joined(separator: "\n")
    #expect(text.contains("yellow oval: person (2)"))
    #expect(text.contains("pale blue box with tabs: office (1)"))
    #expect(text.contains("grey line: offices, membership, taking part ("))
    #expect(text.contains("dotted line with a bar at its end: denied (1)"))
    for word in ["ellipse", "component", "note ", "dashed planned"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test(arguments: [
    ("Ana 🤝 Vidal 🇫🇷", "Ana Vidal", true), ("Ana ❤️ Vidal", "Ana ❤️ Vidal", false),
    ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦", false), ("👍🏽 Vidal", "Vidal", true),
    ("\u{645}\u{6CC}\u{200C}\u{62E}", "\u{645}\u{6CC}\u{200C}\u{62E}", false),
  ])
  func `emoji go from names that have something else to show`(
    name: String, shown: String, isLost: Bool
  ) throws {
    var graph = try Samples.small()
    try graph.insert(Entity(id: "person:odd", kind: .person, name: name), from: "a")
    try Samples.claim(&graph, "person:odd", .meets, "person:ilse-varga")
    let drawn = map(graph)
    let node = try #require(drawn.nodes.first { $0.entity == "person:odd" })
    #expect(node.lines == [shown])
    #expect(
      drawn.notices.contains("Emoji, which few fonts have, were taken out of 1 name.") == isLost)
  }
}
