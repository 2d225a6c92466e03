import EntenteTestSupport
import Foundation
import Testing

/// What a build says of what it did.
@Suite(.enabled(if: EntenteProcess.isBuilt, "the program entente is not built"))
struct BuildReportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build(_ arguments: String...) throws -> EntenteProcess.Outcome {
    try EntenteProcess.run(["build"] + arguments, in: folder.url)
  }

  private func edgeCount(_ name: String = "entente.json") throws -> Int {
    let data = try Data(contentsOf: folder.url.appending(path: name))
    let graph = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(graph["edges"] as? [Any]).count
  }

  @Test func `a folder with nothing but an unreadable file has one message and its code`() throws {
    try folder.write("bad/binary.txt", Data([1, 0, 2]))
    let outcome = try build("bad")
    #expect(outcome.code == 65)
    #expect(outcome.error.split(separator: "\n").count == 1, "\(outcome.error)")
  }

  @Test func `relations below the threshold are left out and counted`() throws {
    try folder.write("a.txt", SmallArticle.text)
    let all = try build("a.txt", "--format", "json")
    let sure = try build("a.txt", "--min-confidence", "0.85", "-g", "sure.json")
    let left = try edgeCount() - edgeCount("sure.json")
    #expect(left > 0)
    #expect(sure.error.contains("left out for good: \(left) relation"))
    #expect(sure.error.contains("below 0.85"))
    #expect(all.output.contains(#""belowMinConfidence" : 0"#))
    #expect(sure.error.contains("1 article has no date"))
    #expect(try !build("a.txt", "--date", "2026-03-03").error.contains("no date"))
  }

  @Test func `what is not claimed is told in plain words`() throws {
    try folder.write("a.txt", SmallArticle.text + " Vidal will leave.")
    let outcome = try build("a.txt", "--verbose")
    #expect(outcome.error.contains("seen and not claimed: "), "\(outcome.error)")
    #expect(!outcome.error.contains("trigger-without-arguments"))
  }
}
