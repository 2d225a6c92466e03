import EntenteLanguage
import EntenteModel

/// To whom or what a stance or a deed goes: what words stand for, and who is behind that.
extension PatternStage {
  /// What the target stands for, and whose deed or quality it is.
  func targets(
    of match: PatternMatcher.Match, in reading: Reading, context: ClaimContext
  ) -> [EntityLink] {
    if isReciprocal(match.target, in: context.tree)
      || isOther(match.target, of: match.trigger, in: context.tree)
    {
      // "the two have accused each other": each is the other's target.
      let first = context.tree.firstConjunct(of: match.source)
      return context.tree.conjuncts(of: first)
        .flatMap { reading.actors(at: $0, in: context.sentence) }
    }
    let links = reading.links(at: match.target, in: context.sentence)
    if isOthers(match.target, links, in: context.tree) { return [] }
    let core = owned.core(of: match.target, in: context.tree)
    let isNamed = reading.links(at: match.target, in: context.sentence).contains {
      $0.strength == .direct
    }
    if core != match.target, !isNamed, Self.reachesDeeds.contains(match.kind) {
      // "concerned by reports *of killings*"
      var inner = match
      let found = context.tree.conjuncts(of: core).flatMap { member in
        inner.target = member
        return ownTargets(of: inner, in: reading, context: context)
      }
      if !found.isEmpty { return found }
    }
    return ownTargets(of: match, in: reading, context: context)
  }

  /// "each other", "one another".
  func isReciprocal(_ token: Int, in tree: Tree) -> Bool {
    let pairs: Set<String> = ["each other", "one another"]
    // Parsers take either word for the head.
    return [token - 1, token].contains { first in
      first >= 0 && first + 1 < tree.tokens.count
        && pairs.contains("\(tree.tokens[first].form) \(tree.tokens[first + 1].form)".lowercased())
    }
  }

  /// "Each accused *the other* of it", where "each" stands before the verb or with its subject.
  private func isOther(_ token: Int, of trigger: Int, in tree: Tree) -> Bool {
    guard ["other", "others"].contains(tree.tokens[token].form.lowercased()),
      tree.children(of: token, by: "det").contains(where: {
        tree.tokens[$0].form.lowercased() == "the"
      })
    else { return false }
    let around = tree.children(of: trigger)
    return (around + around.flatMap { tree.children(of: $0) }).contains {
      tree.tokens[$0].form.lowercased() == "each"
    }
  }

  private func ownTargets(
    of match: PatternMatcher.Match, in reading: Reading, context: ClaimContext
  ) -> [EntityLink] {
    let links = reading.links(at: match.target, in: context.sentence)
    if match.kind == .attacks, let inner = named(inside: match.target, links, in: reading, context)
    {
      return [inner]
    }
    if match.kind == .aids, links.isEmpty {
      return peopleAided(at: match.target, in: reading, context)
    }
    if match.kind == .attacks, links.isEmpty {
      return placesHit(at: match.target, in: reading, context)
    }
    guard Self.reachesDeeds.contains(match.kind) else { return links }
    if match.kind == .criticizes {
      let events = owned.events(behind: match.target, in: reading, context: context)
      return condemned(by: match, events.isEmpty ? links : events, in: reading, context: context)
    }
    if !links.contains(where: { $0.strength == .direct }) {
      let events = owned.events(behind: match.target, in: reading, context: context)
      if !events.isEmpty { return events }
    }
    if match.kind == .supports, links.allSatisfy({ $0.strength != .direct }),
      lists.bonds.contains(context.tree.tokens[match.target].lowercasedLemma)
    {
      // "welcomed the friendship between Oslo and Malmo": each end is dear to the other.
      let ends = context.tree.children(of: match.target, by: "nmod")
        .filter { ["between", "with"].contains(context.tree.preposition(of: $0)) }
        .flatMap { context.tree.conjuncts(of: $0) }
        .flatMap { reading.actors(at: $0, in: context.sentence) }
      if !ends.isEmpty { return ends }
    }
    if match.kind == .supports,
      lists.undoings.contains(context.tree.tokens[match.target].lowercasedLemma)
    {
      let undone = context.tree.children(of: match.target, by: "nmod")
        .filter { context.tree.preposition(of: $0) == "of" }
        .flatMap { reading.links(at: $0, in: context.sentence) }
      if !undone.isEmpty { return undone }
    }
    if links.isEmpty { return owned.makers(of: match.target, in: reading, context: context) }
    if match.kind == .supports, isPraise(match),
      links.contains(where: {
        $0.strength == .direct && !reading.entities[$0.entity].kind.isActor
      })
    {
      // "welcomed the decision by Oslo" is for the decision and for Oslo.
      return links
        + owned.doers(ofDeed: match.target, in: reading, context: context).filter { doer in
          !links.contains { $0.entity == doer.entity && $0.strength > .loose }
        }
    }
    return links
  }

  /// What is condemned, and whoever did it: "condemned Oslo's launches" condemns Oslo.
  private func condemned(
    by match: PatternMatcher.Match, _ links: [EntityLink], in reading: Reading,
    context: ClaimContext
  ) -> [EntityLink] {
    let known = Set(links.map(\.entity))
    let isActor = links.contains {
      $0.strength > .loose && reading.entities[$0.entity].kind.isActor
    }
    if isActor { return links }
    return links
      + owned.culprits(of: match.target, in: reading, context: context).filter {
        !known.contains($0.entity)
          || !links.contains { $0.strength > .loose }
      }
  }

  /// Praise and welcome reach whoever did the deed; to want it done does not.
  private func isPraise(_ match: PatternMatcher.Match) -> Bool {
    ["pattern/support", "pattern/welcome", "pattern/support-for", "pattern/give-support"]
      .contains(match.rule.rawValue) && match.status == .asserted
  }
}
