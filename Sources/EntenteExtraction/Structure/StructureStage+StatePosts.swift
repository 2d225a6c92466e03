import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whether the post of a state's body is a post of the state.
extension StructureStage {
  /// "*a senior* leader of the group": one of many, who does not lead it.
  func isOneLeader(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    // "two commanders of the group": none of them leads it alone.
    if phrase.isPlural { return true }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var before = phrase.tokens.lowerBound - 1
    var isSenior = false
    for token in phrase.tokens.lowerBound..<phrase.titleTokens.lowerBound
    where ["senior", "top", "local", "regional"].contains(tokens[token].form.lowercased()) {
      isSenior = true
    }
    while before > 0, tokens[before].tag == .adj {
      isSenior = isSenior || ["senior", "top", "local"].contains(tokens[before].form.lowercased())
      before -= 1
    }
    return isSenior || before >= 0 && ["a", "an"].contains(tokens[before].form.lowercased())
  }

  /// A minister or the chief of the army is the state's; a speaker, a judge or a spokesman is not.
  func isPostOfState(_ phrase: OfficePhrase, owner: Int, in reading: Reading) -> Bool {
    guard reading.entities[owner].kind == .organization else { return true }
    let words = Set(reading.entities[owner].words)
    let title = schema.titles[phrase.title]
    return words.isDisjoint(with: lists.independentBodies)
      && (title.scope == .national || !words.isDisjoint(with: lists.stateBodies))
      && !speaksForForces(phrase, owner: owner, in: reading)
  }

  /// "spokesman for the Danish military": he speaks for that alone.
  func speaksForForces(_ phrase: OfficePhrase, owner: Int, in reading: Reading) -> Bool {
    let title = schema.titles[phrase.title].title.lowercased()
    guard title.contains("spokes"), reading.entities[owner].kind == .organization else {
      return false
    }
    let known = schema.organization(named: reading.entities[owner].name)
    if let known { return known.category == "armed-forces" || known.category == "police" }
    return !Set(reading.entities[owner].words).isDisjoint(with: lists.forces)
  }

  /// Whether a body is a party, by what is known of it or by the last word of its name.
  func isParty(_ body: Int, in reading: Reading) -> Bool {
    guard reading.entities[body].kind == .organization else { return false }
    if let category = schema.category(ofBody: reading.entities[body].name) {
      return category == "party"
    }
    return EntityStage.head(of: reading.entities[body].words) == "party"
  }

  /// "*Orchard Party senator* Ida Holm": the seat is a house's, and the party is only hers.
  func isPartySeat(_ title: OfficeTitleDefinition, owner: Int, in reading: Reading) -> Bool {
    guard lists.seats.contains(title.title), reading.entities[owner].kind == .organization else {
      return false
    }
    let words = reading.entities[owner].words
    return isParty(owner, in: reading) || words.count < 3 && lists.houses.isDisjoint(with: words)
      || !lexicon.partyHeads.isDisjoint(with: words) && lists.houses.isDisjoint(with: words)
  }

  /// Whether a body is an armed group, whose people are of it and seldom speak for it.
  func isArmed(_ body: Int, in reading: Reading) -> Bool {
    schema.category(ofBody: reading.entities[body].name) == "armed-group"
  }

  /// Whether a body governs a people without being a state.
  func isGovernment(_ body: Int, in reading: Reading) -> Bool {
    reading.entities[body].kind == .organization
      && schema.category(ofBody: reading.entities[body].name) == "government"
  }

  /// Whether the holder of a post speaks for others.
  func speaks(_ phrase: OfficePhrase) -> Bool {
    let title = schema.titles[phrase.title].title.lowercased()
    return ["spokes", "represent", "envoy", "negotiator", "delegate"].contains {
      title.contains($0)
    }
  }

  /// The body that a title begins with: "*Home Office* Minister".
  func bodyInTitle(of phrase: OfficePhrase, in reading: inout Reading) -> Int? {
    let words = phrase.titleWords
    let known = schema.organizations.first { body in
      body.category == "ministry"
        && ([body.name] + body.aliases).contains { words.hasPrefix($0 + " ") }
    }
    guard let known else { return nil }
    return reading.entity(.organization, named: known.name, idPath: nil)
  }

  /// The state whose ministry or agency owns a post, where the article speaks of that state.
  ///
  /// The head of a court or of the police speaks for that; those below act for the state.
  func state(
    behind owner: Int, of phrase: OfficePhrase, in reading: inout Reading
  ) -> Int? {
    let title = schema.titles[phrase.title].title
    let isSpeaker = ["Speaker", "Deputy Speaker"].contains(title)
    if ["President", "Chair"].contains(title), let country = reading.entities[owner].country,
      !lists.chambers.isDisjoint(with: reading.entities[owner].words)
    {
      // "President of the National Assembly" is what others call its speaker.
      return country
    }
    if isBelowHead(phrase), let country = reading.entities[owner].country,
      !isParty(owner, in: reading),
      !Set(reading.entities[owner].words).isDisjoint(with: lists.publicBodies)
    {
      return country
    }
    guard
      let known = schema.organization(named: reading.entities[owner].name),
      isSpeaker && known.category == "legislature"
        || Self.stateCategories.contains(known.category)
        || known.category == "armed-forces" && !speaks(phrase)
        || isBelowHead(phrase) && lists.stateCategories.contains(known.category)
    else { return nil }
    let state = reading.entities.indices.first {
      reading.entities[$0].kind == .country && reading.entities[$0].isKept
        && reading.entities[$0].name == known.partOf
    }
    if let state { return state }
    // "Danish Foreign Ministry": the name itself speaks of the state.
    let first = known.name.split(separator: " ").first.map(String.init) ?? ""
    guard
      let country = schema.country(named: known.partOf), country.adjectives.contains(first)
    else { return nil }
    return reading.entity(.country, named: country.name, idPath: country.slug)
  }

  /// Whether a post is under the head of its body: "Deputy Commander", "Vice President".
  func isBelowHead(_ phrase: OfficePhrase) -> Bool {
    if phrase.isDeputy { return true }
    let words = [schema.titles[phrase.title].title, phrase.titleWords]
    return words.contains { title in
      let first = title.split(separator: " ").first.map { $0.lowercased() } ?? ""
      return ["deputy", "vice", "assistant", "associate"].contains(first)
    }
  }

  /// Categories of bodies whose people act for the state.
  private static let stateCategories: Set<String> = ["ministry", "agency", "intelligence"]
}
