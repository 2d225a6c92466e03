/// Exact-span scores of names, for each kind and together: a name counts when its first token, its
/// last token and its kind are right, as in the CoNLL 2003 shared task.
struct NameMetrics: Sendable {
  /// A name of any labelling.
  struct Name: Hashable, Sendable {
    let tokens: Range<Int>
    let kind: String
  }

  private(set) var kinds: [String: MetricScore] = [:]

  /// Counts the names of one sentence.
  mutating func add(gold: [Name], system: [Name]) {
    let known = Set(gold)
    for name in gold { kinds[name.kind, default: MetricScore()].gold += 1 }
    for name in system {
      kinds[name.kind, default: MetricScore()].system += 1
      if known.contains(name) { kinds[name.kind, default: MetricScore()].correct += 1 }
    }
  }

  /// The kinds with their scores, by name.
  var sorted: [(kind: String, score: MetricScore)] {
    kinds.sorted { $0.key < $1.key }.map { (kind: $0.key, score: $0.value) }
  }

  /// All kinds counted together.
  var total: MetricScore { kinds.values.reduce(MetricScore(), +) }

  /// The names in a column of IOB labels: `B-` starts one; so does `I-` of another kind, or after `O`.
  static func names(in labels: [String]) -> [Name] {
    var names: [Name] = []
    var open: (start: Int, kind: Substring)?
    for (index, label) in (labels + ["O"]).enumerated() {
      let parts = label.split(separator: "-", maxSplits: 1)
      let kind = parts.count == 2 ? parts[1] : ""
      let continues = parts.first == "I" && open?.kind == kind
      guard !continues else { continue }
      if let name = open {
        names.append(Name(tokens: name.start..<index, kind: String(name.kind)))
      }
      open = parts.count == 2 ? (index, kind) : nil
    }
    return names
  }
}
