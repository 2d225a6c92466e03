/// How much of the gold the system found, and how much of what it found is right.
struct MetricScore: Hashable, Sendable {
  /// How many there are in the gold.
  var gold = 0
  /// How many the system gave.
  var system = 0
  /// How many of those agree.
  var correct = 0

  /// The share of the system's that is right; 0 where it gave none.
  var precision: Double { system == 0 ? 0 : Double(correct) / Double(system) }
  /// The share of the gold that was found; 0 where there is none.
  var recall: Double { gold == 0 ? 0 : Double(correct) / Double(gold) }
  /// The harmonic mean of precision and recall.
  var f1: Double { gold + system == 0 ? 0 : 2 * Double(correct) / Double(gold + system) }

  /// Both scores counted together.
  static func + (left: MetricScore, right: MetricScore) -> MetricScore {
    MetricScore(
      gold: left.gold + right.gold, system: left.system + right.system,
      correct: left.correct + right.correct)
  }
}
