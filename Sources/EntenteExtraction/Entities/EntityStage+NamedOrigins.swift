import EntenteLanguage
import EntenteModel
import EntenteSchema

/// What the names of holders say of whose their posts are.
extension EntityStage {
  /// Countries that the text names by a city alone and that a holder's name suits best.
  ///
  /// "a stop in Kigali, to see President Uwera": they leave the reading again unless a post turns
  /// out to be theirs.
  func addCountriesOfNames(in reading: inout Reading, index: inout EntityIndex) {
    var names: [String] = []
    var seen: Set<String> = []
    for phrase in reading.offices where phrase.owners.isEmpty && phrase.entity == nil {
      for holder in phrase.holders.compactMap({ reading.mentions[$0].entity }) {
        let name = reading.entities[holder].name
        if seen.insert(name).inserted { names.append(name) }
      }
    }
    let known = reading.entities.filter { $0.kind == .country }.map(\.name)
    guard !names.isEmpty else { return }
    let placed = countriesPlaced(in: reading)
    for name in names {
      let evidence = origins.evidence(of: name)
      guard !known.contains(where: { suits(evidence, $0) }) else { continue }
      for country in placed
      where index[.country, Self.key(country)] == nil && suits(evidence, country) {
        let entity = self.country(named: country, in: &reading, index: &index)
        reading.entities[entity].isKept = false
      }
    }
  }

  /// The countries of the places and bodies that a text names, in the order of their first mention.
  private func countriesPlaced(in reading: Reading) -> [String] {
    var placed: [String] = []
    var seen: Set<String> = []
    for mention in reading.mentions {
      let body = mention.kind == .organization ? mention.country : nil
      guard let country = countryPlaced(by: mention) ?? body.map({ schema.countries[$0].name }),
        seen.insert(country).inserted
      else { continue }
      placed.append(country)
    }
    return placed
  }

  private func suits(_ name: NameOrigins.Evidence, _ country: String) -> Bool {
    (origins.fit(of: name, to: country) ?? 0) >= 0.6
  }

  /// The country in which a known place lies, a capital too.
  func countryPlaced(by mention: EntityMention) -> String? {
    switch mention.entry {
    case .capital(let index): schema.countries[index].name
    case .place(let index):
      schema.places[index].country.isEmpty ? nil : schema.places[index].country
    default: nil
    }
  }

  /// "the foreign ministers, Ida Holm and Mari Saar": posts of which a state has one, so that each
  /// holder has another state's.
  func splitSharedTitles(in reading: inout Reading) {
    reading.offices = reading.offices.flatMap { phrase -> [OfficePhrase] in
      if let posts = postsOfSeveral(phrase, in: reading) { return posts + [phrase] }
      guard phrase.isPlural, phrase.holders.count > 1, phrase.owners.isEmpty,
        phrase.complement == nil, phrase.possessor == nil, !phrase.isDeputy,
        isSingle(schema.titles[phrase.title])
      else { return [phrase] }
      return phrase.holders.map { holder in
        var one = OfficePhrase(
          sentence: phrase.sentence, tokens: phrase.tokens, title: phrase.title,
          titleTokens: phrase.titleTokens, titleWords: phrase.titleWords, isPlural: false)
        one.holders = [holder]
        one.isFormer = phrase.isFormer
        one.isLeft = phrase.isLeft
        one.isDesignate = phrase.isDesignate
        return one
      }
    }
  }

  /// "the presidents of Norway and Peru": the post of each, though the list stands for the countries.
  private func postsOfSeveral(_ phrase: OfficePhrase, in reading: Reading) -> [OfficePhrase]? {
    guard phrase.isPlural, phrase.holders.isEmpty, phrase.holderToken == nil,
      phrase.complement == nil, phrase.owners.count > 1, !phrase.isFormer,
      isSingle(schema.titles[phrase.title]),
      phrase.owners.allSatisfy({ reading.mentions[$0].kind == .country })
    else { return nil }
    return phrase.owners.map { owner in
      var one = OfficePhrase(
        sentence: phrase.sentence, tokens: phrase.titleTokens, title: phrase.title,
        titleTokens: phrase.titleTokens, titleWords: schema.titles[phrase.title].title,
        isPlural: false)
      one.owners = [owner]
      return one
    }
  }

  /// Whether a state has one post of that title at a time.
  private func isSingle(_ title: OfficeTitleDefinition) -> Bool {
    title.scope == .national && lists.singlePosts.contains(title.title)
  }

  /// Whether somebody's name is of another country that the text speaks of rather than the publisher's.
  func isForeign(_ person: Int, in reading: Reading) -> Bool {
    foreignCountry(of: person, in: reading) != nil
  }

  /// Whether only other countries than the publisher's had leaders of that name.
  func isLeaderAbroad(_ person: Int, in reading: Reading) -> Bool {
    guard let publisher = reading.publisherCountry else { return false }
    let led = leaders.countries(of: reading.entities[person].name)
    return !led.isEmpty && !led.contains(reading.entities[publisher].name)
  }

  /// The country of the text that a name suits, where the publisher's does not suit it.
  func foreignCountry(of person: Int, in reading: Reading) -> Int? {
    guard let publisher = reading.publisherCountry else { return nil }
    let home = reading.entities[publisher].name
    let name = origins.evidence(of: reading.entities[person].name)
    return countries(of: reading).first {
      origins.prefers(reading.entities[$0].name, over: home, for: name)
    }
  }

  /// "Ambassador Vik" in a statement of Peru on Norway: whose envoy he is by his name.
  func placeForeignEnvoys(in reading: inout Reading) {
    for phrase in reading.offices
    where phrase.entity == nil && phrase.owners.isEmpty
      && (lists.rankTitles.contains(schema.titles[phrase.title].title)
        || schema.titles[phrase.title].title == "Minister")
    {
      guard let holder = phrase.holders.first, let person = reading.mentions[holder].entity,
        reading.entities[person].country == nil
      else { continue }
      reading.entities[person].country =
        reading.publisherCountry == nil
        ? onlyCountry(suiting: reading.entities[person].name, in: reading)
        : foreignCountry(of: person, in: reading)
    }
  }

  /// The one country of the text that a name suits.
  private func onlyCountry(suiting name: String, in reading: Reading) -> Int? {
    let evidence = origins.evidence(of: name)
    let fitting = countries(of: reading).filter { suits(evidence, reading.entities[$0].name) }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// "the government's spokesman Vik": another country than the one meant, where only that suits.
  func betterOwner(than owner: Int, of phrase: OfficePhrase, in reading: Reading) -> Int {
    guard reading.entities[owner].kind == .country,
      let holder = phrase.holders.first.flatMap({ reading.mentions[$0].entity })
    else { return owner }
    let name = origins.evidence(of: reading.entities[holder].name)
    let better = countries(of: reading).filter {
      origins.prefers(reading.entities[$0].name, over: reading.entities[owner].name, for: name)
    }
    return better.count == 1 ? better.first ?? owner : owner
  }

  /// The countries that the text speaks of, in the order of their first mention.
  func countries(of reading: Reading) -> LazyFilterSequence<Range<Int>> {
    reading.entities.indices.lazy.filter {
      reading.entities[$0].kind == .country && reading.entities[$0].isKept
    }
  }
}
