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
    askInNeed(need, of: speakers, frame: frame, context, in: &reading)
    var seen: Set<Int> = []
    for token in tree.subtree(of: need) where token > need {
      for link in reading.links(at: token, in: context.sentence)
      where link.strength == .direct
        && (reading.entities[link.entity].kind == .proposal
          || reading.entities[link.entity].kind.isActor && isHelped(token, in: tree)
          || reading.entities[link.entity].kind == .event
            && tree.head(of: token) == need && tree.preposition(of: token) == "for")
        && seen.insert(link.entity).inserted
      {
        for speaker in speakers {
          reading.claims.append(
            RelationDraft(
              source: speaker, kind: .supports, target: link.entity, status: frame.status,
              confidence: Confidence(thousandths: 550), sentence: context.sentence,
              span: context.span(covering: [frame.trigger, token], in: reading), rule: "stress"))
        }
      }
    }
  }

  /// "stressed the need *for Oslo to withdraw*": whoever sees a need for somebody's deed asks for it.
  private func askInNeed(
    _ need: Int, of speakers: [Int], frame: PredicateFrame, _ context: ClaimContext,
    in reading: inout Reading
  ) {
    let tree = context.tree
    let deeds = tree.children(of: need, by: "acl", "advcl", "xcomp", "ccomp").filter { deed in
      deed > need
        && tree.children(of: deed, by: "mark").contains {
          ["to", "for"].contains(tree.tokens[$0].form)
        }
    }
    let doers =
      deeds.flatMap { tree.children(of: $0, by: "nsubj") }
      + (deeds.isEmpty
        ? [] : tree.children(of: need, by: "nmod").filter { tree.preposition(of: $0) == "for" })
    for doer in doers {
      for asked in reading.actors(at: doer, in: context.sentence) {
        for speaker in speakers where speaker != asked.entity {
          reading.claims.append(
            RelationDraft(
              source: speaker, kind: .requests, target: asked.entity, status: frame.status,
              confidence: Confidence(thousandths: 650), sentence: context.sentence,
              span: context.span(covering: [frame.trigger, doer], in: reading), rule: "need"))
        }
      }
    }
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
