import EntenteLanguage
import EntenteModel

extension FrameFinder {
  typealias Filler = PredicateFrame.Filler

  /// The roles that the words around a predicate fill by themselves.
  func ownFillers(of index: Int, form: PredicateFrame.Form, in tree: Tree) -> [Filler] {
    var fillers: [Filler] = []
    let isPassive = isPassive(index, in: tree)
    let objects = tree.children(of: index, by: "obj")
    for child in tree.children(of: index) where !Self.isRelative(child, in: tree) {
      guard var role = role(of: child, under: form, isPassive: isPassive, in: tree) else {
        continue
      }
      // "gave Oslo two ships": of two objects side by side the first receives the second.
      // With a comma between them the second only tells more of the first.
      if objects.count == 2, child == objects[0],
        !tree.tokens[objects[0]..<objects[1]].contains(where: { $0.form == "," })
      {
        role = .recipient
      }
      if isPassive, !objects.isEmpty, tree.has(child, "nsubj:pass") {
        // "*Oslo* was given two ships by Malmo"
        role = .recipient
      }
      for conjunct in named(by: child, in: tree) {
        // A joined phrase with a preposition of its own plays its own part: "in Paris and across
        // the country".
        let own = conjunct == child ? "" : tree.preposition(of: conjunct)
        let isOblique = tree.has(child, "obl") || tree.has(child, "nmod")
        // "is backed by farmers and *by Oslo*"
        let isSame = own == tree.preposition(of: child)
        let filled = isOblique && !own.isEmpty && !isSame ? Role(own) : role
        fillers.append(Filler(role: filled, token: conjunct, isShared: false))
        fillers += examples(of: conjunct, in: tree).map {
          Filler(role: filled, token: $0, isShared: true)
        }
      }
    }
    fillers = fillers.map { filler in
      guard ["include", "including", "such-as"].contains(filler.role.rawValue) else {
        return filler
      }
      // "thanked its partners, including Oslo": the example plays the part of what it belongs to.
      let role: Role = objects.contains { $0 < filler.token } ? .object : .subject
      return Filler(role: role, token: filler.token, isShared: true)
    }
    if form == .verb {
      // "spoke by phone with Holm": what only says how passes its partner on too.
      let means = tree.children(of: index, by: "obl").filter {
        ["by", "via", "over"].contains(tree.preposition(of: $0))
          || tree.preposition(of: $0) == "in" && tree.tokens[$0].lowercasedLemma == "solidarity"
      }
      fillers += phrasesOfObjects(
        objects + counted(in: objects, of: tree) + means, beside: fillers, in: tree)
      fillers += companions(of: index, isPassive: isPassive, in: tree)
      fillers += askedInfinitives(of: index, in: tree)
      fillers += partsOfClauses(of: index, in: tree)
      fillers += gifts(of: index, objects: objects, beside: fillers, in: tree)
      if isPassive {
        fillers += agentsBehindAs(of: index, beside: fillers, in: tree)
        // "was given a loan *by Oslo*"
        fillers += objects.flatMap { tree.children(of: $0, by: "nmod") }
          .filter { tree.preposition(of: $0) == "by" }
          .flatMap { tree.conjuncts(of: $0) }
          .map { Filler(role: .subject, token: $0, isShared: true) }
      }
    } else if form == .noun {
      fillers += agentsOfParts(of: index, beside: fillers, in: tree)
      fillers += phrasesOfParticiples(of: index, beside: fillers, in: tree)
      fillers += aims(of: index, beside: fillers, in: tree)
      fillers += aimsOfSums(of: index, beside: fillers, in: tree)
      fillers += ownerBeforeClause(of: index, in: tree)
      fillers += phrasesBehindDoers(of: index, beside: fillers, in: tree)
      fillers += partnersBehindMeans(of: index, in: tree)
      fillers += subjectsOfContent(of: index, in: tree)
    }
    return fillers + subjectsBehindFor(of: index, in: tree)
      + fillersOfGovernor(of: index, form: form, in: tree)
  }

  /// Whether a verb stands in the passive, or in a participle that has a passive sense.
  func isPassive(_ index: Int, in tree: Tree) -> Bool {
    if tree.child(of: index, by: "aux:pass", "nsubj:pass", "csubj:pass") != nil { return true }
    // "*Backed* by Oslo, Malmo left": so does a participle in front or behind, with an agent.
    let isFree =
      tree.has(index, "advcl")
      && tree.children(of: index).contains {
        tree.has($0, "obl:agent") || tree.preposition(of: $0) == "by"
      }
    return tree.tokens[index].fineTag == "VBN"
      && (tree.has(index, "acl") || isFree || isJoinedToPassive(index, in: tree))
      && tree.child(of: index, by: "aux", "nsubj", "obj") == nil
  }

