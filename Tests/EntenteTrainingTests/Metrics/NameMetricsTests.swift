import EntenteModel
import Testing

@testable import EntenteTraining

struct NameMetricsTests {
  @Test func `labels become names in every dialect of IOB`() {
    let names = NameMetrics.names(in: ["B-PER", "I-PER", "B-PER", "O", "I-ORG", "I-LOC", "I-LOC"])
    #expect(names.map(\.tokens) == [0..<2, 2..<3, 4..<5, 5..<7])
    #expect(names.map(\.kind) == ["PER", "PER", "ORG", "LOC"])
  }

  @Test func `a name counts when both ends and the kind are right`() {
    var metrics = NameMetrics()
    metrics.add(
      gold: NameMetrics.names(in: ["B-PER", "I-PER", "O", "B-ORG", "B-LOC"]),
      system: NameMetrics.names(in: ["B-PER", "O", "O", "B-ORG", "B-ORG"]))
    #expect(metrics.kinds["PER"] == MetricScore(gold: 1, system: 1, correct: 0))
    #expect(metrics.kinds["ORG"] == MetricScore(gold: 1, system: 2, correct: 1))
    #expect(metrics.total == MetricScore(gold: 3, system: 3, correct: 1))
    #expect(metrics.sorted.map(\.kind) == ["LOC", "ORG", "PER"])
  }

  @Test func `corpora with two columns and with numbered lines are read alike`() throws {
    let plain = try NameCorpus("Ada O\nRoe B-PER\n\nX O\n", file: "a")
    let numbered = try NameCorpus(
      "# text = Ada Roe\n1\tAda\tO\t-\t-\n2\tRoe\tB-PER\t-\t-\n\n1\tX\tO\t-\t-\n", file: "b")
    #expect(plain.sentences.map(\.forms) == [["Ada", "Roe"], ["X"]])
    #expect(numbered.sentences.map(\.labels) == plain.sentences.map(\.labels))
  }

  @Test func `a line without a label is refused with its place`() {
    let error = #expect(throws: Diagnostic.self) { try NameCorpus("Ada O\nRoe\n", file: "a") }
    #expect(error?.id == "names.no-label")
    #expect(error?.location?.line == 2)
  }
}
