import EntenteLanguage
import EntenteModel

/// Where people are while they do something else.
extension PatternStage {
  /// "While in Oslo, Minister Holm signed an accord": who is said to have been there on the side has
  /// travelled there.
  func whereabouts(
    of frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    let tree = context.tree
    guard frame.form == .verb else { return [] }
    let places = tree.children(of: frame.trigger, by: "advcl", "obl").filter { place in
      ["in", "at"].contains(tree.preposition(of: place))
        && tree.children(of: place, by: "mark", "advmod").contains {
          tree.tokens[$0].form.lowercased() == "while"
        }
    }
    return places.flatMap { place in
      reading.links(at: place, in: context.sentence).filter {
        $0.strength == .direct && [.country, .place].contains(reading.entities[$0.entity].kind)
      }.flatMap { target in
        frame.tokens(in: .subject).flatMap { subject in
          reading.links(at: subject, in: context.sentence).filter {
            $0.strength == .direct && reading.entities[$0.entity].kind == .person
              && reading.entities[$0.entity].country != target.entity
          }.map { source in
            RelationDraft(
              source: source.entity, kind: .visits, target: target.entity, status: frame.status,
              time: context.time(of: frame.trigger), confidence: Confidence(thousandths: 600),
              sentence: context.sentence,
              span: context.span(covering: [place, subject], in: reading),
              rule: "pattern/while-in")
          }
        }
      }
    }
  }
}
