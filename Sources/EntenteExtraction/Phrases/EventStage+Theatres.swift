import EntenteLanguage
import EntenteModel

/// Where a strife is that the text takes for known.
extension EventStage {
  /// "an end to *the conflict*", "*the recent fighting*": where it is fought, if what stands around
  /// names one country or place alone.
  func theatre(
    of token: Int, lemma: String, phrase: NounPhrase, sentence: Int, in reading: Reading
  ) -> Int? {
    guard Self.theatrical.contains(lemma) else { return nil }
    let tree = reading.trees[sentence]
    let isKnown =
      ["the", "this", "these"].contains(phrase.determiner)
      || phrase.modifiers.contains {
        Self.present.contains(tree.tokens[$0].lowercasedLemma)
      }
    guard isKnown else { return nil }
    for back in 0...2 where sentence - back >= 0 {
      let places = places(in: sentence - back, of: reading)
      if places.isEmpty { continue }
      let countries = Set(places.map { reading.entities[$0].country ?? $0 })
      return countries.count == 1 ? places.first : nil
    }
    return nil
  }

  /// "without the threat of violence": a state of things, and no strife on some day.
  func isState(_ lemma: String, phrase: NounPhrase, in tree: Tree) -> Bool {
    guard ["violence", "hostility", "aggression"].contains(lemma) else { return false }
    if lemma == "aggression", phrase.possessor != nil { return false }
    return !["the", "this", "these", "that"].contains(phrase.determiner)
      && !phrase.modifiers.contains { Self.present.contains(tree.tokens[$0].lowercasedLemma) }
  }

  /// Whether an event of a group has been told of, which a short form would take up.
  func isTold(_ group: String, in memory: EventMemory, of reading: Reading) -> Bool {
    memory.records.contains { $0.group == group && reading.entities[$0.entity].isKept }
  }

  /// The countries and places that a sentence speaks of, without those that speak or publish.
  private func places(in sentence: Int, of reading: Reading) -> [Int] {
    let tree = reading.trees[sentence]
    var found: [Int] = []
    for token in tree.tokens.indices
    where !tree.has(token, "nsubj") && !reading.furniture.contains(sentence) {
      for link in reading.links(at: token, in: sentence) where link.strength == .direct {
        let kind = reading.entities[link.entity].kind
        guard kind == .country || kind == .place, link.entity != reading.publisherCountry,
          !found.contains(link.entity)
        else { continue }
        found.append(link.entity)
      }
    }
    return found
  }

  /// Strife that lasts, and is fought somewhere.
  private static let theatrical: Set<String> = [
    "war", "conflict", "fighting", "hostility", "violence", "bloodshed", "unrest",
  ]

  /// What is said of strife that goes on.
  private static let present: Set<String> = [
    "recent", "current", "ongoing", "continuing", "continued", "renewed", "latest", "present",
    "escalating", "decades-long", "long-running",
  ]
}
