import EntenteLanguage
import EntenteModel

extension EventStage {
  /// A verb of meeting, visiting, signing or harming tells of an event if it is dated or placed.
  func readVerb(
    _ frame: PredicateFrame, context: ClaimContext, in reading: inout Reading,
    memory: inout EventMemory
  ) {
    guard let verb = lexicon.eventVerb(frame.lemma) else { return }
    var parts = EventParts(of: frame, context: context, in: reading)
    let name: String?
    switch verb.noun {
    case "meeting":
      guard tellsOfMeeting(frame, parts: &parts, context: context, in: reading) else { return }
      name = generatedName(lemma: verb.noun, parts: parts, in: reading)
    case "visit":
      guard tellsOfVisit(frame, parts: &parts, context: context, in: reading) else { return }
      name = generatedName(lemma: verb.noun, parts: parts, in: reading)
    case "signing":
      guard tellsOfSigning(frame, parts: &parts, context: context, in: reading) else { return }
      name = generatedName(lemma: verb.noun, parts: parts, in: reading)
    case "resignation":
      guard let person = parts.participants.first, reading.entities[person].kind == .person,
        frame.status != .possible, frame.status != .negated
      else { return }
      parts.participants = [person]
      parts.places = []
      name = generatedName(lemma: verb.noun, parts: parts, in: reading)
    default:
      name = deed(verb, frame, parts: &parts, context: context, in: reading)
    }
    guard let name else { return }
    add(
      name, noun: verb.noun, parts: parts, frame: frame, context: context, in: &reading,
      memory: &memory)
  }

  private func add(
    _ name: String, noun: String, parts: EventParts, frame: PredicateFrame, context: ClaimContext,
    in reading: inout Reading, memory: inout EventMemory
  ) {
    let entity: Int
    let status =
      isFuture(parts.time, in: reading) && frame.status == .asserted
      ? .planned : frame.status
    let record = EventMemory.Record(
      group: lexicon.group(noun), words: [], name: EntityStage.key(name), parts: parts,
      sentence: context.sentence, status: status)
    if let known = memory.known(record, isAnaphor: false, isBare: false)
      ?? memory.takenUp(by: record)
    {
      entity = known
      reading.entities[known].addAlias(name)
      memory.extend(known, with: parts)
    } else {
      var draft = EntityDraft(kind: .event, name: name)
      draft.time = parts.time
      draft.status = status
      reading.entities.append(draft)
      entity = reading.entities.count - 1
      memory.add(entity, record)
      reading.mentions.append(
        EntityMention(
          sentence: context.sentence, tokens: frame.trigger..<frame.trigger + 1,
          head: frame.trigger, kind: .event, form: .nominal, name: name, isKnown: false,
          entity: entity, rule: "events/verb"
        ).asInner)
    }
    addClaims(
      of: entity, parts: parts, frame: frame, context: context, status: status, in: &reading)
  }

  // MARK: Meetings and visits

  /// "met Vidal in Oslo", "called on the president", "was received by Holm".
  private func tellsOfMeeting(
    _ frame: PredicateFrame, parts: inout EventParts, context: ClaimContext, in reading: Reading
  ) -> Bool {
    var others = frame.tokens(in: .object)
    if frame.lemma == "call on" || frame.lemma == "call" {
      // "called on Norway to leave" asks; "called on the president" visits.
      guard
        context.tree.child(of: frame.trigger, by: "xcomp", "advcl", "ccomp").map({
          context.tree.tokens[$0].fineTag == "VB"
        }) != true
      else { return false }
      others = frame.tokens(in: "on").isEmpty ? others : frame.tokens(in: "on")
    }
    if frame.lemma != "meet" {
      // One receives letters and hosts games too: only people make a meeting.
      guard
        others.contains(where: { token in
          reading.links(at: token, in: context.sentence).contains {
            reading.entities[$0.entity].kind == .person || $0.strength == .through
          }
        })
      else { return false }
    }
    parts.add(others, context: context, in: reading)
    parts.addWherePlace(of: frame, context: context, in: reading)
    parts.addFrontedPlace(of: frame, context: context, in: reading)
    return parts.participants.count > 1
      && (!parts.places.isEmpty || parts.time != nil || parts.hasDateAdverb
        || isBounded(frame, context: context, in: reading))
  }

