import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// Where the name of a proposal ends: before the reason for it, and before whom it comes from.
  ///
  /// "sanctions on Norway *for its refusal*", "an offer *from Norway*"
  func endOfName(
    _ phrase: NounPhrase, lemma: String, sentence: Int, in reading: Reading
  ) -> Int {
    let tree = reading.trees[sentence]
    for complement in phrase.complements {
      let start = min(
        complement,
        tree.child(of: complement, by: "case") ?? tree.subtree(of: complement).lowerBound)
      let noun = tree.tokens[complement].lowercasedLemma
      switch tree.preposition(of: complement) {
      case "for":
        let isOwned =
          tree.child(of: complement, by: "nmod:poss").map { tree.tokens[$0].tag == .pron } ?? false
        if lists.reasons.contains(noun) || isOwned && lists.punishing.contains(lemma) {
          return start
        }
      case "from":
        let isSource =
          lists.sourced.contains(lemma)
          && reading.hasActor(at: complement, in: sentence)
        if isSource { return start }
      case "on":
        if ["television", "tv", "radio", "air", "twitter", "facebook"].contains(noun) {
          return start
        }
      case "at", "during":
        // "a pledge at the summit" says where it was made.
        if lexicon.eventHeads.contains(noun) { return start }
      default: continue
      }
    }
    return phrase.full.upperBound
  }

  /// Modifiers that say who is behind it: "*Security Council* sanctions".
  func authors(of phrase: NounPhrase, sentence: Int, in reading: Reading) -> [Int] {
    phrase.core.filter { token in
      token != phrase.head
        && (reading.mention(covering: token, in: sentence).map {
          reading.mentions[$0].kind.isActor
        } ?? false)
    }
  }

  /// What tells a proposal from others with the same noun, as far as it can be told: nothing for a
  /// bare noun, `nil` where its phrases name things that are no entities.
  func scope(
    of phrase: NounPhrase, upTo end: Int, sentence: Int, in reading: Reading
  ) -> Set<Int>? {
    let complements = phrase.complements.filter { $0 < end }
    if complements.isEmpty { return [] }
    var scope: Set<Int> = []
    for token in phrase.core.upperBound..<max(end, phrase.core.upperBound) {
      for link in reading.links(at: token, in: sentence) where link.strength > .loose {
        scope.insert(link.entity)
      }
    }
    return scope.isEmpty ? nil : scope
  }

  /// "without the agreement of Norway", "at the request of both": consent and wish of somebody,
  /// nothing put forward; nor is an exchange of fire.
  func isConsent(
    _ phrase: NounPhrase, lemma: String, sentence: Int, in reading: Reading
  ) -> Bool {
    if lemma == "exchange",
      phrase.complements.contains(where: {
        ["fire", "gunfire", "shot", "view", "blow"].contains(
          reading.trees[sentence].tokens[$0].lowercasedLemma)
      })
    {
      return true
    }
    guard ["agreement", "request", "consent", "permission", "support"].contains(lemma),
      phrase.complements.count == 1, let only = phrase.complements.first,
      ["of", "by", "from"].contains(reading.trees[sentence].preposition(of: only))
    else { return false }
    return reading.hasActor(at: only, in: sentence)
  }

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
}
