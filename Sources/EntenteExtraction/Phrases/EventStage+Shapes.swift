import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "news release", "calls for a vote", "under attack": nouns of events that tell of none.
  func isNoHappening(_ lemma: String, phrase: NounPhrase, in tree: Tree) -> Bool {
    if phrase.determiner.isEmpty, phrase.modifiers.isEmpty, phrase.complements.isEmpty,
      lexicon.weakEventHeads.contains(lemma), tree.preposition(of: phrase.head) == "in"
    {
      // "after months in detention", "in advance"
      return true
    }
    if lemma == "protest", tree.preposition(of: phrase.head) == "in", phrase.determiner.isEmpty,
      phrase.modifiers.isEmpty, phrase.possessor == nil
    {
      // "resigned in protest at it"
      return true
    }
    if phrase.determiner == "a", let verb = tree.head(of: phrase.head),
      ["become", "serve", "remain"].contains(tree.tokens[verb].lowercasedLemma)
    {
      // "would become a forum for hatred"
      return true
    }
    if lemma == "appointment", let verb = tree.head(of: phrase.head),
      tree.has(phrase.head, "obj"), tree.tokens[verb].lowercasedLemma == "take"
    {
      // "will take up his appointment in May": a post, and no day of being appointed
      return true
    }
    if EventParts.polls.contains(lemma), isCount(phrase, in: tree) { return true }
    if lemma == "conflict" || lemma == "war", phrase.determiner.isEmpty, phrase.possessor == nil,
      tree.tokens[phrase.head].fineTag == "NNS",
      !phrase.core.contains(where: {
        $0 != phrase.head && tree.tokens[$0].tag == .propn
      })
    {
      // "to mediate in conflicts around the world"
      return true
    }
    if lemma == "action" {
      // "military action", "UK/US action", but no "action on trade"
      return !phrase.modifiers.contains {
        Self.forceful.contains(tree.tokens[$0].form.lowercased())
      } && !phrase.core.contains { tree.tokens[$0].form == "/" }
    }
    switch lemma {
    case "address":
      return phrase.modifiers.contains {
        ["email", "e-mail", "home", "web", "ip", "postal", "mail", "street"].contains(
          tree.tokens[$0].form.lowercased())
      }
    case "release":
      if phrase.complements.contains(where: {
        Self.published.contains(tree.tokens[$0].lowercasedLemma)
      }) {
        return true
      }
      return phrase.modifiers.contains {
        ["news", "press"].contains(tree.tokens[$0].form.lowercased())
      }
    case "call":
      // "Calls for Holm to resign" ask for something, wherever the parser hung the clause.
      return phrase.complements.contains { tree.preposition(of: $0) == "for" }
        || phrase.core.upperBound < tree.tokens.count
          && tree.tokens[phrase.core.upperBound].form.lowercased() == "for"
    case "attack":
      // "a heart attack"
      return tree.preposition(of: phrase.head) == "under" && phrase.modifiers.isEmpty
        || phrase.modifiers.contains {
          ["heart", "panic", "asthma", "anxiety"].contains(tree.tokens[$0].form.lowercased())
        }
    default: return tree.preposition(of: phrase.head) == "under"
    }
  }

  /// "will attend the launch of the strategy": what people go to happens on some day.
  func isAttended(_ phrase: NounPhrase, in tree: Tree) -> Bool {
    guard ["the", "a", "an"].contains(phrase.determiner),
      !phrase.complements.isEmpty || !phrase.modifiers.isEmpty,
      let verb = tree.head(of: phrase.head)
    else { return false }
    let lemma = tree.tokens[verb].lowercasedLemma
    return tree.has(phrase.head, "obj") && lists.attending.contains(lemma)
      // "told a news conference that …"
      || lemma == "tell" && (tree.has(phrase.head, "obj") || tree.has(phrase.head, "iobj"))
      || tree.has(phrase.head, "obl")
        && ["participate", "speak", "testify"].contains(lemma)
        && ["in", "at"].contains(tree.preposition(of: phrase.head))
  }

  /// Whether a number is a year, as in "the 2016 election".
  static func isYear(_ form: String) -> Bool {
    guard form.count == 4, let year = Int(form) else { return false }
    return (1800...2100).contains(year)
  }

  /// "by 43 votes to 31", "won the most votes": how many voted, and no vote.
  private func isCount(_ phrase: NounPhrase, in tree: Tree) -> Bool {
    if phrase.modifiers.contains(where: {
      tree.tokens[$0].tag == .num && !Self.isYear(tree.tokens[$0].form)
        || ["most", "more", "fewer", "many", "enough"].contains(tree.tokens[$0].lowercasedLemma)
    }) {
      return true
    }
    // "by a vote of 89 to 54"
    if phrase.complements.contains(where: {
      tree.preposition(of: $0) == "of" && tree.tokens[$0].tag == .num
    }) {
      return true
    }
    guard tree.tokens[phrase.head].form.lowercased() == "votes", tree.has(phrase.head, "obj"),
      let verb = tree.head(of: phrase.head)
    else { return false }
    return [
      "win", "get", "gain", "receive", "secure", "take", "poll", "attract", "cast", "count", "need",
      "lose", "buy",
    ].contains(tree.tokens[verb].lowercasedLemma)
  }

  /// "free and fair elections": what is wished for has not been called.
  func isWished(_ phrase: NounPhrase, in tree: Tree) -> Bool {
    phrase.determiner != "the"
      && phrase.modifiers.contains { modifier in
        tree.conjuncts(of: modifier).contains {
          ["free", "fair", "credible", "transparent", "democratic", "inclusive"].contains(
            tree.tokens[$0].lowercasedLemma)
        }
      }
  }

  /// What makes an action one of force.
  private static let forceful: Set<String> = ["military", "police", "armed", "naval"]

  /// What is released to be read or seen.
  private static let published: Set<String> = [
    "report", "statement", "data", "document", "figure", "footage", "video", "result", "film",
    "book", "information", "record", "album", "list", "paper", "text",
  ]

  /// "Vidal's address", "the arrest of Holm": what a person did or suffered, however undated.
  func isSomebodys(
    _ phrase: NounPhrase, lemma: String, sentence: Int, in reading: Reading
  ) -> Bool {
    guard !["mission", "operation", "update", "stop", "passage", "exchange"].contains(lemma) else {
      return false
    }
    let tree = reading.trees[sentence]
    let owners =
      [phrase.possessor].compactMap(\.self)
      + phrase.complements.filter { tree.preposition(of: $0) == "of" }
    return owners.contains { owner in
      !reading.direct(.person, at: owner, in: sentence).isEmpty
    }
  }

  /// Whether a phrase speaks of something as known, which a doubtful verb leaves certain: "the vote",
  /// "the weakness of Denmark's offensive".
  func isKnownOf(_ phrase: NounPhrase, lemma: String, in tree: Tree) -> Bool {
    phrase.determiner == "the"
      || phrase.possessor != nil && lexicon.violentHeads.contains(lemma)
        && tree.has(phrase.head, "nmod")
  }

  /// "for its involvement in the detention of Danes": a sort of deed, and none on some day.
  func isHabit(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    let first = tree.firstConjunct(of: frame.trigger)
    guard lists.harms.contains(frame.lemma), lists.takesActors.contains(frame.lemma),
      let head = tree.head(of: first), ["in", "for"].contains(tree.preposition(of: first))
    else { return false }
    return ["involvement", "role", "complicity", "participation", "involve", "involved"].contains(
      tree.tokens[head].lowercasedLemma)
  }
}
