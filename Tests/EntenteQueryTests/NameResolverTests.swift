import EntenteGraph
import EntenteModel
import EntenteQuery
import Testing

struct NameResolverTests {
  private let graph: KnowledgeGraph

  init() throws { graph = try TalksGraph.make() }

  private func resolve(_ name: String) throws(QueryError) -> EntityID {
    graph.id(of: try NameResolver(graph).resolve(name))
  }

  private func failure(_ name: String) -> QueryError? {
    do {
      _ = try resolve(name)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("person:ana-vidal", "person:ana-vidal"), ("Ana Vidal", "person:ana-vidal"),
    ("ANA VIDAL", "person:ana-vidal"), ("Vidal", "person:ana-vidal"),
    ("Ms Vidal", "person:ana-vidal"), ("Secretary of State Ana Vidal", "person:ana-vidal"),
    ("the former Prime Minister José Álvarez", "person:jose-alvarez"),
    ("alvarez", "person:jose-alvarez"),
    ("Jose Alvarez", "person:jose-alvarez"), ("the French", "country:france"),
    ("paris", "country:france"), ("olav", "person:olav-brekke"), ("France", "country:france"),
    ("foreign minister of france", "office:france/foreign-minister"),
  ])
  func `a name is found as people type it`(name: String, id: String) throws {
    #expect(try resolve(name).rawValue == id)
  }

  @Test func `an alias that one entity has goes before a surname that two have`() throws {
    #expect(try resolve("Brekke") == "person:olav-brekke")
  }

  @Test func `the initials of a body will do where it has no other acronym`() throws {
    var graph = graph
    try graph.insert(
      TalksGraph.entity("organization:x", .organization, "Harbour Council of the Northern Ports"))
    #expect(graph.id(of: try NameResolver(graph).resolve("HCNP")) == "organization:x")
    #expect(throws: QueryError.self) { try NameResolver(graph).resolve("HCOTNP") }
  }

  @Test func `a post that the graph does not have is not its country`() {
    #expect(failure("Foreign Minister of Norway")?.code == .unknownName)
  }

  @Test func `an ambiguous name lists all it may mean`() throws {
    var relations = TalksGraph.relations
    relations.removeAll { $0.source == "person:kari-brekke" }
    let entities = [
      TalksGraph.entity("person:ada-holm", .person, "Ada Holm"),
      TalksGraph.entity("person:ben-holm", .person, "Ben Holm"),
    ]
    var graph = KnowledgeGraph(schema: self.graph.schema)
    try graph.merge(
      Extraction(article: Article(id: "talks", body: "Talks."), entities: entities, engine: "t/1"))
    do {
      _ = try NameResolver(graph).resolve("Holm")
      Issue.record("“Holm” is ambiguous")
    } catch {
      #expect(error.code == .ambiguousName)
      #expect(error.candidates.map(\.id) == ["person:ada-holm", "person:ben-holm"])
      #expect(error.description.contains("person:ben-holm"))
    }
  }

  @Test(arguments: [
    ("Brekke", ["person:kari-brekke"]), ("Olav Brekke", []), ("person:olav-brekke", []),
    ("Paris", []), ("France", []),
  ])
  func `what else a name may mean is told, unless it is a full name`(
    name: String, others: [EntityID]
  ) throws {
    #expect(try NameResolver(graph).match(name).others.map(\.id) == others)
  }

  @Test func `a surname is no full name, also of somebody without another`() throws {
    var graph = graph
    try graph.insert(TalksGraph.entity("person:vance", .person, "Vance"))
    let match = try NameResolver(graph).match("vance")
    #expect(graph.id(of: match.index) == "person:vance")
    #expect(match.others.map(\.id) == ["person:tom-vance"])
  }

  @Test func `a surname means whoever of that name has most relations`() throws {
    var graph = graph
    try graph.insert(TalksGraph.entity("person:brekke", .person, "Brekke"))
    let match = try NameResolver(graph).match("Brekke")
    #expect(graph.id(of: match.index) == "person:olav-brekke")
    #expect(match.others.map(\.id) == ["person:brekke", "person:kari-brekke"])
    #expect(try NameResolver(graph).resolve("person:brekke") == graph.index(of: "person:brekke"))
  }

  @Test func `a post is found without its country, and other countries are told`() throws {
    #expect(try resolve("the foreign minister") == "office:france/foreign-minister")
    var graph = graph
    try graph.insert(
      TalksGraph.entity(
        "office:norway/foreign-minister", .office, "Foreign Minister of Norway",
        ["Foreign Minister"]))
    let match = try NameResolver(graph).match("foreign minister")
    #expect(graph.id(of: match.index) == "office:norway/foreign-minister")
    #expect(match.others.map(\.name) == ["Foreign Minister of France"])
  }

  @Test func `an empty name is said to be empty and two letters suggest nothing`() {
    #expect(failure(" ")?.description.contains("The name is empty") == true)
    #expect(failure("NP")?.candidates.isEmpty == true)
  }

  @Test(arguments: [
    ("Vidall", "person:ana-vidal"), ("Norwya", "country:norway"),
    ("Alvares", "person:jose-alvarez"),
  ])
  func `an unknown name suggests the nearest`(name: String, id: String) {
    let error = failure(name)
    #expect(error?.code == .unknownName)
    #expect(error?.candidates.first?.id.rawValue == id)
  }

  @Test(arguments: ["Zanzibar Protocol", "", "!!", "e"])
  func `a name that nothing is near to suggests nothing odd`(name: String) {
    #expect(failure(name)?.code == .unknownName)
  }
}
