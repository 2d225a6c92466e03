import EntenteLanguage
import EntenteModel
import EntenteSchema

extension StructureStage {
  /// `holdsOffice`, `officeOf`, `represents`, `leads` and `advises` of every post.
  func addOffices(in reading: inout Reading) {
    for phrase in reading.offices where !reading.furniture.contains(phrase.sentence) {
      guard let office = phrase.entity, let owner = reading.entities[office].owner else {
        addOwnEnvoy(phrase, in: &reading)
        continue
      }
      let title = schema.titles[phrase.title]
      var range = phrase.tokens
      for holder in phrase.holders {
        let tokens = reading.mentions[holder].tokens
        range = min(range.lowerBound, tokens.lowerBound)..<max(range.upperBound, tokens.upperBound)
      }
      if let token = phrase.holderToken {
        range = min(range.lowerBound, token)..<max(range.upperBound, token + 1)
      }
      let all = reading.span(of: range, in: phrase.sentence)
      let own = reading.span(of: phrase.tokens, in: phrase.sentence)
      func claim(
        _ source: Int, _ kind: RelationKind, _ target: Int, _ span: TextSpan, _ confidence: Double,
        _ status: RelationStatus = .asserted
      ) {
        reading.claims.append(
          RelationDraft(
            source: source, kind: kind, target: target, status: status,
            confidence: Confidence(confidence), sentence: phrase.sentence, span: span,
            rule: RuleID("offices/\(kind)")))
      }
      let pronouns = phrase.holderToken.map { reading.links(at: $0, in: phrase.sentence) } ?? []
      let persons =
        phrase.holders.compactMap { reading.mentions[$0].entity }
        + pronouns.filter { $0.strength == .direct && reading.entities[$0.entity].kind == .person }
        .map(\.entity)
      if ["Leader", "Leader of the Opposition"].contains(title.title),
        reading.entities[owner].kind == .organization
      {
        // To lead a party or a group is no post.
        let isOne = isOneLeader(phrase, in: reading)
        for person in persons where !phrase.isFormer {
          claim(person, isOne ? .memberOf : .leads, owner, all, 0.85)
          if leaves(phrase, in: reading) { claim(person, .resignsFrom, owner, all, 0.8) }
        }
        if isOne || phrase.isFormer || title.title != "Leader" || phrase.holders.isEmpty {
          reading.entities[office].isKept = false
          continue
        }
        claim(office, .officeOf, owner, own, 0.8)
        for person in persons { claim(person, .holdsOffice, office, all, 0.8) }
        continue
      }
      if isPartySeat(title, owner: owner, in: reading) {
        for person in persons where !phrase.isFormer {
          claim(person, .memberOf, owner, all, 0.85)
        }
        reading.entities[office].isKept = false
        continue
      }
      claim(office, .officeOf, owner, own, 0.95)
      // A party has a country and no post in it.
      let country =
        reading.entities[owner].kind == .country
        ? owner : isParty(owner, in: reading) ? nil : reading.entities[owner].country
      if let country, country != owner, isPostOfState(phrase, owner: owner, in: reading) {
        claim(office, .officeOf, country, own, 0.9)
      }
      if title.organization.isEmpty, let body = bodyInTitle(of: phrase, in: &reading), body != owner
      {
        claim(office, .officeOf, body, own, 0.75)
      }
      for mention in phrase.owners {
        guard let other = reading.mentions[mention].entity, other != owner, other != country,
          [.country, .organization].contains(reading.entities[other].kind)
        else { continue }
        claim(office, .officeOf, other, own, 0.8)
      }
      if let mention = phrase.complementMention, let body = reading.mentions[mention].entity,
        body != owner, reading.entities[body].kind == .organization,
        !isSentTo(body, phrase, in: reading)
      {
        claim(office, .officeOf, body, own, 0.8)
      }
      if let station = phrase.station, let whole = reading.mentions[station].entity,
        whole != owner, reading.entities[whole].kind == .organization,
        reading.entities[owner].kind == .organization
      {
        claim(owner, .partOf, whole, own, 0.7)
      }
      if let person = phrase.impliedHolder {
        claim(person, .holdsOffice, office, own, 0.6)
        if let country { claim(person, .represents, country, own, 0.6) }
      }
      let status: RelationStatus =
        phrase.isDesignate || phrase.isToCome ? .planned : .asserted
      for person in persons {
        claim(person, .holdsOffice, office, all, 0.95, status)
        if phrase.isOneOfSeveral, reading.entities[owner].kind == .organization {
          claim(person, .memberOf, owner, all, 0.8)
        }
        if leaves(phrase, in: reading) { claim(person, .resignsFrom, office, all, 0.8) }
        if owner == reading.publisherCountry, isAppointed(phrase, in: reading) {
          claim(owner, .appoints, person, all, 0.7)
        }
        guard !phrase.isFormer || isThen(phrase, in: reading), !phrase.isLeft else { continue }
        if let possessor = phrase.possessor,
          let mention = reading.mention(covering: possessor.lowerBound, in: phrase.sentence),
          let body = reading.mentions[mention].entity, body != owner, body != person,
          reading.entities[body].kind == .organization
        {
          // "the regime's Minister of Energy" holds the country's post and is of the regime.
          claim(person, .memberOf, body, all, 0.7)
        }
        if title.title == "Leader of the Opposition" { continue }
        let isOfState =
          country == owner || title.title == "Speaker"
          || isPostOfState(phrase, owner: owner, in: reading)
        if let country, isOfState, !speaksForForces(phrase, owner: owner, in: reading) {
          claim(person, .represents, country, all, 0.9, status)
          reading.entities[person].country = country
        } else if let state = state(
          behind: owner, of: phrase, in: &reading)
        {
          // "Foreign Ministry spokesman", "Home Office Minister": a ministry's people act for the state.
          claim(person, .represents, state, all, 0.8, status)
          reading.entities[person].country = state
        } else if reading.entities[owner].kind == .organization,
          !title.isHead || phrase.isDeputy
        {
          let kind: RelationKind =
            isParty(owner, in: reading) || isArmed(owner, in: reading) && !speaks(phrase)
            ? .memberOf : .represents
          if kind == .memberOf || title.title != "Speaker" {
            claim(person, kind, owner, all, 0.6)
          }
        }
        if title.isHead, reading.entities[owner].kind == .organization,
          isArmed(owner, in: reading), isOneLeader(phrase, in: reading)
        {
          // "a senior commander of the Front" is one of many.
          claim(person, .memberOf, owner, all, 0.8)
        } else if isGovernment(owner, in: reading) {
          // Those who head an authority that governs act for it as for a state.
          claim(person, .represents, owner, all, 0.8)
        } else if title.isHead || title.title == "Speaker", !phrase.isDeputy,
          !isBelowHead(phrase), reading.entities[owner].kind == .organization
        {
          // The head of an alliance speaks for it and leads it.
          if isAlliance(owner, in: reading) { claim(person, .represents, owner, all, 0.6) }
          claim(person, .leads, owner, all, 0.85)
          if let alliance = alliance(above: owner, in: reading) {
            claim(person, .represents, alliance, all, 0.75)
          }
        }
        if title.isAdvisory, let principal = phrase.principal,
          let leader = reading.offices.first(where: {
            $0.sentence == phrase.sentence && $0.titleTokens == principal
          })?.holders.first.flatMap({ reading.mentions[$0].entity }), leader != person
        {
          claim(person, .advises, leader, all, 0.8)
        } else if title.isAdvisory, country == nil {
          claim(person, .advises, owner, all, 0.6)
        }
      }
    }
  }

