import EntenteLanguage
import EntenteModel

extension FrameFinder {
  /// The frames from the top of the tree downward, so that what is shared has been settled above.
  ///
  /// - Complexity: O(*n* log *n*).
  func sharingOrder(_ frames: [PredicateFrame], in tree: Tree) -> [Int] {
    var depths = [Int](repeating: -1, count: tree.tokens.count)
    func depth(_ index: Int) -> Int {
      var chain: [Int] = []
      var current = index
      while depths[current] < 0 {
        chain.append(current)
        depths[current] = 0
        guard let head = tree.head(of: current) else { break }
        current = head
      }
      var level = chain.last == current ? -1 : depths[current]
      for member in chain.reversed() {
        level += 1
        depths[member] = level
      }
      return depths[index]
    }
    return frames.indices
      .map { (depth(frames[$0].trigger), $0) }
      .sorted { $0 < $1 }
      .map { $0.1 }
  }

  /// Fills the roles that a predicate borrows from the one it hangs on.
  func share(
    into position: Int, frames: inout [PredicateFrame], indexOfTrigger: [Int], in tree: Tree
  ) {
    let frame = frames[position]
    guard let head = tree.head(of: frame.trigger) else { return }
    if frame.form == .noun {
      borrowFromLightVerb(into: position, head: head, frames: &frames, indexOfTrigger, in: tree)
      borrowFromClause(into: position, head: head, frames: &frames, indexOfTrigger, in: tree)
      borrowFromInvolvement(into: position, head: head, frames: &frames, indexOfTrigger, in: tree)
      borrowFromHappening(into: position, head: head, frames: &frames, indexOfTrigger, in: tree)
      return
    }
    if frame.form == .verb, tree.has(frame.trigger, "parataxis"),
      frame.tokens(in: .subject).isEmpty, head < frame.trigger, Self.isNominal(head, in: tree)
    {
      // "Our partners – Jordan too – must leave": the aside has split subject and verb.
      frames[position].fillers += tree.conjuncts(of: head).map {
        Filler(role: .subject, token: $0, isShared: true)
      }
      frames[position].fillers += examples(of: head, in: tree).map {
        Filler(role: .subject, token: $0, isShared: true)
      }
    }
    guard indexOfTrigger[head] >= 0 else { return }
    let governor = frames[indexOfTrigger[head]]
    var borrowed: [Filler] = []
    let lacksSubject = frame.tokens(in: .subject).isEmpty
    let isPassive = isPassive(frame.trigger, in: tree)
    if lacksSubject, !isPassive, governor.form == .noun {
      borrowed += subjectBehindNoun(
        of: frame.trigger, noun: governor, frames: frames, indexOfTrigger: indexOfTrigger, in: tree)
      if borrowed.isEmpty {
        borrowed += subjectOfFirst(
          of: frame.trigger, noun: governor, frames: frames, indexOfTrigger: indexOfTrigger,
          in: tree)
      }
    }
    if tree.has(frame.trigger, "acl"), tree.tokens[frame.trigger].fineTag == "VBG",
      governor.form == .noun, lists.utterances.contains(governor.lemma)
    {
      // "issued a statement *condemning* it": whoever says it does so.
      borrowed +=
        [Role.subject, .possessor, "by", "from", .modifier, "of"].lazy
        .map { governor.shared($0, as: .subject) }.first { !$0.isEmpty } ?? []
    }
    if tree.has(frame.trigger, "conj") {
      if lacksSubject && !isPassive { borrowed += governor.shared(.subject, as: .subject) }
      if isPassive {
        // "was received and *was promised help*": who gets something is no object.
        let own: Role = tree.child(of: frame.trigger, by: "obj") == nil ? .object : .recipient
        if frame.tokens(in: own).isEmpty {
          borrowed += governor.shared(Self.grammaticalSubject(of: governor, in: tree), as: own)
        }
      }
      if frame.form == .verb, frame.tokens(in: .object).isEmpty, frame.tokens(in: .clause).isEmpty {
        // "signed and ratified the treaty": the object follows the last of the joined verbs.
        borrowed += governor.shared(.object, as: .object).filter { $0.token > frame.trigger }
      }
    } else if tree.has(frame.trigger, "xcomp") || tree.has(frame.trigger, "advcl")
      || (tree.has(frame.trigger, "parataxis") && governor.form == .adjective)
    {
      if governor.lemma == "join", tree.tokens[frame.trigger].fineTag == "VBG",
        governor.status != .negated
      {
        // "joins Oslo in condemning it": Oslo condemns it too, but "refused to" says nothing of Oslo.
        borrowed += governor.shared(.object, as: .subject)
      }
      let lender = lender(for: frame.trigger, under: governor, in: tree)
      if isPassive {
        if frame.tokens(in: .object).isEmpty { borrowed += governor.shared(lender, as: .object) }
      } else if tree.tokens[frame.trigger].fineTag == "VBN", tree.has(frame.trigger, "advcl"),
        frame.tokens(in: .object).isEmpty
      {
        borrowed += governor.shared(lender, as: .object)
      } else if lacksSubject {
        borrowed += governor.shared(lender, as: .subject)
      }
    }
    frames[position].fillers += borrowed
  }

