import EntenteLanguage
import EntenteModel

extension PatternStage {
  /// "Holm was arrested in Elmar": where nobody is named, the state did it whose police it is.
  func arrests(
    _ frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    guard frame.form == .verb, Self.custody.contains(frame.lemma), frame.status == .asserted,
      frame.tokens(in: .subject).isEmpty, frame.tokens(in: "by").isEmpty,
      let state = state(around: frame, in: reading, context: context)
    else { return [] }
    return frame.tokens(in: .object).flatMap { token in
      reading.links(at: token, in: context.sentence).filter {
        $0.strength == .direct && reading.entities[$0.entity].kind == .person
      }.map { person in
        RelationDraft(
          source: state, kind: .coerces, target: person.entity,
          time: context.time(of: frame.trigger), confidence: Confidence(thousandths: 500),
          sentence: context.sentence,
          span: context.span(covering: [token, frame.trigger], in: reading),
          rule: "pattern/arrested")
      }
    }
  }

  /// The country of the place where it was done, or the one that the article is about.
  private func state(
    around frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> Int? {
    let places = (frame.tokens(in: "in") + frame.tokens(in: "at")).flatMap {
      reading.links(at: $0, in: context.sentence).map(\.entity)
    }.filter { [.country, .place].contains(reading.entities[$0].kind) }
    guard let place = places.first else { return reading.homeCountry }
    return reading.entities[place].kind == .country ? place : reading.entities[place].country
  }

  /// What only a state does to somebody.
  private static let custody: Set<String> = [
    "arrest", "detain", "jail", "imprison", "sentence", "deport", "incarcerate",
  ]
}
