import EntenteLanguage
import EntenteModel

/// Whom a paper binds by what is done under it.
extension BindingStage {
  /// "Under the accord *Norway* will leave Elmar": who does something under a paper, or has it done
  /// to them, is bound by it.
  func bindUnder(
    _ context: ClaimContext, known: inout KnownConcerns, in reading: inout Reading
  ) {
    for frame in reading.frames[context.sentence]
    where frame.form == .verb && frame.status != .negated {
      let papers = frame.tokens(in: "under").flatMap {
        reading.direct(.proposal, at: $0, in: context.sentence)
      }.map(\.entity).filter { reading.entities[$0].isKept }
      guard !papers.isEmpty else { continue }
      let bound = ([.subject, .object, .recipient] as [Role]).flatMap { frame.tokens(in: $0) }
      for token in bound {
        for link in reading.links(at: token, in: context.sentence)
        where link.strength > .loose
          && [.country, .organization].contains(reading.entities[link.entity].kind)
        {
          for paper in papers {
            add(
              paper, concerns: link.entity, sentence: context.sentence,
              span: context.span(covering: [frame.trigger, token], in: reading),
              rule: "binding/under", known: &known, in: &reading)
          }
        }
      }
    }
  }
}