  /// The role whose filler an infinitive or participle takes as its subject.
  ///
  /// An object controls ("urged *them* to leave"), except of a verb of promising; without one the
  /// subject does ("wants to leave"). Huddleston and Pullum, *The Cambridge Grammar of the English
  /// Language*, chapter 14, section 3.
  private func lender(for trigger: Int, under governor: PredicateFrame, in tree: Tree) -> Role {
    let subject = Self.grammaticalSubject(of: governor, in: tree)
    // "called on Oslo to leave" comes as either sort of clause.
    let isLoose =
      tree.has(trigger, "advcl") || ["call", "appeal", "plead"].contains(governor.lemma)
      || tree.has(trigger, "xcomp") && governor.tokens(in: .object).isEmpty
        && governor.tokens(in: .recipient).isEmpty
    if isLoose, let addressed = addressee(of: governor, for: trigger, in: tree) { return addressed }
    guard tree.has(trigger, "xcomp"), !["promise", "vow", "pledge"].contains(governor.lemma) else {
      return subject
    }
    if isPassive(governor.trigger, in: tree) { return .object }
    if !governor.tokens(in: .recipient).isEmpty { return .recipient }
    return governor.tokens(in: .object).isEmpty ? subject : .object
  }

  /// Who is meant to do what hangs loosely on a verb that speaks to or of somebody.
  ///
  /// "called on *Oslo* to leave", "asked *Berg*, who was away, to come", "thanked *Oslo* for coming".
  private func addressee(of governor: PredicateFrame, for trigger: Int, in tree: Tree) -> Role? {
    let mark = tree.child(of: trigger, by: "mark").map { tree.tokens[$0].form.lowercased() }
    switch (tree.tokens[trigger].fineTag, mark) {
    case ("VB", "to") where lists.addressing.contains(governor.lemma):
      // "called Holm to thank her": who rings somebody up does it themselves.
      let roles: [Role] =
        governor.lemma == "call"
        ? ["on", "upon", "for", "to", "with"]
        : [.object, .recipient, "on", "upon", "to", "with", "for"]
      return roles.first { !governor.tokens(in: $0).isEmpty }
    case ("VB", "to")
    where ["commend", "praise", "applaud", "hail", "salute", "appreciate", "support", "back"]
      .contains(governor.lemma)
      && governor.tokens(in: .object).contains {
        ["work", "effort", "decision", "attempt", "move", "step", "determination"].contains(
          tree.tokens[$0].lowercasedLemma)
      }:
      // "commended the work of Oslo to counter it"
      return .object
    case ("VBG", "for") where ["impose", "levy", "slap"].contains(governor.lemma):
      // "imposed sanctions on Oslo for attacking Malmo"
      return governor.tokens(in: "on").isEmpty ? nil : "on"
    case ("VBG", "for")
    where (governor.form == .adjective || lists.light.contains(governor.lemma))
      && !governor.tokens(in: "to").isEmpty:
      // "grateful to *Oslo* for hosting it", "paid tribute to *Oslo* for ending it"
      return "to"
    case ("VBG", nil)
    where ["replace", "succeed"].contains(tree.tokens[trigger].lowercasedLemma)
      && ["name", "appoint", "nominate", "choose", "select", "pick", "install", "elect", "promote"]
        .contains(governor.lemma):
      // "named Holm as minister, replacing Berg"
      return governor.tokens(in: .object).isEmpty ? nil : .object
    case ("VBG", "for"), ("VBG", "of"), ("VBG", "over"):
      return lists.appraising.contains(governor.lemma) && !governor.tokens(in: .object).isEmpty
        ? .object : nil
    case ("VBG", "from") where lists.hindering.contains(governor.lemma),
      ("VBG", "against") where lists.hindering.contains(governor.lemma):
      // "prevented *Oslo* from leaving", "warned *Oslo* against leaving"
      return governor.tokens(in: .object).isEmpty ? nil : .object
    default: return nil
    }
  }

  /// The role that the grammatical subject of a frame fills.
  static func grammaticalSubject(of frame: PredicateFrame, in tree: Tree) -> Role {
    tree.child(of: frame.trigger, by: "nsubj:pass") == nil ? .subject : .object
  }

  static func isNominal(_ index: Int, in tree: Tree) -> Bool {
    [.noun, .propn, .pron].contains(tree.tokens[index].tag)
  }
}

extension PredicateFrame {
  /// A role's fillers, lent to another predicate under a role of its own.
  func shared(_ role: Role, as other: Role) -> [Filler] {
    fillers.filter { $0.role == role }.map {
      Filler(role: other, token: $0.token, isShared: true)
    }
  }
}
