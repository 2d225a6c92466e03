import EntenteLanguage
import EntenteModel

extension JudgementStage {
  /// "underlined the importance of implementing the accord": whoever stresses the need of a thing
  /// is for it.
  func stress(_ frame: PredicateFrame, _ context: ClaimContext, in reading: inout Reading) {
    let tree = context.tree
    guard frame.form == .verb, lists.stressing.contains(frame.lemma), frame.status != .negated,
      let need =
        (frame.tokens(in: .object) + (frame.lemma == "agree" ? frame.tokens(in: "on") : []))
        .first(where: {
          lists.needs.contains(tree.tokens[$0].lowercasedLemma)
        })
    else { return }
    let speakers = frame.tokens(in: .subject)
      .flatMap { reading.actors(at: $0, in: context.sentence) }
      .map(\.entity)
    var seen: Set<Int> = []
    for token in tree.subtree(of: need) where token > need {
      for link in reading.links(at: token, in: context.sentence)
      where link.strength == .direct
        && (reading.entities[link.entity].kind == .proposal
          || reading.entities[link.entity].kind.isActor && isHelped(token, in: tree)
          || reading.entities[link.entity].kind == .event
            && isNeeded(token, by: need, in: tree))
        && seen.insert(link.entity).inserted
      {
        // What is asked for as a step has been demanded already.
        for speaker in speakers
        where !reading.claims.contains(where: {
          $0.kind == .demands && $0.source == speaker && $0.target == link.entity
            && $0.sentence == context.sentence
        }) {
          reading.claims.append(
            RelationDraft(
              source: speaker,
              kind: isWanted(token, from: need, in: tree) ? .demands : .supports,
              target: link.entity, status: frame.status,
              confidence: Confidence(thousandths: 550), sentence: context.sentence,
              span: context.span(covering: [frame.trigger, token], in: reading), rule: "stress"))
        }
      }
    }
  }

  /// "the need for *talks*", "the importance of participation in *the talks*".
  private func isNeeded(_ event: Int, by need: Int, in tree: Tree) -> Bool {
    guard let head = tree.head(of: event) else { return false }
    if head == need { return tree.preposition(of: event) == "for" }
    return tree.head(of: head) == need && tree.preposition(of: event) == "in"
      && ["participation", "engagement", "progress"].contains(tree.tokens[head].lowercasedLemma)
  }

  /// "the need for Oslo *to ensure access*": what others are to bring about is asked of them, what
  /// they are to keep to is only backed.
  private func isWanted(_ token: Int, from need: Int, in tree: Tree) -> Bool {
    guard let verb = tree.head(of: tree.firstConjunct(of: token)), tree.has(token, "obj"),
      lists.granting.contains(tree.tokens[verb].lowercasedLemma)
    else { return false }
    let clause = tree.firstConjunct(of: verb)
    return tree.has(clause, "acl") && tree.head(of: clause) == need
      && (tree.child(of: clause, by: "nsubj") != nil
        || tree.children(of: need, by: "nmod").contains { tree.preposition(of: $0) == "for" })
  }

  /// "the importance of support *to Oslo*": whoever finds help for somebody important is for them.
  private func isHelped(_ token: Int, in tree: Tree) -> Bool {
    guard ["to", "for"].contains(tree.preposition(of: token)),
      let help = tree.head(of: tree.firstConjunct(of: token))
    else { return false }
    return ["support", "assistance", "aid", "help", "solidarity", "backing"].contains(
      tree.tokens[help].lowercasedLemma)
  }

  /// "Norway remains a close partner", "the vote constituted a sham".
  func remain(_ frame: PredicateFrame, _ context: ClaimContext, in reading: inout Reading) {
    let below = context.tree.children(of: frame.trigger, by: "xcomp")
    let things = frame.tokens(in: .attribute) + frame.tokens(in: .object)
    if let word = things.first(where: {
      polarity(of: $0, in: context.tree) == nil && stance(of: $0, in: context.tree) != nil
    }) {
      value(frame, by: word, context, in: &reading)
      return
    }
    guard frame.status == .asserted, lists.being.contains(frame.lemma),
      let word = (frame.tokens(in: .attribute) + frame.tokens(in: .object) + below).first(where: {
        context.tree.tokens[$0].tag != .verb && polarity(of: $0, in: context.tree) != nil
      }),
      let isGood = polarity(of: word, in: context.tree)
    else { return }
    let subjects = frame.tokens(in: .subject)
    // "which both signed, remains": two are not what remains.
    if context.tree.tokens[frame.trigger].fineTag == "VBZ", subjects.count > 1 { return }
    for speaker in context.voices(of: frame.trigger, inSentence: frame.speaker, in: reading) {
      for subject in subjects {
        claim(speaker, of: subject, isGood, from: word, context, in: &reading)
      }
    }
  }
}
