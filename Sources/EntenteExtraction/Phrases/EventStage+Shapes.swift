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
    if phrase.determiner == "a", let verb = tree.head(of: phrase.head),
      ["become", "serve", "remain"].contains(tree.tokens[verb].lowercasedLemma)
    {
      // "would become a forum for hatred"
      return true
    }
    if EventParts.polls.contains(lemma),
      phrase.modifiers.contains(where: { tree.tokens[$0].tag == .num })
    {
      // "by 43 votes to 31"
      return true
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
      return phrase.complements.contains { tree.preposition(of: $0) == "for" }
    default: return tree.preposition(of: phrase.head) == "under"
    }
  }

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
      reading.links(at: owner, in: sentence).contains {
        $0.strength == .direct && reading.entities[$0.entity].kind == .person
      }
    }
  }

  /// "to plot attacks against the west": deeds that somebody may do tell of none.
  func isMerelyPossible(_ phrase: NounPhrase, in tree: Tree) -> Bool {
    guard phrase.determiner.isEmpty, tree.tokens[phrase.head].fineTag == "NNS",
      let verb = tree.head(of: phrase.head)
    else { return false }
    return ["VB", "VBG"].contains(tree.tokens[verb].fineTag)
      && ["obj", "obl"].contains(where: { tree.has(phrase.head, $0) })
  }

  /// Modifiers that tell an event from the one just told of.
  static let others: Set<String> = [
    "last", "previous", "earlier", "next", "second", "third", "another", "future", "other",
    "separate", "similar", "follow-up", "new",
  ]

  /// "an emergency session": not how long, but what.
  func isSession(_ token: Int, in tree: Tree) -> Bool {
    tree.tokens[token].lowercasedLemma == "session"
      && tree.children(of: token, by: "compound", "amod").contains {
        ["emergency", "special", "plenary", "joint", "extraordinary", "closed", "closed-door"]
          .contains(tree.tokens[$0].form.lowercased())
      }
  }
}
