import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "meeting of Holm and Vidal in Oslo".
  func generatedName(lemma: String, parts: EventParts, in reading: Reading) -> String? {
    guard !parts.participants.isEmpty || parts.objectWords != nil else { return nil }
    if let object = parts.objectWords { return lemma + " of the " + object }
    if parts.isBorrowed, EventParts.harms.contains(lemma) {
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
    "meeting", "negotiation", "visit", "call", "summit", "meet", "congress", "forum", "debate",
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

  func addClaims(
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
    let noun = frame.form == .noun ? frame.lemma : lexicon.eventVerb(frame.lemma)?.noun ?? ""
    for actor in parts.participants {
      // What is done to somebody is about them, and none of their doing.
      if parts.victims.contains(actor), Self.suffered.contains(noun) {
        claim(event, .concerns, actor, 0.65)
      } else {
        claim(actor, .participatesIn, event, 0.75)
      }
    }
    if lexicon.group(frame.lemma) == "resignation" || frame.lemma == "resign" {
      // "the resignation of the minister, Lars Holm" is from that post.
      for person in parts.participants {
        if let post = onlyPost(of: person, in: reading) { claim(person, .resignsFrom, post, 0.6) }
      }
    }
    // "in our region", said by ten states, is in none of them.
    if parts.places.count < 4 {
      for place in parts.places { claim(event, .locatedIn, place, 0.75) }
    }
    for organiser in parts.organisers { claim(organiser, .leads, event, 0.6) }
    // Those who come together from two sides also meet or negotiate with each other.
    if let usual = Self.pairings[frame.form == .noun ? frame.lemma : lexicon.group(frame.lemma)] {
      let kind = parts.isBorrowed ? .meets : usual
      let sides = parts.participants.filter {
        reading.entities[$0].kind != .organization || reading.entities[$0].country == nil
      }
      let hosts = sides.filter(parts.hosts.contains)
      let guests = sides.filter { !parts.hosts.contains($0) }
      let pairs =
        guests.isEmpty && (hosts.count == 2 || frame.form == .verb && hosts.count < 6)
        ? Self.pairs(of: hosts) : hosts.flatMap { host in guests.map { (host, $0) } }
      for (left, right) in pairs {
        // Two persons at talks meet, states and bodies at talks negotiate.
        let isPersonal =
          frame.lemma.hasPrefix("talk")
          && [left, right].allSatisfy { reading.entities[$0].kind == .person }
        // "Egypt hosted talks between Israel and Lebanon": the host is no party to them.
        if usual == .negotiatesWith, !isPersonal, frame.tokens(in: "between").count > 1 { continue }
        claim(left, isPersonal ? .meets : kind, right, 0.65)
      }
    }
    for topic in parts.topics where topic != event {
      let isTalk =
        reading.entities[topic].kind == .proposal && parts.objectWords == nil
        && Self.talks.contains(lexicon.group(frame.lemma))
      claim(event, isTalk ? .discusses : .concerns, topic, 0.65)
    }
  }

  /// What befalls people without their doing.
  private static let suffered: Set<String> = [
    "arrest", "detention", "kidnapping", "abduction", "killing", "murder", "assassination",
    "death", "trial", "conviction", "imprisonment", "jailing", "indictment", "prosecution",
    "sentencing", "hanging", "execution", "beheading", "lynching", "poisoning", "shooting",
    "stabbing", "capture", "beating", "torture", "extradition", "interrogation", "questioning",
    "hostage-taking", "acquittal", "retrial", "inquest", "court-martial", "deportation",
  ]

  /// "Ministers of Norway, Denmark and Peru met": each met each.
  private static func pairs(of entities: [Int]) -> [(Int, Int)] {
    entities.indices.flatMap { left in
      entities.indices.dropFirst(left + 1).map { (entities[left], entities[$0]) }
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

  /// Whether a word stands in a phrase that says where or when.
  private func isCircumstance(_ token: Int, below head: Int, in tree: Tree) -> Bool {
    var current = token
    for _ in tree.tokens where current != head {
      let preposition = tree.preposition(of: tree.firstConjunct(of: current))
      if ["in", "at", "during", "before", "since", "until"].contains(preposition) { return true }
      guard let above = tree.head(of: current) else { return false }
      current = above
    }
    return false
  }

  /// Nouns for a part of what follows "of".
  static let portions: Set<String> = [
    "clause", "provision", "article", "condition", "term", "element", "principle", "point", "levy",
    "phase", "stage", "section", "chapter", "part", "component", "round", "session", "opening",
  ]

  /// "an end to the siege", "protests after the vote": a phrase concerns the event that it names.
  func addNested(in reading: inout Reading) {
    let outer = reading.mentions.filter {
      ($0.kind == .proposal || $0.kind == .event) && $0.rule == "phrases/noun"
    }
    for mention in outer {
      guard let source = mention.entity, reading.entities[source].isKept else { continue }
      var seen: Set<Int> = [source]
      let tree = reading.trees[mention.sentence]
      for token in mention.tokens where token > mention.head {
        // "a pledge at the summit" says where it was made.
        if isCircumstance(token, below: mention.head, in: tree) { continue }
        for link in reading.links(at: token, in: mention.sentence)
        where link.strength == .direct && reading.entities[link.entity].isKept
          && (reading.entities[link.entity].kind == .event
            || reading.entities[link.entity].kind == .proposal && mention.kind == .proposal)
          && seen.insert(link.entity).inserted
        {
          let isPart =
            reading.entities[link.entity].kind == mention.kind
            && Self.portions.contains(tree.tokens[mention.head].lowercasedLemma)
          // An event beside another is when or why it was, seldom what it was about.
          if mention.kind == .event, !isPart { continue }
          reading.claims.append(
            RelationDraft(
              source: source, kind: isPart ? .partOf : .concerns, target: link.entity,
              confidence: Confidence(0.65),
              sentence: mention.sentence,
              span: reading.span(of: mention.tokens, in: mention.sentence), rule: "events/nested"))
        }
      }
    }
  }
}
