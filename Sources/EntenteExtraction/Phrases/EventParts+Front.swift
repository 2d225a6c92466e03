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
    addPlaceOfJourney(to: governor, context: context, in: reading)
  }

  /// "will travel *to Oslo* to attend a summit", "is *in Oslo* to attend it": where somebody goes for
  /// a gathering it is.
  mutating func addPlaceOfJourney(
    to governor: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    guard places.isEmpty, tree.tokens[governor.trigger].fineTag == "VB",
      tree.has(governor.trigger, "advcl") || tree.has(governor.trigger, "xcomp"),
      let above = tree.head(of: governor.trigger), above < governor.trigger
    else { return }
    var goals: [Int] = []
    if tree.child(of: above, by: "cop") != nil, ["in", "at"].contains(tree.preposition(of: above)) {
      goals = [above]
    } else if let journey = reading.frames[context.sentence].first(where: {
      $0.trigger == above && $0.form == .verb
    }), ["travel", "go", "fly", "come", "arrive", "return", "journey"].contains(journey.lemma) {
      goals = journey.tokens(in: "to") + journey.tokens(in: "in")
    }
    // "to Oslo and Malmo to attend a summit": in which of them is not said.
    guard goals.count == 1, let goal = goals.first,
      let place = reading.places(at: goal, in: context.sentence).first(where: {
        $0.strength == .direct
      })
    else { return }
    add(place.entity, to: \.places)
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
