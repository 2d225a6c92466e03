import EntenteTestSupport
import Foundation
import Testing

@Suite(.enabled(if: EntenteProcess.isBuilt, "the program entente is not built"))
struct EvaluateCommandTests {
  private let folder: TemporaryFolder
  private static let gold = """
    {"id": "one", "title": "", "text": "Ana Petrić arrived in Oslo.",
     "entities": [{"key": "a", "kind": "person", "name": "Ana Petrić"},
                  {"key": "o", "kind": "place", "name": "Oslo"}],
     "relations": [{"source": "a", "kind": "visits", "target": "o", "status": "asserted"}]}
    """

  init() throws { folder = try TemporaryFolder() }

  @Test func `a folder of gold graphs gives a table`() throws {
    try folder.write("one.json", Self.gold)
    let outcome = try EntenteProcess.run(["evaluate", folder.path])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("relations"))
    #expect(outcome.error.isEmpty)
  }

  @Test func `the table is also JSON, the same bytes every time`() throws {
    let path = try folder.write("one.json", Self.gold)
    let arguments = ["evaluate", path, "--format", "json"]
    let first = try EntenteProcess.run(arguments)
    let document = try #require(
      try JSONSerialization.jsonObject(with: first.outputBytes) as? [String: Any])
    #expect(document["links"] != nil)
    #expect(try EntenteProcess.run(arguments).outputBytes == first.outputBytes)
  }

  @Test func `errors are listed by cause`() throws {
    let path = try folder.write("one.json", Self.gold)
    let outcome = try EntenteProcess.run(["evaluate", path, "--errors"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("## missed relations"))
    #expect(try EntenteProcess.run(["evaluate", path, "--errors", "--format", "json"]).code == 64)
  }

  @Test func `a missing, a broken and an absent gold file end differently`() throws {
    let broken = try folder.write("broken.json", "{")
    try folder.write("bare/note.txt", "x")
    let missing = try EntenteProcess.run(["evaluate", folder.path + "/absent.json"])
    #expect(missing.code == 66)
    #expect(missing.error.contains("There is no such file"))
    #expect(try EntenteProcess.run(["evaluate", broken]).code == 65)
    #expect(try EntenteProcess.run(["evaluate", folder.path + "/bare"]).code == 1)
    #expect(try EntenteProcess.run(["evaluate"]).code == 64)
  }
}
