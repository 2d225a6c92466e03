import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "news release", "calls for a vote", "under attack": nouns of events that tell of none.
  func isNoHappening(_ lemma: String, phrase: NounPhrase, in tree: Tree) -> Bool {
    switch lemma {
    case "release":
      return phrase.modifiers.contains {
        ["news", "press"].contains(tree.tokens[$0].form.lowercased())
      }
    case "call":
      return phrase.complements.contains { tree.preposition(of: $0) == "for" }
    default: return tree.preposition(of: phrase.head) == "under"
    }
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