  /// "met for three hours", "is meeting at the ministry": as good as a date or a place.
  private func isBounded(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) -> Bool {
    let lasts = frame.tokens(in: "for").contains {
      ["hour", "minute"].contains(context.tree.tokens[$0].lowercasedLemma)
    }
    return lasts
      || frame.tokens(in: "at").contains {
        reading.links(at: $0, in: context.sentence).contains {
          reading.entities[$0.entity].kind == .organization && $0.strength == .direct
        }
      }
  }

  /// "visited Oslo on Monday", "will travel to Oslo".
  private func tellsOfVisit(
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
    let goals = frame.lemma == "visit" ? frame.tokens(in: .object) : []
    parts.places = (goals + frame.tokens(in: "to")).flatMap { goal in
      // "visit the troops at Elmar" goes to Elmar.
      let named = reading.links(at: goal, in: context.sentence).filter { $0.strength == .direct }
      if !named.isEmpty { return named }
      return context.tree.children(of: goal, by: "nmod").filter {
        ["at", "in", "of"].contains(context.tree.preposition(of: $0))
      }.flatMap { reading.links(at: $0, in: context.sentence) }
    }
    .map(\.entity).filter { [.country, .place].contains(reading.entities[$0].kind) }
    guard
      let visitor = parts.participants.first(where: { reading.entities[$0].kind == .person })
        ?? parts.participants.first,
      !parts.places.isEmpty, parts.time != nil || parts.hasDateAdverb
    else { return false }
    parts.participants = [visitor]
    parts.names = []
    return true
  }

  private func tellsOfSigning(
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
    parts.objectWords = context.tree.words(of: NounPhrase(of: object, in: context.tree).core)
    return true
  }

  // MARK: Deeds

  /// "arrested Holm in Oslo on Monday" is the arrest of Holm.
  private func deed(
    _ verb: (noun: String, preposition: String), _ frame: PredicateFrame, parts: inout EventParts,
    context: ClaimContext, in reading: Reading
  ) -> String? {
    if verb.preposition == "in" { return gathering(verb.noun, frame, &parts, context, reading) }
    guard frame.status == .asserted, let object = frame.tokens(in: .object).first,
      context.tree.tokens[object].tag != .pron
        || !reading.links(at: object, in: context.sentence).isEmpty
    else { return nil }
    parts.addFrontedPlace(of: frame, context: context, in: reading)
    let victims = reading.links(at: object, in: context.sentence).filter { $0.strength == .direct }
    let isPlaced = !parts.places.isEmpty
    guard parts.time != nil || isPlaced || parts.hasDateAdverb,
      !parts.participants.isEmpty || !victims.isEmpty && isPlaced
    else { return nil }
    let words =
      victims.first.map { reading.entities[$0.entity].name }
      ?? context.tree.words(of: NounPhrase(of: object, in: context.tree).core)
    for victim in victims {
      switch reading.entities[victim.entity].kind {
      case .place where parts.places.isEmpty, .country where parts.places.isEmpty:
        parts.places.append(victim.entity)
      case .person where verb.preposition == "of" && !parts.participants.contains(victim.entity):
        parts.participants.append(victim.entity)
      default: break
      }
    }
    return verb.noun + " " + verb.preposition + " " + words
  }

  /// "rallied in Oslo" is a protest in Oslo, "clashed near the border" a clash of those who did.
  private func gathering(
    _ noun: String, _ frame: PredicateFrame, _ parts: inout EventParts, _ context: ClaimContext,
    _ reading: Reading
  ) -> String? {
    guard frame.status == .asserted, frame.tokens(in: .object).isEmpty else { return nil }
    parts.addFrontedPlace(of: frame, context: context, in: reading)
    if let place = parts.places.first { return noun + " in " + reading.entities[place].name }
    guard parts.time != nil || parts.hasDateAdverb, !parts.participants.isEmpty else { return nil }
    return generatedName(lemma: noun, parts: parts, in: reading)
  }
}
