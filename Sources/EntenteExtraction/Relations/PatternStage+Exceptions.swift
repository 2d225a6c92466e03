import EntenteLanguage
import EntenteModel

/// Matches of a pattern whose ends tell that something else is meant.
extension PatternStage {
  /// Whether the words around a match tell that its pattern, which goes for its ends, means
  /// something else.
  func isOtherwiseMeant(_ pair: PatternPair, in tree: Tree) -> Bool {
    let match = pair.match
    let word = tree.tokens[match.target]
    switch match.rule {
    // "joined him" only says that somebody came along.
    case "pattern/join-person", "pattern/met-by": return word.tag == .pron
    case "pattern/thoughts-be-with":
      return !["thought", "heart", "prayer", "sympathy"].contains(
        tree.tokens[match.source].lowercasedLemma)
    // "thanked Togo for hosting the talks and the bloc": what is joined to talks is no guest.
    case "pattern/meet-object":
      let first = tree.tokens[tree.firstConjunct(of: match.target)]
      return lists.gatherings.contains(first.lowercasedLemma)
    // Who welcomes a guest is a host.
    case "pattern/welcome":
      return pair.sourceKind == .person && pair.targetKind == .person && word.tag == .propn
    // "pledged support from Oslo": it comes from Oslo, and is not for whoever says so.
    case "pattern/support-from":
      return tree.head(of: match.trigger).map {
        lists.pledging.contains(tree.tokens[$0].lowercasedLemma)
      } ?? false
    // What lands or explodes is an attack only where it was fired.
    case "pattern/weapons-land", "pattern/fired-from": return !isWeapon(match, in: tree)
    // To end a meeting is to be against nobody.
    case "pattern/end-it":
      return pair.targetKind != .proposal
        && !(pair.targetKind == .event && lists.evils.contains(word.lowercasedLemma))
    // Only who keeps it is for it.
    case "pattern/keep-it": return match.status == .negated || match.status == .possible
    // "demanded that they leave", but not "insists that they have left".
    // "a telephone call to Holm" asks for nothing.
    case "pattern/call-noun-on":
      return tree.children(of: match.trigger, by: "compound").contains {
        ["phone", "telephone", "video", "conference"].contains(tree.tokens[$0].lowercasedLemma)
      }
    case "pattern/threaten-deed": return isHarmlessVow(match, in: tree)
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
  private func isWeapon(_ match: PatternMatcher.Match, in tree: Tree) -> Bool {
    ([match.source] + tree.children(of: match.trigger, by: "nsubj", "obj")).contains {
      let parts = tree.children(of: $0, by: "nmod").filter { tree.preposition(of: $0) == "of" }
      return ([$0] + parts).contains { lists.weapons.contains(tree.tokens[$0].lowercasedLemma) }
    }
  }
}
