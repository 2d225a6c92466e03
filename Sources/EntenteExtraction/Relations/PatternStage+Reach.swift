import EntenteLanguage
import EntenteModel

/// How far a stance reaches: from a deed to its doer, from a quality to whoever has it.
extension PatternStage {
  /// Stances that reach whoever a thing comes from: to back Oslo's mediation is to back Oslo.
  static let reachesDeeds: Set<RelationKind> = [
    .supports, .opposes, .criticizes, .accuses, .requests,
  ]

  /// What somebody does through whatever is theirs: men, staff, guns.
  private static let doneByMeans: Set<RelationKind> = [.attacks, .coerces, .contacts, .meets]

  /// Who acts: whoever the source stands for; of a deed its owner, of an event those who did it.
  func sources(
    of match: PatternMatcher.Match, doers: [Int: [Int]], in reading: Reading, context: ClaimContext
  ) -> [EntityLink] {
    let links = reading.links(at: match.source, in: context.sentence)
    if isOthers(match.source, links, in: context.tree) { return [] }
    if links.isEmpty, isReciprocal(match.source, in: context.tree) {
      // "accused each other of breaking the truce": both are said to have broken it.
      return subjects(above: match.source, in: reading, context: context)
    }
    if match.kind == .attacks {
      let forces = attackers(at: match.source, links, doers: doers, in: reading, context: context)
      if !forces.isEmpty { return forces }
    }
    let direct = links.filter { $0.strength > .loose }
    if direct.isEmpty, Self.doneByMeans.contains(match.kind) {
      // "its staff could not reach him", "his men shelled the camp"
      return links.map { EntityLink(entity: $0.entity, strength: .through) }
    }
    if Self.encounters.contains(match.kind) {
      // "Holm's trip began with talks with Berg": whose trip it is talks.
      return direct.flatMap { link in
        guard reading.entities[link.entity].kind == .event, let doers = doers[link.entity]
        else { return [link] }
        let people = doers.filter { reading.entities[$0].kind == .person }
        return people.count == 1 ? [EntityLink(entity: people[0], strength: .through)] : [link]
      }
    }
    if direct.isEmpty, Self.uttered.contains(match.kind) {
      let authors = authors(of: match.source, in: reading, context: context)
      if !authors.isEmpty { return authors }
    }
    guard Self.reachesDoers.contains(match.kind) else { return direct }
    if direct.isEmpty {
      return owned.owners(byDeed: match.source, in: reading, context: context)
    }
    return direct.flatMap { link in
      guard reading.entities[link.entity].kind == .event, let doers = doers[link.entity],
        doers.count < 3
      else { return [link] }
      return doers.map { EntityLink(entity: $0, strength: .through) }
    }
  }

  /// The actors of the clause in which "each other" stands.
  private func subjects(
    above token: Int, in reading: Reading, context: ClaimContext
  ) -> [EntityLink] {
    var place = token
    for _ in 0..<4 {
      guard let head = context.tree.head(of: place) else { return [] }
      if let subject = context.tree.child(of: head, by: "nsubj"), subject != token {
        return context.tree.conjuncts(of: subject).flatMap {
          reading.actors(at: $0, in: context.sentence)
        }
      }
      place = head
    }
    return []
  }

  /// "The report *by the union* faults Oslo": whose words they are.
  private func authors(
    of token: Int, in reading: Reading, context: ClaimContext
  ) -> [EntityLink] {
    let tree = context.tree
    guard lists.papers.contains(tree.tokens[token].lowercasedLemma) else { return [] }
    let owners = tree.children(of: token, by: "nmod").filter {
      tree.has($0, "nmod:poss") || ["by", "from"].contains(tree.preposition(of: $0))
    }
    let epithets = tree.children(of: token, by: "compound", "amod").filter {
      tree.tokens[$0].isCapitalised
    }
    for group in [owners, epithets] {
      let found = group.flatMap { tree.conjuncts(of: $0) }
        .flatMap { reading.actors(at: $0, in: context.sentence) }
      if !found.isEmpty { return found.map { EntityLink(entity: $0.entity, strength: .through) } }
    }
    return []
  }

  /// What people do with words that they write or speak.
  private static let uttered: Set<RelationKind> = [
    .criticizes, .accuses, .requests, .supports, .opposes, .threatens, .demands,
  ]

  /// "Norway's rival": named by what they are to somebody, and not that one's own.
  func isOthers(_ token: Int, _ links: [EntityLink], in tree: Tree) -> Bool {
    lists.relations.contains(tree.tokens[token].lowercasedLemma)
      && links.allSatisfy { $0.strength == .loose }
  }

  /// Whether a verb itself is denied, and not only what it hangs on.
  func isDenied(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    // "refused to back the plan": whoever will not is against it.
    if frame.form == .verb, tree.has(frame.trigger, "xcomp"),
      let head = tree.head(of: frame.trigger),
      ["refuse", "decline"].contains(tree.tokens[head].lowercasedLemma)
    {
      return true
    }
    // "*Neither Oslo nor Malmo* recognizes it"
    let isNeither = tree.children(of: frame.trigger, by: "nsubj").contains { subject in
      tree.children(of: subject, by: "cc").contains {
        $0 < subject && tree.tokens[$0].form.lowercased() == "neither"
      }
    }
    if frame.form == .verb, isNeither, ["VBZ", "VBP"].contains(tree.tokens[frame.trigger].fineTag) {
      return true
    }
    if frame.form == .noun {
      // "sees *no* need for it"
      return tree.children(of: frame.trigger, by: "det").contains {
        tree.tokens[$0].form.lowercased() == "no"
      }
    }
    return frame.form == .verb && tree.tokens[frame.trigger].fineTag != "VBD"
      && !tree.children(of: frame.trigger, by: "aux").contains {
        // "did not back it" only tells what was not done.
        !["recognize", "recognise"].contains(frame.lemma)
          && ["did", "had", "has", "have", "having"].contains(tree.tokens[$0].form.lowercased())
      }
      && tree.children(of: frame.trigger, by: "advmod").contains {
        ["not", "n't", "n’t", "never", "no"].contains(tree.tokens[$0].form.lowercased())
      }
  }

  /// What people do on a journey.
  private static let encounters: Set<RelationKind> = [.meets, .contacts, .visits]

  /// Stances that are taken by deeds: "Oslo's decision undermines the pact".
  static let reachesDoers: Set<RelationKind> = [.supports, .opposes, .threatens, .aids]
}
