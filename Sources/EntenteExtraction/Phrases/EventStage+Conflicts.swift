import EntenteLanguage
import EntenteModel

/// Wars and conflicts: where those are that are called by a country, and which are only a state.
extension EventStage {
  /// "the Danish conflict" is one in Denmark, and Denmark no side of it.
  func placeConflict(
    _ group: String, phrase: NounPhrase, parts: inout EventParts, sentence: Int, in reading: Reading
  ) {
    let tree = reading.trees[sentence]
    if group == "war", parts.participants.count == 1,
      reading.entities[parts.participants[0]].kind == .country,
      !tree.children(of: phrase.head, by: "nmod").contains(where: {
        tree.tokens[$0].dependency != "nmod:poss"
      })
    {
      parts.places = parts.participants
      parts.participants = []
    }
  }

  /// "without the threat of violence": a state of things, and no strife on some day.
  func isState(_ lemma: String, phrase: NounPhrase, in tree: Tree) -> Bool {
    guard ["violence", "hostility", "aggression"].contains(lemma) else { return false }
    if lemma == "aggression", phrase.possessor != nil { return false }
    return !["the", "this", "these", "that"].contains(phrase.determiner)
      && !phrase.modifiers.contains { Self.present.contains(tree.tokens[$0].lowercasedLemma) }
  }

  /// What is said of strife that goes on.
  private static let present: Set<String> = [
    "recent", "current", "ongoing", "continuing", "continued", "renewed", "latest", "present",
    "escalating", "decades-long", "long-running",
  ]
}
