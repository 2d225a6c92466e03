import EntenteLanguage
import EntenteModel

extension FrameFinder {
  /// What the relative pronoun stands for, or the gap that a clause without one leaves.
  func relativeFillers(of index: Int, describing head: Int, in tree: Tree) -> [Filler] {
    let isPassive = isPassive(index, in: tree)
    for child in tree.children(of: index) where Self.isRelative(child, in: tree) {
      guard let role = role(of: child, under: .verb, isPassive: isPassive, in: tree) else {
        continue
      }
      return described(by: index, at: head, as: role, in: tree).map {
        Filler(role: role, token: $0, isShared: true)
      }
    }
    if tree.children(of: index, by: "nsubj", "obj", "obl").contains(where: { child in
      tree.children(of: child).contains { Self.isRelative($0, in: tree) }
    }) {
      return []
    }
    if let adverb = tree.child(of: index, by: "advmod"),
      tree.tokens[adverb].lowercasedLemma == "where"
    {
      return [Filler(role: "in", token: head, isShared: true)]
    }
    let hasSubject = tree.child(of: index, by: "nsubj") != nil
    let hasObject = tree.child(of: index, by: "obj", "ccomp") != nil
    guard hasSubject, !hasObject, !isPassive else { return [] }
    return [Filler(role: .object, token: head, isShared: true)]
  }

  /// What a relative clause describes: "Oslo and Malmo, *which agreed* on it", are both told of by a
  /// clause in the plural behind them.
  private func described(by clause: Int, at head: Int, as role: Role, in tree: Tree) -> [Int] {
    if let named = named(by: head, in: tree) { return named }
    guard role == .subject || role == .object, tree.firstConjunct(of: head) == head else {
      return [head]
    }
    let joined = tree.conjuncts(of: head).filter { $0 < clause }
    let verbs = [clause] + tree.children(of: clause, by: "aux", "cop")
    let isSingular = verbs.contains {
      tree.tokens[$0].fineTag == "VBZ"
        || ["has", "is", "was"].contains(tree.tokens[$0].form.lowercased())
    }
    return joined.count > 1 && !(isSingular && role == .subject) ? joined : [head]
  }

  /// Who is meant by a noun that only says what somebody is: "*Holm*, a lawyer who founded the league",
  /// "*Holm* is a lawyer who founded it", "*Holm* was one of the lawyers who founded it".
  private func named(by noun: Int, in tree: Tree) -> [Int]? {
    guard tree.tokens[noun].tag == .noun else { return nil }
    var said = noun
    if tree.preposition(of: noun) == "of", let one = tree.head(of: noun),
      tree.tokens[one].lowercasedLemma == "one"
    {
      said = one
    }
    if tree.has(said, "appos"), let name = tree.head(of: said), name < said,
      tree.tokens[name].tag == .propn
    {
      return [name]
    }
    guard tree.child(of: said, by: "cop") != nil,
      !tree.children(of: said, by: "advmod", "det").contains(where: {
        ["not", "n't", "never", "hardly", "no"].contains(tree.tokens[$0].form.lowercased())
      }),
      let subject = tree.child(of: said, by: "nsubj"), !Self.isRelative(subject, in: tree),
      !["it", "this", "that", "there", "who", "what"].contains(
        tree.tokens[subject].form.lowercased())
    else { return nil }
    return tree.conjuncts(of: subject).filter { $0 < said }
  }

  /// "Holm, *whose meeting* with Berg lasted an hour": whose it is stands before the clause.
  func ownerBeforeClause(of noun: Int, in tree: Tree) -> [Filler] {
    let isWhose = tree.children(of: noun, by: "nmod:poss").contains {
      tree.tokens[$0].form.lowercased() == "whose"
    }
    guard isWhose else { return [] }
    var current = noun
    for _ in 0..<4 {
      guard let head = tree.head(of: current) else { return [] }
      if tree.has(current, "acl:relcl") || tree.has(current, "acl") {
        return [Filler(role: .possessor, token: head, isShared: true)]
      }
      current = head
    }
    return []
  }

  /// "Berg, who is *a member* of the party", "who was *in Oslo*": a noun that a relative clause
  /// ascribes is ascribed to what the clause describes.
  func subjectOfRelative(_ index: Int, under head: Int, in tree: Tree) -> [Filler] {
    let subjects = tree.children(of: index, by: "nsubj")
    guard tree.has(index, "acl:relcl"), tree.child(of: index, by: "cop") != nil,
      subjects.allSatisfy({ Self.isRelative($0, in: tree) })
    else { return [] }
    return tree.conjuncts(of: head).filter { $0 <= head || $0 < index }.map {
      Filler(role: .subject, token: $0, isShared: true)
    }
  }
}

extension FrameFinder {
  /// "Holm is the *first* minister *to visit* Kenya", "became the *last* to sign it": whoever is the
  /// first to do a thing does it.
  func subjectOfFirst(
    of trigger: Int, noun: PredicateFrame, frames: [PredicateFrame], indexOfTrigger: [Int],
    in tree: Tree
  ) -> [Filler] {
    guard tree.has(trigger, "acl"), tree.tokens[trigger].fineTag == "VB",
      tree.child(of: trigger, by: "mark") != nil,
      tree.children(of: noun.trigger, by: "amod", "det", "advmod", "nummod").contains(where: {
        Self.ranks.contains(tree.tokens[$0].form.lowercased())
          || tree.tokens[$0].fineTag == "JJS"
      })
    else { return [] }
    let own = noun.shared(.subject, as: .subject)
    if !own.isEmpty { return own }
    if tree.has(noun.trigger, "xcomp") || tree.has(noun.trigger, "obj"),
      let verb = tree.head(of: noun.trigger), indexOfTrigger[verb] >= 0,
      ["become", "remain"].contains(frames[indexOfTrigger[verb]].lemma)
    {
      return frames[indexOfTrigger[verb]].shared(.subject, as: .subject)
    }
    if tree.has(noun.trigger, "appos"), let name = tree.head(of: noun.trigger) {
      // "Holm, the first minister to visit Kenya, said"
      return [Filler(role: .subject, token: name, isShared: true)]
    }
    // "The first minister to visit Kenya was Holm": the noun is whoever it was.
    return [Filler(role: .subject, token: noun.trigger, isShared: true)]
  }

  private static let ranks: Set<String> = [
    "first", "second", "third", "fourth", "last", "latest", "next", "only", "sole", "final",
    "newest", "highest", "most", "one", "few",
  ]
}
