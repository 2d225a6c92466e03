import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "visited Oslo on Monday", "will travel to Oslo".
  func tellsOfVisit(
    _ frame: PredicateFrame, parts: inout EventParts, context: ClaimContext, in reading: Reading
  ) -> Bool {
    if frame.lemma == "send" || frame.lemma == "dispatch" {
      // "sent its foreign minister to Oslo": who is sent travels.
      let sent = frame.tokens(in: .object).flatMap {
        reading.links(at: $0, in: context.sentence)
      }.filter { reading.entities[$0.entity].kind == .person }
      guard !sent.isEmpty else { return false }
      parts.participants = sent.map(\.entity)
    }
    let goals: [Int] =
      switch frame.lemma {
      case "visit", "tour": frame.tokens(in: .object)
      case "arrive", "land": frame.tokens(in: "in") + frame.tokens(in: "at")
      case "leave", "depart", "head": frame.tokens(in: "for")
      default: []
      }
    // "leaves it to Norway" is no journey.
    let ends = frame.lemma == "leave" ? [] : frame.tokens(in: "to")
    parts.places = (goals + ends).flatMap { goal in
      // "visit the troops at Elmar" goes to Elmar.
      let named = reading.links(at: goal, in: context.sentence).filter { $0.strength == .direct }
      if !named.isEmpty { return named }
      return context.tree.children(of: goal, by: "nmod").filter {
        ["at", "in", "of"].contains(context.tree.preposition(of: $0))
      }.flatMap { reading.links(at: $0, in: context.sentence) }
    }
    .map(\.entity).filter { [.country, .place].contains(reading.entities[$0].kind) }
    // Who travels somewhere for talks takes part in those; the journey is no event beside them.
    if !["visit", "tour"].contains(frame.lemma), isForTalks(frame, in: context.tree) {
      return false
    }
    guard
      let visitor = parts.participants.first(where: { reading.entities[$0].kind == .person })
        ?? parts.participants.first,
      !parts.places.isEmpty,
      parts.time != nil || parts.hasDateAdverb || isErrand(frame, in: context.tree)
        || reading.entities[visitor].kind == .person
          && (frame.status == .asserted || frame.status == .planned)
    else { return false }
    parts.participants = [visitor]
    // "came to Oslo with Holm": companions travel too.
    for token in frame.tokens(in: "with") + frame.tokens(in: "alongside") {
      for link in reading.links(at: token, in: context.sentence)
      where link.strength == .direct && reading.entities[link.entity].kind == .person
        && !parts.participants.contains(link.entity)
      {
        parts.participants.append(link.entity)
      }
    }
    parts.names = []
    parts.textPhrase = unnamed(visitor, frame, places: parts.places, context, reading)
    return true
  }

  /// "visit of the Danish prime minister to Oslo": who travels for a country, as the text puts it.
  private func unnamed(
    _ visitor: Int, _ frame: PredicateFrame, places: [Int], _ context: ClaimContext,
    _ reading: Reading
  ) -> String? {
    guard reading.entities[visitor].kind == .country, let place = places.first,
      let subject = frame.tokens(in: .subject).first(where: {
        context.tree.tokens[$0].tag == .noun
      })
    else { return nil }
    return "visit of " + context.tree.words(of: NounPhrase(of: subject, in: context.tree).core)
      + " to " + reading.entities[place].name
  }

  /// "fly to Oslo to see the president", "for talks": as good as a date.
  private func isErrand(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    tree.children(of: frame.trigger, by: "advcl", "xcomp").contains {
      $0 > frame.trigger && tree.tokens[$0].fineTag == "VB"
        && ["see", "meet", "attend", "discuss", "persuade", "negotiate", "mediate", "talk", "sign"]
          .contains(tree.tokens[$0].lowercasedLemma)
    }
  }

  func isForTalks(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    frame.tokens(in: "for").contains {
      ["meeting", "negotiation"].contains(lexicon.group(tree.tokens[$0].lowercasedLemma))
    }
  }

  func tellsOfSigning(
    _ frame: PredicateFrame, parts: inout EventParts, context: ClaimContext, in reading: Reading
  ) -> Bool {
    let objects = frame.tokens(in: .object)
    parts.addFrontedPlace(of: frame, context: context, in: reading)
    guard let object = objects.first, !parts.participants.isEmpty || !parts.places.isEmpty,
      parts.time != nil || parts.hasDateAdverb || !parts.places.isEmpty
    else { return false }
    parts.topics = objects.flatMap { reading.links(at: $0, in: context.sentence) }.map(\.entity)
      .filter { reading.entities[$0].kind == .proposal }
    guard !parts.topics.isEmpty else { return false }
    // "signed the bill", "had signed an accord in May": told of for what it says, and not as done
    // on a day before others.
    let isSolemn =
      !parts.places.isEmpty || parts.time?.start?.day != nil && parts.participants.count > 1
      || parts.hasDateAdverb && parts.participants.count > 1 && parts.time == nil
    guard isSolemn else { return false }
    parts.objectWords = context.tree.words(of: NounPhrase(of: object, in: context.tree).core)
    return true
  }
}
