import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// Posts: those whose owner the text names first, then the bare ones to them or to a country.
  func linkOffices(in reading: inout Reading, index: inout EntityIndex) {
    for position in reading.offices.indices {
      link(office: position, isBare: false, in: &reading, index: &index)
    }
    for position in reading.offices.indices where reading.offices[position].entity == nil {
      link(office: position, isBare: true, in: &reading, index: &index)
    }
  }

  private func link(
    office position: Int, isBare: Bool, in reading: inout Reading, index: inout EntityIndex
  ) {
    let phrase = reading.offices[position]
    let title = schema.titles[phrase.title]
    guard title.scope != .courtesy, !phrase.isPlural || !phrase.holders.isEmpty else { return }
    let owner: Int
    if let named = namedOwner(of: phrase, title: title, in: &reading, index: &index) {
      owner = named
    } else if isBare,
      let guessed = impliedOwner(of: phrase, title: title, in: &reading, index: &index)
    {
      owner = guessed
    } else {
      return
    }
    let entity = office(phrase, title: title, owner: owner, in: &reading, index: &index)
    reading.offices[position].entity = entity
    addMention(of: phrase, entity: entity, in: &reading)
  }

  /// The owner that the phrase or the title itself names; a body before a country.
  private func namedOwner(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: inout Reading,
    index: inout EntityIndex
  ) -> Int? {
    let owners = phrase.owners.compactMap { reading.mentions[$0].entity }
    if let body = owners.first(where: { reading.entities[$0].kind == .organization }) {
      return body
    }
    if let country = owners.first { return country }
    if !title.organization.isEmpty {
      let key = Self.key(title.organization)
      return index[.organization, key]
        ?? add(
          EntityDraft(kind: .organization, name: title.organization), key: key, in: &reading,
          index: &index)
    }
    if !title.country.isEmpty { return country(named: title.country, in: &reading, index: &index) }
    if let mention = phrase.complementMention, title.scope != .national,
      let entity = reading.mentions[mention].entity, reading.entities[entity].kind == .organization
    {
      return entity
    }
    return nil
  }

  /// Whose a bare title is: that of the same title elsewhere, the publisher's, or the country that
  /// the passage is about.
  private func impliedOwner(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: inout Reading,
    index: inout EntityIndex
  ) -> Int? {
    let holders = Set(phrase.holders.compactMap { reading.mentions[$0].entity })
    // The holder's post as the text names it elsewhere.
    for other in reading.offices where other.entity != nil && other.title == phrase.title {
      let others = Set(other.holders.compactMap { reading.mentions[$0].entity })
      if let entity = other.entity, !holders.isEmpty, !holders.isDisjoint(with: others) {
        return reading.entities[entity].owner
      }
    }
    let isDefinite = isDefinite(phrase, in: reading)
    if holders.isEmpty, !isDefinite { return nil }
    let same = reading.offices.filter {
      $0.title == phrase.title && $0.entity != nil && $0.sentence <= phrase.sentence
    }
    if holders.isEmpty, let nearest = same.last?.entity,
      reading.publisherCountry == nil || title.country.isEmpty
    {
      if reading.publisherCountry == nil { return reading.entities[nearest].owner }
    }
    guard title.scope == .national else { return nil }
    // A president is somebody else's where the publisher's country has none by that title.
    if let publisher = reading.publisherCountry {
      let isHead = title.isHead && title.title == "President"
      let isMonarchy = Self.withoutPresident.contains(reading.entities[publisher].name)
      if !(isHead && isMonarchy) { return publisher }
    }
    guard !holders.isEmpty else { return nil }
    return nearbyCountry(of: phrase, holders: holders, in: reading)
  }

  private func isDefinite(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let isWrittenLarge = tokens[phrase.titleTokens.lowerBound].isCapitalised
    let before =
      phrase.tokens.lowerBound > 0 ? tokens[phrase.tokens.lowerBound - 1].form.lowercased() : ""
    return before == "the"
      || (isWrittenLarge && !["a", "an", "every", "any", "no", "some"].contains(before))
  }

  /// The country most spoken of around the phrase that has no other holder of the same title.
  private func nearbyCountry(of phrase: OfficePhrase, holders: Set<Int>, in reading: Reading)
    -> Int?
  {
    var taken: Set<Int> = []
    for other in reading.offices where other.title == phrase.title {
      guard let entity = other.entity, let owner = reading.entities[entity].owner else { continue }
      let others = other.holders.compactMap { reading.mentions[$0].entity }
      if !others.isEmpty, holders.isDisjoint(with: others) { taken.insert(owner) }
    }
    if let publisher = reading.publisherCountry { taken.insert(publisher) }
    let sentences = Set(
      reading.mentions.filter { $0.entity.map(holders.contains) ?? false }.map(\.sentence))
    var scores: [Int: Double] = [:]
    for mention in reading.mentions where mention.kind == .country {
      guard let country = mention.entity, !taken.contains(country) else { continue }
      let distance = sentences.map { abs($0 - mention.sentence) }.min() ?? 9
      scores[country, default: 0] += distance == 0 ? 3 : distance == 1 ? 1 : 0.1
    }
    return scores.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.first?.key
  }

  private static let withoutPresident: Set<String> = [
    "United Kingdom", "Canada", "Australia", "Japan", "Sweden", "Norway", "Denmark", "Netherlands",
    "Belgium", "Spain", "New Zealand", "Jordan", "Saudi Arabia", "Morocco", "Thailand", "Malaysia",
  ]

  private func office(
    _ phrase: OfficePhrase, title: OfficeTitleDefinition, owner: Int, in reading: inout Reading,
    index: inout EntityIndex
  ) -> Int {
    let ownerDraft = reading.entities[owner]
    var full =
      title.scope == .national && phrase.complement == nil
      ? title.title : Self.titleCased(phrase.titleWords)
    if let complement = phrase.complement {
      full += " " + reading.words(of: complement, in: phrase.sentence)
    }
    let isNamedByBody =
      phrase.complementMention.flatMap { reading.mentions[$0].entity }
      .map { reading.entities[$0].kind == .organization } ?? false
    var name = full
    if !isNamedByBody {
      name += " of " + Self.withArticle(ownerDraft)
      if ownerDraft.kind == .organization, let country = ownerDraft.country {
        let countryName = reading.entities[country].name
        if !ownerDraft.name.contains(countryName) {
          name += " of " + Self.withArticle(reading.entities[country])
        }
      }
    }
    let ownerPath = ownerDraft.idPath ?? Slug.make(from: ownerDraft.name)
    let path = ownerPath + "/" + Slug.make(from: full)
    let entity: Int
    if let known = index[.office, path] {
      entity = known
    } else {
      var draft = EntityDraft(kind: .office, name: name, idPath: path)
      draft.owner = owner
      draft.country = ownerDraft.kind == .country ? owner : ownerDraft.country
      entity = add(draft, key: path, in: &reading, index: &index)
    }
    if phrase.tokens.count > phrase.titleTokens.count
      || reading.offices.count(where: { $0.title == phrase.title }) == 1
    {
      reading.entities[entity].addAlias(reading.words(of: phrase.tokens, in: phrase.sentence))
    }
    if phrase.titleTokens.lowerBound >= phrase.tokens.lowerBound, !phrase.isPlural {
      let distinct = Set(reading.offices.filter { $0.title == phrase.title }.compactMap(\.entity))
        .subtracting([entity])
      if distinct.isEmpty { reading.entities[entity].addAlias(phrase.titleWords) }
    }
    return entity
  }

  private func addMention(of phrase: OfficePhrase, entity: Int, in reading: inout Reading) {
    var mention = EntityMention(
      sentence: phrase.sentence, tokens: phrase.tokens,
      head: reading.trees[phrase.sentence].top(of: phrase.titleTokens), kind: .office,
      form: .nominal,
      name: reading.entities[entity].name, isKnown: true, entity: entity, rule: "offices/phrase")
    mention.isInner = true
    reading.mentions.append(mention)
  }

  static func titleCased(_ words: String) -> String {
    words.split(separator: " ").map { word in
      ["of", "the", "for", "and", "to", "in", "on"].contains(word)
        ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  /// "the United States", "the Netherlands", "Norway".
  static func withArticle(_ entity: EntityDraft) -> String {
    let first = entity.name.split(separator: " ").first ?? ""
    let takesArticle =
      entity.kind == .organization && entity.name.contains(" ")
      || [
        "United", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Czech",
        "Dominican", "Central", "Democratic", "Republic",
      ].contains(first)
    return takesArticle ? "the " + entity.name : entity.name
  }
}
