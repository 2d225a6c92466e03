public import EntenteModel
public import EntenteSchema

/// What extraction missed and what it made up, grouped by cause: what the work on it steers by.
public struct ErrorReport: Hashable, Sendable {
  /// Why a relation or an entity counts as wrong.
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    /// An entity that was not found, or was found and is not there.
    case entity = "no partner"
    /// An entity found under another kind.
    case entityKind = "kind wrong"
    /// An end of the relation has no partner.
    case end = "end missing"
    /// Both ends have partners and nothing links them.
    case unlinked = "ends present, not linked"
    /// Both ends are linked, by a relation of another kind.
    case kind = "kind wrong, same ends"
    /// Both ends are linked the other way round.
    case direction = "direction wrong"
    /// Matched, with another status.
    case status = "status wrong"
  }

  /// One error.
  public struct Item: Hashable, Sendable {
    /// The article's id.
    public let article: String
    /// Whether gold has it (missed) or the extraction (spurious).
    public let isMissed: Bool
    /// Whether it is a relation or an entity.
    public let isRelation: Bool
    /// Why it is wrong.
    public let cause: Cause
    /// The kind of the relation or entity.
    public let kind: String
    /// The relation or entity in words, with its evidence.
    public let text: String
  }

  /// How a rule fared.
  public struct RuleScore: Hashable, Sendable {
    /// The rule.
    public let rule: RuleID
    /// How many relations it made.
    public let found: Int
    /// How many of them are right.
    public let matched: Int
    /// The sum of their confidences, in thousandths.
    public let claimed: Int
  }

  /// Every error: by article, missed before spurious, entities before relations.
  public let items: [Item]
  /// The rules, those with most errors first.
  public let rules: [RuleScore]

  /// Compares extractions with gold graphs.
  ///
  /// - Parameters:
  ///   - pairs: The articles.
  ///   - schema: Says which relations are symmetric.
  public init(_ pairs: [(gold: GoldGraph, extraction: Extraction)], schema: Schema) {
    var items: [Item] = []
    var rules: [RuleID: (found: Int, matched: Int, claimed: Int)] = [:]
    for pair in pairs {
      let matching = ArticleMatching(
        gold: pair.gold, extraction: pair.extraction, schema: schema)
      items += ErrorFinder(matching).items
      for (index, relation) in pair.extraction.relations.enumerated() {
        let isRight = matching.relations.goldOfFound[index] != nil
        for rule in Set(relation.evidence.map(\.rule)) {
          rules[rule, default: (0, 0, 0)].found += 1
          rules[rule, default: (0, 0, 0)].matched += isRight ? 1 : 0
          rules[rule, default: (0, 0, 0)].claimed += relation.confidence.thousandths
        }
      }
    }
    self.items = items
    self.rules = rules.map {
      RuleScore(rule: $0, found: $1.found, matched: $1.matched, claimed: $1.claimed)
    }.sorted {
      let (left, right) = ($0.found - $0.matched, $1.found - $1.matched)
      return left != right ? left > right : $0.rule < $1.rule
    }
  }
}
