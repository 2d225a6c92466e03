import EntenteLanguage
import EntenteModel

/// Who is behind an act of force that is told by its weapon, its deed or its name.
extension PatternStage {
  /// "was killed *in a Norwegian raid*": where nobody is said to have done it, it was done by the
  /// deed in which it happened.
  func withDeedAsDoer(_ frame: PredicateFrame, in tree: Tree) -> PredicateFrame {
    if frame.form == .noun, let fallen = fallen(in: frame, of: tree) {
      // "the deaths of Swedish soldiers *in clashes with Norway*": those who fell fought in it.
      var whole = frame
      whole.fillers += fallen.map { .init(role: .subject, token: $0, isShared: true) }
      return whole
    }
    guard frame.form == .verb, lists.harming.contains(frame.lemma),
      frame.tokens(in: .subject).isEmpty
    else { return frame }
    let deeds = (["in", "during", "after", "from", "when"] as [Role]).flatMap {
      frame.tokens(in: $0)
    }
    .filter { isDeed($0, in: tree) }
    guard let deed = deeds.first else { return frame }
    var whole = frame
    whole.fillers.append(.init(role: .subject, token: deed, isShared: true))
    return whole
  }

  /// Those who are told of as killed or hurt in a fight, where the fight hangs on the words for them.
  private func fallen(in fight: PredicateFrame, of tree: Tree) -> [Int]? {
    guard lists.combats.contains(fight.lemma), fight.tokens(in: .subject).isEmpty,
      fight.tokens(in: "between").isEmpty, tree.preposition(of: fight.trigger) == "in",
      let head = tree.head(of: fight.trigger), tree.tokens[head].tag == .noun
    else { return nil }
    return [head] + tree.children(of: head, by: "nmod").filter { tree.preposition(of: $0) == "of" }
  }

  /// "dropped bombs on a stronghold *in Malmo*", "attacks on two villages *in Norway*": where that
  /// lies to which force is done, where it has no name.
  func placesHit(
    at token: Int, in reading: Reading, _ context: ClaimContext
  ) -> [EntityLink] {
    let tree = context.tree
    guard tree.tokens[token].tag == .noun, !tree.tokens[token].isCapitalised else { return [] }
    let isLocality = LinkStage.localities.contains(tree.tokens[token].lowercasedLemma)
    return tree.children(of: token, by: "nmod").filter {
      ["in", "near", "at", "across"].contains(tree.preposition(of: $0))
        || isLocality && tree.preposition(of: $0) == "of"
    }
    .flatMap { tree.conjuncts(of: $0) }
    .flatMap { reading.links(at: $0, in: context.sentence) }
    .filter {
      $0.strength == .direct && [.place, .country].contains(reading.entities[$0.entity].kind)
    }
  }

  private func isDeed(_ token: Int, in tree: Tree) -> Bool {
    let lemma = tree.tokens[token].lowercasedLemma
    return lists.violentHeads.contains(lemma) || lists.weapons.contains(lemma)
      || ["operation", "action", "campaign"].contains(lemma)
  }

  /// Whoever uses force where the words name a weapon, a deed or an event: "shells *fired from*
  /// Oslo", "a *Norwegian* raid", "rockets *launched by* the rebels".
  func attackers(
    at token: Int, _ links: [EntityLink], doers: [Int: [Int]], in reading: Reading,
    context: ClaimContext
  ) -> [EntityLink] {
    let tree = context.tree
    let isActor = links.contains {
      $0.strength > .loose && reading.entities[$0.entity].kind.isActor
    }
    guard !isActor else { return [] }
    if let inner = named(inside: token, links, in: reading, context) { return [inner] }
    if links.isEmpty, let forces = forces(at: token, in: reading, context) { return forces }
    guard isDeed(token, in: tree) || !links.isEmpty else { return [] }
    let events = links.filter { reading.entities[$0.entity].kind == .event }
    let known = events.flatMap { doers[$0.entity] ?? [] }
    if known.count == 1 { return known.map { EntityLink(entity: $0, strength: .through) } }
    // "rockets *of* the army", "a raid *by* Oslo", "*Oslo's* guns"
    let owners = tree.children(of: token, by: "nmod").filter {
      // "killed in clashes *with* Oslo"
      tree.has($0, "nmod:poss") || ["by", "from"].contains(tree.preposition(of: $0))
        || lists.combats.contains(tree.tokens[token].lowercasedLemma)
          && tree.preposition(of: $0) == "with"
    }
    let epithets = tree.children(of: token, by: "amod", "compound").filter { $0 < token }
    let agents = tree.children(of: token, by: "acl", "acl:relcl")
      .filter { lists.firing.contains(tree.tokens[$0].lowercasedLemma) }
      .flatMap { tree.children(of: $0, by: "obl", "nmod") }
      .filter { ["by", "from"].contains(tree.preposition(of: $0)) }
    for group in [agents, owners, epithets] {
      let found = group.flatMap { tree.conjuncts(of: $0) }
        .flatMap { reading.actors(at: $0, in: context.sentence) }
      if !found.isEmpty { return found.map { EntityLink(entity: $0.entity, strength: .through) } }
    }
    return []
  }

