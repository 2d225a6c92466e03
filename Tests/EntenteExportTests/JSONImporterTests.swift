import EntenteExport
import EntenteGraph
import EntenteModel
import EntenteSchema
import Testing

struct JSONImporterTests {
  static let hostile: [String] = [
    "", "\" \\ / <b>&amp;</b>", "\u{0}\u{1}\u{1F}\u{7F}\u{85}", "line\nbreak\r\n\ttab",
    "مرحبا \u{202E}evil\u{202C} \u{2067}x\u{2069}", "👩‍👩‍👧‍👦 e\u{301} \u{FEFF}\u{2028}\u{FFFF}",
    String(repeating: "long ", count: 20_000),
  ]

  @Test(arguments: 0..<7, [JSONStyle.pretty, .compact])
  func `a graph that is written, read and written again gives the same bytes`(
    number: Int, style: JSONStyle
  ) throws {
    let graph = try Samples.small(Self.hostile[number])
    let exporter = JSONExporter(style: style, abstentions: [.unlinkedName: 3, .limit: 1])
    let bytes = exporter.bytes(of: graph)
    let imported = try JSONImporter(schema: .standard()).read(bytes)
    #expect(imported.graph.difference(from: graph).isEmpty)
    #expect(imported.graph.entities == graph.entities)
    #expect(imported.graph.relations == graph.relations)
    #expect(imported.graph.documents == graph.documents)
    #expect(imported.abstentions == [.unlinkedName: 3, .limit: 1])
    #expect(exporter.bytes(of: imported.graph) == bytes)
  }

  @Test func `the parts of a file may come in any order, with a byte order mark`() throws {
    let text = """
      \u{FEFF}{"edges": [], "nodes": [{"id": "person:a", "kind": "person", "name": "A\\u0301 \\ud83d\\ude00",
      "aliases": [], "mentions": [], "properties": {}}], "multigraph": true, "directed": true,
      "graph": {"documents": [], "version": 1, "format": "entente-graph"}}
      """
    let graph = try JSONImporter(schema: .standard()).graph(from: Array(text.utf8))
    #expect(graph.entity("person:a")?.name == "A\u{301} 😀")
  }

  @Test(arguments: [
    ("", "json.not-a-graph"), ("[]", "json.not-a-graph"), ("{", "json.syntax"),
    ("{\"a\": 01}", "json.syntax"), ("{\"a\": 1 .5}", "json.syntax"),
    ("{\"a\": tru}", "json.syntax"),
    ("{\"a\": \"\\x\"}", "json.syntax"), ("{\"a\": \"\\ud800\"}", "json.syntax"),
    ("{\"a\": \"\n\"}", "json.syntax"), ("{\"a\": [1,]}", "json.syntax"),
    ("{\"a\":" + String(repeating: "[", count: 100_000), "json.too-deep"),
    ("{\"directed\": false, \"multigraph\": true}", "json.not-a-graph"),
    ("{} {}", "json.trailing"), ("{\"nodes\": [], \"links\": []}", "json.not-a-graph"),
  ])
  func `what is not a graph is refused with its reason`(text: String, id: String) throws {
    let importer = try JSONImporter(schema: .standard())
    let error = try #require(throws: ExportError.self) {
      try importer.graph(from: Array(text.utf8))
    }
    #expect(error.diagnostics.last?.id == id, "\(error)")
    #expect(error.diagnostics.allSatisfy { $0.location?.line != nil })
  }

  /// Replaces the first occurrence of some text in a good file.
  private func problems(replacing old: String, with new: String) throws -> [String] {
    let text = JSONExporter(style: .compact).text(of: try Samples.small())
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "the sample has no \(old)")
    let broken = parts[0] + new + parts[1]
    let importer = try JSONImporter(schema: .standard())
    let error = try #require(throws: ExportError.self) {
      try importer.graph(from: Array(broken.utf8))
    }
    return error.diagnostics.map(\.id)
  }

  @Test(arguments: [
    ("\"version\":1", "\"version\":2", "json.unknown-version"),
    ("\"format\":\"entente-graph\"", "\"format\":\"other\"", "json.not-a-graph"),
    ("\"kind\":\"country\"", "\"kind\":\"kingdom\"", "json.refused"),
    ("\"date\":\"2031-04\"", "\"date\":\"2031-13\"", "json.bad-date"),
    ("\"start\":3", "\"start\":\"3\"", "json.wrong-type"),
    ("\"start\":3", "\"start\":300", "json.bad-span"),
    ("\"start\":3", "\"start\":3e0", "json.bad-number"),
    ("\"confidence\":0.875", "\"confidence\":1.5", "json.bad-number"),
    ("\"status\":\"possible\"", "\"status\":\"maybe\"", "json.unknown-value"),
    ("\"aliases\":", "\"nicknames\":", "json.unknown-field"),
    ("\"sentence\":0,", "", "json.missing-field"),
    ("\"sentence\":0,", "\"sentence\":0,\"sentence\":1,", "json.duplicate-field"),
    ("\"id\":\"country:norland\"", "\"id\":\"country:ruritania\"", "json.duplicate-id"),
    ("\"key\":\"country:norland/", "\"key\":\"country:southland/", "json.wrong-key"),
    ("\"source\":\"country:norland\"", "\"source\":\"country:nowhere\"", "json.refused"),
  ])
  func `a broken graph is refused with its reason`(old: String, new: String, id: String) throws {
    #expect(try problems(replacing: old, with: new).contains(id))
  }

  @Test func `kinds that the schema lacks are one problem each, whatever depends on them`() throws {
    let text = JSONExporter(style: .compact).text(of: try Samples.small())
      .replacing("\"kind\":\"person\"", with: "\"kind\":\"hero\"")
      .replacing("\"kind\":\"officeOf\"", with: "\"kind\":\"postOf\"")
    let importer = try JSONImporter(schema: .standard())
    let error = try #require(throws: ExportError.self) {
      try importer.graph(from: Array(text.utf8))
    }
    let refused = error.diagnostics.filter { $0.id == "json.refused" }
    #expect(
      refused.map(\.message) == [
        "The schema has no kind “hero”.", "The schema has no kind “postOf”.",
      ])
    #expect(refused.allSatisfy { $0.remedy.contains("--schema FOLDER") })
  }

  @Test func `a message says line and column`() throws {
    let text = "{\n  \"directed\": true,\n  \"é\": !\n}"
    let importer = try JSONImporter(schema: .standard())
    let error = try #require(throws: ExportError.self) {
      try importer.graph(from: Array(text.utf8), file: "g.json")
    }
    let place = Diagnostic.Location(file: "g.json", line: 3, column: 8)
    #expect(error.diagnostics.last?.location == place)
  }

  @Test func `any cut of a good file is refused and any changed byte does no harm`() throws {
    let bytes = JSONExporter(style: .compact).bytes(of: try Samples.small("é\\\"")).dropLast()
    let importer = try JSONImporter(schema: .standard())
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: ExportError.self) { try importer.graph(from: Array(bytes.prefix(count))) }
    }
    for (number, place) in stride(from: 0, to: bytes.count, by: 53).enumerated() {
      var changed = Array(bytes)
      changed[place] = UInt8(truncatingIfNeeded: number &* 41 &+ 7)
      _ = try? importer.graph(from: changed)
    }
  }
}
