import EntenteModel

/// Which found relation is which gold relation, one to one.
struct RelationMatching: Sendable {
  /// A relation with its ends as indices of gold entities; found entities that no gold entity
  /// matches have indices below zero.
  struct Link: Hashable, Sendable {
    let source: Int
    let kind: RelationKind
    let target: Int
    let status: RelationStatus
    let isSymmetric: Bool

    /// The ends and the kind, a symmetric one with its ends in order.
    var claim: Claim {
      isSymmetric && target < source
        ? Claim(source: target, kind: kind, target: source)
        : Claim(source: source, kind: kind, target: target)
    }
  }

  /// What must be equal in two relations that match.
  struct Claim: Hashable, Sendable {
    let source: Int
    let kind: RelationKind
    let target: Int
  }

  /// For each found relation the gold relation that it is, as indices.
  private(set) var goldOfFound: [Int: Int] = [:]
  /// For each gold relation the found relation that is it, as indices.
  private(set) var foundOfGold: [Int: Int] = [:]

  /// Matches the relations of one article; among equal claims those of equal status first.
  init(gold: [Link], found: [Link]) {
    let open = Dictionary(grouping: gold.indices) { gold[$0].claim }
    for mustShareStatus in [true, false] {
      for (index, link) in found.enumerated() where goldOfFound[index] == nil {
        let free = open[link.claim]?.first {
          foundOfGold[$0] == nil && (!mustShareStatus || gold[$0].status == link.status)
        }
        guard let free else { continue }
        goldOfFound[index] = free
        foundOfGold[free] = index
      }
    }
  }

  /// How many relations match one to one when their kinds are ignored.
  ///
  /// Both ends must match, in either order where one of the two relations is symmetric.
  static func linkCount(gold: [Link], found: [Link]) -> Int {
    struct Pair: Hashable {
      let low: Int
      let high: Int
    }
    struct Counts {
      var forward = 0
      var backward = 0
      var either = 0
      mutating func add(_ link: Link) {
        if link.isSymmetric {
          either += 1
        } else if link.source <= link.target {
          forward += 1
        } else {
          backward += 1
        }
      }
    }
    func tally(_ links: [Link]) -> [Pair: Counts] {
      var counts: [Pair: Counts] = [:]
      for link in links {
        let pair = Pair(
          low: min(link.source, link.target), high: max(link.source, link.target))
        counts[pair, default: Counts()].add(link)
      }
      return counts
    }
    let goldCounts = tally(gold)
    var matched = 0
    for (pair, found) in tally(found) {
      guard let gold = goldCounts[pair] else { continue }
      let straight =
        min(gold.forward, found.forward) + min(gold.backward, found.backward)
      let goldLeft = gold.forward + gold.backward - straight
      let foundLeft = found.forward + found.backward - straight
      let toGoldEither = min(foundLeft, gold.either)
      let toFoundEither = min(goldLeft, found.either)
      matched +=
        straight + toGoldEither + toFoundEither
        + min(gold.either - toGoldEither, found.either - toFoundEither)
    }
    return matched
  }
}
