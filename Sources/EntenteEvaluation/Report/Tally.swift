/// Counts of what was found, what was to be found, and what matched.
public struct Tally: Hashable, Sendable {
  /// How many the system found.
  public private(set) var found: Int
  /// How many the gold graph has.
  public private(set) var gold: Int
  /// How many of them match, one to one.
  public private(set) var matched: Int

  /// A tally from its counts.
  public init(found: Int = 0, gold: Int = 0, matched: Int = 0) {
    self.found = found
    self.gold = gold
    self.matched = matched
  }

  /// The share of the found that is right, 0 where nothing was found.
  public var precision: Double { found == 0 ? 0 : Double(matched) / Double(found) }
  /// The share of the gold that was found, 0 where there is none.
  public var recall: Double { gold == 0 ? 0 : Double(matched) / Double(gold) }
  /// The harmonic mean of precision and recall.
  public var f1: Double {
    found + gold == 0 ? 0 : 2 * Double(matched) / Double(found + gold)
  }
  /// Whether there was neither anything to find nor anything found.
  public var isEmpty: Bool { found == 0 && gold == 0 }

  /// Adds the counts of another tally.
  public static func += (left: inout Tally, right: Tally) {
    left.found += right.found
    left.gold += right.gold
    left.matched += right.matched
  }
}
