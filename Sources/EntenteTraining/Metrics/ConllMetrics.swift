import EntenteLanguage
import EntenteModel

/// The metrics of the CoNLL 2018 shared task over a gold file and a system file of the same text.
///
/// Every score is an F1 over words aligned by their characters, so that errors in cutting the text
/// count against tags and trees too; from gold tokens F1 is accuracy.
struct ConllMetrics: Sendable {
  /// What is scored.
  enum Metric: String, Sendable, CaseIterable {
    case tokens = "Tokens"
    case sentences = "Sentences"
    case words = "Words"
    case tags = "UPOS"
    case fineTags = "XPOS"
    case lemmas = "Lemmas"
    case heads = "UAS"
    /// Head and relation without its subtype, as in the shared task.
    case relations = "LAS"
    /// Head and relation with its subtype.
    case typedRelations = "LAS+subtype"
  }

  /// The scores in the order of `Metric`.
  private(set) var scores: [Metric: MetricScore] = [:]

  /// Compares two files.
  ///
  /// - Throws: A diagnostic where the files do not hold the same characters.
  init(gold: [ConlluSentence], system: [ConlluSentence]) throws(Diagnostic) {
    let left = ScoredText(gold)
    let right = ScoredText(system)
    guard left.scalars == right.scalars else {
      let place = zip(left.scalars, right.scalars).prefix { $0 == $1 }.count
      throw Diagnostic(
        id: "metrics.different-texts",
        message: "The texts differ from character \(place) on, white space not counted.",
        remedy: "Compare two annotations of the same text.")
    }
    scores[.tokens] = Self.spanScore(left.tokens, right.tokens)
    scores[.sentences] = Self.spanScore(left.sentences, right.sentences)
    score(left.words, right.words)
  }

  /// The score of a metric.
  subscript(metric: Metric) -> MetricScore { scores[metric] ?? MetricScore() }

  private static func spanScore(_ gold: [Range<Int>], _ system: [Range<Int>]) -> MetricScore {
    let correct = Set(gold).intersection(system).count
    return MetricScore(gold: gold.count, system: system.count, correct: correct)
  }

  private mutating func score(_ gold: [ScoredWord], _ system: [ScoredWord]) {
    let alignment = WordAlignment(gold: gold, system: system)
    var correct: [Metric: Int] = [:]
    for pair in alignment.pairs {
      let (left, right) = (gold[pair.gold], system[pair.system])
      correct[.words, default: 0] += 1
      if left.tag == right.tag { correct[.tags, default: 0] += 1 }
      if left.fineTag == right.fineTag { correct[.fineTags, default: 0] += 1 }
      if left.lemma == right.lemma || left.lemma == "_" { correct[.lemmas, default: 0] += 1 }
      guard Self.hasSameHead(left, right, alignment) else { continue }
      correct[.heads, default: 0] += 1
      if left.baseDependency == right.baseDependency { correct[.relations, default: 0] += 1 }
      if left.dependency == right.dependency { correct[.typedRelations, default: 0] += 1 }
    }
    for metric in Metric.allCases where metric != .tokens && metric != .sentences {
      scores[metric] = MetricScore(
        gold: gold.count, system: system.count, correct: correct[metric] ?? 0)
    }
  }

  private static func hasSameHead(
    _ gold: ScoredWord, _ system: ScoredWord, _ alignment: WordAlignment
  ) -> Bool {
    guard gold.head >= 0, system.head >= 0 else { return gold.head < 0 && system.head < 0 }
    return alignment.goldOfSystem[system.head] == gold.head
  }
}
