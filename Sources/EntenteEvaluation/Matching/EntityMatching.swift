import EntenteModel
import EntenteSchema

/// Which found entity is which gold entity, one to one.
///
/// Kinds must be equal and any of the normalised names; proposals and events also match by the
/// similarity of their phrases. As many as possible are matched: equal names first, the nearest
/// phrases next, and then augmenting paths (Berge, "Two theorems in graph theory", 1957) that turn
/// pairs over where that frees a partner for one more.
struct EntityMatching: Sendable {
  /// For each found entity the gold entity that it is, as indices.
  private(set) var goldOfFound: [Int: Int] = [:]
  /// For each gold entity the found entity that is it, as indices.
  private(set) var foundOfGold: [Int: Int] = [:]

  private struct Candidate {
    let gold: Int
    let found: Int
    /// 2 and more for equal names, the Dice coefficient for similar phrases.
    let weight: Double
  }

  /// Matches the entities of one article.
  ///
  /// - Parameters:
  ///   - gold: What a careful reader found.
  ///   - found: What the system found.
  ///   - schema: Says which kinds are named by phrase.
  /// - Complexity: O(*g* × *f*) comparisons of names, and O(*g* × *c*) for *c* candidate pairs.
  init(gold: [GoldEntity], found: [Entity], schema: Schema) {
    let candidates = Self.candidates(gold: gold, found: found, schema: schema)
    var partners: [Int: [Int]] = [:]
    for candidate in candidates {
      partners[candidate.gold, default: []].append(candidate.found)
      guard foundOfGold[candidate.gold] == nil, goldOfFound[candidate.found] == nil else {
        continue
      }
      pair(candidate.gold, candidate.found)
    }
    for index in gold.indices where foundOfGold[index] == nil {
      var visited: Set<Int> = []
      _ = augment(index, partners: partners, visited: &visited)
    }
  }

  private mutating func pair(_ gold: Int, _ found: Int) {
    foundOfGold[gold] = found
    goldOfFound[found] = gold
  }

  private mutating func augment(
    _ gold: Int, partners: [Int: [Int]], visited: inout Set<Int>
  ) -> Bool {
    for found in partners[gold] ?? [] where visited.insert(found).inserted {
      if let other = goldOfFound[found],
        !augment(other, partners: partners, visited: &visited)
      {
        continue
      }
      pair(gold, found)
      return true
    }
    return false
  }

  /// All pairs that may match, the best first; ties fall to the order of the files.
  private static func candidates(
    gold: [GoldEntity], found: [Entity], schema: Schema
  ) -> [Candidate] {
    let normalizer = NameNormalizer()
    let similarity = PhraseSimilarity(
      persons: gold.filter { $0.kind == .person }.map(\.names)
        + found.filter { $0.kind == .person }.map { [$0.name] + $0.aliases })
    let goldNames = gold.map {
      ComparableNames($0.names, kind: $0.kind, normalizer: normalizer, similarity: similarity)
    }
    let foundNames = found.map {
      ComparableNames(
        [$0.name] + $0.aliases, kind: $0.kind, normalizer: normalizer, similarity: similarity)
    }
    var candidates: [Candidate] = []
    for (goldIndex, entity) in gold.enumerated() {
      let isNamedByPhrase =
        schema.definition(of: entity.kind)?.isNamedByPhrase
        ?? (entity.kind == .proposal || entity.kind == .event)
      for (foundIndex, other) in found.enumerated() where other.kind == entity.kind {
        let weight = goldNames[goldIndex].weight(
          against: foundNames[foundIndex], isNamedByPhrase: isNamedByPhrase,
          similarity: similarity)
        if weight > 0 {
          candidates.append(Candidate(gold: goldIndex, found: foundIndex, weight: weight))
        }
      }
    }
    return candidates.sorted {
      $0.weight != $1.weight
        ? $0.weight > $1.weight : ($0.gold, $0.found) < ($1.gold, $1.found)
    }
  }
}

/// The names of one entity in the forms that are compared.
private struct ComparableNames {
  let main: String
  let keys: Set<String>
  let phrases: [Set<String>]

  init(
    _ names: [String], kind: EntityKind, normalizer: NameNormalizer, similarity: PhraseSimilarity
  ) {
    main = names.first.map { normalizer.key(of: $0, kind: kind) } ?? ""
    keys = Set(names.map { normalizer.key(of: $0, kind: kind) }).subtracting([""])
    phrases = names.map { similarity.contentWords(of: $0) }
  }

  /// How well two entities match: 0 not at all, up to 1 by phrase, above 2 by equal names.
  func weight(
    against other: ComparableNames, isNamedByPhrase: Bool, similarity: PhraseSimilarity
  ) -> Double {
    let shared = keys.intersection(other.keys).count
    if shared > 0 {
      let isSameMain = !main.isEmpty && main == other.main
      return 2 + (isSameMain ? 1 : 0) + Double(shared) / Double(keys.count + other.keys.count)
    }
    guard isNamedByPhrase else { return 0 }
    var best = 0.0
    for left in phrases {
      for right in other.phrases { best = max(best, similarity.dice(left, right)) }
    }
    return best >= PhraseSimilarity.threshold ? best : 0
  }
}
