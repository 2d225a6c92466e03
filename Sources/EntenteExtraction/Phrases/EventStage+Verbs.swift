import EntenteLanguage
import EntenteModel

extension EventStage {
  /// A verb of meeting, visiting, signing or harming tells of an event if it is dated or placed.
  func readVerb(
    _ frame: PredicateFrame, context: ClaimContext, in reading: inout Reading,
    memory: inout EventMemory
  ) {
    readContest(frame, context: context, in: &reading, memory: memory)
    guard let verb = unlisted(frame, in: context.tree) ?? lexicon.eventVerb(frame.lemma) else {
      return
    }
    var parts = EventParts(of: frame, context: context, in: reading)
    let name: String?
    switch verb.noun {
    case "meeting":
      if let words = namelessMeeting(frame, parts: parts, context: context, in: reading) {
        name = words
        break
      }
      // "hosted Holm for talks": the talks are told of by their own noun.
      let isForTalks = frame.tokens(in: "for").contains {
        ["meeting", "negotiation"].contains(
          lexicon.group(context.tree.tokens[$0].lowercasedLemma))
      }
      guard !isForTalks, tellsOfMeeting(frame, parts: &parts, context: context, in: reading) else {
        return
      }
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
    let status =
      isFuture(parts.time, in: reading) && frame.status == .asserted
      ? .planned : frame.status
    let entity = enter(
      name, noun: noun, parts: parts, status: status, frame: frame, context: context, in: &reading,
      memory: &memory)
    addClaims(
      of: entity, parts: parts, frame: frame, context: context, status: status, in: &reading)
  }

  /// The event that a verb tells of, a known one or a new one.
  func enter(
    _ name: String, noun: String, parts: EventParts, status: RelationStatus, frame: PredicateFrame,
    context: ClaimContext, in reading: inout Reading, memory: inout EventMemory
  ) -> Int {
    let entity: Int
    let record = EventMemory.Record(
      group: lexicon.group(noun), words: [], name: Self.plainKey(name), parts: parts,
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
    if let words = parts.textPhrase { reading.entities[entity].addAlias(words) }
    return entity
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
    if Self.assembling.contains(frame.lemma), others.isEmpty {
      parts.addFrontedPlace(of: frame, context: context, in: reading)
      if isBodysOwn(frame, parts: parts, context: context, in: reading) { return true }
      return parts.participants.count > 1 && !parts.places.isEmpty
    }
    if others.isEmpty, frame.lemma == "meet",
      isBodysOwn(frame, parts: parts, context: context, in: reading)
    {
      parts.addFrontedPlace(of: frame, context: context, in: reading)
      return true
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
    for other in others where parts.places.isEmpty {
      // "met Vidal *in Oslo*": parsers hang the place on the last of those who were met.
      for part in context.tree.conjuncts(of: other)
        + context.tree.children(of: other, by: "appos", "flat")
      {
        parts.addPlaces(at: part, beneath: ["in", "at"], context: context, in: reading)
      }
    }
    parts.addWherePlace(of: frame, context: context, in: reading)
    parts.addFrontedPlace(of: frame, context: context, in: reading)
    return parts.participants.count > 1
      && (!parts.places.isEmpty || parts.time != nil || parts.hasDateAdverb
        || isBounded(frame, context: context, in: reading))
  }

  /// "The Security Council met in Oslo": a body that meets is enough by itself.
  private func isBodysOwn(
    _ frame: PredicateFrame, parts: EventParts, context: ClaimContext, in reading: Reading
  ) -> Bool {
    guard parts.participants.count == 1, let body = parts.participants.first,
      reading.entities[body].kind == .organization, frame.tokens(in: "with").isEmpty,
      frame.status == .asserted || frame.status == .planned,
      frame.tokens(in: .subject).contains(where: { subject in
        reading.links(at: subject, in: context.sentence).contains {
          $0.entity == body && $0.strength == .direct
        }
      })
    else { return false }
    return !parts.places.isEmpty || parts.time != nil || parts.hasDateAdverb
  }

  /// Verbs by which many come together.
  static let assembling: Set<String> = ["gather", "assemble", "convene"]

  /// "world powers meeting at the union": those who met have no names, and yet they met.
  func namelessMeeting(
    _ frame: PredicateFrame, parts: EventParts, context: ClaimContext, in reading: Reading
  ) -> String? {
    let tree = context.tree
    guard frame.lemma == "meet" || Self.assembling.contains(frame.lemma),
      frame.status == .asserted || frame.status == .planned, parts.participants.isEmpty,
      frame.tokens(in: .object).isEmpty, let subject = frame.tokens(in: .subject).first,
      tree.tokens[subject].fineTag == "NNS",
      Self.statesmen.contains(tree.tokens[subject].lowercasedLemma)
    else { return nil }
    let words = "meeting of " + tree.words(of: NounPhrase(of: subject, in: tree).core)
    if let place = parts.places.first { return words + " in " + reading.entities[place].name }
    if let when = parts.dateWords { return words + " " + when }
    let bodies = frame.tokens(in: "at").flatMap { reading.links(at: $0, in: context.sentence) }
      .filter { $0.strength == .direct && reading.entities[$0.entity].kind == .organization }
    return bodies.first.map { words + " at " + reading.entities[$0.entity].name }
  }

  private static let statesmen: Set<String> = [
    "power", "minister", "leader", "diplomat", "official", "negotiator", "envoy", "delegate",
    "president", "lawmaker", "ambassador", "representative", "chief", "nation", "country", "expert",
  ]

  /// "met for three hours", "is meeting at the ministry": as good as a date or a place.
  private func isBounded(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) -> Bool {
    let lasts = frame.tokens(in: "for").contains {
      ["hour", "minute"].contains(context.tree.tokens[$0].lowercasedLemma)
    }
    // "meet on a weekly basis"
    let recurs = frame.tokens(in: "on").contains {
      context.tree.tokens[$0].lowercasedLemma == "basis"
    }
    return lasts || recurs
      || frame.tokens(in: "at").contains {
        reading.links(at: $0, in: context.sentence).contains {
          reading.entities[$0.entity].kind == .organization && $0.strength == .direct
        }
      }
  }
}
