import EntenteTestSupport
import Foundation
import Testing

/// The commands that ask a graph, on a graph made of one article.
@Suite(.enabled(if: EntenteProcess.isBuilt, "the program entente is not built"))
struct QuestionCommandsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try SmallArticle.built() }

  private func run(_ arguments: String...) throws -> EntenteProcess.Outcome {
    try EntenteProcess.run(arguments, in: folder.url)
  }

  @Test func `who lists neighbours with their words`() throws {
    let outcome = try run("who", "vidal")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains(/Ana Vidal holds the office .* \[0\.\d\d\]/))
    #expect(outcome.output.contains("“French Foreign Minister Ana Vidal"))
    #expect(outcome.error.isEmpty)
  }

  @Test func `answers are JSON on request, the same bytes every time`() throws {
    for arguments in [
      ["who", "Vidal", "--format", "json"],
      ["path", "Vidal", "France", "--format", "json"],
      ["explain", "Vidal", "--format", "json"],
      ["explain", "Vidal", "France", "--format", "json"],
    ] {
      let first = try EntenteProcess.run(arguments, in: folder.url)
      #expect(first.code == 0, "\(first.error)")
      #expect(try JSONSerialization.jsonObject(with: first.outputBytes) is [String: Any])
      let second = try EntenteProcess.run(arguments, in: folder.url)
      #expect(second.outputBytes == first.outputBytes)
    }
  }

  @Test func `no answer, an unknown and an ambiguous name say what they are`() throws {
    let unknown = try run("who", "Vidall")
    #expect(unknown.code == 1)
    #expect(unknown.error.contains("Did you mean “Ana Vidal”"))
    #expect(unknown.output.isEmpty)
    let same = try run("path", "Vidal", "Ana Vidal")
    #expect(same.code == 1)
    #expect(same.error.contains("one entity"))
    let none = try run("path", "Vidal", "Brekke", "--relation", "sanctions")
    #expect(none.code == 1)
    #expect(none.error.contains("Nothing connects Ana Vidal and Olav Brekke"))
    let short = try run("path", "Vidal", "Norway", "--max-hops", "1")
    #expect(short.error.contains("no path of up to 1 relation between Ana Vidal and Norway"))
    #expect(short.error.contains("the shortest has 2 (--max-hops 2)"))
    #expect(try run("path", "Vidal", "Norway", "--avoid", "Vidal").code == 64)
    let id = try run("explain", "person:ana-vidal/meets/person:nobody")
    #expect(id.code == 1)
    #expect(id.error.contains("no relation with the id"))
  }

  @Test func `wrong use is 64 and names what would be right`() throws {
    let kind = try run("who", "Vidal", "--relation", "likes")
    #expect(kind.code == 64)
    #expect(kind.error.contains("holdsOffice"))
    #expect(try run("path", "Vidal").code == 64)
    #expect(try run("who", "Vidal", "--hops", "0").code == 64)
    #expect(try run("who", "Vidal", "--status", "maybe").code == 64)
    #expect(try run("who", "Vidal", "--as-of", "May").code == 64)
  }

  @Test func `a missing and a broken graph end differently`() throws {
    let missing = try run("who", "Vidal", "--graph", "absent.json")
    #expect(missing.code == 66)
    #expect(missing.error.contains("entente build"))
    try folder.write("broken.json", #"{"directed": true, "nodes": 7}"#)
    #expect(try run("who", "Vidal", "--graph", "broken.json").code == 65)
    #expect(try run("who", "Vidal", "--graph", ".").code == 66)
  }

  @Test func `explain shows the words with both ends marked, and the rule`() throws {
    let id = "person:ana-vidal/holdsOffice/office:france/foreign-minister"
    let outcome = try run("explain", id, "--articles", "a.txt")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(outcome.output.contains("[Ana Vidal]"))
    #expect(outcome.output.contains("rule "))
    #expect(outcome.output.contains("in a, sentence 2"))
    #expect(outcome.output.contains("grammar: "))
    #expect(outcome.output.contains("“Ana Vidal”: its name"))
    #expect(try run("explain", id, "--format", "json").output.contains("\"id\" : \"\(id)\""))
    #expect(try run("explain", id, "--format", "json", "--articles", "a.txt").code == 64)
    let name = try run("explain", "Vidal")
    #expect(name.output.contains(id))
    #expect(name.output.contains(/Ana Vidal holds the office .* \[0\.\d\d\]/))
  }

  @Test func `a name that may mean others too says who was taken`() throws {
    try folder.write(
      "b.txt", "Peter Vidal met Maja Holm. Vidal praised her.\n\nAna Vidal met Peter Vidal.")
    #expect(try run("build", "b.txt", "-g", "two.json", "--quiet").code == 0)
    let graph = ["-g", "two.json"]
    func error(_ arguments: [String]) throws -> String {
      try EntenteProcess.run(arguments + graph, in: folder.url).error
    }
    let line = try error(["who", "Vidal"])
    #expect(line.contains("may") && line.contains("Peter Vidal"), "\(line)")
    #expect(try error(["who", "Peter Vidal"]).isEmpty)
  }

  @Test func `explain marks names and not the pronouns beside them`() throws {
    try folder.write("c.txt", "Ana Vidal met her Norwegian counterpart, Olav Brekke, in Oslo.")
    #expect(try run("build", "c.txt", "-g", "c.json", "--quiet").code == 0)
    let outcome = try run("explain", "Ana Vidal", "Olav Brekke", "-g", "c.json")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(outcome.output.contains("[Ana Vidal] met her"), "\(outcome.output)")
  }

  @Test func `explain leaves an article aside that has changed since`() throws {
    try folder.write("a.txt", "Oslo.")
    let outcome = try run("explain", "Vidal", "France", "--articles", "a.txt")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(outcome.error.contains("a: warning: The text is not the one"))
  }

  @Test func `an article cannot steer the terminal`() throws {
    let path = folder.url.appending(path: "entente.json")
    let graph = try String(contentsOf: path, encoding: .utf8)
    try folder.write(
      "d.json", graph.replacing("Ana Vidal", with: #"Ana \u001b[31m\u202e Vidal\u202c"#))
    for arguments in [["who"], ["explain"]] {
      let outcome = try EntenteProcess.run(arguments + ["Vidal", "-g", "d.json"], in: folder.url)
      let shown = (outcome.output + outcome.error).unicodeScalars
      #expect(outcome.output.contains("Ana [31m Vidal"), "\(outcome.output)\(outcome.error)")
      #expect(!shown.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(arguments)")
    }
    let dump = try run("export", "--format", "dump", "-g", "d.json").output.unicodeScalars
    #expect(!dump.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func `explain says why nothing links two names`() throws {
    let outcome = try run("explain", "Foreign Minister of France", "Oslo", "--articles", "a.txt")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("Nothing links"))
    #expect(outcome.output.contains("Ana Vidal met"))
    #expect(outcome.output.contains("“meet” (pattern/meet-"))
    #expect(outcome.output.contains("Oslo is its in"))
  }

  @Test(arguments: ["json", "dot", "dump"])
  func `export writes to standard output or to a file, the same bytes`(format: String) throws {
    let direct = try run("export", "--format", format)
    #expect(direct.code == 0)
    #expect(direct.output.contains("Ana Vidal"))
    #expect(try run("export", "--format", format, "-o", "out").code == 0)
    #expect(try Data(contentsOf: folder.url.appending(path: "out")) == direct.outputBytes)
    #expect(try run("export", "--format", format, "-o", "no/such/out").code == 74)
  }

  @Test func `colours stay out of pipes and NO_COLOR is honoured`() throws {
    let outcome = try EntenteProcess.run(
      ["who", "Vidal"], in: folder.url, environment: ["NO_COLOR": "1"])
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `a schema folder that is broken is named with file and line`() throws {
    try folder.write("mine/relations.yaml", "relations:\n  - kind: [oops\n")
    let outcome = try run("who", "Vidal", "--schema", "mine")
    #expect(outcome.code == 65)
    #expect(outcome.error.contains("relations.yaml:"))
  }
}
