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
      isCancelled(token, in: tree)
      ? .negated
      : frame.status == .possible && isKnownOf(phrase, lemma: lemma, in: tree)
        ? .asserted : frame.status
    return draft
  }

  /// "The meeting was called off", "cancelled the talks": it will not be.
  private func isCancelled(_ noun: Int, in tree: Tree) -> Bool {
    guard tree.has(noun, "obj") || tree.has(noun, "nsubj:pass"), let verb = tree.head(of: noun),
      ["VBD", "VBN", "VBZ", "VBP"].contains(tree.tokens[verb].fineTag)
    else { return false }
    let particle = tree.child(of: verb, by: "compound:prt").map {
      " " + tree.tokens[$0].lowercasedLemma
    }
    return lists.cancelling.contains(tree.tokens[verb].lowercasedLemma + (particle ?? ""))
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
      !reading.direct(.organization, at: token, in: sentence).isEmpty
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

  /// Whether the text says enough of what a noun names for an event, and tells of it.
  func tells(_ noun: Noun, in reading: Reading) -> Bool {
    let (tree, phrase, parts) = (noun.context.tree, noun.phrase, noun.parts)
    // "urged both to resume talks" asks for talks and tells of none.
    if tree.has(noun.token, "obj"), parts.places.isEmpty, parts.time == nil,
      let verb = tree.head(of: noun.token),
      reading.links(at: verb, in: noun.context.sentence).contains(where: {
        reading.entities[$0.entity].kind == .proposal
      })
    {
      return false
    }
    if isAskedFor(phrase, lemma: noun.lemma, parts: parts, in: tree) { return false }
    guard
      saysWhich(noun, in: reading)
        // "by a vote of 89 to 54" is a count, however much it looks like a vote.
        || !EventParts.polls.contains(noun.lemma)
          && reading.isCertainEvent(at: noun.token, in: noun.context.sentence)
    else { return false }
    if noun.lemma == "travel", parts.participants.isEmpty || parts.places.isEmpty { return false }
    if isTooWeak(noun, in: reading) { return false }
    return !lexicon.violentHeads.contains(noun.lemma) || !parts.places.isEmpty || parts.isDated
      || !isMerelyPossible(phrase, in: tree)
  }

  /// Whether something around a noun tells its event from others.
  private func saysWhich(_ noun: Noun, in reading: Reading) -> Bool {
    let (tree, phrase, parts) = (noun.context.tree, noun.phrase, noun.parts)
    if !parts.participants.isEmpty || !parts.places.isEmpty || parts.time != nil
      || !parts.topics.isEmpty && (noun.isAnaphor || isOnTable(noun, in: reading))
    {
      return true
    }
    let isNamed = phrase.core.contains {
      tree.tokens[$0].tag == .propn && $0 != noun.token || Self.isYear(tree.tokens[$0].form)
    }
    if isNamed { return true }
    if lexicon.violentHeads.contains(noun.lemma),
      !phrase.complements.isEmpty
        || (phrase.determiner == "the"
          || noun.frame.status == .asserted
            && reading.isLikelyEvent(at: noun.token, in: noun.context.sentence))
          && phrase.modifiers.contains(where: {
            !lexicon.emptyModifiers.contains(tree.tokens[$0].lowercasedLemma)
          })
    {
      return true
    }
    return isAttended(phrase, in: tree)
      || isHoused(noun.frame, sentence: noun.context.sentence, in: reading)
  }

  /// "Talks on *a power-sharing deal*": what lies on the table tells talks from others.
  private func isOnTable(_ noun: Noun, in reading: Reading) -> Bool {
    lexicon.group(noun.lemma) == lexicon.group("negotiation")
      && noun.parts.topics.contains { reading.entities[$0].kind == .proposal }
  }

  /// Whether a noun is one that mostly tells of no event, and nothing says that it does here.
  private func isTooWeak(_ noun: Noun, in reading: Reading) -> Bool {
    let parts = noun.parts
    if isDescribedDeed(noun) { return false }
    return !noun.isSure && lexicon.weakEventHeads.contains(noun.lemma) && parts.places.isEmpty
      && !parts.isDated
      && (parts.participants.count < 2 || lexicon.group(noun.lemma) != lexicon.group("row"))
      && !parts.isSpoken
      && !isSomebodys(
        noun.phrase, lemma: noun.lemma, sentence: noun.context.sentence, in: reading)
      && !isAttended(noun.phrase, in: noun.context.tree)
  }

  /// "the release of the reporters", "a military operation against the rebels": what was done to whom
  /// or by what sort of forces tells a deed from others.
  private func isDescribedDeed(_ noun: Noun) -> Bool {
    let (tree, phrase) = (noun.context.tree, noun.phrase)
    guard noun.frame.status == .asserted, !phrase.complements.isEmpty else { return false }
    if phrase.determiner == "the", lists.suffered.contains(noun.lemma) || noun.lemma == "release" {
      return phrase.complements.contains { tree.preposition(of: $0) == "of" }
    }
    return phrase.modifiers.contains {
      lists.forceful.contains(tree.tokens[$0].form.lowercased())
    } && ["operation", "campaign", "intervention", "sweep", "mission"].contains(noun.lemma)
  }
}
