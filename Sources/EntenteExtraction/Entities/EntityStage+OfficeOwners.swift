import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// The owner that the phrase or the title itself names; a body before a country.
  func namedOwner(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: inout Reading,
    index: inout EntityIndex
  ) -> Int? {
    var owners = phrase.owners.compactMap { reading.mentions[$0].entity }
    if owners.isEmpty, let meant = possessor(of: phrase, in: reading, index: index) {
      owners = [meant]
    }
    // "Danish commander for the Fjord Command": the body's, and the body is Denmark's.
    if title.scope == .organizational, let mention = phrase.complementMention,
      let body = reading.mentions[mention].entity, reading.entities[body].kind == .organization
    {
      if reading.entities[body].country == nil {
        reading.entities[body].country = owners.first { reading.entities[$0].kind == .country }
      }
      return body
    }
    if let body = owners.first(where: { reading.entities[$0].kind == .organization }) {
      if reading.entities[body].country == nil {
        reading.entities[body].country = owners.first { reading.entities[$0].kind == .country }
      }
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
  func impliedOwner(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, nearby: [OfficeHolder: Int],
    in reading: inout Reading, index: inout EntityIndex
  ) -> Int? {
    let holders = Set(phrase.holders.compactMap { reading.mentions[$0].entity })
    // The holder's post as the text names it elsewhere.
    for other in reading.offices where other.entity != nil && other.title == phrase.title {
      let others = Set(other.holders.compactMap { reading.mentions[$0].entity })
      if let entity = other.entity, !holders.isEmpty, !holders.isDisjoint(with: others) {
        return reading.entities[entity].owner
      }
    }
    for holder in holders.sorted() {
      if let country = leaders.country(
        of: reading.entities[holder].name, title: title, year: reading.article.date?.year)
      {
        return self.country(named: country, in: &reading, index: &index)
      }
    }
    let isDefinite = isDefinite(phrase, in: reading)
    if holders.isEmpty, !isDefinite { return nil }
    let same = reading.offices.filter {
      $0.title == phrase.title && $0.entity != nil && $0.sentence <= phrase.sentence
    }
    if holders.isEmpty, let nearest = same.last?.entity, reading.publisherCountry == nil {
      return reading.entities[nearest].owner
    }
    if isRank(phrase, title: title, in: reading) { return nil }
    if let publisher = reading.publisherCountry, hasPost(publisher, title: title, in: reading) {
      return publisher
    }
    if holders.isEmpty { return same.last?.entity.flatMap { reading.entities[$0].owner } }
    guard title.scope == .national,
      let holder = phrase.holders.first.flatMap({ reading.mentions[$0].entity }),
      !isGeneric(phrase, title: title)
    else { return nil }
    return nearby[OfficeHolder(title: phrase.title, holder: holder)]
  }

  /// "Ambassador Holm": with a name alone some titles are ranks and say nothing of a post.
  private func isRank(
    _ phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: Reading
  ) -> Bool {
    guard rankTitles.contains(title.title), phrase.complement == nil else { return false }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let lower = phrase.titleTokens.lowerBound
    let before = lower > 0 ? tokens[lower - 1].form.lowercased() : ""
    return !["the", "our"].contains(before)
  }

  /// Whether a country has a post of that title, so that its own statements may leave it out.
  private func hasPost(_ country: Int, title: OfficeTitleDefinition, in reading: Reading) -> Bool {
    let name = reading.entities[country].name
    let slug = schema.countries.first { $0.name == name }?.slug ?? ""
    let posts = schema.lexicon("posts/" + slug)
    if !posts.isEmpty { return posts.contains(title.title) }
    guard title.scope == .national, !sovereignTitles.contains(title.title) else { return false }
    return !(title.isHead && title.title == "President" && Self.withoutPresident.contains(name))
  }

  private func isDefinite(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let isWrittenLarge = tokens[phrase.titleTokens.lowerBound].isCapitalised
    let before =
      phrase.tokens.lowerBound > 0 ? tokens[phrase.tokens.lowerBound - 1].form.lowercased() : ""
    return before == "the"
      || (isWrittenLarge && !["a", "an", "every", "any", "no", "some"].contains(before))
  }

  /// The country of each president or minister whose title stands alone.
  ///
  /// It is the one most spoken of around the name that has no other holder of the title; the
  /// clearest case is settled first.
  func nearbyCountries(in reading: Reading) -> [OfficeHolder: Int] {
    var groups: [OfficeHolder] = []
    var taken: [Int: Set<Int>] = [:]
    for phrase in reading.offices {
      guard let holder = phrase.holders.first.flatMap({ reading.mentions[$0].entity }) else {
        continue
      }
      if let owner = phrase.entity.flatMap({ reading.entities[$0].owner }) {
        taken[phrase.title, default: []].insert(owner)
      } else if phrase.owners.isEmpty, schema.titles[phrase.title].country.isEmpty {
        let group = OfficeHolder(title: phrase.title, holder: holder)
        if !groups.contains(group) { groups.append(group) }
      }
    }
    var scores = groups.map { scoresOfCountries(around: $0, in: reading) }
    var found: [OfficeHolder: Int] = [:]
    while !groups.isEmpty {
      let best = groups.indices.compactMap { index -> (index: Int, country: Int, score: Double)? in
        let free = scores[index].filter {
          !taken[groups[index].title, default: []].contains($0.key)
            && $0.key != reading.publisherCountry
        }
        return free.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
          .map { (index, $0.key, $0.value) }
      }.max { $0.score != $1.score ? $0.score < $1.score : $0.index > $1.index }
      guard let best else { break }
      found[groups[best.index]] = best.country
      taken[groups[best.index].title, default: []].insert(best.country)
      groups.remove(at: best.index)
      scores.remove(at: best.index)
    }
    return found
  }

  /// How much is said of each country near the mentions of a person.
  ///
  /// A country that is named only as the owner of somebody else's post says nothing of a head of
  /// state beside it ("President Ward telephoned Norwegian Prime Minister Holm"). A text that uses
  /// titles of one country without naming it, such as "Secretary of State", is at home there.
  private func scoresOfCountries(
    around office: OfficeHolder, in reading: Reading
  ) -> [Int: Double] {
    let holder = office.holder
    let isHead = schema.titles[office.title].isHead
    var ownersOfOthers: Set<Int> = []
    var homes: Set<String> = []
    for phrase in reading.offices {
      let isTheirs = phrase.holders.contains { reading.mentions[$0].entity == holder }
      if isHead, !isTheirs { ownersOfOthers.formUnion(phrase.owners) }
      if phrase.owners.isEmpty { homes.insert(schema.titles[phrase.title].country) }
    }
    let sentences = Set(reading.mentions.filter { $0.entity == holder }.map(\.sentence))
    var scores: [Int: Double] = [:]
    func add(_ country: Int, sentence: Int, weight: Double) {
      let isIn = sentences.contains(sentence)
      // What was just said counts for more than what follows.
      let factor =
        isIn
        ? 3 : sentences.contains(sentence + 1) ? 1.5 : sentences.contains(sentence - 1) ? 1 : 0.2
      scores[country, default: 0] += weight * factor
    }
    func weight(of mention: EntityMention) -> Double {
      // "in Ankara" says where somebody is, not whose.
      mention.kind == .place && isLocative(mention, in: reading) ? 0.5 : 1
    }
    for (position, mention) in reading.mentions.enumerated()
    where !ownersOfOthers.contains(position) {
      if mention.kind == .country, let country = mention.entity {
        add(country, sentence: mention.sentence, weight: weight(of: mention))
      } else if case .capital(let index) = mention.entry {
        if let country = reading.entities.firstIndex(where: {
          $0.kind == .country && $0.name == schema.countries[index].name
        }) {
          add(country, sentence: mention.sentence, weight: weight(of: mention))
        }
      } else if case .organization(let index) = mention.entry,
        let country = reading.entities.firstIndex(where: {
          $0.kind == .country && $0.name == schema.organizations[index].partOf
        })
      {
        add(country, sentence: mention.sentence, weight: 0.7)
      } else if mention.kind == .person, let person = mention.entity, person != holder,
        let country = reading.entities[person].country
      {
        add(country, sentence: mention.sentence, weight: isHead ? 0.3 : 0.8)
      }
    }
    if isHead {
      for country in reading.entities.indices
      where reading.entities[country].kind == .country
        && homes.contains(reading.entities[country].name)
      {
        scores[country, default: 0] += 2
      }
    }
    return scores
  }

  private func isLocative(_ mention: EntityMention, in reading: Reading) -> Bool {
    guard mention.tokens.lowerBound > 0 else { return false }
    let before = reading.text.sentences[mention.sentence].tokens[mention.tokens.lowerBound - 1]
    return lexicon.locatives.contains(before.form.lowercased())
  }

  private static let withoutPresident: Set<String> = [
    "United Kingdom", "Canada", "Australia", "Japan", "Sweden", "Norway", "Denmark", "Netherlands",
    "Belgium", "Spain", "New Zealand", "Jordan", "Saudi Arabia", "Morocco", "Thailand", "Malaysia",
  ]
}
