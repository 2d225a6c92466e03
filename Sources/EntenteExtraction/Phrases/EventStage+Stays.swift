import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "is in Oslo to persuade them", "is expected in Oslo next month": visits told without a verb of
  /// travel.
  func readStays(
    in context: ClaimContext, of reading: inout Reading, memory: inout EventMemory
  ) {
    for frame in reading.frames[context.sentence] {
      guard let stay = stay(of: frame, context: context, in: reading) else { continue }
      let places = reading.places(at: stay.place, in: context.sentence)
        .filter { $0.strength == .direct }.map(\.entity)
      let travellers = stay.travellers.flatMap { traveller in
        // "a delegation led by Holm": who leads it travels with a name.
        let own = reading.links(at: traveller, in: context.sentence)
        return own.contains { reading.entities[$0.entity].kind == .person }
          ? own : own + reading.leaders(of: traveller, in: context.sentence)
      }
      guard let place = places.first,
        let traveller = travellers.first(where: { reading.entities[$0.entity].kind == .person })
          ?? travellers.first(where: {
            $0.strength > .loose && reading.entities[$0.entity].kind == .organization
          }), traveller.entity != reading.entities[place].country
      else { continue }
      var parts = EventParts(lists: lists)
      parts.participants = [traveller.entity]
      parts.places = [place]
      parts.time = context.time(of: frame.trigger)
      let status: RelationStatus = stay.isExpected ? .planned : frame.status
      guard status != .negated else { continue }
      // Who is somewhere for talks takes part in those; the stay is no event beside them.
      if !stay.isForTalks, let name = generatedName(lemma: "visit", parts: parts, in: reading) {
        let event = enter(
          name, noun: "visit", parts: parts, status: status, frame: frame, context: context,
          in: &reading, memory: &memory)
        addClaims(
          of: event, parts: parts, frame: frame, context: context, status: status, in: &reading)
      }
      let lower = min(stay.travellers.min() ?? frame.trigger, frame.trigger, stay.place)
      let upper = max(frame.trigger, stay.place) + 1
      reading.claims.append(
        RelationDraft(
          source: traveller.entity, kind: .visits, target: place, status: status,
          time: parts.time, confidence: Confidence(0.65), sentence: context.sentence,
          span: context.span(covering: [lower, upper - 1], in: reading), rule: "events/stay"))
    }
  }

  private func stay(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) -> (place: Int, travellers: [Int], isExpected: Bool, isForTalks: Bool)? {
    let tree = context.tree
    if frame.form == .verb {
      guard ["expect", "due", "await"].contains(frame.lemma),
        tree.child(of: frame.trigger, by: "xcomp", "ccomp") == nil,
        let place = frame.tokens(in: "in").first ?? frame.tokens(in: "at").first
      else { return nil }
      return (place, frame.tokens(in: .object), true, false)
    }
    guard tree.child(of: frame.trigger, by: "cop") != nil,
      let subject = tree.child(of: frame.trigger, by: "nsubj")
    else { return nil }
    if frame.form == .adjective {
      // "is due in Oslo on Monday"
      guard tree.tokens[frame.trigger].lowercasedLemma == "due",
        tree.child(of: frame.trigger, by: "xcomp", "ccomp") == nil,
        let place = tree.children(of: frame.trigger, by: "obl").first(where: {
          ["in", "at"].contains(tree.preposition(of: $0)) && !context.isDate($0)
        })
      else { return nil }
      return (place, [subject], true, false)
    }
    let isHere = ["in", "at"].contains(tree.preposition(of: frame.trigger))
    let hasPurpose = tree.children(of: frame.trigger, by: "advcl", "acl", "xcomp").contains {
      $0 > frame.trigger && tree.tokens[$0].fineTag == "VB"
    }
    let isVisit = tree.children(of: frame.trigger, by: "obl", "nmod").contains {
      ["for", "on"].contains(tree.preposition(of: $0))
        && (lexicon.eventHeads.contains(tree.tokens[$0].lowercasedLemma))
    }
    guard isHere, hasPurpose || isVisit else { return nil }
    return (frame.trigger, [subject], false, isVisit && !hasPurpose)
  }
}
