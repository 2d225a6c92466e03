import EntenteLanguage
import EntenteModel

/// What is done in answer to a use of force that the text has just told of.
extension PatternStage {
  /// "The South returned fire", "vowed retaliation", "Denmark condemned the attack": the words for
  /// the answer leave out whom it is for, since the sentence before has named them.
  func retorts(
    _ frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    guard frame.form == .verb, frame.status != .negated, let kind = retort(frame, in: context),
      let blow = lastBlow(in: reading, context: context)
    else { return [] }
    return frame.tokens(in: .subject).flatMap { token in
      reading.links(at: token, in: context.sentence).filter { actor in
        guard actor.strength > .loose, reading.entities[actor.entity].kind.isActor,
          actor.entity != blow.source
        else { return false }
        let side = Self.side(of: actor.entity, in: reading) ?? actor.entity
        let struck = Self.side(of: blow.target, in: reading) ?? blow.target
        let striker = Self.side(of: blow.source, in: reading) ?? blow.source
        return side != striker
          && (kind == .criticizes || side == struck
            || reading.entities[struck].kind == .place)
      }.map { actor in
        RelationDraft(
          source: actor.entity, kind: kind, target: blow.source, status: frame.status,
          speaker: context.speaker(
            of: frame.trigger, inSentence: frame.speaker, source: actor, in: reading),
          time: context.time(of: frame.trigger), confidence: Confidence(thousandths: 450),
          sentence: context.sentence,
          span: context.span(covering: [token, frame.trigger], in: reading),
          rule: "pattern/retort")
      }
    }
  }

  /// What sort of answer a verb tells of, if it names nobody to whom it is given.
  private func retort(_ frame: PredicateFrame, in context: ClaimContext) -> RelationKind? {
    let tree = context.tree
    let words = [frame.lemma] + frame.phrases.map(\.lemma)
    let aims = (["at", "on", "against", "into", "with"] as [Role]).flatMap { frame.tokens(in: $0) }
      .filter { ![.noun, .num].contains(tree.tokens[$0].tag) || tree.tokens[$0].isCapitalised }
    if words.contains(where: { lists.answers.contains($0) }) {
      return aims.isEmpty ? .attacks : nil
    }
    if words.contains(where: { lists.vows.contains($0) }) { return aims.isEmpty ? .threatens : nil }
    guard lists.condemning.contains(frame.lemma) else { return nil }
    // "condemned *the attack*", which is no event of its own
    let isDeed = frame.tokens(in: .object).contains { object in
      lists.violentHeads.contains(tree.tokens[object].lowercasedLemma)
        && tree.children(of: object, by: "det").contains {
          ["the", "this", "that", "these", "those"].contains(tree.tokens[$0].form.lowercased())
        }
        && tree.child(of: object, by: "nmod", "acl") == nil
        && tree.children(of: object, by: "compound").allSatisfy {
          // "the *air* strikes"
          ["air", "missile", "rocket", "drone", "suicide", "bomb"].contains(
            tree.tokens[$0].lowercasedLemma)
        }
    }
    return isDeed ? .criticizes : nil
  }

  /// The last use of force that the text told of shortly before.
  private func lastBlow(in reading: Reading, context: ClaimContext) -> RelationDraft? {
    reading.claims.last {
      $0.kind == .attacks && $0.status == .asserted && $0.sentence <= context.sentence
        && $0.sentence + 3 > context.sentence
    }
  }
}
