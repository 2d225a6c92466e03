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
}
