import EntenteTestSupport
import Foundation
import Testing

/// `entente map`, on a graph made of one article.
@Suite(.enabled(if: EntenteProcess.isBuilt, "the program entente is not built"))
struct MapCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try SmallArticle.built() }

  private func run(_ arguments: String...) throws -> EntenteProcess.Outcome {
    try EntenteProcess.run(["map"] + arguments, in: folder.url)
  }

  @Test func `it says what it wrote, unless told to be quiet`() throws {
    let outcome = try run("-o", "map.svg")
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.hasPrefix("map.svg: "))
    #expect(outcome.error.contains("laid out by dot"))
    #expect(try run("-o", "map.svg", "--quiet").error.isEmpty)
  }

  @Test func `a picture goes to standard output, in the format that is named`() throws {
    let drawn = try run("-o", "-")
    #expect(drawn.output.hasPrefix("<svg "))
    #expect(drawn.error.hasPrefix("standard output: "))
    let dot = try run("-o", "-", "--format", "dot")
    #expect(dot.output.hasPrefix("digraph"))
    #expect(try run("-o", "picture", "--format", "png").code == 0)
    let picture = try Data(contentsOf: folder.url.appending(path: "picture"))
    #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func `several kinds may follow each other or repeat the option`() throws {
    let together = try run("--kinds", "person", "office", "-o", "-", "--quiet")
    let apart = try run("--kinds", "person", "--kinds", "office", "-o", "-", "--quiet")
    #expect(together.code == 0, "\(together.error)")
    #expect(together.output == apart.output)
  }

  @Test func `wrong use is told as what it is`() throws {
    let hops = try run("--hops", "3")
    #expect(hops.code == 64)
    #expect(hops.error.contains("--focus"))
    let negative = try run("--focus", "Vidal", "--hops", "-1")
    #expect(negative.code == 64)
    #expect(negative.error.contains("--hops takes a number from 1 to 20"))
    let ending = try run("-o", "map.gif")
    #expect(ending.code == 64)
    #expect(ending.error.contains("--format"))
    #expect(try run("--format", "gif").code == 64)
  }

  @Test func `where nothing is left, the options are blamed and not the hops`() throws {
    let filtered = try run("--focus", "Vidal", "--relation", "sanctions")
    #expect(filtered.code == 1)
    #expect(filtered.error.contains("The options leave no relation to draw around “Ana Vidal”."))
    try folder.write("b.txt", "The weather stays dry.\n")
    _ = try EntenteProcess.run(["build", "b.txt", "-g", "b.json", "--quiet"], in: folder.url)
    let empty = try run("-g", "b.json")
    #expect(empty.code == 1)
    #expect(empty.error.contains("The graph has no relations to draw."))
  }
}
