import EntenteLanguage
import EntenteModel

/// New events of nouns, and which nouns make none.
extension EventStage {
  /// A new event by the words of its noun's phrase.
  func draft(
    of frame: PredicateFrame, phrase: NounPhrase, parts: EventParts, tree: Tree, in reading: Reading
  ) -> EntityDraft {
    let (token, lemma) = (frame.trigger, tree.tokens[frame.trigger].lowercasedLemma)
    let name = tree.words(of: lexicon.trimmed(phrase.full, in: tree))
    var draft = EntityDraft(kind: .event, name: name)
    draft.addAlias(tree.words(of: phrase.core))
    if let purpose = tree.children(of: token, by: "acl").first(where: {
      $0 == phrase.full.upperBound + 1 && tree.tokens[$0].fineTag == "VB"
    }), let object = tree.child(of: purpose, by: "obj") {
      // "campaign to free the city of Elmar"
      let end = max(NounPhrase(of: object, in: tree).full.upperBound, purpose + 1)
      draft.addAlias(tree.words(of: phrase.full.lowerBound..<end))
    }
    let core = tree.words(of: phrase.core)
    if let when = parts.dateWords, !core.contains(when),
      !["into", "after", "before", "since"].contains(where: { when.hasPrefix($0) })
    {
      draft.addAlias(core + " " + when)
    }
    if !EventParts.travels.contains(lemma), phrase.core.count < 6, let place = parts.places.first {
      draft.addAlias(tree.words(of: phrase.core) + " in " + reading.entities[place].name)
    }
    draft.time = parts.time
    // What is spoken of as known does not become doubtful by what is said of it.
    draft.status =
      frame.status == .possible && isKnownOf(phrase, lemma: lemma, in: tree)
      ? .asserted : frame.status
    return draft
  }

  /// "peace process", "political crisis": two words that are an event where the last alone is none.
  func isEventPhrase(endingAt token: Int, in tree: Tree) -> Bool {
    guard token > 0, tree.tokens[token].tag == .noun else { return false }
    let last = " " + tree.tokens[token].lowercasedLemma
    return lexicon.eventPhrases.contains(tree.tokens[token - 1].lowercasedLemma + last)
  }

  /// "a ceremony at the Foreign Ministry": held in the house of a body.
  func isHoused(_ frame: PredicateFrame, sentence: Int, in reading: Reading) -> Bool {
    frame.tokens(in: "at").contains { token in
      reading.links(at: token, in: sentence).contains {
        $0.strength == .direct && reading.entities[$0.entity].kind == .organization
      }
    }
  }

  /// Nouns of force, strife and harm, whose events word lists know better than the engine.
  func isForceful(_ lemma: String) -> Bool {
    lexicon.violentHeads.contains(lemma)
      || lexicon.group(lemma) == lexicon.group("war")
      || lexicon.group(lemma) == lexicon.group("row")
      || lists.sure.contains(lemma)
  }

  /// "to plot attacks against the west": deeds that somebody may do tell of none.
  func isMerelyPossible(_ phrase: NounPhrase, in tree: Tree) -> Bool {
    guard phrase.determiner.isEmpty, tree.tokens[phrase.head].fineTag == "NNS",
      let verb = tree.head(of: phrase.head)
    else { return false }
    return ["VB", "VBG"].contains(tree.tokens[verb].fineTag)
      && ["obj", "obl"].contains(where: { tree.has(phrase.head, $0) })
  }

  /// "ordered his arrest", "sought the release of Holm": what is asked for has not happened.
  func isAskedFor(
    _ phrase: NounPhrase, lemma: String, parts: EventParts, in tree: Tree
  ) -> Bool {
    guard lexicon.weakEventHeads.contains(lemma) || lemma == "arrest",
      tree.has(phrase.head, "obj"), parts.places.isEmpty, !parts.isDated,
      phrase.determiner != "the", let verb = tree.head(of: phrase.head)
    else { return false }
    let asking = tree.tokens[verb].lowercasedLemma
    return lexicon.askingVerbs.contains(asking)
      || ["order", "seek", "threaten", "consider"].contains(asking)
  }
}
