import EntenteLanguage

/// Strife that is a state of things.
extension EventStage {
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
