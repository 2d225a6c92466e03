import EntenteLanguage
import EntenteModel

/// Roles that are filled from inside other phrases: a clause, a gift, what a noun describes.
extension FrameFinder {
  /// Of whom the clause that completes a verb speaks, and to whom it does something.
  func partsOfClauses(of index: Int, in tree: Tree) -> [Filler] {
    var fillers: [Filler] = []
    for clause in tree.children(of: index, by: "ccomp", "xcomp")
    where tree.tokens[clause].tag == .verb || tree.tokens[clause].tag == .adj
      || tree.has(clause, "ccomp") && tree.child(of: clause, by: "cop") != nil
    {
      let subjects = tree.children(of: clause, by: "nsubj").flatMap { tree.conjuncts(of: $0) }
      fillers += subjects.map { Filler(role: .clauseSubject, token: $0, isShared: true) }
      let objects = tree.children(of: clause, by: "obj").flatMap { tree.conjuncts(of: $0) }
      fillers += objects.map { Filler(role: .clauseObject, token: $0, isShared: true) }
      if tree.has(clause, "xcomp"), tree.tokens[clause].fineTag == "VB" {
        fillers.append(Filler(role: .infinitive, token: clause, isShared: true))
      }
    }
    let messages = tree.children(of: index, by: "obj").filter {
      lists.messages.contains(tree.tokens[$0].lowercasedLemma)
    }
    return fillers + messages.map { Filler(role: .message, token: $0, isShared: false) }
      + given(by: index, in: tree).map { Filler(role: .goods, token: $0, isShared: false) }
  }

  /// The object or passive subject of a verb, where it is aid: "*two tonnes of food* were sent".
  private func given(by index: Int, in tree: Tree) -> [Int] {
    guard !lists.goods.isEmpty else { return [] }
    return tree.children(of: index, by: "obj", "nsubj:pass").filter { object in
      let parts = tree.children(of: object, by: "nmod").filter {
        ["of", "in"].contains(tree.preposition(of: $0))
      }
      // "received gun and rocket *fire*" is no gift.
      let isFire = tree.conjuncts(of: object).contains {
        ["fire", "gunfire", "shelling"].contains(tree.tokens[$0].lowercasedLemma)
      }
      return !isFire
        && (tree.conjuncts(of: object) + parts.flatMap { tree.conjuncts(of: $0) }).contains {
          lists.goods.contains(tree.tokens[$0].lowercasedLemma)
        }
    }
  }

  /// "gave $2 million *in aid to Oslo*": money as object, and whom the aid in question is for.
  func gifts(
    of index: Int, objects: [Int], beside fillers: [Filler], in tree: Tree
  ) -> [Filler] {
    guard let money = objects.first(where: { Self.isMoney($0, in: tree) }) else { return [] }
    var gifts = [Filler(role: .money, token: money, isShared: false)]
    let purposes =
      tree.children(of: index, by: "obl").filter { tree.preposition(of: $0) == "in" }
      + tree.children(of: money, by: "nmod")
    for purpose in purposes.flatMap({ [$0] + tree.children(of: $0, by: "nmod") }) {
      let role = Role(tree.preposition(of: purpose))
      guard role == "to" || role == "for", !fillers.contains(where: { $0.role == role }) else {
        continue
      }
      gifts += tree.conjuncts(of: purpose).map { Filler(role: role, token: $0, isShared: true) }
    }
    // "$2 million for reconstruction *in Oslo*", "to the recovery *of Oslo*": whose the purpose is.
    let aims = tree.children(of: index, by: "obl") + tree.children(of: money, by: "nmod")
    for aim in aims where ["to", "for", "towards"].contains(tree.preposition(of: aim)) {
      let role = Role(tree.preposition(of: aim))
      gifts += tree.children(of: aim, by: "nmod")
        .filter { ["in", "of", "across"].contains(tree.preposition(of: $0)) }
        .flatMap { tree.conjuncts(of: $0) }
        .map { Filler(role: role, token: $0, isShared: true) }
    }
    return gifts
  }

  /// Whether a phrase is an amount of money.
  static func isMoney(_ index: Int, in tree: Tree) -> Bool {
    let word = tree.tokens[index].lowercasedLemma
    return tree.tokens[index].fineTag == "$"
      || [
        "dollar", "euro", "pound", "million", "billion", "yen", "yuan", "fund", "funding", "money",
      ]
      .contains(word)
  }