  /// "was rejected by Oslo but *accepted* by Malmo": the auxiliary stands for both.
  private func isJoinedToPassive(_ index: Int, in tree: Tree) -> Bool {
    let first = tree.firstConjunct(of: index)
    return first != index && tree.tokens[first].tag == .verb
      && tree.child(of: first, by: "aux:pass", "nsubj:pass") != nil
  }

  /// The role of a dependent, if it plays one.
  func role(
    of child: Int, under form: PredicateFrame.Form, isPassive: Bool, in tree: Tree
  ) -> Role? {
    let dependency = tree.tokens[child].dependency
    switch dependency.prefix(while: { $0 != ":" }) {
    case "nsubj", "csubj":
      return isPassive || dependency.hasSuffix(":pass") ? .object : .subject
    case "obj": return .object
    case "iobj":
      // A lone one is an object to a parser that wavers: "thanked Oslo".
      let verb = tree.head(of: child) ?? child
      return isPassive || tree.child(of: verb, by: "obj") == nil ? .object : .recipient
    case "ccomp", "xcomp":
      let tag = tree.tokens[child].tag
      // "called *his counterpart*": a name for something follows another object.
      if let verb = tree.head(of: child), lists.calling.contains(tree.tokens[verb].lowercasedLemma),
        tag == .noun || tag == .propn, !isPassive, tree.has(child, "xcomp"),
        tree.child(of: verb, by: "obj", "iobj") == nil
      {
        return .object
      }
      return tag == .noun || tag == .propn || tag == .adj ? .attribute : .clause
    case "obl":
      if dependency == "obl:agent" { return isPassive || form != .verb ? .subject : "by" }
      let preposition = tree.preposition(of: child)
      if preposition == "by" && isPassive { return .subject }
      // "was hit *for the third night*": how long or how often is no reason.
      if preposition == "for", lists.spans.contains(tree.tokens[child].lowercasedLemma) {
        return "for-time"
      }
      return preposition.isEmpty ? nil : Role(preposition)
    case "nmod":
      if dependency == "nmod:poss" { return .possessor }
      let preposition = tree.preposition(of: child)
      if preposition.isEmpty { return form == .noun ? .modifier : nil }
      return Role(preposition)
    case "compound" where dependency != "compound:prt", "amod":
      return form == .noun ? .modifier : nil
    case "acl" where dependency == "acl": return tree.tokens[child].fineTag == "VB" ? .clause : nil
    default: return nil
    }
  }

  /// The roles that a relative clause, a participle or an appositive takes from what it describes.
  private func fillersOfGovernor(
    of index: Int, form: PredicateFrame.Form, in tree: Tree
  ) -> [Filler] {
    guard let head = tree.head(of: index) else { return [] }
    if form == .noun {
      return describedFillers(of: index, in: tree) + subjectOfRelative(index, under: head, in: tree)
    }
    let isRelativeClause =
      tree.has(index, "acl:relcl")
      || tree.has(index, "acl")
        && tree.children(of: index).contains { Self.isRelative($0, in: tree) }
    if isRelativeClause {
      return relativeFillers(of: index, describing: head, in: tree)
    }
    guard tree.has(index, "acl") else { return [] }
    let conjuncts = tree.conjuncts(of: head).filter { $0 <= head || $0 < index }
    switch tree.tokens[index].fineTag {
    case "VBN": return conjuncts.map { Filler(role: .object, token: $0, isShared: true) }
    // "a pattern of detaining them" detains nobody itself.
    case "VBG" where tree.child(of: index, by: "mark") == nil:
      return conjuncts.map { Filler(role: .subject, token: $0, isShared: true) }
    default: return []
    }
  }

  /// Whether a word is a relative pronoun.
  static func isRelative(_ index: Int, in tree: Tree) -> Bool {
    let token = tree.tokens[index]
    return token.tag == .pron && ["who", "whom", "which", "that"].contains(token.form.lowercased())
      && (token.fineTag.hasPrefix("W") || token.form.lowercased() != "that")
  }
}
