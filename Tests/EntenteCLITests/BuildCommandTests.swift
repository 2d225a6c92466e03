import EntenteTestSupport
import Foundation
import Testing

@Suite(.enabled(if: EntenteProcess.isBuilt, "the program entente is not built"))
struct BuildCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build(_ arguments: String...) throws -> EntenteProcess.Outcome {
    try EntenteProcess.run(["build"] + arguments, in: folder.url)
  }

  private func graph(_ name: String = "entente.json") throws -> [String: Any] {
    let data = try Data(contentsOf: folder.url.appending(path: name))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func documents(_ name: String = "entente.json") throws -> [[String: Any]] {
    let graph = try #require(try graph(name)["graph"] as? [String: Any])
    return try #require(graph["documents"] as? [[String: Any]])
  }

  /// Nothing but the inputs may be left when a build has failed.
  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `any number of threads writes the same bytes`() throws {
    for number in 1...7 {
      try folder.write(
        "articles/\(number).txt", SmallArticle.text.replacing("Oslo", with: "Malmo \(number)"))
    }
    for threads in ["1", "2", "5"] {
      let outcome = try build("articles", "--graph", "\(threads).json", "--threads", threads)
      #expect(outcome.code == 0, "\(outcome.error)")
      #expect(outcome.error.contains("read 7 articles"))
    }
    let one = try Data(contentsOf: folder.url.appending(path: "1.json"))
    for threads in ["2", "5"] {
      #expect(try Data(contentsOf: folder.url.appending(path: "\(threads).json")) == one)
    }
    #expect(try build("articles", "--threads", "0").code == 64)
  }

  @Test func `an article becomes a graph file`() throws {
    try folder.write("a.txt", SmallArticle.text)
    let outcome = try build("a.txt")
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains("read 1 article"))
    #expect(try documents().map { $0["id"] as? String } == ["a"])
    let nodes = try #require(try graph()["nodes"] as? [[String: Any]])
    #expect(nodes.contains { $0["id"] as? String == "person:ana-vidal" })
  }

  @Test func `building again adds, replaces and changes nothing else`() throws {
    try folder.write("a.txt", SmallArticle.text)
    try folder.write("b.txt", "Danish envoy Maja Holm flew to Oslo on Monday.")
    #expect(try build("a.txt").code == 0)
    #expect(try build("b.txt").code == 0)
    #expect(try documents().count == 2)
    let first = try Data(contentsOf: folder.url.appending(path: "entente.json"))
    let again = try build("a.txt", "b.txt")
    #expect(again.error.contains("2 of them again"))
    #expect(try Data(contentsOf: folder.url.appending(path: "entente.json")) == first)
    #expect(try build("b.txt", "a.txt", "--graph", "other.json").code == 0)
    #expect(try Data(contentsOf: folder.url.appending(path: "other.json")) == first)
  }

  @Test func `standard input is an article`() throws {
    let outcome = try EntenteProcess.run(
      ["build", "-", "--format", "json"], input: Data(SmallArticle.text.utf8), in: folder.url)
    #expect(outcome.code == 0)
    let report = try #require(
      try JSONSerialization.jsonObject(with: outcome.outputBytes) as? [String: Any])
    #expect((report["documents"] as? [Any])?.count == 1)
  }

  @Test func `inputs without an article end with their reason and no output`() throws {
    try folder.write("empty.txt", "")
    try folder.write("binary.txt", Data([1, 0, 2]))
    try folder.write("folder/picture.png", "x")
    try folder.write("graph.json", #"{"nodes": [], "edges": []}"#)
    try folder.write("line.txt", String(repeating: "a", count: 50 << 20))
    let before = try files()
    for (input, code, words) in [
      ("empty.txt", 65, "There is no text in it"),
      ("binary.txt", 65, "This is not text"),
      ("line.txt", 65, "longer than 16 MiB"),
      ("graph.json", 65, "no field “text”"),
      ("folder", 1, "no article in it"),
      ("absent.txt", 66, "no such file"),
    ] as [(String, Int32, String)] {
      let outcome = try build(input)
      #expect(outcome.code == code, "\(input)")
      #expect(outcome.error.contains(words), "\(input): \(outcome.error)")
      #expect(outcome.error.split(separator: "\n").count == 1, "\(outcome.error)")
    }
    #expect(try files() == before)
  }

  @Test func `an unreadable file is said to be so`() throws {
    let path: String
    if geteuid() == 0 {
      // Root may read everything but this.
      path = "/proc/self/mem"
    } else {
      path = try folder.write("locked.txt", "x")
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    }
    let outcome = try build(path)
    #expect(outcome.code == 66)
    #expect(outcome.error.contains("cannot be read"))
  }

  @Test func `other encodings are read, a guessed one is said`() throws {
    let latin = try #require(
      SmallArticle.text.replacing("Ana", with: "José").data(using: .isoLatin1))
    try folder.write("latin.txt", latin)
    let wide = try #require(SmallArticle.text.data(using: .utf16LittleEndian))
    try folder.write("wide.txt", Data([0xFF, 0xFE]) + wide)
    let outcome = try build("latin.txt", "wide.txt")
    #expect(outcome.code == 0)
    #expect(outcome.error.contains("read as Windows-1252"))
    #expect(outcome.error.contains("read 2 articles"))
  }

  @Test func `what can be read is read although something else cannot`() throws {
    try folder.write("a.txt", SmallArticle.text)
    let outcome = try build("a.txt", "absent.txt")
    #expect(outcome.code == 66)
    #expect(outcome.error.contains("left out 1"))
    #expect(try documents().count == 1)
  }

  @Test func `an output that cannot be written leaves nothing behind`() throws {
    try folder.write("a.txt", SmallArticle.text)
    let outcome = try build("a.txt", "--graph", "nowhere/graph.json")
    #expect(outcome.code == 74)
    #expect(outcome.error.contains("there is no folder “nowhere”"))
    try folder.write("kept/x", "x")
    let onFolder = try build("a.txt", "--graph", "kept")
    #expect(onFolder.code == 66)
    #expect(try files() == ["a.txt", "kept"])
  }

  @Test func `a broken graph file is not overwritten`() throws {
    try folder.write("a.txt", SmallArticle.text)
    try folder.write("entente.json", "{\"directed\": true,")
    let outcome = try build("a.txt")
    #expect(outcome.code == 65)
    let text = try String(
      contentsOf: folder.url.appending(path: "entente.json"), encoding: .utf8)
    #expect(text == "{\"directed\": true,")
  }

  @Test func `wrong use is 64`() throws {
    #expect(try build().code == 64)
    #expect(try build("a.txt", "--date", "tomorrow").code == 64)
    #expect(try build("a.txt", "--date", "2026").error.hasPrefix("error: "))
    #expect(try build("a.txt", "--min-confidence", "7").code == 64)
    #expect(try EntenteProcess.run(["bild"]).code == 64)
  }

  @Test func `a reader that goes away ends the command quietly`() throws {
    try folder.write("a.txt", SmallArticle.text)
    let outcome = try EntenteProcess.shell(
      "entente build a.txt --format json | head -c 1; entente build --help | head -n 1",
      in: folder.url)
    #expect(outcome.code == 0)
    #expect(!outcome.error.contains("error"))
  }

  @Test func `an interrupted build leaves nothing behind`() throws {
    let line = """
      sleep 3 | entente build - & pid=$!
      sleep 1; kill -INT $pid; wait $pid; exit $?
      """
    #expect(try EntenteProcess.shell(line, in: folder.url).code == 130)
    #expect(try files().isEmpty)
  }
}
