import EntenteGraph
import EntenteModel
import EntenteQuery
import EntenteSchema
import Testing

struct WhoQueryTests {
  private let graph: KnowledgeGraph

  init() throws { graph = try TalksGraph.make() }

  @Test func `neighbours come with how, read the way they are followed`() throws {
    let answers = try WhoQuery("France").ask(graph)
    #expect(answers.map(\.id) == ["person:ana-vidal", "person:kari-brekke"])
    let step = try #require(answers.first?.steps.first)
    let definition = try #require(graph.schema.definition(of: .represents))
    #expect(step.verb == definition.reverseVerb)
    #expect(step.description == "France \(definition.reverseVerb) Ana Vidal")
  }

  @Test func `the nearer come first and denials are left out`() throws {
    let answers = try WhoQuery("Vidal", hops: 3).ask(graph)
    #expect(answers.map(\.hops) == answers.map(\.hops).sorted())
    #expect(answers.contains { $0.id == "person:jose-alvarez" && $0.hops == 3 })
    #expect(!answers.contains { $0.id == "person:tom-vance" })
  }

  @Test func `filters choose what is followed`() throws {
    let denied = RelationFilter(statuses: [.negated])
    #expect(try WhoQuery("Alvarez", filter: denied).ask(graph).map(\.id) == ["person:tom-vance"])
    let kinds = RelationFilter(kinds: [.meets])
    #expect(try WhoQuery("Vidal", filter: kinds).ask(graph).map(\.id) == ["person:olav-brekke"])
    let sure = RelationFilter(minConfidence: Confidence(0.8))
    #expect(try WhoQuery("Alvarez", filter: sure).ask(graph).isEmpty)
  }

  @Test(arguments: [
    ("2026-03-01", false), ("2026-03-02", true), ("2026-03-03", false),
  ])
  func `a day leaves out what is dated otherwise`(day: String, isThere: Bool) throws {
    let filter = RelationFilter(day: CalendarDate(iso: day))
    let answers = try WhoQuery("France", filter: filter).ask(graph)
    #expect(answers.contains { $0.id == "person:kari-brekke" } == isThere)
    #expect(answers.contains { $0.id == "person:ana-vidal" })
  }

  @Test(arguments: [
    ("2026-04-30", false), ("2026-05-01", true), ("2026-05-02", true),
  ])
  func `an undated claim is known from the day of the first article that makes it`(
    day: String, isKnown: Bool
  ) throws {
    var graph = KnowledgeGraph(schema: graph.schema)
    let date = CalendarDate(year: 2026, month: 5, day: 1)
    try graph.merge(
      Extraction(
        article: Article(id: "talks", body: "Talks.", date: date), entities: TalksGraph.entities,
        relations: TalksGraph.relations, engine: "test/1"))
    let filter = RelationFilter(day: CalendarDate(iso: day))
    let answers = try WhoQuery("France", filter: filter).ask(graph)
    #expect(answers.contains { $0.id == "person:ana-vidal" } == isKnown)
    let dated = RelationFilter(day: CalendarDate(iso: "2026-03-02"))
    #expect(
      try WhoQuery("France", filter: dated).ask(graph).map(\.id) == ["person:kari-brekke"])
  }
}
