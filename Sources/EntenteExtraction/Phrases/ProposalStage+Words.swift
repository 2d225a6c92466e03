import EntenteLanguage
import EntenteModel

/// Words that are part of a proposal's phrase and say nothing of which it is.
extension ProposalStage {
  static let versions: Set<String> = [
    "draft", "version", "outline", "text", "copy", "element", "part", "extension", "renewal",
    "revision", "detail",
  ]

  /// Nouns for putting into effect what follows "of", and for wanting it: a stance to them is one to
  /// the thing itself.
  static let realizations: Set<String> = [
    "implementation", "activation", "establishment", "adoption", "enforcement", "conclusion",
    "fulfilment", "fulfillment", "finalization", "finalisation", "achievement", "need",
    "importance", "necessity", "desire", "wish", "hope", "support", "prospect", "terms", "spirit",
    "letter", "principle", "goal", "aim", "case", "phase", "stage", "launch", "convening",
    "holding",
    "commencement", "conduct",
  ]

  /// Adjectives that say how soon or how far, and not which.
  static let urgencies: Set<String> = [
    "immediate", "complete", "comprehensive", "full", "total", "permanent", "unconditional",
    "urgent", "swift", "nationwide", "general", "humanitarian",
  ]

  /// "an agreement reached this month *on a joint government*": phrases of the noun that its clause
  /// took along.
  func topics(behind token: Int, in tree: Tree) -> [Range<Int>] {
    tree.children(of: token, by: "acl").filter { $0 > token }
      .flatMap { tree.children(of: $0, by: "obl") }
      .compactMap { phrase in
        guard ["on", "for", "between"].contains(tree.preposition(of: phrase)),
          let start = tree.child(of: phrase, by: "case"), start < phrase
        else { return nil }
        return start..<tree.nominal(of: phrase).upperBound
      }
  }

  /// Nouns that take up whatever was put forward last: "the plan".
  static let generic: Set<String> = [
    "plan", "proposal", "measure", "initiative", "deal", "agreement", "accord", "scheme", "package",
    "text", "draft", "arrangement", "offer",
  ]

  /// Nouns for wanting something that the phrase after "for" names.
  static let wishes: Set<String> = ["demand", "call", "request", "appeal", "plea", "bid"]

  /// "demanded its withdrawal": the step is named by whose it is.
  func nameOfPossessed(
    _ phrase: NounPhrase, sentence: Int, in reading: Reading
  ) -> String? {
    let tree = reading.trees[sentence]
    guard let possessor = phrase.possessor, phrase.core.count == 1, phrase.complements.isEmpty,
      let owner = reading.links(at: possessor, in: sentence).first(where: {
        $0.strength == .direct
      })
    else { return nil }
    return tree.words(of: phrase.core) + " of " + reading.entities[owner.entity].name
  }

  /// The nouns right before the noun: "security" of "security guarantees".
  func compounds(of phrase: NounPhrase, in tree: Tree) -> Set<String> {
    Set(
      phrase.modifiers.filter { tree.has($0, "compound") && tree.tokens[$0].tag == .noun }
        .map { tree.tokens[$0].lowercasedLemma })
  }

  /// The phrase without words that say nothing of what it is: "possible", "future".
  static func trimmed(_ range: Range<Int>, in tree: Tree) -> Range<Int> {
    var range = range
    while range.count > 1,
      ["and", "or", ","].contains(tree.tokens[range.lowerBound].form)
        || emptyModifiers.contains(tree.tokens[range.lowerBound].lowercasedLemma)
    {
      range = range.dropFirst(1)
    }
    return range
  }

  static let emptyModifiers: Set<String> = [
    "upcoming", "forthcoming", "ongoing", "continuing", "imminent",
    "possible", "potential", "proposed", "propose", "new", "future", "further", "recent", "first",
    "last",
    "final", "latest", "early", "current", "sustainable", "other", "such", "any", "similar",
    "several",
    "many", "more", "key", "important", "various", "certain", "specific", "own", "next", "previous",
    "late", "durable", "lasting", "late", "legal", "particular", "additional", "so-called",
    "multiple", "relevant", "numerous", "existing", "effective", "full", "shared", "share",
  ]
}
