import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Bodies that every country has, named without the country: "the Foreign Ministry", "parliament".
extension EntityStage {
  /// Gives each such body the country that the passage is about.
  func placeNationalBodies(in reading: inout Reading, index: inout EntityIndex) {
    for position in reading.mentions.indices {
      let mention = reading.mentions[position]
      guard mention.kind == .organization, !mention.isKnown, mention.country == nil,
        !mention.isInner, !isBeforeRank(mention, in: reading)
      else { continue }
      let entity: Int
      if mention.rule == NameStage.bareBodyRule {
        guard !isOwnedByPerson(mention, in: reading) else { continue }
        guard let found = bareBody(mention, in: &reading, index: &index) else { continue }
        link(position, to: found, in: &reading)
        entity = found
      } else {
        guard let named = mention.entity, reading.entities[named].country == nil,
          isNational(reading.entities[named].words),
          schema.organization(named: reading.entities[named].name) == nil,
          let country = country(
            around: mention.tokens.lowerBound, in: mention.sentence, of: reading)
        else { continue }
        let name = reading.entities[named].name
        reading.entities[named].name = name + " of " + withArticle(reading.entities[country])
        reading.entities[named].addAlias(name)
        reading.entities[named].country = country
        entity = named
      }
      reading.mentions[position].country = reading.entities[entity].country.flatMap { country in
        schema.countryPosition(named: reading.entities[country].name)
      }
    }
  }

  /// "*Navy* Captain Ida Holm": the service goes with the rank, and is not that of the country around.
  private func isBeforeRank(_ mention: EntityMention, in reading: Reading) -> Bool {
    reading.titleMatches[mention.sentence].contains {
      $0.tokens.lowerBound == mention.tokens.upperBound
        && reading.text.sentences[mention.sentence].tokens[$0.tokens.lowerBound].isCapitalised
    }
  }

  /// The body that a common noun means: one of that sort named in full, else the country's.
  private func bareBody(
    _ mention: EntityMention, in reading: inout Reading, index: inout EntityIndex
  ) -> Int? {
    let country =
      countryBehind(mention, in: &reading, index: &index)
      ?? country(around: mention.tokens.lowerBound, in: mention.sentence, of: reading)
    let words = Set(Self.words(mention.name))
    // "the embassy", "the bloc": the one named before, and none of the country around.
    let isNobodys = !words.isDisjoint(with: lexicon.unownedBodies)
    let isAbroad = !words.isDisjoint(with: ["embassy", "consulate", "mission"])
    if let forces = forcesTold(before: mention, words: words, in: reading) { return forces }
    let named = reading.entities.indices.first { candidate in
      guard reading.entities[candidate].kind == .organization, reading.entities[candidate].isKept
      else { return false }
      let owner = reading.entities[candidate].country
      return (isAbroad || country == nil || owner == nil || owner == country)
        && words.allSatisfy(reading.entities[candidate].words.contains)
    }
    if let named { return named }
    if isNobodys { return nil }
    guard let country else { return nil }
    return nationalBody(mention.name, of: country, in: &reading, index: &index)
  }

  /// "The military": the one army that the text named just before, at home or abroad.
  private func forcesTold(
    before mention: EntityMention, words: Set<String>, in reading: Reading
  ) -> Int? {
    guard !words.isDisjoint(with: lexicon.armedBodies) else { return nil }
    let told = Set(
      reading.mentions.filter { other in
        other.kind == .organization && other.rule == "names/national-body"
          && (0...2).contains(mention.sentence - other.sentence)
          && (other.sentence < mention.sentence
            || other.tokens.lowerBound < mention.tokens.lowerBound)
      }.compactMap(\.entity)
    ).filter { words.allSatisfy(reading.entities[$0].words.contains) }
    return told.count == 1 ? told.first : nil
  }

