import EntenteLanguage

/// How a text puts what somebody has to do.
extension ObligationStage {
  /// Whether a verb, or the one that governs its infinitive, is put as what its subject has to do.
  ///
  /// Such a verb says what somebody wants, not what its subject does.
  static func standsUnderObligation(_ verb: Int, in tree: Tree) -> Bool {
    var current = verb
    for _ in tree.tokens {
      if obliges(current, in: tree) { return true }
      guard tree.has(current, "xcomp") || tree.has(current, "advcl") || tree.has(current, "conj"),
        tree.tokens[current].fineTag == "VB", let head = tree.head(of: current)
      else { return false }
      current = head
    }
    return false
  }

  /// Whether a verb is put as what its subject has to do.
  static func obliges(_ verb: Int, in tree: Tree) -> Bool {
    let isNegated = tree.children(of: verb, by: "advmod").contains {
      tree.tokens[$0].form.lowercased() == "never"
    }
    if isNegated { return false }
    if let head = tree.head(of: verb), tree.has(verb, "xcomp"),
      tree.children(of: head, by: "advmod").contains(where: {
        tree.tokens[$0].form.lowercased() == "yet"
      })
    {
      // "has yet to say" only says that it has not happened.
      return false
    }
    if tree.children(of: verb, by: "aux").contains(where: {
      ["must", "should", "ought"].contains(tree.tokens[$0].form.lowercased())
    }) {
      return true
    }
    guard let head = tree.head(of: verb) else { return false }
    let governor = tree.tokens[head].lowercasedLemma
    if tree.has(verb, "xcomp"), governor == "need" || governor == "have" {
      // "may have to leave" foresees, and asks for nothing.
      return !tree.children(of: head, by: "aux").contains {
        ["may", "might", "could", "will"].contains(tree.tokens[$0].form.lowercased())
      }
    }
    // "it is time for Oslo to withdraw"
    if governor == "time", tree.has(verb, "acl") || tree.has(verb, "advcl"),
      tree.tokens[verb].fineTag == "VB", tree.child(of: head, by: "cop") != nil,
      tree.child(of: verb, by: "nsubj") != nil
    {
      return true
    }
    return (tree.has(verb, "ccomp") || tree.has(verb, "csubj"))
      && [
        "essential", "vital", "crucial", "imperative", "important", "time", "necessary", "urgent",
      ]
      .contains(governor)
  }
}
