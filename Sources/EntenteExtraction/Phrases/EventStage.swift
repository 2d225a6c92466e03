import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Finds what happens: meetings, visits, attacks, elections, with participants, place and date.
///
/// A noun makes an event if the text says who, where or when; a verb of meeting, visiting or
/// resigning does if it is dated or placed. "The meeting" then means the last one that fits.
struct EventStage: Stage {
  let name = "events"
  let requires: [Layer] = [.links, .coreference, .dates, .proposals]
  let provides: [Layer] = [.events]

  let lexicon: PhraseLexicon

  init(schema: Schema) { lexicon = PhraseLexicon(schema: schema) }

  func run(_ reading: inout Reading) {
    let headline = reading.headlines
    var memory = EventMemory()
    let contexts = ClaimContext.all(in: reading)
    for sentence in reading.text.sentences.indices where !reading.furniture.contains(sentence) {
      readNames(in: sentence, of: &reading, memory: &memory)
      guard !headline.contains(sentence) else { continue }
      let frames = reading.frames[sentence]
      for frame in frames {
        switch frame.form {
        case .noun: readNoun(frame, context: contexts[sentence], in: &reading, memory: &memory)
        case .verb: readVerb(frame, context: contexts[sentence], in: &reading, memory: &memory)
        case .adjective: break
        }
      }
    }
    EventMerger(lexicon: lexicon).merge(memory.records, in: &reading)
  }

  // MARK: Nouns

  private func readNoun(
    _ frame: PredicateFrame, context: ClaimContext, in reading: inout Reading,
    memory: inout EventMemory
  ) {
    let tree = context.tree
    let token = frame.trigger
    let sentence = context.sentence
    let lemma = tree.tokens[token].lowercasedLemma
    guard lexicon.eventHeads.contains(lemma), !tree.has(token, "compound"),
      !lexicon.quantities.contains(lemma),
      !tree.has(token, "flat"),
      reading.mention(covering: token, in: sentence) == nil,
      !context.isDate(token),
      !reading.links(at: token, in: sentence).contains(where: {
        reading.entities[$0.entity].kind == .proposal
      })
    else { return }
    let phrase = NounPhrase(of: token, in: tree)
    let group = lexicon.group(lemma)
    let words = Set(phrase.modifiers.map { tree.tokens[$0].lowercasedLemma }).subtracting(
      ProposalStage.emptyModifiers)
    var parts = EventParts(of: frame, context: context, in: reading)
    if group == "war", parts.participants.count == 1,
      reading.entities[parts.participants[0]].kind == .country,
      tree.child(of: token, by: "nmod") == nil
    {
      // "the Danish conflict" is one in Denmark.
      parts.places = parts.participants
      parts.participants = []
    }
    let isAnaphor =
      ["the", "this", "that", "these", "those", "possessor"].contains(phrase.determiner)
      || (phrase.determiner.isEmpty && phrase.possessor != nil)
    let isPast = ["after", "following", "follow", "since"].contains(tree.preposition(of: token))
    var record = EventMemory.Record(
      group: group, words: words, name: EntityStage.key(tree.words(of: phrase.full)), parts: parts,
      sentence: sentence,
      status: isPast ? .asserted : isFuture(parts.time, in: reading) ? .planned : frame.status)
    record.isDefinite = phrase.determiner == "the"
    let isBare = phrase.complements.isEmpty && phrase.determiner != "a" && phrase.determiner != "an"
    let isProper = phrase.core.contains { tree.tokens[$0].tag == .propn && $0 != token }
    // "Holm met Vidal, their first meeting": their meeting is the one just told of.
    let isTheirs = phrase.possessor.map { tree.tokens[$0].tag == .pron } ?? false
    if let known = (isProper ? memory.named(record) : nil)
      ?? (isTheirs ? memory.last(group: group, sentence: sentence) : nil)
      ?? memory.known(
        record, isAnaphor: isAnaphor && isBare, isBare: isBare && !words.isEmpty)
    {
      reading.stand(for: known, at: phrase.core, head: token, sentence: sentence)
      memory.extend(known, with: parts)
      addClaims(
        of: known, parts: parts, frame: frame, context: context,
        status: reading.entities[known].status,
        in: &reading)
      return
    }
    let isNamed = phrase.core.contains { tree.tokens[$0].tag == .propn && $0 != token }
    let isViolent = lexicon.violentHeads.contains(lemma)
    guard
      !parts.participants.isEmpty || !parts.places.isEmpty || parts.time != nil || isNamed
        || (isViolent && !phrase.complements.isEmpty)
        || (!parts.topics.isEmpty && isAnaphor)
    else { return }
    let name = tree.words(of: ProposalStage.trimmed(phrase.full, in: tree))
    var draft = EntityDraft(kind: .event, name: name)
    draft.addAlias(tree.words(of: phrase.core))
    draft.time = parts.time
    // What is spoken of as known does not become doubtful by what is said of it.
    draft.status =
      phrase.determiner == "the" && frame.status == .possible ? .asserted : frame.status
    if let generated = generatedName(lemma: lemma, parts: parts, in: reading) {
      draft.addAlias(generated)
    }
    reading.entities.append(draft)
    let entity = reading.entities.count - 1
    memory.add(entity, record)
    reading.stand(for: entity, at: phrase.full, head: token, sentence: sentence)
    addClaims(
      of: entity, parts: parts, frame: frame, context: context, status: draft.status, in: &reading)
  }

