import EntenteModel
import EntenteSchema
import Testing

@testable import EntenteExtraction  // Assembling is inside the pipeline only.

@Suite struct AssemblerTests {
  /// What a claim by a rule comes to, under a list of how often rules were right.
  private func extraction(by rule: RuleID, measured lines: [String]) throws -> Extraction {
    let standard = try Schema.standard()
    let schema = Schema(
      entityKinds: standard.entityKinds, relationKinds: standard.relationKinds,
      lexicons: ["rule-precision": lines])
    var reading = Reading(article: Article(id: "a", title: "", body: "Oslo blamed Malmo."))
    reading.entities = [
      EntityDraft(kind: .country, name: "Ruritania"), EntityDraft(kind: .country, name: "Norland"),
    ]
    reading.claims = [
      RelationDraft(
        source: 0, kind: .criticizes, target: 1, confidence: Confidence(0.7), sentence: 0,
        span: TextSpan(start: 0, end: 17), rule: rule)
    ]
    return Assembler(schema: schema).extraction(of: reading, engine: "test/1")
  }

  @Test func `a relation whose rule is mostly wrong is left out and counted`() throws {
    let lines = ["all 1000 700 700", "r/good 100 80 700", "r/bad 100 10 700"]
    #expect(try extraction(by: "r/good", measured: lines).relations.count == 1)
    let doubtful = try extraction(by: "r/bad", measured: lines)
    #expect(doubtful.relations.isEmpty)
    #expect(doubtful.abstentions.map(\.reason) == [.tooDoubtful])
    #expect(doubtful.abstentions.first?.text == "Oslo blamed Malmo")
  }

  @Test func `without measurements every rule is trusted`() throws {
    #expect(try extraction(by: "r/bad", measured: []).relations.count == 1)
  }
}
