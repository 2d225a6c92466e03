import EntenteLanguage
import EntenteModel

/// "Orlov is being designated": in a government's own release it is the government that does it.
extension PatternStage {
  /// A sanction without a doer: whoever imposed the last one does it, else whose release it is.
  func designations(
    _ frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    // "Today's designation of Orlov": so is what the noun for it tells.
    let isNoun = frame.form == .noun && lists.designations.contains(frame.lemma)
    guard isNoun || frame.form == .verb && lists.designating.contains(frame.lemma),
      frame.status != .negated, frame.tokens(in: "by").isEmpty,
      (frame.tokens(in: .subject) + (isNoun ? frame.tokens(in: .possessor) : [])).allSatisfy({
        !reading.hasActor(at: $0, in: context.sentence)
      }),
      let publisher = reading.publisherCountry,
      context.voices(of: frame.trigger, inSentence: frame.speaker, in: reading)
        .contains(publisher)
    else { return [] }
    let last = reading.claims.last { claim in
      claim.kind == .sanctions && claim.status != .negated
        && (claim.source == publisher || reading.entities[claim.source].country == publisher)
    }
    let doer = last?.source ?? publisher
    return frame.tokens(in: isNoun ? "of" : .object).flatMap { token in
      reading.links(at: token, in: context.sentence).filter {
        $0.strength == .direct && $0.entity != doer && $0.entity != publisher
          && [.person, .organization].contains(reading.entities[$0.entity].kind)
          && reading.entities[$0.entity].country != publisher
      }.map { target in
        RelationDraft(
          source: doer, kind: .sanctions, target: target.entity, status: frame.status,
          time: context.time(of: frame.trigger), confidence: Confidence(thousandths: 500),
          sentence: context.sentence,
          span: context.span(covering: [token, frame.trigger], in: reading),
          rule: "pattern/designated")
      }
    }
  }
}
