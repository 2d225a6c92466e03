import EntenteExport
import EntenteGraph
import EntenteModel
import EntenteSchema
import Testing

struct DOTExporterTests {
  @Test func `every entity and every relation is there`() throws {
    let graph = try Samples.small()
    let text = DOTExporter().text(of: graph)
    for entity in graph.entities { #expect(text.contains("\"\(entity.id)\" [id=")) }
    let map = MapComposer(
      options: MapOptions(showsUnconnected: true, showsImplied: true)
    ).map(of: graph)
    #expect(map.edges.flatMap(\.relations).sorted() == graph.relations.map(\.id))
  }

  @Test func `what the ban list names is never written`() throws {
    let text = DOTExporter().text(of: try Samples.small("<b>&\u{1}"))
    for word in ["concentrate", "=<", "splines=curved", "splines=ortho", "URL", "\u{1}"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    (#"a"b"#, #""a\"b""#), (#"end\"#, #""end\\""#), ("", "\"\""), ("1a", "\"1a\""),
    ("a\u{1}\n", "\"a\u{2401}\u{240A}\""),
  ])
  func `an identifier is always quoted`(text: String, expected: String) {
    #expect(DOTEscaping.identifier(text) == expected)
  }

  @Test func `a label keeps backslashes, quotes and ampersands as they are`() {
    #expect(DOTEscaping.label([#"\N "x" & y\"#, "z"]) == #""\\N \"x\" &amp; y\\\nz""#)
    #expect(DOTEscaping.label(["a", "b"], isLeft: true) == #""a\lb\l""#)
    #expect(DOTEscaping.tooltip(#"a & "b""#) == #""a & \"b\"""#)
  }

  @Test func `parallel relations become one line, with their sign and number`() throws {
    var graph = try Samples.small()
    try Samples.claim(&graph, "person:ilse-varga", .contacts, "person:tomas-brandt")
    let map = MapComposer().map(of: graph)
    let labels = map.edges.map(\.label)
    #expect(labels.contains("○ in contact with, meets"))
    #expect(labels.contains("− opposes?"))
    #expect(labels.contains("− denied: criticizes"))
    #expect(labels.contains("holds"))
    #expect(labels.contains("member of"))
  }

  @Test func `words on lines stand on white ground where the engine puts them on the line`() throws
  {
    let graph = try Samples.small()
    func text(_ engine: MapEngine, isFinal: Bool) -> String {
      DOTWriter(isFinal: isFinal).text(
        of: MapComposer(options: MapOptions(engine: engine)).map(of: graph))
    }
    #expect(text(.neato, isFinal: true).contains("bgcolor=\"white\"><tr><td>○ meets</td>"))
    #expect(!text(.neato, isFinal: false).contains("<table"))
    #expect(!text(.dot, isFinal: true).contains("<table"))
    #expect(
      DOTEscaping.grounded("a<b> & \"c\"").contains("<td>a&lt;b&gt; &amp; &quot;c&quot;</td>"))
  }

  @Test func `a denied meeting ends in a bar at both sides`() throws {
    var graph = try Samples.small()
    try Samples.claim(&graph, "country:norland", .meets, "country:ruritania", .negated)
    #expect(
      DOTExporter().text(of: graph).contains("dir=both arrowhead=tee arrowtail=tee"))
  }

  @Test(arguments: [
    ("plain", 10, "plain", false), ("two\n\tspaces  here", 40, "two spaces here", false),
    ("abcdef", 3, "abc…", true), ("a\u{202E}b\u{0}c", 9, "abc", false),
  ])
  func `text is cleaned and cut`(raw: String, limit: Int, expected: String, isCut: Bool) {
    let text = DrawableText(raw, limit: limit)
    #expect(text.text == expected)
    #expect(text.isCut == isCut)
  }

  @Test func `lines break between words, and inside a word only where it is too long`() {
    let text = DrawableText("Secretary of State of the United States of Elsewhere", limit: 200)
    #expect(text.lines(width: 22).allSatisfy { $0.count <= 22 })
    let long = DrawableText(String(repeating: "x", count: 100), limit: 200)
    #expect(long.lines(width: 20, lineLimit: 3).count == 3)
    #expect(DrawableText("", limit: 5).lines(width: 10) == [""])
  }
}
