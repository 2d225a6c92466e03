import EntenteLanguage
import EntenteModel

/// Rounds and sessions, which count only where the text counts them.
extension EventStage {
  /// "an emergency session": not how long, but what.
  func isSession(_ token: Int, in tree: Tree) -> Bool {
    let isRound = tree.tokens[token].lowercasedLemma == "round"
    guard isRound || tree.tokens[token].lowercasedLemma == "session" else { return false }
    let counted = tree.children(of: token, by: "nmod").filter { tree.preposition(of: $0) == "of" }
    // "a new round of sanctions"
    if isRound, !counted.allSatisfy({ isTalk($0, in: tree) }) { return false }
    // "the third round", "their next session": one of several that are counted.
    if tree.tokens[token].fineTag == "NN" || tree.tokens[token].fineTag == "NNP",
      tree.children(of: token, by: "compound", "amod", "nummod").contains(where: {
        let form = tree.tokens[$0].form.lowercased()
        return lists.counted.contains(form)
          || form.hasSuffix("th") && form.count > 3
            && tree.tokens[$0].tag != .noun
      })
    {
      return true
    }
    if isRound { return false }
    // "a session of the Security Council", "the Human Rights Council session"
    if (counted + tree.children(of: token, by: "compound")).contains(where: {
      tree.tokens[$0].tag == .propn
    }) {
      return true
    }
    // "the session on trade"
    if tree.children(of: token, by: "nmod").contains(where: { tree.preposition(of: $0) == "on" }) {
      return true
    }
    return tree.children(of: token, by: "compound", "amod").contains {
      ["emergency", "special", "plenary", "joint", "extraordinary", "closed", "closed-door"]
        .contains(tree.tokens[$0].form.lowercased())
    }
  }

  /// Whether a noun is one for talks or polls, which are held in rounds.
  private func isTalk(_ token: Int, in tree: Tree) -> Bool {
    let lemma = tree.tokens[token].lowercasedLemma
    return ["meeting", "negotiation", "election"].contains(lexicon.group(lemma))
      || tree.tokens[token].isCapitalised
  }

  /// What is counted in rounds: the frames of the nouns after "round of".
  func frames(
    of frame: PredicateFrame, in frames: [PredicateFrame], tree: Tree
  ) -> [PredicateFrame] {
    guard ["round", "session"].contains(frame.lemma) else { return [] }
    let counted = tree.children(of: frame.trigger, by: "nmod").filter {
      tree.preposition(of: $0) == "of" && isTalk($0, in: tree)
    }
    return frames.filter { counted.contains($0.trigger) && $0.form == .noun }
  }

  /// The round that a noun's talks are: "the third round of *talks*".
  func round(of token: Int, sentence: Int, in reading: Reading) -> Int? {
    let tree = reading.trees[sentence]
    guard tree.has(token, "nmod"), tree.preposition(of: token) == "of",
      let whole = tree.head(of: token),
      ["round", "session"].contains(tree.tokens[whole].lowercasedLemma)
    else { return nil }
    return reading.direct(.event, at: whole, in: sentence).first?.entity
  }

  /// The event that an edition of it is: "the sixth *iteration* of the Northern Dialogue".
  func edition(_ token: Int, sentence: Int, in reading: Reading) -> Int? {
    let tree = reading.trees[sentence]
    guard
      ["iteration", "edition", "instalment", "installment", "convening", "holding", "staging"]
        .contains(tree.tokens[token].lowercasedLemma)
    else { return nil }
    return tree.children(of: token, by: "nmod").filter { tree.preposition(of: $0) == "of" }
      .flatMap { reading.links(at: $0, in: sentence) }.first {
        $0.strength == .direct && reading.entities[$0.entity].kind == .event
      }?.entity
  }
}
