import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// Posts: those whose owner the text names first, then the bare ones to them or to a country.
  func linkOffices(in reading: inout Reading, index: inout EntityIndex) {
    splitSharedTitles(in: &reading)
    readCareer(in: &reading)
    // What says most of a post comes first, for the short forms of the same post to find it.
    for isShort in [false, true] {
      for position in reading.offices.indices
      where reading.offices[position].principal == nil
        && (reading.offices[position].complement == nil) == isShort
        && !(isShort && waitsForLonger(reading.offices[position], in: reading))
      {
        link(office: position, isBare: false, in: &reading, index: &index)
      }
    }
    addCountriesOfNames(in: &reading, index: &index)
    let nearby = nearbyCountries(in: reading)
    // Titles that say little come last, to find the fuller ones of their holders.
    for (waits, isShort) in [(false, false), (false, true), (true, false), (true, true)] {
      for position in reading.offices.indices where reading.offices[position].entity == nil {
        let phrase = reading.offices[position]
        guard (phrase.complement == nil) == isShort else { continue }
        // A post under another, "adviser to the President", comes after that.
        let isLate =
          isGeneric(phrase, title: schema.titles[phrase.title]) || phrase.principal != nil
        guard isLate == waits else { continue }
        link(office: position, isBare: true, nearby: nearby, in: &reading, index: &index)
      }
    }
    implyHolder(in: &reading)
    takeUpNames(in: &reading)
    placeForeignEnvoys(in: &reading)
    // Whoever holds a country's post acts for it wherever "both countries" or "her minister" asks.
    for phrase in reading.offices where !phrase.isFormer {
      guard let office = phrase.entity, let country = reading.entities[office].country else {
        continue
      }
      let holders = phrase.holders.compactMap { reading.mentions[$0].entity }
      for person in holders + (phrase.takenUpHolder.map { [$0] } ?? [])
      where reading.entities[person].country == nil {
        reading.entities[person].country = country
      }
    }
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
    guard offices.count == 1, persons.count == 1, !isForeign(persons[0], in: reading),
      !isLeaderAbroad(persons[0], in: reading), !isOnlySpokenOf(persons[0], in: reading)
    else { return }
    for position in open { reading.offices[position].impliedHolder = persons[0] }
    reading.entities[persons[0]].country = publisher
  }

  /// "condemned the murder of *Ida Holm*": who never does anything holds no post of the publisher's.
  private func isOnlySpokenOf(_ person: Int, in reading: Reading) -> Bool {
    let names = reading.mentions.filter { $0.entity == person && $0.form == .name }
    return !names.isEmpty
      && names.allSatisfy { name in
        let tree = reading.trees[name.sentence]
        let top = tree.top(of: name.tokens)
        return tree.has(top, "nmod") && ["of", "by", "against"].contains(tree.preposition(of: top))
      }
  }

  private func link(
    office position: Int, isBare: Bool, nearby: [OfficeHolder: Int] = [:],
    in reading: inout Reading, index: inout EntityIndex
  ) {
    suitCounterpart(position, in: &reading)
    let phrase = reading.offices[position]
    var title = schema.titles[phrase.title]
    guard title.scope != .courtesy, !phrase.isPlural || !phrase.holders.isEmpty,
      !isLeaderOfCountry(phrase, title: title, in: reading),
      !phrase.holders.isEmpty
        || !Self.isSpokesperson(title) && title.title != "Leader of the Opposition"
          && (title.title != "Chair" || phrase.holderToken != nil)
    else { return }
    // "the Minister" waits until it is known whose all the bare titles before it are.
    let isSettled = isBare || !phrase.holders.isEmpty || reading.publisherCountry == nil
    if isGeneric(phrase, title: title), isSettled,
      let known = fullerOffice(of: phrase, in: reading)
    {
      reading.offices[position].entity = known
      addMention(of: phrase, entity: known, in: &reading)
      return
    }
    if let known = completedOffice(of: phrase, in: reading) {
      reading.offices[position].entity = known
      addMention(of: phrase, entity: known, in: &reading)
      reading.entities[known].addAlias(reading.words(of: phrase.tokens, in: phrase.sentence))
      return
    }
    if isGeneric(phrase, title: title), !isBare { return }
    if isGeneric(phrase, title: title), let own = ministersTitle(for: title, in: reading) {
      title = own
    }
    let owner: Int
    if let named = namedOwner(of: phrase, title: title, in: &reading, index: &index) {
      owner = named
    } else if isBare,
      let guessed = impliedOwner(
        of: phrase, title: title, nearby: nearby, in: &reading, index: &index)
    {
      owner = guessed
      if reading.entities[owner].kind == .country { reading.entities[owner].isKept = true }
    } else {
      return
    }
    let entity = office(phrase, title: title, owner: owner, in: &reading, index: &index)
    reading.offices[position].entity = entity
    addMention(of: phrase, entity: entity, in: &reading)
  }

  /// "the Danish leader", "Danish opposition leader Ida Holm" name no post; "Danish leader Ida Holm"
  /// does, unless the text calls her President or the like elsewhere.
  private func isLeaderOfCountry(
    _ phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: Reading
  ) -> Bool {
    guard ["Leader", "Party Leader", "Head"].contains(title.title) else { return false }
    // A leader who goes unnamed is nobody's post either.
    if title.title == "Leader", phrase.holders.isEmpty, phrase.holderToken == nil { return true }
    let owners = phrase.owners.compactMap { reading.mentions[$0].entity }
    guard !owners.isEmpty, owners.allSatisfy({ reading.entities[$0].kind == .country }) else {
      return false
    }
    return title.title != "Leader" || phrase.titleTokens.count > 1 || phrase.isPlural
      || !isRuler(phrase, in: reading)
  }

  /// Whether "leader" is all that a text calls the one who leads a country.
  private func isRuler(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let holders = Set(phrase.holders.compactMap { reading.mentions[$0].entity })
    guard holders.count == 1,
      !phrase.owners.contains(where: { owner in
        // "Palestinian leader Ida Holm": whoever leads an authority has another title.
        reading.mentions[owner].entity.map { land in
          lists.standingAuthorities.contains { $0.value == reading.entities[land].name }
        } ?? false
      })
    else { return false }
    return !reading.offices.contains { other in
      schema.titles[other.title].isHead && schema.titles[other.title].title != "Leader"
        && !holders.isDisjoint(with: other.holders.compactMap { reading.mentions[$0].entity })
    }
  }

  /// A spokesman who is not named speaks for the body; the post is nothing to know.
  private static func isSpokesperson(_ title: OfficeTitleDefinition) -> Bool {
    title.title.lowercased().contains("spokes")
  }
}
