import EntenteLanguage
import EntenteModel

/// What nouns and their clauses borrow from the words around them.
extension FrameFinder {
  /// "Held talks with": the noun takes the verb's subject, and the verb's phrases where it has none.
  func borrowFromLightVerb(
    into position: Int, head: Int, frames: inout [PredicateFrame], _ indexOfTrigger: [Int],
    in tree: Tree
  ) {
    let noun = frames[position].trigger
    if tree.child(of: noun, by: "cop") != nil { return }
    var object = noun
    var verb = head
    if tree.has(noun, "nmod"), lists.quantities.contains(tree.tokens[head].lowercasedLemma),
      tree.preposition(of: noun) == "of", let above = tree.head(of: head)
    {
      // "a series of attacks": what is counted counts.
      object = head
      verb = above
    }
    guard indexOfTrigger[verb] >= 0 else { return }
    let governor = frames[indexOfTrigger[verb]]
    guard governor.form == .verb, lists.light.contains(governor.lemma),
      governor.tokens(in: .object).contains(object),
      // "welcomed the arrest of Holm": whoever is glad of it has not done it.
      !(lists.regarding.contains(governor.lemma)
        && lists.inflicted.contains(frames[position].lemma)),
      // "welcomed leaders of Oslo": whoever does leads nobody.
      governor.lemma == "have" || !lists.heads.contains(frames[position].lemma)
    else { return }
    var borrowed: [Filler] = []
    if frames[position].tokens(in: .subject).isEmpty, !isOwned(frames[position], in: tree) {
      borrowed += governor.shared(.subject, as: .subject)
    }
    let structural: Set<Role> = [.subject, .object, .recipient, .clause, .attribute]
    let isSeen = governor.lemma == "welcome"
    for filler in governor.fillers where !structural.contains(filler.role) {
      // "welcomed the release in Oslo": where one is glad is not where it happened.
      if isSeen, ["in", "at"].contains(filler.role.rawValue) { continue }
      borrowed.append(Filler(role: filler.role, token: filler.token, isShared: true))
    }
    frames[position].fillers += borrowed
  }

  /// Whether a noun names those whose it is: who "welcomed Oslo's support" gives none.
  private func isOwned(_ noun: PredicateFrame, in tree: Tree) -> Bool {
    noun.tokens(in: .possessor).contains { tree.tokens[$0].tag != .pron }
      || lists.stances.contains(noun.lemma)
        && noun.tokens(in: .modifier).contains {
          tree.tokens[$0].isCapitalised
        }
  }

  /// "Remains a friend of Oslo", "flew home after talks with Oslo": the noun is the subject's too.
  func borrowFromClause(
    into position: Int, head: Int, frames: inout [PredicateFrame], _ indexOfTrigger: [Int],
    in tree: Tree
  ) {
    let noun = frames[position].trigger
    if tree.has(noun, "nmod"), tree.preposition(of: noun) == "of",
      Self.members.contains(tree.tokens[head].form.lowercased()),
      frames[position].tokens(in: .subject).isEmpty,
      frames[position].tokens(in: .possessor).allSatisfy({ tree.tokens[$0].tag != .pron })
    {
      // "is one of the biggest donors to Oslo", "is one of Oslo's allies"
      frames[position].fillers += tree.children(of: head, by: "nsubj").flatMap {
        tree.conjuncts(of: $0)
      }.map { Filler(role: .subject, token: $0, isShared: true) }
      return
    }
    let owners: Set<Role> = [.subject, .possessor, "between", "by"]
    guard !frames[position].fillers.contains(where: { owners.contains($0.role) }) else { return }
    let isJoint = tree.preposition(of: noun) == "in" && Self.unions.contains(frames[position].lemma)
    if isJoint, tree.has(noun, "nmod"), tree.has(head, "nsubj") {
      // "Oslo, in partnership with Malmo, will build it"
      frames[position].fillers += tree.conjuncts(of: head).map {
        Filler(role: .subject, token: $0, isShared: true)
      }
      return
    }
    guard indexOfTrigger[head] >= 0 else { return }
    let governor = frames[indexOfTrigger[head]]
    guard governor.form == .verb else { return }
    if isJoint, tree.has(noun, "obl") {
      frames[position].fillers += governor.shared(
        Self.grammaticalSubject(of: governor, in: tree), as: .subject)
      return
    }
    // "spoke after the meeting of the council": it was the council's, and not the speaker's.
    if ["after", "before", "following", "follow", "ahead-of"].contains(tree.preposition(of: noun)),
      !frames[position].tokens(in: "of").isEmpty
    {
      return
    }
    if tree.has(noun, "xcomp") {
      let named = governor.shared(.object, as: .subject)
      frames[position].fillers +=
        named.isEmpty || isPassive(governor.trigger, in: tree)
        ? governor.shared(Self.grammaticalSubject(of: governor, in: tree), as: .subject) : named
    } else if tree.has(noun, "obl") || tree.has(noun, "advcl"),
      Self.circumstances.contains(tree.preposition(of: noun))
        || tree.preposition(of: noun) == "from" && Self.returns.contains(governor.lemma),
      lists.encounters.contains(frames[position].lemma)
    {
      frames[position].fillers += governor.shared(
        Self.grammaticalSubject(of: governor, in: tree), as: .subject)
    }
  }

