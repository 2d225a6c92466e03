import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "meeting of Holm and Vidal in Oslo".
  func generatedName(lemma: String, parts: EventParts, in reading: Reading) -> String? {
    guard !parts.participants.isEmpty || parts.objectWords != nil else { return nil }
    if let object = parts.objectWords { return lemma + " of the " + object }
    if parts.isBorrowed, lists.harms.contains(lemma) {
      // Who was killed in a raid gives it no name.
      return parts.places.first.map { lemma + " in " + reading.entities[$0].name }
    }
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

  /// Groups of events at which something is talked over.
  private static let talks: Set<String> = [
    "meeting", "negotiation", "visit", "call", "meet", "congress", "forum", "debate",
    "hearing", "delegation", "mission",
  ]

  /// What taking part in an event together makes of two sides.
  private static let pairings: [String: RelationKind] = [
    "meeting": .meets, "summit": .meets, "ministerial": .meets, "talk": .negotiatesWith,
    "talks": .negotiatesWith, "negotiation": .negotiatesWith, "negotiations": .negotiatesWith,
    "dialogue": .negotiatesWith,
  ]

  /// Whether a time begins after the article's day.
  func isFuture(_ time: Period?, in reading: Reading) -> Bool {
    guard let start = time?.start, start.day != nil, let date = reading.article.date else {
      return false
    }
    return date.dayNumber < start.dayNumber
  }

  /// What a frame tells of its event.
  private struct Telling {
    let event: Int
    let parts: EventParts
    let frame: PredicateFrame
    let context: ClaimContext
    let status: RelationStatus
    let speaker: Int?

    func claim(
      _ source: Int, _ kind: RelationKind, _ target: Int, _ confidence: Double,
      in reading: inout Reading
    ) {
      let other = source == event ? target : source
      let token = frame.fillers.first { filler in
        reading.links(at: filler.token, in: context.sentence).contains { $0.entity == other }
      }?.token
      reading.claims.append(
        RelationDraft(
          source: source, kind: kind, target: target, status: status,
          speaker: speaker == source ? nil : speaker,
          time: parts.time, confidence: Confidence(confidence), sentence: context.sentence,
          span: context.span(covering: [frame.trigger, token ?? frame.trigger], in: reading),
          rule: RuleID("events/\(kind)")))
    }
  }

  func addClaims(
    of event: Int, parts: EventParts, frame: PredicateFrame, context: ClaimContext,
    status: RelationStatus, in reading: inout Reading
  ) {
    let isAhead =
      status == .asserted && isFuture(parts.time ?? reading.entities[event].time, in: reading)
    let telling = Telling(
      event: event, parts: parts, frame: frame, context: context,
      status: isAhead ? .planned : status,
      speaker: context.speaker(
        of: frame.trigger, inSentence: frame.speaker, source: nil, in: reading))
    addParticipants(telling, in: &reading)
    // "in our region", said by ten states, is in none of them.
    if parts.places.count < 4 {
      for place in parts.places { telling.claim(event, .locatedIn, place, 0.75, in: &reading) }
    }
    for organiser in parts.organisers {
      telling.claim(organiser, .leads, event, 0.6, in: &reading)
    }
    addPairs(telling, in: &reading)
    let scenes = Set(parts.places + parts.places.compactMap { reading.entities[$0].country })
    let home = parts.hurt.isEmpty ? nil : reading.leadingCountry(besides: [])
    for nation in parts.hurt
    where nation != event && isForeign(nation, at: scenes, home: home, in: reading) {
      telling.claim(event, .concerns, nation, 0.55, in: &reading)
    }
    addAttacks(telling, in: &reading)
    for topic in parts.topics where topic != event {
      let isTalk =
        reading.entities[topic].kind == .proposal && parts.objectWords == nil
        && Self.talks.contains(lexicon.group(frame.lemma))
      telling.claim(event, isTalk ? .discusses : .concerns, topic, 0.65, in: &reading)
    }
  }

  private func addParticipants(_ telling: Telling, in reading: inout Reading) {
    let (parts, frame) = (telling.parts, telling.frame)
    let noun = frame.form == .noun ? frame.lemma : lexicon.eventVerb(frame.lemma)?.noun ?? ""
    for actor in parts.participants {
      // What is done to somebody is about them, and none of their doing.
      if parts.victims.contains(actor), lists.suffered.contains(noun) {
        telling.claim(telling.event, .concerns, actor, 0.65, in: &reading)
      } else {
        telling.claim(actor, .participatesIn, telling.event, 0.75, in: &reading)
      }
    }
    guard
      lexicon.group(frame.lemma) == "resignation" || frame.lemma == "resign"
        || noun == "resignation"
    else { return }
    // "the resignation of the minister, Lars Holm" is from that post.
    for person in parts.participants {
      if let post = onlyPost(of: person, in: reading) {
        telling.claim(person, .resignsFrom, post, 0.6, in: &reading)
      }
    }
  }

  /// "a Danish-led offensive against the league": who takes part in an act of force that is against
  /// somebody attacks them.
  private func addAttacks(_ telling: Telling, in reading: inout Reading) {
    let (parts, frame) = (telling.parts, telling.frame)
    guard frame.form == .noun, lists.strikes.contains(frame.lemma), parts.participants.count < 4,
      !frame.tokens(in: "against").isEmpty || !frame.tokens(in: "on").isEmpty
    else { return }
    for doer in parts.participants where parts.hosts.contains(doer) {
      for topic in parts.topics
      where reading.entities[topic].kind == .organization && reading.entities[doer].kind.isActor {
        telling.claim(doer, .attacks, topic, 0.6, in: &reading)
      }
    }
  }

  /// Those who come together from two sides also meet or negotiate with each other.
  private func addPairs(_ telling: Telling, in reading: inout Reading) {
    let (parts, frame) = (telling.parts, telling.frame)
    guard let usual = Self.pairings[frame.form == .noun ? frame.lemma : lexicon.group(frame.lemma)]
    else { return }
    let kind = parts.isBorrowed ? .meets : usual
    let sides = parts.participants.filter {
      reading.entities[$0].kind != .organization || reading.entities[$0].country == nil
    }
    let hosts = sides.filter(parts.hosts.contains)
    let guests = sides.filter { !parts.hosts.contains($0) }
    let isOfAll = Self.isManySided(frame, in: telling.context.tree)
    let isAmongHosts =
      guests.isEmpty && (hosts.count == 2 || frame.form == .verb && hosts.count < 6)
    let pairs =
      isOfAll && sides.count < 6
      ? Self.pairs(of: sides)
      : isAmongHosts
        ? Self.pairs(of: hosts) : hosts.flatMap { host in guests.map { (host, $0) } }
    for (left, right) in pairs {
      // Two persons at talks meet, states and bodies at talks negotiate.
      let isPersonal =
        frame.lemma.hasPrefix("talk")
        && [left, right].allSatisfy { reading.entities[$0].kind == .person }
      // "Egypt hosted talks between Israel and Lebanon": the host is no party to them.
      if usual == .negotiatesWith, !isPersonal, frame.tokens(in: "between").count > 1 { continue }
      telling.claim(left, isPersonal ? .meets : kind, right, 0.65, in: &reading)
    }
  }

  /// The post that a person holds or held by what the text says, where it is one alone.
  private func onlyPost(of person: Int, in reading: Reading) -> Int? {
    guard reading.entities[person].kind == .person else { return nil }
    let posts = Set(
      reading.offices.filter { phrase in
        phrase.holders.contains { reading.mentions[$0].entity == person }
      }.compactMap(\.entity))
    return posts.count == 1 ? posts.first : nil
  }
}