  /// "*its troops* shelled Oslo", "*the warplanes* bombed it": whose the pronoun says, or those who
  /// used force last.
  private func forces(
    at token: Int, in reading: Reading, _ context: ClaimContext
  ) -> [EntityLink]? {
    let tree = context.tree
    guard tree.tokens[token].tag == .noun else { return nil }
    let owned = tree.children(of: token, by: "nmod:poss")
      .flatMap { reading.actors(at: $0, in: context.sentence) }
    if !owned.isEmpty {
      return owned.map { EntityLink(entity: $0.entity, strength: .through) }
    }
    let isBare = tree.children(of: token).allSatisfy {
      !tree.has($0, "amod") && !tree.has($0, "compound") && !tree.has($0, "nmod")
        && !tree.has($0, "nummod")
    }
    let isDefinite = tree.children(of: token, by: "det").contains {
      ["the", "these", "those"].contains(tree.tokens[$0].form.lowercased())
    }
    guard isBare, isDefinite, lists.forces.contains(tree.tokens[token].lowercasedLemma),
      let last = reading.claims.last(where: {
        $0.kind == .attacks && $0.status == .asserted && $0.sentence < context.sentence
          && $0.sentence + 4 > context.sentence
      })
    else { return nil }
    return [EntityLink(entity: last.source, strength: .through)]
  }

  /// "the Norwegian invasion of *Sweden*": a name within the name of an event.
  func named(
    inside token: Int, _ links: [EntityLink], in reading: Reading, _ context: ClaimContext
  ) -> EntityLink? {
    guard context.tree.tokens[token].isCapitalised,
      !links.isEmpty, links.allSatisfy({ reading.entities[$0.entity].kind == .event })
    else { return nil }
    return reading.mentionIndices(in: context.sentence).lazy.map { reading.mentions[$0] }.first {
      $0.isInner && $0.tokens.contains(token)
        && [.country, .organization, .place, .person].contains($0.kind)
    }?.entity.map { EntityLink(entity: $0, strength: .direct) }
  }

  /// "an airstrike *targeting* Oslo", "carried out a raid *aimed* at Oslo": whether the deed whose aim
  /// a verb tells is one of force; sanctions and campaigns have their targets too.
  func isStrike(_ verb: Int, in tree: Tree) -> Bool {
    guard let head = tree.head(of: tree.firstConjunct(of: verb)) else {
      return tree.children(of: verb, by: "nsubj").contains { isForce($0, in: tree) }
    }
    let nouns =
      [head] + tree.children(of: head, by: "obj") + tree.children(of: verb, by: "nsubj")
    return nouns.contains { isForce($0, in: tree) }
  }

  private func isForce(_ token: Int, in tree: Tree) -> Bool {
    let lemma = tree.tokens[token].lowercasedLemma
    return lists.violentHeads.contains(lemma) || lists.weapons.contains(lemma)
      || lemma == "operation"
        && tree.children(of: token, by: "amod", "compound").contains {
          ["military", "ground", "air", "commando", "special"].contains(
            tree.tokens[$0].lowercasedLemma)
        }
  }

  /// Whether a verb tells what somebody only threatens: "warned that it would bomb Oslo".
  static func isThreatened(_ verb: Int, in tree: Tree) -> Bool {
    var current = tree.firstConjunct(of: verb)
    // "warned Oslo against invading it", "warned of Malmo invading it": no threat of their own.
    let isOthers = tree.children(of: current, by: "mark", "case").contains {
      ["against", "of", "from"].contains(tree.tokens[$0].form.lowercased())
    }
    if isOthers { return false }
    for _ in 0..<3 {
      guard
        tree.has(current, "xcomp") || tree.has(current, "ccomp") || tree.has(current, "acl")
          || tree.has(current, "advcl"), let head = tree.head(of: current)
      else { return false }
      if ["threaten", "warn", "vow", "threat", "swear"].contains(tree.tokens[head].lowercasedLemma)
      {
        return true
      }
      current = tree.firstConjunct(of: head)
    }
    return false
  }
}
