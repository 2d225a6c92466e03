import EntenteLanguage
import EntenteModel
import EntenteSchema

extension StructureStage {
  /// `partOf` of bodies whose country stands in their name or before it.
  func addParts(in reading: inout Reading) {
    var bodies = BodyNames()
    for index in reading.mentions.indices where reading.mentions[index].kind == .organization {
      let mention = reading.mentions[index]
      guard let body = mention.entity, mention.form == .name else { continue }
      func claim(_ kind: RelationKind, _ target: Int, _ tokens: Range<Int>, _ rule: RuleID) {
        guard target != body else { return }
        reading.claims.append(
          RelationDraft(
            source: body, kind: kind, target: target, confidence: Confidence(0.8),
            sentence: mention.sentence, span: reading.span(of: tokens, in: mention.sentence),
            rule: rule))
      }
      addCommand(mention, body: body, in: &reading)
      addLeader(of: mention, body: body, in: &reading)
      addWing(mention, body: body, in: &reading)
      if addPair(mention, body: body, in: &reading) { continue }
      if let country = reading.entities[body].country, mention.country != nil {
        let isDelegation =
          Self.delegations.contains(
            EntityStage.words(mention.name).last ?? "")
          || Self.delegations.contains(
            reading.trees[mention.sentence].tokens[mention.tokens.upperBound - 1].form
              .lowercased())
        if isDelegation {
          claim(.represents, country, mention.tokens, "structure/delegation")
        } else if !["opposition", "party"].contains(
          reading.trees[mention.sentence].tokens[mention.tokens.upperBound - 1].form.lowercased()),
          !isCivil(body, in: reading)
        {
          claim(.partOf, country, mention.tokens, "structure/national-body")
        }
        addSeat(mention, body: body, in: &reading)
        addTheatre(mention, body: body, in: &reading)
        continue
      }
      addContainedName(mention, body: body, among: &bodies, in: &reading)
      addSeat(mention, body: body, in: &reading)
      addOwnedName(mention, body: body, in: &reading)
      addNationality(mention, body: body, in: &reading)
      // "Norway's Fisheries Council"
      let tokens = reading.trees[mention.sentence].tokens
      addLeaderBehind(mention, body: body, in: &reading)
      var lower = startOfDescription(mention, in: reading)
      let limit = lower - 5
      // "Norway's main news agency Fjord Press"
      while lower > 1, lower > limit, !tokens[lower - 1].isCapitalised,
        [.noun, .adj].contains(tokens[lower - 1].tag) || tokens[lower - 1].form == "-"
          || tokens[lower - 1].fineTag == "VBG"
          || tokens[lower - 1].tag == .verb && tokens[lower - 2].form == "-"
      {
        lower -= 1
      }
      addPronounOwner(before: lower, mention, body: body, in: &reading)
      if lower >= 2, tokens[lower - 1].isPossessive,
        !isWithinPost(mention, in: reading),
        let owner = reading.mention(endingAt: lower - 1, in: mention.sentence),
        let entity = reading.mentions[owner].entity,
        [.country, .organization, .person, .place].contains(reading.entities[entity].kind)
      {
        if reading.entities[entity].kind == .place {
          // "Oslo's Northern Hospital"
          claim(
            .locatedIn, entity,
            reading.mentions[owner].tokens.lowerBound..<mention.tokens.upperBound,
            "structure/possessive")
          continue
        }
        if reading.entities[entity].kind == .person {
          addOwner(entity, of: body, mention, at: owner, in: &reading)
          continue
        }
        addOwnedNames(of: body, mention, owner: reading.mentions[owner], in: &reading)
        bodies.read(body, of: reading.entities)
        claim(
          belonging(
            of: body, mention, to: entity, words: lower..<mention.tokens.lowerBound, in: reading),
          entity, reading.mentions[owner].tokens.lowerBound..<mention.tokens.upperBound,
          "structure/possessive")
        if reading.entities[entity].kind == .country, reading.entities[body].country == nil {
          reading.entities[body].country = entity
        }
      }
    }
  }

