import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// Posts: those whose owner the text names first, then the bare ones to them or to a country.
  func linkOffices(in reading: inout Reading, index: inout EntityIndex) {
    for position in reading.offices.indices {
      link(office: position, isBare: false, in: &reading, index: &index)
    }
    let nearby = nearbyCountries(in: reading)
    // Titles that say little come last, to find the fuller ones of their holders.
    for waits in [false, true] {
      for position in reading.offices.indices where reading.offices[position].entity == nil {
        let phrase = reading.offices[position]
        guard isGeneric(phrase, title: schema.titles[phrase.title]) == waits else { continue }
        link(office: position, isBare: true, nearby: nearby, in: &reading, index: &index)
      }
    }
    implyHolder(in: &reading)
  }

  /// In a government's statement the one person without a post holds the one post without a holder.
  private func implyHolder(in reading: inout Reading) {
    guard let publisher = reading.publisherCountry else { return }
    let held = Set(reading.offices.filter { !$0.holders.isEmpty }.compactMap(\.entity))
    let open = reading.offices.indices.filter {
      guard let entity = reading.offices[$0].entity else { return false }
      return reading.entities[entity].owner == publisher && !held.contains(entity)
        && !reading.offices[$0].isPlural
    }
    let offices = Set(open.compactMap { reading.offices[$0].entity })
    let placed = Set(
      reading.offices.filter { $0.entity != nil }
        .flatMap { $0.holders.compactMap { reading.mentions[$0].entity } })
    let persons = reading.entities.indices.filter {
      reading.entities[$0].kind == .person && reading.entities[$0].isKept && !placed.contains($0)
    }
    guard offices.count == 1, persons.count == 1 else { return }
    for position in open { reading.offices[position].impliedHolder = persons[0] }
    reading.entities[persons[0]].country = publisher
  }

  private func link(
    office position: Int, isBare: Bool, nearby: [OfficeHolder: Int] = [:],
    in reading: inout Reading, index: inout EntityIndex
  ) {
    let phrase = reading.offices[position]
    let title = schema.titles[phrase.title]
    guard title.scope != .courtesy, !phrase.isPlural || !phrase.holders.isEmpty,
      !phrase.holders.isEmpty || !Self.isSpokesperson(title)
    else { return }
    if isGeneric(phrase, title: title), let known = fullerOffice(of: phrase, in: reading) {
      reading.offices[position].entity = known
      addMention(of: phrase, entity: known, in: &reading)
      return
    }
    if isGeneric(phrase, title: title), !isBare { return }
    let owner: Int
    if let named = namedOwner(of: phrase, title: title, in: &reading, index: &index) {
      owner = named
    } else if isBare,
      let guessed = impliedOwner(
        of: phrase, title: title, nearby: nearby, in: &reading, index: &index)
    {
      owner = guessed
    } else {
      return
    }
    let entity = office(phrase, title: title, owner: owner, in: &reading, index: &index)
    reading.offices[position].entity = entity
    addMention(of: phrase, entity: entity, in: &reading)
  }

  /// A spokesman who is not named speaks for the body; the post is nothing to know.
  private static func isSpokesperson(_ title: OfficeTitleDefinition) -> Bool {
    title.title.lowercased().contains("spokes")
  }

  /// "the Minister": a title that says too little to be a post of its own.
  private func isGeneric(_ phrase: OfficePhrase, title: OfficeTitleDefinition) -> Bool {
    phrase.complement == nil && !phrase.isPlural
      && (title.title == "Minister" || phrase.owners.isEmpty)
      && (["Minister", "Secretary", "Representative", "Envoy", "Head"].contains(title.title)
        || phrase.titleWords.hasSuffix(" Minister")
          && Gazetteer.isAcronym(
            phrase.titleWords.split(separator: " ").first.map(String.init) ?? ""))
  }

  /// The post that the holder of a generic title, or the last holder of one like it, has elsewhere.
  private func fullerOffice(of phrase: OfficePhrase, in reading: Reading) -> Int? {
    let holders = Set(phrase.holders.compactMap { reading.mentions[$0].entity })
    let word = phrase.titleWords.split(separator: " ").last.map { $0.lowercased() } ?? ""
    let others = reading.offices.filter { other in
      guard other.entity != nil, other.titleWords.lowercased().contains(word) else {
        return false
      }
      let theirs = other.holders.compactMap { reading.mentions[$0].entity }
      return holders.isEmpty ? other.sentence <= phrase.sentence : !holders.isDisjoint(with: theirs)
    }
    return others.last { $0.complement != nil }?.entity ?? others.last?.entity
  }

  /// The owner that the phrase or the title itself names; a body before a country.
  private func namedOwner(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: inout Reading,
    index: inout EntityIndex
  ) -> Int? {
    let owners = phrase.owners.compactMap { reading.mentions[$0].entity }
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
  private func impliedOwner(
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
    guard let holder = phrase.holders.first.flatMap({ reading.mentions[$0].entity }) else {
      return nil
    }
    guard !isGeneric(phrase, title: title) else { return nil }
    return nearby[OfficeHolder(title: phrase.title, holder: holder)]
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
      let distance = sentences.map { abs($0 - sentence) }.min() ?? 9
      scores[country, default: 0] += weight * (distance == 0 ? 3 : distance == 1 ? 1 : 0.05)
    }
    for (position, mention) in reading.mentions.enumerated()
    where !ownersOfOthers.contains(position) {
      if mention.kind == .country, let country = mention.entity {
        add(country, sentence: mention.sentence, weight: 1)
      } else if case .capital(let index) = mention.entry {
        if let country = reading.entities.firstIndex(where: {
          $0.kind == .country && $0.name == schema.countries[index].name
        }) {
          add(country, sentence: mention.sentence, weight: 1)
        }
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
      title.scope == .national && phrase.complement == nil && !phrase.isExtended
      ? title.title : Self.titleCased(phrase.titleWords)
    full = withoutBody(full, title: title)
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
    let written = withoutBody(Self.titleCased(phrase.titleWords), title: title)
    if written != phrase.titleWords, !title.organization.isEmpty {
      let body = schema.organizations.first { $0.name == title.organization }
      for alias in body?.aliases ?? [] where phrase.titleWords.hasPrefix(alias + " ") {
        reading.entities[entity].addAlias(written + " of " + alias)
      }
    }
    if phrase.complement == nil, !phrase.isPlural {
      reading.entities[entity].addAlias(written + " of " + Self.withArticle(ownerDraft))
      for mention in phrase.owners where reading.mentions[mention].rule != "names/demonym" {
        let words = reading.words(of: reading.mentions[mention].tokens, in: phrase.sentence)
        reading.entities[entity].addAlias(written + " of " + words)
      }
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

  /// "NATO Secretary General" as the body's own people say it: "Secretary General".
  private func withoutBody(_ words: String, title: OfficeTitleDefinition) -> String {
    guard let body = schema.organizations.first(where: { $0.name == title.organization }) else {
      return words
    }
    for name in [body.name] + body.aliases where words.hasPrefix(name + " ") {
      return String(words.dropFirst(name.count + 1))
    }
    return words
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
