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
    let places =
      tree.children(of: frame.trigger, by: "advcl", "obl").filter { place in
        ["in", "at"].contains(tree.preposition(of: place))
          && tree.children(of: place, by: "mark", "advmod").contains {
            tree.tokens[$0].form.lowercased() == "while"
          }
      } + errands(of: frame, in: tree)
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

  /// "Minister Holm, *in Oslo for talks*, said": between commas behind the subject, where somebody is
  /// on an errand.
  private func errands(of frame: PredicateFrame, in tree: Tree) -> [Int] {
    let subjects = tree.children(of: frame.trigger, by: "nsubj").filter { $0 < frame.trigger }
    return subjects.flatMap { subject in
      (tree.children(of: subject, by: "nmod", "obl")
        + tree.children(of: frame.trigger, by: "obl")).filter { place in
          guard place > subject, place < frame.trigger,
            let preposition = tree.child(of: place, by: "case"),
            tree.tokens[preposition].form.lowercased() == "in", preposition > 0,
            tree.tokens[preposition - 1].form == ","
          else { return false }
          let rest = tree.tokens[place..<frame.trigger].dropFirst().prefix(3)
          return rest.contains { ["for", "on"].contains($0.form.lowercased()) }
            && !rest.contains { $0.form == "," }
        }
    }
  }
}