  // MARK: Verbs

  private func readVerb(
    _ frame: PredicateFrame, context: ClaimContext, in reading: inout Reading,
    memory: inout EventMemory
  ) {
    guard let noun = Self.eventNouns[frame.lemma] else { return }
    var parts = EventParts(of: frame, context: context, in: reading)
    switch noun {
    case "meeting":
      parts.add(frame.tokens(in: .object), context: context, in: reading)
      parts.addWherePlace(of: frame, context: context, in: reading)
      guard parts.participants.count > 1,
        !parts.places.isEmpty || parts.time != nil || parts.hasDateAdverb
      else { return }
    case "visit":
      parts.places = (frame.tokens(in: .object) + frame.tokens(in: "to")).flatMap {
        reading.links(at: $0, in: context.sentence)
      }
      .map(\.entity).filter { [.country, .place].contains(reading.entities[$0].kind) }
      guard let visitor = parts.participants.first, !parts.places.isEmpty, parts.time != nil else {
        return
      }
      parts.participants = [visitor]
    case "signing":
      let objects = frame.tokens(in: .object)
      guard let object = objects.first, !parts.participants.isEmpty,
        parts.time != nil || parts.hasDateAdverb
      else { return }
      parts.topics = objects.flatMap { reading.links(at: $0, in: context.sentence) }.map(\.entity)
        .filter { reading.entities[$0].kind == .proposal }
      guard !parts.topics.isEmpty else { return }
      parts.objectWords = context.tree.words(of: NounPhrase(of: object, in: context.tree).core)
    case "resignation":
      guard let person = parts.participants.first, reading.entities[person].kind == .person else {
        return
      }
      parts.participants = [person]
      parts.places = []
    default: return
    }
    guard let name = generatedName(lemma: noun, parts: parts, in: reading) else { return }
    let key = EntityStage.key(name)
    let entity: Int
    let record = EventMemory.Record(
      group: lexicon.group(noun), words: [], name: key, parts: parts, sentence: context.sentence,
      status: frame.status)
    if let known = memory.known(record, isAnaphor: false, isBare: false) {
      entity = known
    } else {
      var draft = EntityDraft(kind: .event, name: name)
      draft.time = parts.time
      draft.status = frame.status
      reading.entities.append(draft)
      entity = reading.entities.count - 1
      memory.add(entity, record)
      reading.mentions.append(
        EntityMention(
          sentence: context.sentence, tokens: frame.trigger..<frame.trigger + 1,
          head: frame.trigger, kind: .event,
          form: .nominal, name: name, isKnown: false, entity: entity, rule: "events/verb"
        ).asInner)
    }
    addClaims(
      of: entity, parts: parts, frame: frame, context: context, status: frame.status, in: &reading)
  }

  private static let eventNouns: [String: String] = [
    "meet": "meeting", "sign": "signing", "visit": "visit", "resign": "resignation",
    "quit": "resignation",
  ]