  /// "police *in Norway*": whose a body is by the words behind it.
  private func countryBehind(
    _ mention: EntityMention, in reading: inout Reading, index: inout EntityIndex
  ) -> Int? {
    let tokens = reading.text.sentences[mention.sentence].tokens
    var next = mention.tokens.upperBound
    // "police *officials* in Norway"
    if next < tokens.count, tokens[next].tag == .noun { next += 1 }
    guard next + 1 < tokens.count, tokens[next].form == "in",
      let place = reading.mention(startingAt: next + 1, in: mention.sentence)
    else { return nil }
    if let known = reading.countryNamed(by: place, schema: schema) { return known }
    // "the ministry *in Oslo*", where nothing else speaks of Norway
    guard case .capital(let home) = reading.mentions[place].entry else { return nil }
    return country(named: schema.countries[home].name, in: &reading, index: &index)
  }

  /// The body of a country with a common name: "parliament of Norway".
  func nationalBody(
    _ noun: String, of country: Int, in reading: inout Reading, index: inout EntityIndex
  ) -> Int {
    let name = noun + " of " + withArticle(reading.entities[country])
    let key = Self.key(name)
    if let known = index[.organization, key] { return known }
    var draft = EntityDraft(kind: .organization, name: name)
    let owner = reading.entities[country].name
    let known = definition(ofCountry: owner)
    draft.addAlias((known?.adjectives.first ?? owner) + " " + noun)
    draft.country = reading.entities[country].kind == .country ? country : nil
    return add(draft, key: key, in: &reading, index: &index)
  }

  /// "Lars Vik told *his cabinet*": the body of the country or place whose post they hold.
  func placeOwnedBodies(in reading: inout Reading, index: inout EntityIndex) {
    for position in reading.mentions.indices {
      let mention = reading.mentions[position]
      guard mention.rule == NameStage.bareBodyRule, mention.entity == nil,
        isOwnedByPerson(mention, in: reading),
        let person = nearest(
          before: mention.tokens.lowerBound, in: mention.sentence, of: reading,
          accepts: { $0.kind == .person })
      else { continue }
      let post = reading.offices.first { phrase in
        phrase.entity != nil && phrase.holders.contains { reading.mentions[$0].entity == person }
      }
      guard let office = post?.entity, let owner = reading.entities[office].owner,
        [.country, .place].contains(reading.entities[owner].kind)
      else { continue }
      let body = nationalBody(mention.name, of: owner, in: &reading, index: &index)
      link(position, to: body, in: &reading)
      let leader = reading.mentions.indices.last {
        reading.mentions[$0].entity == person && reading.mentions[$0].sentence <= mention.sentence
      }
      if mention.name == "cabinet", let leader {
        reading.administrations.append(Administration(mention: position, leader: leader))
      }
    }
  }

  private func isOwnedByPerson(_ mention: EntityMention, in reading: Reading) -> Bool {
    guard mention.tokens.lowerBound > 0 else { return false }
    let before = reading.text.sentences[mention.sentence].tokens[mention.tokens.lowerBound - 1]
    return ["his", "her"].contains(before.form.lowercased())
  }

  /// Whether the words of a name are such as the bodies of many countries have.
  private func isNational(_ words: [String]) -> Bool {
    let head = Self.head(of: words)
    guard words.count < 6, Set(words).isDisjoint(with: Self.wider) else { return false }
    if ["ministry", "parliament", "cabinet"].contains(head) { return true }
    guard let qualifiers = lists.nationalNames[head] else { return false }
    return words.contains { qualifiers.contains($0) }
  }

  private static let wider: Set<String> = [
    "european", "international", "african", "un", "eu", "nato", "arab", "islamic", "regional",
    "world", "global", "american", "state", "county", "joint",
  ]

  /// The country that a passage is about, where that is clear.
  func country(around token: Int, in sentence: Int, of reading: Reading) -> Int? {
    reading.country(around: token, in: sentence, schema: schema)
  }

  /// "Vik's government" and "the Vik coalition" are one body.
  func mergeAdministrations(in reading: inout Reading) {
    var bodies: [Int: Int] = [:]
    for administration in reading.administrations {
      guard let leader = reading.mentions[administration.leader].entity,
        let body = reading.mentions[administration.mention].entity
      else { continue }
      if let first = bodies[leader] {
        reading.merge(body, into: first)
      } else {
        bodies[leader] = body
      }
    }
  }
}
