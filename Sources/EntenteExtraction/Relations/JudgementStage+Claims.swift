import EntenteLanguage
import EntenteModel

/// What a word thinks of a thing, and what is claimed of that.
extension JudgementStage {
  /// Whether a word, or one that describes it, is a good or a bad one; nothing where it is neither.
  func polarity(of token: Int, in tree: Tree) -> Bool? {
    // "an act of aggression": what it is an act of counts too.
    let described = tree.children(of: token, by: "nmod").filter { tree.preposition(of: $0) == "of" }
    let words =
      [token] + tree.children(of: token, by: "amod") + tree.conjuncts(of: token) + described
    for word in words {
      let lemma = tree.tokens[word].lowercasedLemma
      if lists.bad.contains(lemma) { return false }
      if lists.good.contains(lemma) { return true }
    }
    return nil
  }

  func claim(
    _ speaker: Int, of token: Int, _ isApproved: Bool, from trigger: Int, _ context: ClaimContext,
    reachesDoers: Bool = false, in reading: inout Reading
  ) {
    let links = reading.links(at: token, in: context.sentence)
    let direct = links.filter { $0.strength == .direct }
    // "called *the move* illegal", made by whoever the sentence before is about
    let isTaken = lists.decisions.contains(context.tree.tokens[token].lowercasedLemma)
    let meant = direct + (isTaken ? links.filter { $0.strength == .through } : [])
    let isActor = meant.contains { reading.entities[$0.entity].kind.isActor }
    let culprits =
      !reachesDoers || isApproved || isActor
      ? [] : owned.culprits(of: token, in: reading, context: context)
    for link in meant + culprits where link.entity != speaker {
      // Nobody is cited for praise of their own state.
      if isApproved, reading.entities[speaker].country == link.entity { continue }
      let kind: RelationKind
      switch reading.entities[link.entity].kind {
      case .proposal: kind = isApproved ? .supports : .opposes
      case .event, .person, .country, .organization: kind = isApproved ? .supports : .criticizes
      default: continue
      }
      reading.claims.append(
        RelationDraft(
          source: speaker, kind: kind, target: link.entity,
          confidence: Confidence(thousandths: 550), sentence: context.sentence,
          span: context.span(covering: [token, trigger], in: reading), rule: Self.rule))
    }
  }

  /// Nobody accuses themselves, nor the country that they speak for, nor what is a part of them.
  func isOwn(_ culprit: Int, of speaker: Int, in reading: Reading) -> Bool {
    culprit == speaker || reading.entities[speaker].country == culprit
      || reading.entities[culprit].country == speaker
      || reading.claims.contains {
        $0.kind == .partOf && $0.source == culprit && $0.target == speaker
          // "the movement has done it, its spokesman said"
          || $0.source == speaker && $0.target == culprit
            && [.represents, .leads, .memberOf].contains($0.kind)
      }
  }
}
