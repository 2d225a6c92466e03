import EntenteTestSupport
import Foundation

/// An article of one sentence, which the tests of commands read.
enum SmallArticle {
  static let text = """
    Envoys meet in Oslo

    French Foreign Minister Ana Vidal met Norwegian Prime Minister Olav Brekke in Oslo.
    """

  /// The graph built from it, once for all tests: a debug build reads slowly.
  private static let graph: Result<String, any Error> = Result {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", text)
    _ = try EntenteProcess.run(["build", "a.txt", "--quiet"], in: folder.url)
    return try String(contentsOf: folder.url.appending(path: "entente.json"), encoding: .utf8)
  }

  /// A folder with the article, `a.txt`, and the graph built from it.
  static func built() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", text)
    try folder.write("entente.json", graph.get())
    return folder
  }
}
