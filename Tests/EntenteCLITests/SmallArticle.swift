import EntenteTestSupport

/// An article of one sentence, which the tests of commands read.
enum SmallArticle {
  static let text = """
    Envoys meet in Oslo

    French Foreign Minister Ana Vidal met Norwegian Prime Minister Olav Brekke in Oslo.
    """

  /// A folder with the article, `a.txt`, and the graph built from it.
  static func built() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", text)
    _ = try EntenteProcess.run(["build", "a.txt", "--quiet"], in: folder.url)
    return folder
  }
}
