import EntenteExport
import EntenteGraph
import EntenteModel
import EntenteSchema
import EntenteTestSupport
import Testing

struct JSONExporterTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `random graphs give the same bytes in whatever order they were read, and after a round trip`(
    seed: UInt64
  ) throws {
    let schema = try Schema.standard()
    let readings = RandomExtraction.readings(seed: seed)
    var forward = KnowledgeGraph(schema: schema)
    for reading in readings { try forward.merge(reading) }
    var backward = KnowledgeGraph(schema: schema)
    for reading in readings.reversed() { try backward.merge(reading) }
    let bytes = JSONExporter().bytes(of: forward)
    #expect(bytes == JSONExporter().bytes(of: backward))
    let imported = try JSONImporter(schema: schema).graph(from: bytes)
    #expect(JSONExporter().bytes(of: imported) == bytes)
  }

  @Test func `an article read anew replaces what a file holds of it`() throws {
    let schema = try Schema.standard()
    let readings = RandomExtraction.readings(seed: 5)
    var graph = KnowledgeGraph(schema: schema)
    for reading in readings { try graph.merge(reading) }
    let bytes = JSONExporter().bytes(of: graph)
    var imported = try JSONImporter(schema: schema).graph(from: bytes)
    for reading in readings { try imported.merge(reading) }
    #expect(JSONExporter().bytes(of: imported) == bytes)
  }

  @Test func `a document taken out of a file takes along what only it implied`() throws {
    let schema = try Schema.standard()
    let evidence = ["a", "b"].map {
      Evidence(
        document: DocumentID($0), sentence: 0, span: TextSpan(start: 0, end: 4), quote: "said",
        rule: "test/implied")
    }
    func graph(of documents: Set<String>) throws -> KnowledgeGraph {
      var graph = KnowledgeGraph(schema: schema)
      for document in documents.sorted() {
        try graph.insert(Samples.document(document))
        let id = DocumentID(document)
        // The first article names Norland, the second only means it; Ruritania neither names.
        let mention = Mention(
          document: id, span: TextSpan(start: 9, end: 16), text: "Norland", form: .name)
        let person = Mention(
          document: id, span: TextSpan(start: 0, end: 4), text: "Ilse", form: .name)
        try graph.insert(
          Entity(
            id: "country:norland", kind: .country, name: "Norland",
            mentions: document == "a" ? [mention] : []), from: id)
        try graph.insert(
          Entity(
            id: "person:ilse", kind: .person, name: "Ilse Varga", aliases: ["Ilse"],
            mentions: [person]), from: id)
        if document == "a" {
          try graph.insert(
            Entity(id: "country:ruritania", kind: .country, name: "Ruritania", aliases: ["RU"]),
            from: id)
          try graph.insert(
            Relation(
              id: "", source: "person:ilse", kind: .visits, target: "country:ruritania",
              confidence: Confidence(thousandths: 800), evidence: [evidence[0]]))
        }
        try graph.insert(
          Relation(
            id: "", source: "person:ilse", kind: .represents, target: "country:norland",
            confidence: Confidence(thousandths: 800),
            evidence: evidence.filter { $0.document == id }))
      }
      return graph
    }
    let both = JSONExporter().bytes(of: try graph(of: ["a", "b"]))
    var imported = try JSONImporter(schema: schema).graph(from: both)
    #expect(JSONExporter().bytes(of: imported) == both)
    imported.remove(DocumentID("a"))
    let expected = JSONExporter().text(of: try graph(of: ["b"]))
    #expect(JSONExporter().text(of: imported) == expected)
  }

  @Test(arguments: ExportFormat.allCases)
  func `a large graph is written in small parts that make the same file`(
    format: ExportFormat
  ) throws {
    var graph = KnowledgeGraph(schema: try .standard())
    for number in 0..<3000 {
      try graph.insert(
        Entity(id: EntityID("person:p\(number)"), kind: .person, name: "Person \(number)"))
    }
    var parts: [[UInt8]] = []
    format.exporter.write(graph) { parts.append($0) }
    #expect(Array(parts.joined()) == format.exporter.bytes(of: graph))
    #expect(parts.count > 5)
    #expect(parts.allSatisfy { $0.count < 1 << 17 })
  }

  @Test func `nothing is written after a sink has refused`() throws {
    struct Refusal: Error {}
    var count = 0
    let graph = try Samples.small()
    #expect(throws: Refusal.self) {
      try JSONExporter().write(graph) { _ in
        count += 1
        throw Refusal()
      }
    }
    #expect(count == 1)
  }

  @Test func `an empty graph is a whole file`() throws {
    let graph = KnowledgeGraph(schema: try .standard())
    let expected = """
      {"directed":true,"multigraph":true,"graph":{"format":"entente-graph","version":1,\
      "documents":[]},"nodes":[],"edges":[]}

      """
    #expect(JSONExporter(style: .compact).text(of: graph) == expected)
  }

  @Test func `an edge has the fields that other tools read, in their order`() throws {
    let text = JSONExporter(style: .compact).text(of: try Samples.small())
    let expected = """
      {"source":"country:norland","target":"proposal:strait-plan",\
      "key":"country:norland/opposes/proposal:strait-plan?possible@person:ilse-varga",\
      "kind":"opposes","status":"possible","attributedTo":"person:ilse-varga","time":null,\
      "confidence":0.875,"evidence":[{"document":"a","sentence":0,"start":0,"end":9,\
      "quote":"as country:norland said","rule":"pattern/test"},{"document":"b","sentence":3,\
      "start":4,"end":9,"quote":"again","rule":"pattern/test"}],"properties":{"mood":"if"}}
      """
    #expect(text.contains(expected))
  }
}
