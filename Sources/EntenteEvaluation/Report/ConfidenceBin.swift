/// Relations of like confidence, and how many of them are right.
public struct ConfidenceBin: Hashable, Sendable {
  /// The least confidence, in thousandths.
  public let lower: Int
  /// How many relations were found.
  public let found: Int
  /// How many of them match a gold relation.
  public let matched: Int
  /// The sum of their confidences, in thousandths.
  public let claimed: Int

  /// The bounds between bins, in thousandths.
  static let bounds = [0, 400, 500, 600, 700, 800, 900]

  /// The mean confidence; 0 where the bin is empty.
  public var confidence: Double { found == 0 ? 0 : Double(claimed) / Double(found) / 1000 }
  /// The share that is right; 0 where the bin is empty.
  public var precision: Double { found == 0 ? 0 : Double(matched) / Double(found) }
}

extension EvaluationReport {
  /// The mean distance between confidence and precision over the bins, weighted by their relations.
  ///
  /// The expected calibration error of Naeini, Cooper and Hauskrecht, 2015.
  public var calibrationError: Double {
    let total = confidence.map(\.found).reduce(0, +)
    guard total > 0 else { return 0 }
    return confidence.map { abs($0.confidence - $0.precision) * Double($0.found) }.reduce(0, +)
      / Double(total)
  }
}
