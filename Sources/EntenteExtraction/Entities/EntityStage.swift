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
  let femaleNames: Set<String>
  let maleNames: Set<String>
  let leaders: LeaderMemory
  /// Where names are usual.
  let origins: NameOrigins
  /// Titles that before a name are a rank.
  let rankTitles: Set<String>
  /// Titles of monarchs.
  let sovereignTitles: Set<String>
  /// The nouns for the bodies that a title belongs to: "court" for "Judge".
  let titleBodies: [String: Set<String>]
  /// Countries that also have a post which schema knows as one country's, by its title.
  let sharedPosts: [String: Set<String>]
  /// Countries that have no post of a title: no President for a king's country.
  let lackingPosts: [String: Set<String>]
  /// Posts that places without a state have: "Hong Kong: Chief Executive".
  let placePosts: Set<String>

  init(schema: Schema) {
    self.schema = schema
    lexicon = NameLexicon(schema: schema)
    var countryOfName: [String: String] = [:]
    for country in schema.countries {
      for name in [country.name] + country.aliases + country.adjectives {
        countryOfName[name] = country.name
      }
    }
    self.countryOfName = countryOfName
    femaleNames = Set(schema.lexicon("given-names/female"))
    leaders = LeaderMemory(schema: schema)
    origins = NameOrigins(schema: schema)
    maleNames = Set(schema.lexicon("given-names/male"))
    rankTitles = Set(schema.lexicon("rank-titles"))
    sovereignTitles = Set(schema.lexicon("sovereign-titles"))
    placePosts = Set(schema.lexicon("place-posts"))
    sharedPosts = Self.lists(schema.lexicon("shared-posts"))
    lackingPosts = Self.lists(schema.lexicon("posts-lacking"))
    var titleBodies: [String: Set<String>] = [:]
    for line in schema.lexicon("title-bodies") {
      let parts = line.split(separator: ":").map(String.init)
      guard parts.count == 2 else { continue }
      titleBodies[parts[0]] = Set(parts[1].split(separator: " ").map(String.init))
    }
    self.titleBodies = titleBodies
  }

  /// The lines "title: country, country" of a list.
  private static func lists(_ lines: [String]) -> [String: Set<String>] {
    var lists: [String: Set<String>] = [:]
    for line in lines {
      let parts = line.split(separator: ":").map(String.init)
      guard parts.count == 2 else { continue }
      lists[parts[0]] = Set(
        parts[1].split(separator: ",").map { String($0.drop { $0 == " " }) })
    }
    return lists
  }

  func run(_ reading: inout Reading) {
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
    schema.countries.first { $0.name == name }
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
    for line in schema.lexicon("publisher-countries") {
      let parts = line.split(separator: ":").map(String.init)
      guard parts.count == 2, publisher.contains(parts[0]) else { continue }
      let name = String(parts[1].drop { $0 == " " })
      reading.publisherCountry = country(named: name, in: &reading, index: &index)
      return
    }
    let words = publisher.split { !$0.isLetter && $0 != "." }.map(String.init)
    let isGovernment = words.contains { Self.governmentWords.contains($0.lowercased()) }
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

  /// Words that say that a publisher, or a body, is part of a government.
  static let governmentWords: Set<String> = [
    "government", "governments", "minister", "ministers", "president", "secretary", "chancellor",
    "premier", "department", "ministry", "office", "embassy", "house", "presidency", "cabinet",
    "parliament", "mission", "kremlin", "delegation", "command", "commission", "treasury",
    "affairs",
  ]

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

  /// What names are compared by: words in lower case, without articles, marks and possessives.
  static func key(_ name: String) -> String {
    words(name).joined(separator: " ")
  }

  static func words(_ name: String) -> [String] {
    var words = name.lowercased().replacing("’", with: "'").split { " -–—/,()[]\"“”".contains($0) }
      .map { word -> String in
        var word = String(word)
        if word.hasSuffix("'s") { word.removeLast(2) }
        word.removeAll { $0 == "." || $0 == "'" }
        return word
      }.filter { !$0.isEmpty }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words
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
