import EntenteLanguage
import EntenteModel

/// Matches of a pattern whose ends tell that something else is meant.
extension PatternStage {
  /// Whether the ends of a match are not of the sort that its rule speaks of.
  static func isOtherwiseMeant(
    _ match: PatternMatcher.Match, from source: EntityKind, to target: EntityKind, in tree: Tree
  ) -> Bool {
    let word = tree.tokens[match.target]
    switch match.rule {
    // "the head of the commission": parliaments and countries are nobody's heads.
    case "pattern/head-of", "pattern/be-in": return source != .person
    // "joined Berg at the launch", but not "the bloc joined the talks".
    case "pattern/join-person", "pattern/met-by":
      return source != .person || target != .person || word.tag == .pron
    case "pattern/thoughts-be-with":
      return !["thought", "heart", "prayer", "sympathy"].contains(
        tree.tokens[match.source].lowercasedLemma)
    // "thanked Togo for hosting the talks and the bloc": what is joined to talks is no guest.
    case "pattern/meet-object":
      let first = tree.tokens[tree.firstConjunct(of: match.target)]
      return gatherings.contains(first.lowercasedLemma)
    // "accepted the invitation": a courtesy.
    case "pattern/welcome":
      // … and who welcomes a guest is a host.
      return ["resignation", "invitation", "apology", "defeat"].contains(word.lowercasedLemma)
        || source == .person && target == .person && word.tag == .propn
    // "pledged support from Oslo": it comes from Oslo, and is not for whoever says so.
    case "pattern/support-from":
      return tree.head(of: match.trigger).map {
        pledging.contains(tree.tokens[$0].lowercasedLemma)
      } ?? false
    // "for its leadership in Somalia": whose leadership it is stands before.
    case "pattern/thank-for-deed": return word.lowercasedLemma == "leadership"
    case "pattern/call-person": return ["us", "me"].contains(word.form.lowercased())
    // To take over a town is to use force, to take over a body is not.
    case "pattern/seize-town", "pattern/fall-to": return target != .place || source == .person
    // What lands or explodes is an attack only where it was fired.
    case "pattern/weapons-land", "pattern/fired-from":
      return !isWeapon(match, in: tree)
    // To end a meeting is to be against nobody.
    case "pattern/end-it":
      return target != .proposal
        && !(target == .event && Self.evils.contains(word.lowercasedLemma))
    // Only a promise can be kept, and only who keeps it is for it.
    case "pattern/keep-it":
      return target != .proposal || match.status == .negated || match.status == .possible
    // "demanded that they leave", but not "insists that they have left".
    case "pattern/demand-that":
      guard let verb = tree.head(of: tree.firstConjunct(of: match.target)) else { return true }
      return tree.tokens[verb].fineTag != "VB"
        && !tree.children(of: verb, by: "aux", "aux:pass", "cop").contains {
          ["be", "should", "must"].contains(tree.tokens[$0].form.lowercased())
        }
    default: return false
    }
  }

  /// Whether a word, or the object of a verb, is "talks".
  static func areTalks(at trigger: Int, in tree: Tree) -> Bool {
    ([trigger] + tree.children(of: trigger, by: "obj")).contains {
      tree.tokens[$0].tag == .noun && ["talk", "talks"].contains(tree.tokens[$0].lowercasedLemma)
    }
  }

  /// "warned Oslo that it *must* leave": what looks like a threat tells somebody what to do.
  static func isToldWhatToDo(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    tree.children(of: frame.trigger, by: "ccomp").contains { clause in
      tree.children(of: clause, by: "aux").contains {
        ["must", "should", "ought"].contains(tree.tokens[$0].form.lowercased())
      }
        || ["need", "have"].contains(tree.tokens[clause].lowercasedLemma)
          && tree.child(of: clause, by: "xcomp") != nil
    }
  }

  /// Whether what comes down somewhere, or is fired, is a weapon.
  private static func isWeapon(_ match: PatternMatcher.Match, in tree: Tree) -> Bool {
    ([match.source] + tree.children(of: match.trigger, by: "nsubj", "obj")).contains {
      let parts = tree.children(of: $0, by: "nmod").filter { tree.preposition(of: $0) == "of" }
      return ([$0] + parts).contains { weapons.contains(tree.tokens[$0].lowercasedLemma) }
    }
  }

  /// What is hosted and is no guest.
  private static let gatherings: Set<String> = [
    "talk", "talks", "meeting", "summit", "conference", "negotiation", "event", "forum", "session",
    "dialogue", "reception", "dinner", "round", "gathering", "ceremony",
  ]

  /// Verbs by which somebody gives or tells of support.
  private static let pledging: Set<String> = [
    "pledge", "promise", "express", "convey", "offer", "announce", "give", "bring", "deliver",
    "reaffirm", "reiterate", "affirm", "voice", "vow", "guarantee", "provide", "extend", "cite",
    "note", "demand", "request", "urge",
  ]

  /// What is ended by whoever is against it.
  private static let evils: Set<String> = [
    "war", "conflict", "violence", "crisis", "fighting", "siege", "occupation", "blockade",
    "invasion", "genocide", "insurgency", "rebellion", "revolt", "crackdown", "offensive",
    "aggression", "bombardment", "repression", "coup", "famine", "hostility",
  ]

  /// What is fired, dropped or laid.
  static let weapons: Set<String> = [
    "shell", "rocket", "missile", "bomb", "mortar", "artillery", "drone", "grenade", "torpedo",
    "round", "shot", "bullet", "projectile", "warhead", "mine", "fire", "gunfire", "shellfire",
    "shelling", "barrage", "salvo", "volley", "shrapnel", "munition", "airstrike", "firebomb",
    "tracer", "cannon", "gun",
  ]
}
