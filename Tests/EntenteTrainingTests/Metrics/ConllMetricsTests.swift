import EntenteLanguage
import EntenteModel
import Testing

@testable import EntenteTraining

/// A sentence from `form/tag/head/relation` items; `+` before a form writes it onto the one before.
private func sentence(_ items: String) -> ConlluSentence {
  var rows: [ConlluRow] = []
  for (index, item) in items.split(separator: " ").enumerated() {
    let parts = item.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    rows.append(
      ConlluRow(
        position: .word(index + 1), form: parts[0], lemma: parts[0], tag: parts[1], fineTag: "NN",
        head: Int(parts[2]), dependency: parts[3]))
  }
  return ConlluSentence(rows: rows)
}

struct ConllMetricsTests {
  private let gold = [
    sentence("Ada/PROPN/2/nsubj left/VERB/0/root early/ADV/2/advmod"),
    sentence("She/PRON/2/nsubj slept/VERB/0/root"),
  ]

  @Test func `a file agrees with itself wholly`() throws {
    let metrics = try ConllMetrics(gold: gold, system: gold)
    #expect(ConllMetrics.Metric.allCases.allSatisfy { metrics[$0].f1 == 1 })
  }

  @Test func `each column is scored on its own`() throws {
    let system = [
      sentence("Ada/NOUN/2/nsubj:pass left/VERB/0/root early/ADV/1/advmod"),
      sentence("She/PRON/2/obj slept/VERB/0/root"),
    ]
    let metrics = try ConllMetrics(gold: gold, system: system)
    #expect(metrics[.tags].correct == 4)
    #expect(metrics[.heads].correct == 4)
    #expect(metrics[.relations].correct == 3)
    #expect(metrics[.typedRelations].correct == 2)
    #expect(metrics[.lemmas].f1 == 1)
  }

  @Test func `errors in cutting count against everything`() throws {
    let system = [
      sentence(
        "A/X/2/dep da/X/0/root left/VERB/2/dep early/ADV/3/advmod She/PRON/6/nsubj slept/VERB/3/dep"
      )
    ]
    let metrics = try ConllMetrics(gold: gold, system: system)
    #expect(metrics[.tokens] == MetricScore(gold: 5, system: 6, correct: 4))
    #expect(metrics[.sentences] == MetricScore(gold: 2, system: 1, correct: 0))
    #expect(metrics[.tags] == MetricScore(gold: 5, system: 6, correct: 4))
    #expect(metrics[.heads].correct == 2)
  }

  @Test func `words written together are matched by form`() throws {
    var together = sentence("do/AUX/3/aux n't/PART/3/advmod go/VERB/0/root")
    together.rows.insert(ConlluRow(position: .range(1, 2), form: "don't"), at: 0)
    let apart = sentence("do/AUX/3/aux n't/PART/3/advmod go/VERB/0/root")
    let metrics = try ConllMetrics(gold: [together], system: [apart])
    #expect(metrics[.tokens] == MetricScore(gold: 2, system: 3, correct: 1))
    #expect(metrics[.words].f1 == 1)
    #expect(metrics[.relations].f1 == 1)
  }

  @Test func `files with different texts are refused`() {
    let error = #expect(throws: Diagnostic.self) {
      try ConllMetrics(gold: gold, system: [sentence("Bo/PROPN/0/root")])
    }
    #expect(error?.id == "metrics.different-texts")
  }
}
