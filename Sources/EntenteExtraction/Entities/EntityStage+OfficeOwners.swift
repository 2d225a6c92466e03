import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// The owner that the phrase or the title itself names; a body before a country.
  func namedOwner(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: inout Reading,
    index: inout EntityIndex
  ) -> Int? {
    // Of "Armenia's Security Council" the whole owns, not the better-known body inside the name.
    var owners = phrase.owners.compactMap { owner in
      let inner = reading.mentions[owner]
      let whole = reading.mentionIndices(in: inner.sentence).map { reading.mentions[$0] }.first {
        $0.kind == .organization && $0.tokens.count > inner.tokens.count
          && $0.tokens.lowerBound <= inner.tokens.lowerBound
          && $0.tokens.upperBound >= inner.tokens.upperBound
      }
      return inner.kind == .organization ? whole?.entity ?? inner.entity : inner.entity
    }
    if owners.isEmpty, let meant = possessor(of: phrase, in: reading) {
      owners = [betterOwner(than: meant, of: phrase, in: reading)]
    }
    // "Danish commander for the Fjord Command": the body's, and the body is Denmark's.
    if title.scope == .organizational, let mention = phrase.complementMention,
      let body = reading.mentions[mention].entity, reading.entities[body].kind == .organization
    {
      settle(body, in: owners, of: &reading)
      return body
    }
    // "Norway's *UN* Ambassador": the post is of the country that sends.
    if ["Ambassador", "Representative", "Delegate"].contains(where: { title.title.contains($0) }),
      let sender = owners.first(where: { reading.entities[$0].kind == .country }),
      owners.contains(where: { owner in
        schema.category(ofBody: reading.entities[owner].name) == "multinational"
      })
    {
      return sender
    }
    if let body = owners.first(where: { reading.entities[$0].kind == .organization }) {
      settle(body, in: owners, of: &reading)
      return body
    }
    if let country = owners.first { return country }
    if !title.organization.isEmpty {
      return body(named: title.organization, in: &reading, index: &index)
    }
    if !title.country.isEmpty {
      return sharer(of: phrase, title: title, in: reading)
        ?? (phrase.complementMention == nil && !lists.soleTitles.contains(title.title)
          ? countryInstead(of: title.country, in: reading) : nil)
        ?? country(named: title.country, in: &reading, index: &index)
    }
    if let mention = phrase.complementMention, title.scope != .national,
      let entity = reading.mentions[mention].entity, reading.entities[entity].kind == .organization
    {
      return entity
    }
    return nil
  }

  /// Makes a body the state's that is named beside it; a body of many states is no single one's
  /// ("UN Burma envoy").
  private func settle(_ body: Int, in owners: [Int], of reading: inout Reading) {
    guard reading.entities[body].country == nil,
      schema.category(ofBody: reading.entities[body].name) != "multinational"
    else { return }
    reading.entities[body].country = owners.first { reading.entities[$0].kind == .country }
  }

  /// Whether a country that somebody of a name led may be meant: it held in the article's year, the
  /// text speaks of the country, or of no other.
  private func isPlausible(_ country: String, of name: String, in reading: Reading) -> Bool {
    let year = reading.article.date?.year
    if year != nil, leaders.leader(called: name, of: [country], year: year) != nil { return true }
    let spoken = countries(of: reading).map { reading.entities[$0].name }
    return spoken.isEmpty || spoken.contains(country)
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
        of: reading.entities[holder].name, title: title, year: reading.article.date?.year),
        isPlausible(country, of: reading.entities[holder].name, in: reading)
      {
        return self.country(named: country, in: &reading, index: &index)
      }
    }
    if !holders.isEmpty,
      let body = customaryOwner(of: phrase, title: title, in: &reading, index: &index)
    {
      return body
    }
    if title.scope == .national, let country = appointersCountry(of: phrase, in: reading) {
      return country
    }
    if !holders.isEmpty,
      let owner = listedOwner(of: phrase, in: reading)
        ?? unitedNations(of: phrase, title: title, in: &reading, index: &index)
        ?? publishersBody(of: title, in: &reading, index: &index)
    {
      return owner
    }
    let isDefinite = isDefinite(phrase, in: reading)
    if holders.isEmpty, !isDefinite { return nil }
    if let alliance = allianceOwner(of: phrase, title: title, in: &reading, index: &index) {
      return alliance
    }
    let same = reading.offices.filter {
      $0.title == phrase.title && $0.entity != nil && $0.sentence <= phrase.sentence
    }
    if holders.isEmpty, let nearest = same.last?.entity, reading.publisherCountry == nil {
      return reading.entities[nearest].owner
    }
    if isRank(phrase, title: title, in: reading) { return nil }
    if let publisher = reading.publisherCountry, hasPost(publisher, title: title, in: reading),
      !isOfOthers(phrase, in: reading)
    {
      return ownerAbroad(of: phrase, title: title, nearby: nearby, in: reading) ?? publisher
    }
    if holders.isEmpty { return same.last?.entity.flatMap { reading.entities[$0].owner } }
    guard title.scope == .national,
      let holder = phrase.holders.first.flatMap({ reading.mentions[$0].entity }),
      !isGeneric(phrase, title: title)
    else { return nil }
    let near = nearby[OfficeHolder(title: phrase.title, holder: holder)]
    // "appointed Ambassador to Peru": Peru's is just what that is not.
    let host = phrase.complementMention.flatMap { reading.mentions[$0].entity }
    if let near { return near == host ? nil : near }
    return datelineCountry(
      of: phrase, title: title, holder: holder, in: &reading, index: &index)
  }

  /// "*Fjordish* negotiator Holm": a name before the title that nothing is known of owns the post.
  private func isOfOthers(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    guard before > 0 else { return false }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    return tokens[before].isCapitalised && [.adj, .propn].contains(tokens[before].tag)
      && !tokens[phrase.tokens.lowerBound].isCapitalised
      && !lexicon.nonNames.contains(tokens[before].form.lowercased())
  }

  /// "Ambassador Holm": with a name alone some titles are ranks and say nothing of a post.
  func isRank(
    _ phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: Reading
  ) -> Bool {
    guard lists.rankTitles.contains(title.title), phrase.complement == nil, !phrase.isExtended
    else { return false }
    if isOfMission(title, in: reading) { return false }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let lower = phrase.titleTokens.lowerBound
    let before = lower > 0 ? tokens[lower - 1].form.lowercased() : ""
    return !["the", "our"].contains(before)
  }

  /// Whether a country has a post of that title, so that its own statements may leave it out.
  private func hasPost(_ country: Int, title: OfficeTitleDefinition, in reading: Reading) -> Bool {
    let posts = listedPosts(of: country, in: reading)
    if !posts.isEmpty { return posts.contains(title.title) }
    let name = reading.entities[country].name
    guard title.scope == .national, !lists.sovereignTitles.contains(title.title) else {
      return false
    }
    return !(lists.lackingPosts[title.title]?.contains(name) ?? false)
  }

  /// Whether a country's own list of posts has one of that title.
  func isListedPost(_ title: OfficeTitleDefinition, of country: Int, in reading: Reading) -> Bool {
    listedPosts(of: country, in: reading).contains(title.title)
  }

  private func listedPosts(of country: Int, in reading: Reading) -> [String] {
    let slug = definition(ofCountry: reading.entities[country].name)?.slug ?? ""
    return schema.lexicon("posts/" + slug)
  }

  private func isDefinite(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let isWrittenLarge = tokens[phrase.titleTokens.lowerBound].isCapitalised
    let before =
      phrase.tokens.lowerBound > 0 ? tokens[phrase.tokens.lowerBound - 1].form.lowercased() : ""
    return before == "the"
      || (isWrittenLarge && !["a", "an", "every", "any", "no", "some"].contains(before))
  }
}
