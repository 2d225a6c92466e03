import EntenteExport
import EntenteGraph
import EntenteMap
import EntenteModel
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct RelationshipMapTests {
  /// Whether some bytes are well-formed XML.
  static func isWellFormed(_ bytes: [UInt8]) -> Bool { XMLParser(data: Data(bytes)).parse() }

  static func count(_ part: String, in bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).components(separatedBy: part).count - 1
  }

  @Test(arguments: MapEngine.allCases)
  func `every engine draws every node and every line`(engine: MapEngine) throws {
    let graph = try SampleGraph.make(entities: 15)
    let map = RelationshipMap(of: graph, options: MapOptions(engine: engine))
    let svg = try map.picture(as: .svg)
    #expect(Self.isWellFormed(svg))
    #expect(Self.count("<g id=\"n", in: svg) == graph.entityCount)
    #expect(Self.count("class=\"node ", in: svg) == map.model.nodes.count)
    #expect(Self.count("class=\"edge ", in: svg) == map.model.edges.count)
    #expect(map.model.edges.reduce(0) { $0 + $1.relations.count } == graph.relationCount)
  }

  @Test(arguments: MapFormat.allCases)
  func `every format is written`(format: MapFormat) throws {
    let map = RelationshipMap(of: try SampleGraph.make(entities: 15))
    #expect(try map.picture(as: format).count > 1000)
  }

  @Test func `the same graph gives the same picture`() throws {
    let first = try RelationshipMap(of: SampleGraph.make(entities: 30)).picture(as: .svg)
    let second = try RelationshipMap(of: SampleGraph.make(entities: 30)).picture(as: .svg)
    #expect(first == second)
  }

  @Test func `sixty-four callers at once all get the right picture`() async throws {
    let maps = try (0..<8).map { seed in
      RelationshipMap(of: try SampleGraph.make(entities: 12 + seed, seed: UInt64(seed)))
    }
    let expected = try maps.map { try $0.picture(as: .svg) }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for caller in 0..<64 {
        group.addTask { (caller % 8, try maps[caller % 8].picture(as: .svg)) }
      }
      for try await (number, picture) in group { #expect(picture == expected[number]) }
    }
  }

  @Test(arguments: [
    "\"quotes\" and \\ backslash\\", "<b>&amp; & </title></svg><script>", "\u{1}\u{7F}\u{FFFE}x",
    "👩‍👩‍👧‍👦 flag 🇺🇦", "שלום עולם مرحبا", "\u{202E}reversed\u{202C} \u{2066}x", "\\N \\G \\E \\l",
    "a\u{0}b", "", "   ", "z" + String(repeating: "\u{301}", count: 500), "{a|b}<c> node 1a",
  ])
  func `names with hostile text are drawn right or cut`(name: String) throws {
    var builder = try SampleGraph.Builder(seed: 1)
    let odd = try builder.entity(.person, name, id: "odd")
    let other = try builder.entity(.country, name + " Land", id: "x\"\\\(name)")
    try builder.claim(odd, .visits, other)
    let map = RelationshipMap(of: builder.graph, options: MapOptions(title: name))
    for engine in [MapEngine.dot, .neato] {
      let drawn = RelationshipMap(of: builder.graph, options: MapOptions(engine: engine))
      #expect(Self.isWellFormed(try drawn.picture(as: .svg)))
    }
    let svg = try map.picture(as: .svg)
    let text = String(decoding: svg, as: UTF8.self)
    #expect(Self.isWellFormed(svg))
    #expect(Self.count("class=\"node ", in: svg) == 2)
    #expect(!text.contains("<script") && !text.contains("\u{202E}"))
  }

  @Test func `a name of a hundred kilobytes is cut with a notice`() throws {
    var builder = try SampleGraph.Builder(seed: 1)
    let long = try builder.entity(.person, String(repeating: "endless ", count: 12_500))
    let land = try builder.entity(.country, "Norland")
    try builder.claim(long, .visits, land)
    let map = RelationshipMap(of: builder.graph)
    let svg = try map.picture(as: .svg)
    #expect(map.notices == ["1 name was cut; the whole stands in the graph."])
    #expect(svg.count < 40_000)
    #expect(String(decoding: svg, as: UTF8.self).contains("1 name was cut"))
  }

  @Test func `a picture refers to nothing outside itself`() throws {
    let svg = try RelationshipMap(of: SampleGraph.make(entities: 30)).picture(as: .svg)
    let text = String(decoding: svg, as: UTF8.self)
      .replacing("http://www.w3.org/2000/svg", with: "")
    for part in ["http:", "https:", "href", "<!DOCTYPE", "@import", "url("] {
      #expect(!text.contains(part), "\(part)")
    }
  }

  @Test func `a picture says in words what it shows`() throws {
    let graph = try SampleGraph.make(entities: 15)
    let text = String(
      decoding: try RelationshipMap(of: graph, options: MapOptions(title: "Norhaven")).picture(
        as: .svg), as: UTF8.self)
    #expect(text.contains("<title id=\"map-title\">Norhaven</title>"))
    #expect(text.contains("role=\"graphics-document\""))
    #expect(text.contains("• Ilse Varga holds the office Foreign Minister of Ruritania: “"))
    #expect(text.contains("<title>Person: Ilse Varga; "))
    #expect(text.contains("prefers-color-scheme:dark"))
    #expect(text.contains("\(graph.entityCount) entities · \(graph.relationCount) relations"))
  }

  @Test func `a graph too large to read is drawn in part and says so`() throws {
    let graph = try SampleGraph.make(entities: 400)
    let map = RelationshipMap(of: graph, options: MapOptions(entityLimit: 80))
    #expect(map.model.nodes.count == 80)
    let caption = map.model.caption.joined(separator: "\n")
    #expect(caption.contains("80 entities"))
    #expect(
      caption.contains(
        "Not drawn: \(graph.entityCount - 80) entities with fewer relations or farther away"))
  }

  @Test func `a layout that could hang is not tried in this process`() throws {
    let graph = try SampleGraph.make(entities: 700)
    let map = RelationshipMap(of: graph, options: MapOptions(engine: .dot, entityLimit: 700))
    let error = try #require(throws: MapError.self) { try map.picture(as: .svg) }
    #expect(error.code == .tooLarge)
  }

  @Test func `who represents a country is left to the office that says so`() throws {
    var builder = try SampleGraph.Builder(seed: 1)
    try builder.addRound(0)
    let holder = try builder.entity(.person, "Ilse Varga")
    let own = try builder.entity(.country, "Ruritania")
    let other = try builder.entity(.country, "Norland")
    try builder.claim(holder, .represents, own)
    try builder.claim(holder, .represents, other)
    let map = RelationshipMap(of: builder.graph).model
    let drawn = Set(map.edges.flatMap(\.relations).map(\.rawValue))
    #expect(!drawn.contains("person:ilse-varga/represents/country:ruritania"))
    #expect(drawn.contains("person:ilse-varga/represents/country:norland"))
    #expect(map.caption.joined().contains("Not drawn: 1 relation that an office says already"))
  }

  @Test func `an empty graph gives a picture without nodes`() throws {
    let map = RelationshipMap(of: try SampleGraph.Builder(seed: 1).graph)
    #expect(Self.isWellFormed(try map.picture(as: .svg)))
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["ENTENTE_MAP_SAMPLES"] != nil))
  func `samples for the eye are written`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["ENTENTE_MAP_SAMPLES"])
    let tangled = try MapWorkerTests.tangled()
    let options = MapOptions(engine: .dot, entityLimit: 3000)
    try Data(RelationshipMap(of: tangled, options: options).dot.utf8)
      .write(to: URL(filePath: "\(folder)/tangled.dot"))
    for count in [15, 50, 120, 240] {
      let map = RelationshipMap(
        of: try SampleGraph.make(entities: count), options: MapOptions(title: "Sample of \(count)"))
      try Data(map.dot.utf8).write(to: URL(filePath: "\(folder)/sample-\(count).dot"))
      for format in [MapFormat.svg, .png] {
        let path = URL(filePath: "\(folder)/sample-\(count).\(format.rawValue)")
        try Data(map.picture(as: format)).write(to: path)
      }
    }
  }
}
