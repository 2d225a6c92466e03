import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// Bodies that the schema does not know: long names first, short forms and acronyms to them.
  func linkOrganizations(in reading: inout Reading, index: inout EntityIndex) {
    let open = reading.mentions.indices.filter {
      reading.mentions[$0].kind == .organization && reading.mentions[$0].entity == nil
        && reading.mentions[$0].rule != NameStage.bareBodyRule
    }.sorted {
      let (left, right) = (reading.mentions[$0].tokens.count, reading.mentions[$1].tokens.count)
      return left != right ? left > right : $0 < $1
    }
    for position in open {
      let mention = reading.mentions[position]
      let entity =
        organization(for: mention, in: reading, index: index)
        ?? addOrganization(mention, in: &reading, index: &index)
      link(position, to: entity, in: &reading)
    }
    linkAcronyms(in: &reading, index: &index)
    linkBareHeads(in: &reading)
  }

  /// The body that a mention is a short form of.
  private func organization(
    for mention: EntityMention, in reading: Reading, index: EntityIndex
  ) -> Int? {
    let key = Self.key(mention.name)
    if let known = index[.organization, key] { return known }
    if mention.rule == NameStage.ledBodyRule { return coalition(mention, in: reading) }
    if let country = mention.country,
      let delegation = index[.organization, delegationKey(mention, country: country)]
    {
      return delegation
    }
    let words = Self.words(mention.name)
    // "Northern Orchard" for the Northern Orchard Party, "the ORCHARD party" for ORCHARD.
    if words.count > 1, let party = index[.organization, key + " party"] { return party }
    if words.count > 1, words.last == "party",
      let party = index[.organization, words.dropLast().joined(separator: " ")]
    {
      return party
    }
    guard words.count > 1 || lexicon.organizationHeads.contains(words.first ?? "") else {
      return mention.country == nil ? fullForm(of: words, in: reading) : nil
    }
    let head = Self.head(of: words)
    // "Expanded Working Group of …" is the Working Group of that name; of parties every word tells.
    for count in lexicon.partyHeads.contains(head)
      ? stride(from: 0, through: 1, by: -1) : stride(from: words.count - 1, through: 2, by: -1)
    {
      let suffix = words.suffix(count).joined(separator: " ")
      if let known = index[.organization, suffix],
        Self.head(of: Array(words.suffix(count))) == head,
        mention.country == nil
      {
        return known
      }
    }
    let telling = words.filter { !["of", "the", "for", "to"].contains($0) }
    return reading.entities.indices.first { candidate in
      guard reading.entities[candidate].kind == .organization,
        reading.entities[candidate].words.count > words.count
      else { return false }
      return Self.head(of: reading.entities[candidate].words) == head
        && telling.allSatisfy(reading.entities[candidate].words.contains)
        && !isOfAnotherCountry(reading.entities[candidate], than: mention, in: reading)
    }
  }

  /// "coalition forces", "the Danish-led forces": those of the Danish-led coalition named before.
  private func coalition(_ mention: EntityMention, in reading: Reading) -> Int? {
    let words = Self.words(mention.name)
    let isForce = words.contains { lexicon.coalitionForces.contains($0) || $0 == "coalition" }
    guard isForce else { return nil }
    return reading.entities.indices.first { candidate in
      let entity = reading.entities[candidate]
      guard entity.kind == .organization, entity.isKept,
        entity.words.contains("coalition") || entity.words.contains("multinational")
      else { return false }
      return words.first == "coalition" || words.first == entity.words.first
        || entity.words.first == "coalition"
    }
  }

  /// Whether a body is named after a country that the passage is not about: "the Foreign Ministry"
  /// in news of Peru is not the "Danish Foreign Ministry".
  private func isOfAnotherCountry(
    _ entity: EntityDraft, than mention: EntityMention, in reading: Reading
  ) -> Bool {
    let named = entity.name.split(separator: " ").compactMap { countryOfWord[String($0)] }.min()
      .map { schema.countries[$0] }
    guard let named, mention.country == nil,
      let around = country(
        around: mention.tokens.lowerBound, in: mention.sentence, of: reading)
    else { return false }
    return reading.entities[around].name != named.name
  }

  /// "Tolvan" is the Tolvan Group, "Scientology" the Church of Scientology, where only one is named.
  private func fullForm(of words: [String], in reading: Reading) -> Int? {
    guard let word = words.first, word.count > 2 else { return nil }
    let fitting = reading.entities.indices.filter { candidate in
      guard reading.entities[candidate].kind == .organization,
        reading.entities[candidate].isKept, reading.entities[candidate].words.count > 1
      else { return false }
      let longer = reading.entities[candidate].words
      if longer[0] == word {
        return longer.dropFirst().allSatisfy(lexicon.organizationHeads.contains)
      }
      return longer.count == 3 && longer[1] == "of" && longer[2] == word
        && lexicon.organizationHeads.contains(longer[0])
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private func addOrganization(
    _ mention: EntityMention, in reading: inout Reading, index: inout EntityIndex
  ) -> Int {
    var draft = EntityDraft(kind: .organization, name: mention.name)
    let country = mention.country.flatMap { isOfPeople(mention, in: reading) ? nil : $0 }
    if let country {
      draft.country = self.country(
        named: schema.countries[country].name, in: &reading, index: &index)
    }
    let entity = add(draft, key: Self.key(mention.name), in: &reading, index: &index)
    if let country {
      index[.organization, delegationKey(mention, country: country)] = entity
    }
    return entity
  }

  /// "Albanian Forum" in news of another country: a party of people there, not of that state.
  private func isOfPeople(_ mention: EntityMention, in reading: Reading) -> Bool {
    guard mention.rule == "names/organization-shape",
      lexicon.partyHeads.contains(Self.words(mention.name).last ?? "")
    else { return false }
    let others = reading.mentions.filter { $0.kind == .country || $0.country != nil }
    let isNamed = others.contains { $0.kind == .country && $0.country == mention.country }
    return !isNamed && others.count { $0.country != mention.country } > 1
  }

  /// "Danish delegation", "Denmark's delegation" and "Danish team" are one body.
  private func delegationKey(_ mention: EntityMention, country: Int) -> String {
    var head = Self.words(mention.name).last ?? ""
    if head == "team" { head = "delegation" }
    return "of \(country) \(head)"
  }

  /// The word that a body's name is built around: the last before its phrase.
  static func head(of words: [String]) -> String {
    let end = words.firstIndex { ["of", "for", "to", "on", "against"].contains($0) } ?? words.count
    return end > 0 ? words[end - 1] : words.first ?? ""
  }
}

extension Reading {
  /// Makes everything that means one entity mean another.
  mutating func merge(_ old: Int, into new: Int) {
    guard old != new else { return }
    for index in mentions.indices where mentions[index].entity == old {
      mentions[index].entity = new
    }
    for index in offices.indices where offices[index].entity == old { offices[index].entity = new }
    for index in entities.indices where entities[index].country == old {
      entities[index].country = new
    }
    let (name, aliases) = (entities[old].name, entities[old].aliases)
    for alias in [name] + aliases { entities[new].addAlias(alias) }
    entities[old].isKept = false
  }
}