  /// Words that pick one or some out of a group, and stand for what the group is.
  private static let members: Set<String> = [
    "one", "some", "two", "many", "most", "among", "three", "four", "five", "both", "several", "2",
    "3", "4", "5",
  ]

  /// Nouns for acting together.
  private static let unions: Set<String> = [
    "partnership", "coordination", "co-ordination", "cooperation", "co-operation", "collaboration",
    "solidarity", "alliance", "concert",
  ]

  /// Prepositions of a phrase that says on what occasion the subject did something.
  private static let circumstances: Set<String> = [
    "after", "before", "during", "following", "follow", "ahead-of", "for", "in", "at", "on",
    "out-of",
  ]

  /// Verbs of coming back from where one has been.
  private static let returns: Set<String> = ["return", "come back", "get back", "fly back"]

  /// Whose the deed is in "Oslo's *decision to leave*", "made a *bid to join*", "in hopes *of* going".
  ///
  /// The noun's owner acts; where nobody owns it, the subject of the verb that the noun hangs on.
  /// Other nouns before an infinitive are themselves its subject ("envoys to travel") or say
  /// nothing of one.
  func subjectBehindNoun(
    of trigger: Int, noun: PredicateFrame, frames: [PredicateFrame], indexOfTrigger: [Int],
    in tree: Tree
  ) -> [Filler] {
    let tag = tree.tokens[trigger].fineTag
    let hasMark = tree.child(of: trigger, by: "mark") != nil
    guard tree.has(trigger, "acl") || tree.has(trigger, "advcl"), hasMark,
      tag == "VB" || tag == "VBG", lists.intentions.contains(noun.lemma)
    else { return [] }
    let roles: [Role] =
      lists.efforts.contains(noun.lemma)
      ? [.possessor, "by", "of", .subject, "from", .modifier]
      : [.possessor, "by", .subject, "from", .modifier]
    for role in roles {
      let owners = noun.shared(role, as: .subject)
      if !owners.isEmpty,
        role != .modifier || tree.tokens[owners[0].token].tag != .adj
          || tree.tokens[owners[0].token].form.first?.isUppercase == true
      {
        return owners
      }
    }
    var current = noun.trigger
    for _ in 0..<4 {
      guard let head = tree.head(of: current) else { return [] }
      if indexOfTrigger[head] >= 0, frames[indexOfTrigger[head]].form == .verb {
        let verb = frames[indexOfTrigger[head]]
        // "rejects any attempt to undermine it", "discussed the campaign to take it": it is not theirs.
        if current == noun.trigger, tree.has(current, "obj"),
          lists.rejecting.contains(verb.lemma) || lists.viewing.contains(verb.lemma)
        {
          return []
        }
        let isItself = tree.has(current, "nsubj")
        return isItself
          ? [] : verb.shared(Self.grammaticalSubject(of: verb, in: tree), as: .subject)
      }
      // "exchanged views on the campaign to take it": what is only spoken of is not theirs either.
      if tree.has(current, "nmod"),
        ["on", "about", "regarding", "concerning"].contains(tree.preposition(of: current))
      {
        return []
      }
      current = head
    }
    return []
  }
}
