extension EntityDraft {
  /// Whether one of its names is built around one of some nouns: "talks in Oslo", "Ports Summit 2016".
  ///
  /// What follows a preposition says what it is about or where, and not what it is: an attack on a
  /// conference centre is no conference.
  func isCalled(_ nouns: Set<String>) -> Bool {
    ([name] + aliases).contains { name in
      EntityStage.words(name).prefix { !Self.prepositions.contains($0) }
        .contains(where: nouns.contains)
    }
  }

  private static let prepositions: Set<String> = [
    "of", "in", "on", "at", "to", "for", "with", "between", "by", "against", "about", "over",
    "from",
    "near", "during", "after", "before", "among", "into", "under", "outside", "inside",
  ]
}
