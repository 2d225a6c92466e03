import EntenteLanguage
import EntenteModel

extension EventStage {
  /// Who wins and loses took part in the election just told of: "Vidal defeated Holm", "Labour won
  /// 52 seats".
  func readContest(
    _ frame: PredicateFrame, context: ClaimContext, in reading: inout Reading, memory: EventMemory
  ) {
    let tree = context.tree
    readBallot(frame, context: context, in: &reading, memory: memory)
    let isDuel = ["defeat", "beat"].contains(frame.lemma)
    guard isDuel || ["win", "lose", "gain", "secure", "receive"].contains(frame.lemma),
      frame.status == .asserted, isDuel || isCounted(frame, in: tree),
      let election = memory.records.last(where: {
        $0.group == "election" && context.sentence - $0.sentence < 4
          && reading.entities[$0.entity].kind == .event
      }), election.status == .asserted, election.sentence < context.sentence
    else { return }
    let names = frame.tokens(in: .subject) + (isDuel ? frame.tokens(in: .object) : [])
    contest(election.entity, by: names, of: frame, context: context, in: &reading) { link, kind in
      // Bodies defeat each other in battle too; what they win in an election is counted.
      link.strength == .direct
        && (kind == .person || kind == .organization && isCounted(frame, in: tree))
    }
  }

  /// "Peru voted against it", "Chile abstained": who casts a vote takes part in it.
  private func readBallot(
    _ frame: PredicateFrame, context: ClaimContext, in reading: inout Reading, memory: EventMemory
  ) {
    guard ["vote", "abstain", "veto"].contains(frame.lemma), frame.status == .asserted,
      let vote = memory.records.last(where: {
        $0.group == "election" && context.sentence - $0.sentence < 6
          && reading.entities[$0.entity].name.lowercased().contains("vote")
      })
    else { return }
    contest(
      vote.entity, by: frame.tokens(in: .subject), of: frame, context: context, in: &reading
    ) { link, kind in link.strength > .loose && kind.isActor }
  }

  /// Adds those whom some words stand for to an election or a vote.
  private func contest(
    _ event: Int, by tokens: [Int], of frame: PredicateFrame, context: ClaimContext,
    in reading: inout Reading, where takesPart: (EntityLink, EntityKind) -> Bool
  ) {
    for token in tokens {
      for link in reading.links(at: token, in: context.sentence)
      where takesPart(link, reading.entities[link.entity].kind) {
        reading.claims.append(
          RelationDraft(
            source: link.entity, kind: .participatesIn, target: event,
            confidence: Confidence(0.6), sentence: context.sentence,
            span: context.span(covering: [token, frame.trigger], in: reading),
            rule: "events/contest"))
      }
    }
  }

  /// "won 52 seats", "lost by 40 votes": what is won in an election.
  private func isCounted(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    let tokens = [Role.object, "with", "by", "of"].flatMap { frame.tokens(in: $0) }
    return tokens.contains { token in
      ["seat", "vote", "majority", "percent", "%"].contains(tree.tokens[token].lowercasedLemma)
    }
  }

  /// "demonstrators gathered in Oslo", "they took to the streets", "fired two missiles": verbs that
  /// tell of a happening only beside some words.
  func unlisted(
    _ frame: PredicateFrame, in tree: Tree
  ) -> (noun: String, preposition: String)? {
    let crowd = frame.tokens(in: .subject).compactMap {
      Self.crowds[tree.tokens[$0].lowercasedLemma]
    }.first
    if frame.lemma == "take",
      frame.tokens(in: "to").contains(where: { tree.tokens[$0].lowercasedLemma == "street" })
    {
      return (crowd ?? "protests", "in")
    }
    if ["go", "head", "return"].contains(frame.lemma), !tree.has(frame.trigger, "acl"),
      frame.tokens(in: "to").contains(where: { tree.tokens[$0].form.lowercased() == "polls" })
    {
      return ("election", "in")
    }
    if frame.lemma == "go off",
      frame.tokens(in: .subject).contains(where: {
        lists.charges[tree.tokens[$0].lowercasedLemma] != nil
          || tree.tokens[$0].lowercasedLemma == "bomb"
      })
    {
      return ("explosion", "in")
    }
    if ["fire", "launch", "test", "test-fire"].contains(frame.lemma),
      frame.tokens(in: .object).contains(where: {
        ["missile", "rocket", "projectile", "satellite"].contains(
          tree.tokens[$0].lowercasedLemma)
      })
    {
      return ("launch", "of")
    }
    if let object = frame.tokens(in: .object).first.map({ tree.tokens[$0].lowercasedLemma }) {
      if ["declare", "proclaim"].contains(frame.lemma),
        ["independence", "secession"].contains(object)
      {
        return ("declaration", "of")
      }
      if ["seize", "take", "grab"].contains(frame.lemma), object == "power" {
        return ("seizure", "of")
      }
    }
    guard let crowd, Self.assembling.contains(frame.lemma) || frame.lemma == "march" else {
      return nil
    }
    return (crowd, "in")
  }