  /// "Norwegian Fishers' Union": people founded it, and the state's name only says where.
  private func isCivil(_ body: Int, in reading: Reading) -> Bool {
    let words = reading.entities[body].words
    return lists.civilBodies.contains(EntityStage.head(of: words))
      || lists.civilBodies.contains {
        $0.contains(" ") && words.joined(separator: " ").contains($0)
      }
  }

  /// "Russia, *whose* Elmar Corps", "Norway and *its* Fisheries Council".
  private func addPronounOwner(
    before lower: Int, _ mention: EntityMention, body: Int, in reading: inout Reading
  ) {
    let tokens = reading.trees[mention.sentence].tokens
    guard lower > 1 else { return }
    let owner: Int?
    switch tokens[lower - 1].form.lowercased() {
    case "whose":
      let end = tokens[lower - 2].form == "," ? lower - 2 : lower - 1
      owner = reading.mention(endingAt: end, in: mention.sentence)
        .flatMap { reading.mentions[$0].entity }
    case "his", "her":
      // "Ida Holm and *her* Fjord Party"
      addFollower(of: lower - 1, mention, body: body, in: &reading)
      owner = nil
    case "its", "their":
      let links = reading.links(at: lower - 1, in: mention.sentence)
      owner = links.count == 1 ? links[0].entity : nil
    default: owner = nil
    }
    if let owner, reading.entities[owner].kind == .person, owner != body,
      tokens[lower - 1].form.lowercased() == "whose",
      let position = reading.mention(
        endingAt: tokens[lower - 2].form == "," ? lower - 2 : lower - 1, in: mention.sentence)
    {
      addOwner(owner, of: body, mention, at: position, in: &reading)
    }
    guard let owner, owner != body, tokens[mention.tokens.lowerBound].isCapitalised,
      [.country, .organization].contains(reading.entities[owner].kind)
    else { return }
    claim(
      body, .partOf, owner, tokens: lower - 1..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.7, rule: "structure/pronoun-owner", in: &reading)
  }

  /// "Vik's Movement for Trade": whoever a party is named as belonging to leads it.
  private func addOwner(
    _ person: Int, of body: Int, _ mention: EntityMention, at owner: Int, in reading: inout Reading
  ) {
    guard isFollowing(body, in: reading) else { return }
    claim(
      person, .leads, body,
      tokens: reading.mentions[owner].tokens.lowerBound..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.75, rule: "structure/party-owner", in: &reading)
  }

  /// Whether a body is one that a leader may call their own: a party, a militia.
  func isFollowing(_ body: Int, in reading: Reading) -> Bool {
    let words = Set(reading.entities[body].words)
    return schema.category(ofBody: reading.entities[body].name) == "party"
      || !words.isDisjoint(with: lexicon.partyHeads) || !words.isDisjoint(with: Self.followings)
  }

  /// Words for armed bodies, which are their leader's: "Vik's Northern Army".
  private static let followings: Set<String> = [
    "army", "militia", "brigade", "brigades", "forces", "front", "movement", "guard", "group",
  ]

  /// "Norway's *UN* Ambassador": the post is Norway's, and the body is only where it is held.
  private func isWithinPost(_ mention: EntityMention, in reading: Reading) -> Bool {
    reading.offices.contains { phrase in
      phrase.sentence == mention.sentence && phrase.owners.count > 1
        && mention.tokens.upperBound <= phrase.titleTokens.lowerBound
        && phrase.owners.contains { reading.mentions[$0].tokens == mention.tokens }
    }
  }

  /// "Norway's Department of Works" is also the Department of Works of Norway.
  private func addOwnedNames(
    of body: Int, _ mention: EntityMention, owner: EntityMention, in reading: inout Reading
  ) {
    guard let whole = owner.entity, !mention.isKnown else { return }
    let name = reading.entities[body].name
    let ownerName = reading.entities[whole].name
    guard !name.contains(ownerName) else { return }
    let isCountry = reading.entities[whole].kind == .country
    if isCountry { reading.entities[body].addAlias(name + " of " + ownerName) }
    reading.entities[body].addAlias(
      reading.words(
        of: owner.tokens.lowerBound..<mention.tokens.upperBound, in: mention.sentence))
  }
}
