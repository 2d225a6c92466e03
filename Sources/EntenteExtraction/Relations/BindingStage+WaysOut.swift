import EntenteLanguage
import EntenteModel

/// Which conflict a way out is of, by the sentence that it stands in.
extension BindingStage {
  /// "All parties to the conflict must find *a political solution*": the way out is one of the
  /// conflict that the sentence names.
  func bindWaysOut(in reading: inout Reading) {
    var settled: Set<Int> = []
    for claim in reading.claims
    where claim.kind == .concerns && reading.entities[claim.target].kind == .event {
      settled.insert(claim.source)
    }
    var done: Set<Int> = []
    for mention in reading.mentions where mention.kind == .proposal {
      guard let proposal = mention.entity, !settled.contains(proposal),
        reading.entities[proposal].isKept, reading.entities[proposal].isCalled(waysOut),
        let conflict = reading.mentionIndices(in: mention.sentence).first(where: { index in
          guard let event = reading.mentions[index].entity else { return false }
          return reading.entities[event].kind == .event
            && reading.entities[event].isCalled(conflicts)
        }), let event = reading.mentions[conflict].entity, done.insert(proposal).inserted
      else { continue }
      reading.claims.append(
        RelationDraft(
          source: proposal, kind: .concerns, target: event, confidence: Confidence(0.5),
          sentence: mention.sentence,
          span: reading.span(of: mention.tokens, in: mention.sentence), rule: "binding/way-out"))
    }
  }
}
