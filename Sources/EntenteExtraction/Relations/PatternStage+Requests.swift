import EntenteLanguage
import EntenteModel

/// Requests that are made without a verb of asking beside whom they are made to.
extension PatternStage {
  /// "stressed the need for *Norway* to leave": whoever finds it needed asks Norway for it.
  static func isNeeded(_ actor: Int, to frame: PredicateFrame, in tree: Tree) -> Bool {
    let needs = frame.form == .noun ? [frame.trigger] : frame.tokens(in: .object)
    return needs.contains { need in
      ProposalStage.needful.contains(tree.tokens[need].lowercasedLemma)
        && tree.children(of: need, by: "acl").contains { clause in
          clause > actor && tree.tokens[clause].fineTag == "VB"
            && tree.children(of: clause, by: "mark").contains {
              tree.tokens[$0].form.lowercased() == "to"
            }
        }
    }
  }

  /// "spoke to Holm *to urge* restraint", "called Holm to press for a truce": it is asked of whom one
  /// speaks to.
  func requestsOfPartners(
    _ frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    let (tree, sentence) = (context.tree, context.sentence)
    guard frame.form == .verb, lists.asking.contains(frame.lemma) || frame.lemma == "call",
      frame.status != .negated, tree.tokens[frame.trigger].fineTag == "VB",
      tree.has(frame.trigger, "advcl") || tree.has(frame.trigger, "xcomp"),
      let head = tree.head(of: frame.trigger), head < frame.trigger,
      ([.object, .recipient, "on", "upon", "to"] as [Role]).allSatisfy({ role in
        frame.tokens(in: role).allSatisfy { !reading.hasActor(at: $0, in: sentence) }
      }),
      let talk = reading.frames[sentence].first(where: {
        $0.trigger == head && $0.form == .verb && lists.speaking.contains($0.lemma)
      })
    else { return [] }
    let partners = (["to", "with", .object, .recipient] as [Role]).flatMap { talk.tokens(in: $0) }
    return talk.tokens(in: .subject).flatMap { reading.actors(at: $0, in: sentence) }
      .flatMap { speaker in
        partners.flatMap { reading.actors(at: $0, in: sentence) }
          .filter { $0.entity != speaker.entity }
          .map { partner in
            RelationDraft(
              source: speaker.entity, kind: .requests, target: partner.entity, status: talk.status,
              time: context.time(of: head), confidence: Confidence(thousandths: 600),
              sentence: sentence, span: context.span(covering: [head, frame.trigger], in: reading),
              rule: "pattern/ask-partner")
          }
      }
  }
}
