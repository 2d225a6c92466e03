import Entente
import EntenteModel
import EntenteTestSupport
import Foundation
import Testing

/// What several inputs in one run make of each other.
struct ReadingSessionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ inputs: String...) -> (ids: [String], summary: ReadingSummary) {
    var ids: [String] = []
    let summary = ArticleReader().read(inputs) { ids.append($0.id.rawValue) }
    return (ids, summary)
  }

  @Test func `a file that is named twice is one article`() throws {
    let path = try folder.write("talks/a.txt", "One came.")
    try folder.write("talks/b.txt", "Two came.")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/talks/link.txt", withDestinationPath: path)
    let talks = folder.path + "/talks"
    #expect(read(path, talks, talks + "/../talks/a.txt", talks).ids == ["a", "b"])
    #expect(read(path, talks, talks).summary.failures.isEmpty)
  }

  @Test func `pipes in a folder are skipped and counted`() throws {
    try folder.write("talks/a.txt", "One came.")
    #expect(mkfifo(folder.path + "/talks/pipe.txt", 0o600) == 0)
    let result = read(folder.path + "/talks")
    #expect(result.ids == ["a"])
    #expect(result.summary.notices.map(\.id) == ["article.not-regular"])
    #expect(result.summary.notices.first?.message.hasPrefix("1 pipe") == true)
  }

  @Test func `a graph in a folder is no article, and named it is said to be a graph`() throws {
    try folder.write("talks/a.txt", "One came.")
    let graph = try folder.write(
      "talks/entente.json",
      #"{"directed": true, "graph": {"format": "entente-graph"}, "nodes": [], "edges": []}"#)
    let result = read(folder.path + "/talks")
    #expect(result.ids == ["a"])
    #expect(result.summary.failures.isEmpty)
    let named = read(graph).summary.failures.first?.error
    #expect(named?.code == .malformed)
    #expect(named?.description.contains("a graph that entente wrote") == true)
  }

  @Test func `a bad article of a list does not spoil the rest`() throws {
    let list = try folder.write("list.json", #"[{"text": "A."}, {"id": "b"}, {"text": "C."}]"#)
    let result = read(list)
    #expect(result.ids == ["list-1", "list-3"])
    #expect(result.summary.failures.map(\.isNamed) == [false])
    #expect(result.summary.failures.first?.error.description.contains("Article 2") == true)
    #expect(read(try folder.write("none.json", "[]")).summary.failures.map(\.isNamed) == [true])
  }

  @Test func `an input counts as failed where nothing came of it`() throws {
    let lines = try folder.write("some.ndjson", "{\"text\": \"A.\"}\nnonsense\n")
    #expect(read(lines).summary.failures.map(\.isNamed) == [false])
    let bad = try folder.write("bad.ndjson", "nonsense\n{}\n")
    #expect(read(lines, bad).summary.failures.map(\.isNamed) == [false, true, true])
    try folder.write("bare/empty.txt", " ")
    let bare = read(folder.path + "/bare").summary.failures
    #expect(bare.map(\.error.code) == [.empty])
    #expect(bare.map(\.isNamed) == [true])
  }

  @Test func `a file keeps the id under which a graph has its text`() throws {
    let one = try folder.write("x/talks.txt", "One came.")
    let two = try folder.write("y/talks.txt", "Two came.")
    var known: [Document] = []
    _ = ArticleReader().read([one, two]) { known.append(Document($0, engine: "")) }
    #expect(known.map(\.id) == ["talks", "y/talks"])
    func ids(_ inputs: [String]) -> [String] {
      var ids: [String] = []
      _ = ArticleReader(known: known).read(inputs) { ids.append($0.id.rawValue) }
      return ids
    }
    #expect(ids([two]) == ["y/talks"])
    #expect(ids([folder.path + "/y"]) == ["y/talks"])
    #expect(ids([two, one]) == ["y/talks", "talks"])
    #expect(ids([one, two]) == ["talks", "y/talks"])
    try folder.write("y/talks.txt", "Three came.")
    #expect(ids([two]) == ["talks"], "another text is told when it replaces the first")
  }
}
