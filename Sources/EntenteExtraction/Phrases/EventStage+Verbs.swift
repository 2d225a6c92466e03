import EntenteLanguage
import EntenteModel

extension EventStage {
  /// A verb of meeting, visiting, signing or harming tells of an event if it is dated or placed.
  func readVerb(
    _ frame: PredicateFrame, context: ClaimContext, in reading: inout Reading,
    memory: inout EventMemory
  ) {
    readContest(frame, context: context, in: &reading, memory: memory)
    guard
      let verb = charged(frame, in: context.tree) ?? unlisted(frame, in: context.tree)
        ?? lexicon.eventVerb(frame.lemma)
    else {
      return
    }
    var parts = EventParts(of: frame, lists: lists, context: context, in: reading)
    let name: String?
    var noun = verb.noun
    switch verb.noun {
    case "meeting":
      if let words = namelessMeeting(frame, parts: parts, context: context, in: reading) {
        name = words
        break
      }
      inheritPlace(frame, parts: &parts, context: context, in: reading)
      // "hosted Holm for talks": the talks are told of by their own noun.
      guard !isForTalks(frame, in: context.tree),
        tellsOfMeeting(frame, parts: &parts, context: context, in: reading)
      else { return }
      name = generatedName(lemma: verb.noun, parts: parts, in: reading)
      parts.textPhrase = shortName(of: parts, in: reading)
    case "visit":
      guard tellsOfVisit(frame, parts: &parts, context: context, in: reading) else { return }
      name = generatedName(lemma: verb.noun, parts: parts, in: reading)
    case "signing":
      guard tellsOfSigning(frame, parts: &parts, context: context, in: reading) else { return }
      name = generatedName(lemma: verb.noun, parts: parts, in: reading)
      if let name, let place = parts.places.first {
        parts.textPhrase = name + " in " + reading.entities[place].name
      }
    case "resignation":
      guard let person = parts.participants.first, reading.entities[person].kind == .person,
        frame.status != .possible, frame.status != .negated
      else { return }
      parts.participants = [person]
      parts.places = []
      name = generatedName(lemma: verb.noun, parts: parts, in: reading)
    default:
      name = deed(verb, frame, parts: &parts, context: context, in: reading)
      // "A bomber killed ten people" is a bombing, which "the attack" takes up.
      if let name, EventParts.hurting.contains(frame.lemma), !name.hasPrefix(noun) {
        noun = "attack"
      }
    }
    guard let name else { return }
    add(
      name, noun: noun, parts: parts, frame: frame, context: context, in: &reading,
      memory: &memory)
  }

  /// "arrived in Oslo to meet Holm": they meet where the journey ends.
  private func inheritPlace(
    _ frame: PredicateFrame, parts: inout EventParts, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    guard parts.places.isEmpty,
      tree.has(frame.trigger, "advcl") || tree.has(frame.trigger, "xcomp"),
      let verb = tree.head(of: frame.trigger), verb < frame.trigger,
      let journey = reading.frames[context.sentence].first(where: {
        $0.trigger == verb && $0.form == .verb
      }), lexicon.eventVerb(journey.lemma)?.noun == "visit"
    else { return }
    let goals =
      ["visit", "tour"].contains(journey.lemma)
      ? journey.tokens(in: .object) : journey.tokens(in: "in") + journey.tokens(in: "to")
    parts.places = goals.flatMap { reading.places(at: $0, in: context.sentence) }
      .filter { $0.strength == .direct }.map(\.entity)
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
    for name in parts.otherNames { reading.entities[entity].addAlias(name) }
    return entity
  }
}
