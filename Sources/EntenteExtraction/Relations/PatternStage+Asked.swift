import EntenteLanguage
import EntenteModel

/// Stances that somebody is only asked to take.
extension PatternStage {
  /// "urged Oslo to accept the deal", "had one last chance to back it": so far nobody is for it but
  /// the one who asks.
  func isOnlyAsked(_ trigger: Int, in tree: Tree) -> Bool {
    var current = trigger
    for _ in 0..<4 {
      guard tree.tokens[current].fineTag == "VB" || tree.has(current, "conj"),
        let head = tree.head(of: current)
      else { return false }
      let lemma = tree.tokens[head].lowercasedLemma
      if tree.has(current, "acl"), lists.openings.contains(lemma) { return true }
      if tree.has(current, "xcomp") || tree.has(current, "ccomp") || tree.has(current, "advcl"),
        tree.tokens[head].tag == .verb, isAsking(head, in: tree), !isByItself(head, in: tree)
      {
        return true
      }
      guard tree.has(current, "conj") || tree.has(current, "xcomp") else { return false }
      current = head
    }
    return false
  }

  /// "urge", "call on".
  private func isAsking(_ verb: Int, in tree: Tree) -> Bool {
    let lemma = tree.tokens[verb].lowercasedLemma
    if lemma == "call" || lemma == "appeal" {
      return tree.children(of: verb, by: "obl").contains {
        ["on", "upon", "to"].contains(tree.preposition(of: $0))
      }
    }
    return lists.asking.contains(lemma)
  }

  /// "asked to join the pact": who has nobody else to ask wants it.
  private func isByItself(_ verb: Int, in tree: Tree) -> Bool {
    tree.child(of: verb, by: "obj", "iobj", "obl", "nsubj:pass") == nil
  }

  /// Whether some event is known to have dealt with a plan.
  static func isOnTable(_ plan: Int, in reading: Reading) -> Bool {
    reading.claims.contains {
      $0.kind == .discusses && $0.target == plan && reading.entities[$0.source].kind == .event
    }
  }
}
