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
    case "pattern/join-person":
      return source != .person || target != .person || word.tag == .pron
    case "pattern/thoughts-be-with":
      return !["thought", "heart", "prayer", "sympathy"].contains(
        tree.tokens[match.source].lowercasedLemma)
    // "accepted the invitation": a courtesy.
    case "pattern/welcome":
      return ["resignation", "invitation", "apology", "defeat"].contains(word.lowercasedLemma)
    case "pattern/call-person": return ["us", "me"].contains(word.form.lowercased())
    // To take over a town is to use force, to take over a body is not.
    case "pattern/seize-town", "pattern/fall-to": return target != .place || source == .person
    default: return false
    }
  }
}
