import EntenteModel
import EntenteSchema

/// Turns how sure a rule says it is into how often it has been right on gold graphs.
///
/// The list `rule-precision` of the schema holds, for each rule, how many relations it made on
/// development articles, how many of them were right and how sure it was of them on average. A claim
/// keeps its place among those of its rule; the rule as a whole moves to its measured precision,
/// drawn towards the average of all rules where it has made few claims.
struct RuleCalibration: Sendable {
  private struct Record: Sendable {
    let found: Double
    let right: Double
    let claimed: Double
  }

  /// How many claims the expectation of a rule weighs as much as.
  private static let priorWeight = 6.0

  private var records: [RuleID: Record] = [:]
  /// Right claims to be expected for one claimed: 1 where nothing was measured.
  private var ratio = 1.0

  /// Whether the schema says how often rules were right.
  var isMeasured: Bool { !records.isEmpty }

  /// The calibration that a schema holds; none where its list is absent.
  init(schema: Schema) {
    for line in schema.lexicon("rule-precision") {
      let parts = line.split(separator: " ")
      guard parts.count == 4, let found = Double(parts[1]), let right = Double(parts[2]),
        let claimed = Double(parts[3]), found > 0, claimed > 0
      else { continue }
      if parts[0] == "all" {
        ratio = right / (found * claimed / 1000)
      } else {
        records[RuleID(String(parts[0]))] = Record(
          found: found, right: right, claimed: claimed / 1000)
      }
    }
  }

  /// What a rule's claim is worth.
  func confidence(_ claimed: Confidence, by rule: RuleID) -> Double {
    guard let record = records[rule] else { return min(0.98, claimed.value * ratio) }
    let expected = min(0.97, record.claimed * ratio)
    let measured =
      (record.right + Self.priorWeight * expected) / (record.found + Self.priorWeight)
    return min(0.98, claimed.value * measured / record.claimed)
  }
}
