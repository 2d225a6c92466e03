import EntenteModel
import Testing

struct ModelTests {
  @Test func `confidence stays between 0 and 1, in thousandths`() {
    #expect(Confidence(0.12345).thousandths == 123)
    #expect(Confidence(-1).thousandths == 0)
    #expect(Confidence(7).thousandths == 1000)
    #expect(Confidence(.nan).thousandths == 0)
    #expect(Confidence(.infinity).thousandths == 0)
    #expect(Confidence(thousandths: 1200) == .certain)
    #expect(Confidence(0.3) < Confidence(0.301))
  }

  @Test func `ids sort by their scalars`() {
    let ids: [EntityID] = ["person:z", "person:é", "person:a", "office:b", "person:ab"]
    #expect(
      ids.sorted().map(\.rawValue)
        == ["office:b", "person:a", "person:ab", "person:z", "person:é"])
  }

  @Test func `the title is text in front of the body, and positions say by how much`() {
    let article = Article(id: "a", title: "Zürich talks", body: "They met.")
    #expect(article.text == "Zürich talks\n\nThey met.")
    #expect(article.bodyStart == 14)
    let opens = Article(id: "a", title: "Zürich talks", body: "Zürich talks\nThey met.")
    #expect(opens.text == "Zürich talks\nThey met.")
    #expect(opens.bodyStart == 0)
    #expect(Article(id: "a", body: "They met.").bodyStart == 0)
  }

  @Test func `a document keeps the checksum of what was read`() {
    let article = Article(id: "a", title: "T", body: "B")
    #expect(Document(article, engine: "x/1").sha256 == SHA256.hexadecimal(of: "T\n\nB"))
  }

  @Test(arguments: [
    (0, "0.00"), (9, "0.00"), (50, "0.05"), (699, "0.69"), (892, "0.89"), (1000, "1.00"),
  ])
  func `a confidence is cut to two decimals, never rounded up`(thousandths: Int, text: String) {
    #expect(Confidence(thousandths: thousandths).shortText == text)
  }

  @Test func `a diagnostic reads like a compiler's`() {
    let place = Diagnostic.Location(file: "a.yaml", line: 3, column: 7)
    let full = Diagnostic(
      id: "schema.unknown-kind", location: place, message: "Unknown kind.", remedy: "Try “person”.")
    #expect(full.description == "a.yaml:3:7: error: Unknown kind. Try “person”.")
    let bare = Diagnostic(id: "x.y", severity: .warning, message: "Odd.")
    #expect(bare.description == "warning: Odd.")
  }
}
