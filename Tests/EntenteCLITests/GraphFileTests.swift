import EntenteTestSupport
import Foundation
import Testing

/// What commands do to a graph file, and to what else they write.
@Suite(.enabled(if: EntenteProcess.isBuilt, "the program entente is not built"))
struct GraphFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a.txt", "French Foreign Minister Ana Vidal met Olav Brekke in Oslo.")
    try folder.write("b.txt", "Danish envoy Maja Holm flew to Oslo on Monday.")
  }

  private func run(_ arguments: String...) throws -> EntenteProcess.Outcome {
    try EntenteProcess.run(arguments, in: folder.url)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.url.appending(path: name))
  }

  @Test func `two builds on one graph lose nothing`() throws {
    let line = """
      entente build a.txt -g two.json --quiet & entente build b.txt -g two.json --quiet; wait $!
      """
    #expect(try EntenteProcess.shell(line, in: folder.url).code == 0)
    #expect(try run("build", "a.txt", "b.txt", "-g", "one.json", "--quiet").code == 0)
    #expect(try bytes("two.json") == bytes("one.json"))
  }

  @Test func `another text of one id is said to replace the first`() throws {
    #expect(try run("build", "a.txt", "--quiet").code == 0)
    #expect(try !run("build", "a.txt").error.contains("warning"))
    try folder.write("other/a.txt", "Danish envoy Maja Holm flew to Malmo.")
    let outcome = try run("build", "other/a.txt")
    #expect(outcome.code == 0)
    #expect(outcome.error.contains("a: warning: This replaces another text of the same id."))
    #expect(outcome.error.contains("To keep both"))
  }

  @Test func `a document that is removed leaves what the others say`() throws {
    #expect(try run("build", "b.txt", "--quiet").code == 0)
    let before = try bytes("entente.json")
    #expect(try run("build", "a.txt", "--quiet").code == 0)
    let unknown = try run("remove", "a", "c")
    #expect(unknown.code == 1)
    #expect(unknown.error.contains("no document “c”. It has a, b."))
    let outcome = try run("remove", "a")
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(outcome.error.contains("removed 1 document"))
    #expect(try bytes("entente.json") == before)
  }

  @Test func `a fresh build forgets the old graph and spares what is no graph`() throws {
    #expect(try run("build", "a.txt", "--quiet").code == 0)
    #expect(try run("build", "b.txt", "--fresh", "--quiet").code == 0)
    #expect(try run("build", "b.txt", "-g", "b.json", "--quiet").code == 0)
    #expect(try bytes("entente.json") == bytes("b.json"))
    let half = try bytes("b.json").prefix(600)
    try folder.write("half.json", half)
    let cut = try run("who", "Holm", "-g", "half.json")
    #expect(cut.code == 65)
    #expect(cut.error.contains("it is cut short"))
    #expect(cut.error.contains("build --fresh"))
    #expect(try run("build", "b.txt", "--fresh", "-g", "half.json", "--quiet").code == 0)
    #expect(try bytes("half.json") == bytes("b.json"))
    let article = try run("build", "b.txt", "--fresh", "-g", "a.txt")
    #expect(article.code == 65)
    #expect(article.error.contains("no graph"))
  }

  @Test func `an article given as a graph is said to be none, in one line`() throws {
    try folder.write("c.json", #"{"id": "c", "title": "Talks", "text": "Ana Vidal left."}"#)
    let outcome = try run("who", "Vidal", "-g", "c.json")
    #expect(outcome.code == 65)
    #expect(outcome.error.split(separator: "\n").count == 1, "\(outcome.error)")
    #expect(outcome.error.contains("Give a file that entente build"))
  }

  @Test func `links stay links and permissions stay as they are`() throws {
    #expect(try run("build", "a.txt", "-g", "real.json", "--quiet").code == 0)
    let path = folder.path + "/real.json"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.json", withDestinationPath: "real.json")
    #expect(try run("build", "b.txt", "-g", "link.json", "--quiet").code == 0)
    let link = try FileManager.default.destinationOfSymbolicLink(
      atPath: folder.path + "/link.json")
    #expect(link == "real.json")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let before = try bytes("real.json")
    let outcome = try run("build", "a.txt", "-g", "link.json", "--fresh")
    #expect(outcome.code == 74)
    #expect(outcome.error.contains("write-protected"))
    #expect(try bytes("real.json") == before)
  }

  @Test func `a pipe or a device is no graph file, and nothing hangs`() throws {
    #expect(mkfifo(folder.path + "/pipe.json", 0o600) == 0)
    for graph in ["pipe.json", "/dev/zero"] {
      for arguments in [["who", "Vidal"], ["build", "a.txt"], ["remove", "a"]] {
        let outcome = try EntenteProcess.run(arguments + ["-g", graph], in: folder.url)
        #expect(outcome.code == 66, "\(arguments) \(graph)")
        #expect(outcome.error.contains("a pipe or a device"))
      }
    }
  }

  #if os(Linux)
    @Test func `a full standard output is told, with a code of its own`() throws {
      #expect(try run("build", "a.txt", "--quiet").code == 0)
      for command in ["export", "who Vidal", "explain Vidal"] {
        let outcome = try EntenteProcess.shell("entente \(command) > /dev/full", in: folder.url)
        #expect(outcome.code == 74, "\(command)")
        #expect(outcome.error.contains("the disk is full"), "\(outcome.error)")
      }
      #expect(try run("export", "-o", "/dev/full").code == 74)
    }
  #endif
}