  /// "Ida Holm has been appointed envoy" in a government's own statement: that government's doing.
  private func isAppointed(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let tree = reading.trees[phrase.sentence]
    let head = tree.top(of: phrase.titleTokens)
    guard let verb = tree.head(of: head),
      ["appoint", "name", "nominate", "designate"].contains(tree.tokens[verb].lowercasedLemma)
    else { return false }
    return tree.child(of: verb, by: "nsubj:pass") != nil
  }

  /// "the *then* minister": at the time that the text speaks of they held it.
  private func isThen(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let lower = max(0, phrase.tokens.lowerBound - 2)
    return (lower..<phrase.titleTokens.lowerBound).contains {
      tokens[$0].form.lowercased() == "then"
    }
  }

  /// "ambassador to NATO": the post is of the country that sends, not of the body.
  private func isSentTo(_ body: Int, _ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let isOfCountry = phrase.owners.contains { reading.mentions[$0].kind == .country }
    guard schema.titles[phrase.title].scope == .national || isOfCountry,
      let complement = phrase.complement
    else { return false }
    return reading.text.sentences[phrase.sentence].tokens[complement.lowerBound].form == "to"
  }

  /// "resigned as foreign minister": the post is what is left.
  private func leaves(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let tree = reading.trees[phrase.sentence]
    let head = tree.top(of: phrase.titleTokens)
    guard ["as", "from"].contains(tree.preposition(of: head)), let verb = tree.head(of: head) else {
      return false
    }
    return ["resign", "quit", "step", "stand", "retire"].contains(tree.tokens[verb].lowercasedLemma)
  }
}