  /// "The shelling of the camp *by the army*": who did it, hung on what it was done to.
  func agentsOfParts(
    of index: Int, beside fillers: [Filler], in tree: Tree
  ) -> [Filler] {
    guard !fillers.contains(where: { $0.role == "by" }) else { return [] }
    return tree.children(of: index, by: "nmod")
      .filter { ["of", "on", "against"].contains(tree.preposition(of: $0)) }
      .flatMap { tree.children(of: $0, by: "nmod") }
      .filter { tree.preposition(of: $0) == "by" }
      .flatMap { tree.conjuncts(of: $0) }
      .map { Filler(role: "by", token: $0, isShared: true) }
  }

  /// "attacks carried out *on the town by the army*": a participle that only says that a thing was
  /// done holds the phrases of the thing.
  func phrasesOfParticiples(
    of index: Int, beside fillers: [Filler], in tree: Tree
  ) -> [Filler] {
    tree.children(of: index, by: "acl").filter {
      $0 > index && tree.tokens[$0].fineTag == "VBN"
        && (lists.light.contains(lemma(of: $0, in: tree))
          || lists.arranging.contains(tree.tokens[$0].lowercasedLemma))
    }
    .flatMap { tree.children(of: $0, by: "obl") }
    .filter { phrase in
      let role = Role(tree.preposition(of: phrase))
      return Self.lent.contains(role) && !fillers.contains { $0.role == role }
    }
    .flatMap { phrase in
      tree.conjuncts(of: phrase).map {
        Filler(role: Role(tree.preposition(of: phrase)), token: $0, isShared: true)
      }
    }
  }

  /// "new measures *targeting Oslo*": what a measure targets it is against.
  func aims(
    of index: Int, beside fillers: [Filler], in tree: Tree
  ) -> [Filler] {
    guard !fillers.contains(where: { $0.role == "against" || $0.role == "on" }) else { return [] }
    return tree.children(of: index, by: "acl").filter {
      $0 > index && tree.tokens[$0].form.lowercased() == "targeting"
    }
    .flatMap { tree.children(of: $0, by: "obj") }
    .flatMap { tree.conjuncts(of: $0) }
    .flatMap { [$0] + examples(of: $0, in: tree) }
    .map { Filler(role: "against", token: $0, isShared: true) }
  }

  private static let lent: Set<Role> = [
    "by", "on", "against", "to", "upon", "at", "from", "between", "with",
  ]

  /// "was listed as a terrorist group *by Oslo*": who did it, hung on what it was done as.
  func agentsBehindAs(
    of index: Int, beside fillers: [Filler], in tree: Tree
  ) -> [Filler] {
    guard !fillers.contains(where: { $0.role == .subject }) else { return [] }
    // "is considered a terrorist group *by Oslo*", "was accused of cheating *by Oslo*"
    let named = tree.children(of: index, by: "obl", "xcomp")
      .filter {
        tree.preposition(of: $0) == "as"
          || tree.has($0, "xcomp") && tree.tokens[$0].tag != .verb
          || lists.accusing.contains(tree.tokens[index].lowercasedLemma)
            && tree.preposition(of: $0) == "of"
      }
    let deeds = tree.children(of: index, by: "advcl").filter {
      tree.tokens[$0].fineTag == "VBG"
        && lists.accusing.contains(tree.tokens[index].lowercasedLemma)
        && tree.children(of: $0, by: "mark").contains {
          ["of", "for"].contains(tree.tokens[$0].form.lowercased())
        }
    }
    return (named + deeds)
      .flatMap { tree.children(of: $0, by: "nmod", "obl") }
      .filter { tree.preposition(of: $0) == "by" }
      .flatMap { tree.conjuncts(of: $0) }
      .map { Filler(role: .subject, token: $0, isShared: true) }
  }

  /// Whom a noun beside a name describes: "*Berg*, a member of the party", "party member *Berg*".
  func describedFillers(of index: Int, in tree: Tree) -> [Filler] {
    guard tree.tokens[index].tag == .noun, tree.child(of: index, by: "cop") == nil else {
      return []
    }
    let first = tree.firstConjunct(of: index)
    var described: [Int] = []
    if let head = tree.head(of: first), head < first, tree.has(first, "appos") {
      described = [head]
    } else if let head = tree.head(of: first), head > first, tree.tokens[head].tag == .propn,
      tree.has(first, "nmod:desc") || tree.has(first, "compound")
    {
      // "*rivals* Oslo and Malmo"
      described = tree.tokens[index].fineTag == "NNS" ? tree.conjuncts(of: head) : [head]
    } else {
      described = tree.children(of: index, by: "appos", "flat").filter {
        $0 > index && tree.tokens[$0].tag == .propn
      }
    }
    return described.map { Filler(role: .subject, token: $0, isShared: true) }
  }
}