  /// "rallied in Oslo" is a protest in Oslo, "clashed near the border" a clash of those who did.
  func gathering(
    _ noun: String, _ frame: PredicateFrame, _ parts: inout EventParts, _ context: ClaimContext,
    _ reading: Reading
  ) -> String? {
    let isCharged = charged(frame, in: context.tree) != nil
    let isPoll = noun == "election"
    guard frame.status == .asserted || isPoll && frame.status == .planned,
      frame.tokens(in: .object).isEmpty || frame.lemma == "take" || isCharged
    else { return nil }
    parts.addFrontedPlace(of: frame, context: context, in: reading)
    let streets =
      ["in", "to", "near", "outside", "at", "inside", "on", "through", "across", "along", "off"]
      + (isCharged ? ["into", "toward", "towards", "onto"] : [])
    for street in streets.flatMap({ frame.tokens(in: Role(rawValue: $0)) }) {
      parts.addPlaces(within: street, context: context, in: reading)
    }
    if parts.places.isEmpty, frame.lemma == "take" || noun == "crackdown",
      let country = parts.participants.first(where: { reading.entities[$0].kind == .country })
    {
      // "The Danish people have taken to the streets": those of their country.
      parts.places = [country]
    }
    if isPoll { addElectors(frame, &parts, context, reading) }
    // What goes off or comes down has no say in it.
    if noun == "explosion" { parts.participants = [] }
    if noun == "crackdown", let target = frame.tokens(in: "on").first {
      parts.textPhrase =
        "crackdown on " + context.tree.words(of: NounPhrase(of: target, in: context.tree).core)
    }
    parts.addPlaceBeside(frame.trigger, context: context, in: reading)
    parts.addPlaceTakenUp(frame, context: context, in: reading)
    if isCharged { parts.addPlaceOfReporters(frame, context: context, in: reading) }
    if let place = parts.places.first {
      if let own = lists.rallies[frame.lemma] ?? fallen(noun, frame, in: context.tree) {
        parts.otherNames = [own + " in " + reading.entities[place].name]
      }
      return noun + " in " + reading.entities[place].name
    }
    if isCharged, let when = parts.dateWords { return noun + " " + when }
    guard parts.time != nil || parts.hasDateAdverb, !parts.participants.isEmpty else { return nil }
    return generatedName(lemma: noun, parts: parts, in: reading)
  }

  /// "Voters *in Norway* went to the polls", "*Danes* go to the polls": where they live is where it is
  /// held, and nobody stands in it by voting.
  private func addElectors(
    _ frame: PredicateFrame, _ parts: inout EventParts, _ context: ClaimContext, _ reading: Reading
  ) {
    for subject in frame.tokens(in: .subject) where parts.places.isEmpty {
      parts.addPlaces(at: subject, beneath: ["in", "of"], context: context, in: reading)
    }
    let home =
      parts.participants.first { reading.entities[$0].kind == .country }
      ?? parts.onlyCountry(in: context.sentence, of: reading)
    if parts.places.isEmpty, let home { parts.places = [home] }
    parts.participants = []
  }

  /// "crash of a Danish helicopter", where the verb says no more than that it came down.
  private func fallen(_ noun: String, _ frame: PredicateFrame, in tree: Tree) -> String? {
    guard noun == "crash", let subject = frame.tokens(in: .subject).first,
      tree.tokens[subject].tag == .noun
    else { return nil }
    return noun + " of " + tree.words(of: NounPhrase(of: subject, in: tree).core)
  }

  /// People who come together to protest, with what they make.
  private static let crowds = [
    "protester": "protest", "protestor": "protest", "demonstrator": "demonstration",
    "marcher": "march",
  ]
}
