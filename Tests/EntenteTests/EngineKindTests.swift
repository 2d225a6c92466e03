import Entente
import EntenteTestSupport
import Foundation
import Testing

@Suite struct EngineKindTests {
  @Test func `the fast engine suits from a stated amount of text on`() {
    #expect(EngineKind.suited(to: 0) == .accurate)
    #expect(EngineKind.suited(to: EngineKind.bulkSize - 1) == .accurate)
    #expect(EngineKind.suited(to: EngineKind.bulkSize) == .fast)
  }

  @Test func `only files that would be read count`() throws {
    let folder = try TemporaryFolder()
    try folder.write("texts/a.txt", "12345")
    try folder.write("texts/deep/b.md", "123")
    try folder.write("texts/c.png", "1234567")
    try folder.write("texts/.hidden/d.txt", "1234567")
    #expect(ArticleReader.size(of: [folder.path + "/texts"]) == 8)
    #expect(ArticleReader.size(of: [folder.path + "/texts/a.txt", "-", "absent"]) == 5)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/texts")
    #expect(ArticleReader.size(of: [folder.path + "/link"]) == 8)
    var read: [String] = []
    _ = ArticleReader().read([folder.path + "/link"]) { read.append($0.id.rawValue) }
    #expect(read == ["a", "deep/b"])
  }
}