  /// "meeting of Holm and Vidal in Oslo".
  private func generatedName(lemma: String, parts: EventParts, in reading: Reading) -> String? {
    guard !parts.participants.isEmpty else { return nil }
    if let object = parts.objectWords { return lemma + " of the " + object }
    let names =
      parts.names.isEmpty ? parts.participants.map { reading.entities[$0].name } : parts.names
    let joined =
      names.count < 3
      ? names.joined(separator: " and ")
      : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    let isTravel = EventParts.travels.contains(lemma)
    let placeNames = parts.places.prefix(isTravel ? 3 : 1).map { reading.entities[$0].name }
    let place = placeNames.isEmpty ? nil : placeNames.joined(separator: " and ")
    let preposition = EventParts.travels.contains(lemma) ? " to " : " in "
    let noun = lexicon.group(lemma) == "meeting" ? "meeting" : lemma
    return noun + " of " + joined
      + (place.map { preposition + $0 } ?? parts.dateWords.map { " " + $0 } ?? "")
  }

  /// What taking part in an event together makes of two sides.
  private static let pairings: [String: RelationKind] = [
    "meeting": .meets, "summit": .meets, "ministerial": .meets, "talk": .negotiatesWith,
    "talks": .negotiatesWith, "negotiation": .negotiatesWith, "negotiations": .negotiatesWith,
    "dialogue": .negotiatesWith,
  ]

  // MARK: Claims

  /// Whether a time begins after the article's day.
  private func isFuture(_ time: Period?, in reading: Reading) -> Bool {
    guard let start = time?.start, start.day != nil, let date = reading.article.date else {
      return false
    }
    return date.dayNumber < start.dayNumber
  }

  private func addClaims(
    of event: Int, parts: EventParts, frame: PredicateFrame, context: ClaimContext,
    status: RelationStatus, in reading: inout Reading
  ) {
    let sentence = context.sentence
    var status = status
    if status == .asserted, isFuture(parts.time ?? reading.entities[event].time, in: reading) {
      status = .planned
    }
    let speaker = context.speaker(
      of: frame.trigger, inSentence: frame.speaker, source: nil, in: reading)
    func claim(_ source: Int, _ kind: RelationKind, _ target: Int, _ confidence: Double) {
      let token =
        frame.fillers.first { filler in
          reading.links(at: filler.token, in: sentence).contains {
            $0.entity == (source == event ? target : source)
          }
        }?.token ?? frame.trigger
      reading.claims.append(
        RelationDraft(
          source: source, kind: kind, target: target, status: status,
          speaker: speaker == source ? nil : speaker,
          time: parts.time, confidence: Confidence(confidence), sentence: sentence,
          span: context.span(covering: [frame.trigger, token], in: reading),
          rule: RuleID("events/\(kind)")))
    }
    for actor in parts.participants { claim(actor, .participatesIn, event, 0.75) }
    for place in parts.places { claim(event, .locatedIn, place, 0.75) }
    // Those who come together from two sides also meet or negotiate with each other.
    if let usual = Self.pairings[frame.form == .noun ? frame.lemma : lexicon.group(frame.lemma)] {
      let kind = parts.isBorrowed ? .meets : usual
      let sides = parts.participants.filter {
        reading.entities[$0].kind != .organization || reading.entities[$0].country == nil
      }
      let hosts = sides.filter(parts.hosts.contains)
      let guests = sides.filter { !parts.hosts.contains($0) }
      let pairs =
        guests.isEmpty && hosts.count == 2
        ? [(hosts[0], hosts[1])] : hosts.flatMap { host in guests.map { (host, $0) } }
      for (left, right) in pairs { claim(left, kind, right, 0.65) }
    }
    for topic in parts.topics where topic != event {
      let isTalk = reading.entities[topic].kind == .proposal && parts.objectWords == nil
      claim(event, isTalk ? .discusses : .concerns, topic, 0.65)
    }
  }
}

extension EntityMention {
  /// The mention as one that lends its words to no token.
  var asInner: EntityMention {
    var copy = self
    copy.isInner = true
    return copy
  }
}
