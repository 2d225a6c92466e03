import EntenteLanguage
import EntenteModel

extension EventParts {
  /// "*In Oslo* she will take part in a trilateral meeting": the place in front holds for the
  /// gathering that somebody comes to.
  mutating func addPlaceInFront(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    guard places.isEmpty,
      lists.stages.contains(frame.lemma) || Self.talks.contains(frame.lemma)
        || lists.states.contains(frame.lemma) && !lists.strifes.contains(frame.lemma),
      frame.lemma != "call",
      let verb = tree.head(of: frame.trigger),
      let governor = reading.frames[context.sentence].first(where: {
        $0.trigger == verb && $0.form == .verb
      }), Self.isAttended(frame.trigger, by: governor, in: tree)
    else { return }
    addFrontedPlace(of: governor, context: context, in: reading)
  }

  /// Whether a noun is what the subject of a verb attends, holds or speaks at.
  static func isAttended(_ noun: Int, by governor: PredicateFrame, in tree: Tree) -> Bool {
    if tree.has(noun, "obj") {
      return ["attend", "join", "address", "chair", "co-chair", "host", "co-host", "hold", "open"]
        .contains(governor.lemma)
    }
    guard tree.has(noun, "obl") else { return false }
    switch tree.preposition(of: noun) {
    case "in": return ["participate", "take part", "take", "engage"].contains(governor.lemma)
    case "at": return ["speak", "represent", "deliver"].contains(governor.lemma)
    case "to": return governor.lemma == "lead"
    default: return false
    }
  }
}
