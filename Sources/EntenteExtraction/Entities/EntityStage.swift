import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Decides which mentions mean the same thing, and makes an entity of each.
struct EntityStage: Stage {
  let name = "entities"
  let requires: [Layer] = [.mentions, .offices]
  let provides: [Layer] = [.entities]

  let schema: Schema
  let lexicon: NameLexicon
  /// The country of each name and adjective.
  private let countryOfName: [String: String]
  /// The country of each name and adjective of one word, as an index of the schema.
  let countryOfWord: [String: Int]
  let leaders: LeaderMemory
  /// Where names are usual.
  let origins: NameOrigins
  let lists: EntityLexicon
  private let statementWords: StatementLexicon

  init(schema: Schema, lexicon: NameLexicon, leaders: LeaderMemory) {
    self.schema = schema
    self.lexicon = lexicon
    var countryOfName: [String: String] = [:]
    for country in schema.countries {
      for name in [country.name] + country.aliases + country.adjectives {
        countryOfName[name] = country.name
      }
    }
    self.countryOfName = countryOfName
    var countryOfWord: [String: Int] = [:]
    for (index, country) in schema.countries.enumerated() {
      for name in [country.name] + country.adjectives where countryOfWord[name] == nil {
        countryOfWord[name] = index
      }
    }
    self.countryOfWord = countryOfWord
    self.leaders = leaders
    origins = NameOrigins(schema: schema)
    lists = EntityLexicon(schema: schema)
    statementWords = StatementLexicon(schema: schema)
  }

  func run(_ reading: inout Reading) {
    reading.statementWords = statementWords
    var index = EntityIndex()
    settleKinds(in: &reading)
    linkKnownNames(in: &reading, index: &index)
    uniteAuthorities(in: &reading, index: &index)
    linkOrganizations(in: &reading, index: &index)
    linkPersons(in: &reading, index: &index)
    mergeAdministrations(in: &reading)
    linkPublisher(in: &reading, index: &index)
    linkHouses(in: &reading, index: &index)
    placeEmbassies(in: &reading, index: &index)
    placeNationalBodies(in: &reading, index: &index)
    linkOffices(in: &reading, index: &index)
    placeOwnedBodies(in: &reading, index: &index)
  }

  /// Countries, places, events and the bodies that the schema knows.
  private func linkKnownNames(in reading: inout Reading, index: inout EntityIndex) {
    for position in reading.mentions.indices {
      let mention = reading.mentions[position]
      switch mention.kind {
      case .country:
        let entity = country(named: mention.name, in: &reading, index: &index)
        link(position, to: entity, in: &reading)
      case .place:
        let key = Self.key(mention.name)
        let known = index[.place, key] ?? sameRegion(as: key, index: index)
        let entity =
          known
          ?? add(
            EntityDraft(kind: .place, name: mention.name), key: key, in: &reading, index: &index)
        link(position, to: entity, in: &reading)
      case .organization where mention.isKnown:
        let name = localName(of: mention, in: reading) ?? mention.name
        let entity = body(named: name, in: &reading, index: &index)
        link(position, to: entity, in: &reading)
      default: break
      }
    }
  }

  /// The country entity with a common English name.
  func country(named name: String, in reading: inout Reading, index: inout EntityIndex) -> Int {
    let key = Self.key(name)
    if let known = index[.country, key] { return known }
    let slug = definition(ofCountry: name)?.slug
    return add(
      EntityDraft(kind: .country, name: name, idPath: slug), key: key, in: &reading, index: &index)
  }

  /// What the schema knows of the country with a common English name.
  func definition(ofCountry name: String) -> CountryDefinition? {
    schema.country(named: name)
  }

  /// The organization entity of a name.
  func body(named name: String, in reading: inout Reading, index: inout EntityIndex) -> Int {
    let key = Self.key(name)
    return index[.organization, key]
      ?? add(EntityDraft(kind: .organization, name: name), key: key, in: &reading, index: &index)
  }

  /// The country whose government publishes the article, where one does.
  private func linkPublisher(in reading: inout Reading, index: inout EntityIndex) {
    guard let publisher = reading.article.publisher else { return }
    for (words, name) in lists.publisherCountries where publisher.contains(words) {
      reading.publisherCountry = country(named: name, in: &reading, index: &index)
      return
    }
    let words = publisher.split { !$0.isLetter && $0 != "." }.map(String.init)
    let isGovernment = words.contains { statementWords.government.contains($0.lowercased()) }
    guard isGovernment else { return }
    let parts = publisher.split(separator: " ").map(String.init)
    for length in stride(from: min(4, parts.count), through: 1, by: -1) {
      for start in 0...(parts.count - length) {
        let name = parts[start..<start + length].joined(separator: " ")
        guard let country = countryOfName[name] else { continue }
        reading.publisherCountry = self.country(named: country, in: &reading, index: &index)
        return
      }
    }
  }

  // MARK: Steps

  func add(
    _ draft: EntityDraft, key: String, in reading: inout Reading, index: inout EntityIndex
  ) -> Int {
    reading.entities.append(draft)
    index[draft.kind, key] = reading.entities.count - 1
    return reading.entities.count - 1
  }

  func link(_ mention: Int, to entity: Int, in reading: inout Reading) {
    reading.mentions[mention].entity = entity
    let words = reading.words(
      of: reading.mentions[mention].tokens, in: reading.mentions[mention].sentence)
    reading.entities[entity].addAlias(words)
  }
}

/// Entities by kind and compared name.
struct EntityIndex {
  private var entities: [String: Int] = [:]

  subscript(kind: EntityKind, key: String) -> Int? {
    get { entities[kind.rawValue + "/" + key] }
    set { entities[kind.rawValue + "/" + key] = newValue }
  }
}
