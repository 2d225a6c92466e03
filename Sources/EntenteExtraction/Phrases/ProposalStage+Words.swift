import EntenteLanguage
import EntenteModel

/// Words that are part of a proposal's phrase and say nothing of which it is.
extension ProposalStage {
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
