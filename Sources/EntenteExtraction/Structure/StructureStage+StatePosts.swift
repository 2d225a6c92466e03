import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whether the post of a state's body is a post of the state.
extension StructureStage {
  /// "*a senior* leader of the group": one of many, who does not lead it.
  func isOneLeader(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
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
    let words = Set(EntityStage.words(reading.entities[owner].name))
    let title = schema.titles[phrase.title]
    return words.isDisjoint(with: Self.independentBodies)
      && (title.scope == .national || !words.isDisjoint(with: Self.stateBodies))
      && !speaksForForces(phrase, owner: owner, in: reading)
  }

  /// "spokesman for the Danish military": he speaks for that alone.
  func speaksForForces(_ phrase: OfficePhrase, owner: Int, in reading: Reading) -> Bool {
    let title = schema.titles[phrase.title].title.lowercased()
    guard title.contains("spokes"), reading.entities[owner].kind == .organization else {
      return false
    }
    let known = schema.organizations.first { $0.name == reading.entities[owner].name }
    if let known { return known.category == "armed-forces" || known.category == "police" }
    return !Set(EntityStage.words(reading.entities[owner].name)).isDisjoint(with: Self.forces)
  }

  /// Whether a body is a party, by what is known of it or by the last word of its name.
  func isParty(_ body: Int, in reading: Reading) -> Bool {
    guard reading.entities[body].kind == .organization else { return false }
    let name = reading.entities[body].name
    if let known = schema.organizations.first(where: { $0.name == name }) {
      return known.category == "party"
    }
    return EntityStage.head(of: EntityStage.words(name)) == "party"
  }

  /// "*Orchard Party senator* Ida Holm": the seat is a house's, and the party is only hers.
  func isPartySeat(_ title: OfficeTitleDefinition, owner: Int, in reading: Reading) -> Bool {
    guard Self.seats.contains(title.title), reading.entities[owner].kind == .organization else {
      return false
    }
    let words = EntityStage.words(reading.entities[owner].name)
    return isParty(owner, in: reading) || words.count < 3 && Self.houses.isDisjoint(with: words)
      || !lexicon.partyHeads.isDisjoint(with: words) && Self.houses.isDisjoint(with: words)
  }

  /// Titles of those who sit in a house.
  private static let seats: Set<String> = [
    "Senator", "Congressman", "Member of Parliament", "Member of the European Parliament",
    "Councillor", "Assemblyman",
  ]
  /// Words for bodies in which people have seats.
  private static let houses: Set<String> = [
    "parliament", "assembly", "senate", "congress", "council", "house", "legislature", "duma",
    "knesset", "committee", "diet", "commission", "rada", "union",
  ]

  /// Whether a body is an armed group, whose people are of it and seldom speak for it.
  func isArmed(_ body: Int, in reading: Reading) -> Bool {
    schema.organizations.contains {
      $0.name == reading.entities[body].name && $0.category == "armed-group"
    }
  }

  /// Whether a body governs a people without being a state.
  func isGovernment(_ body: Int, in reading: Reading) -> Bool {
    reading.entities[body].kind == .organization
      && schema.organizations.contains {
        $0.name == reading.entities[body].name && $0.category == "government"
      }
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
      !Self.chambers.isDisjoint(with: EntityStage.words(reading.entities[owner].name))
    {
      // "President of the National Assembly" is what others call its speaker.
      return country
    }
    if isBelowHead(phrase), let country = reading.entities[owner].country,
      !isParty(owner, in: reading),
      !Set(EntityStage.words(reading.entities[owner].name)).isDisjoint(with: Self.publicBodies)
    {
      return country
    }
    guard
      let known = schema.organizations.first(where: { $0.name == reading.entities[owner].name }),
      isSpeaker && known.category == "legislature"
        || Self.stateCategories.contains(known.category)
        || known.category == "armed-forces" && !speaks(phrase)
        || isBelowHead(phrase) && stateCategories.contains(known.category)
    else { return nil }
    let state = reading.entities.indices.first {
      reading.entities[$0].kind == .country && reading.entities[$0].isKept
        && reading.entities[$0].name == known.partOf
    }
    if let state { return state }
    // "Danish Foreign Ministry": the name itself speaks of the state.
    let first = known.name.split(separator: " ").first.map(String.init) ?? ""
    guard
      let country = schema.countries.first(where: {
        $0.name == known.partOf && $0.adjectives.contains(first)
      })
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
  /// Words for the houses of a state.
  private static let chambers: Set<String> = [
    "parliament", "assembly", "senate", "congress", "legislature", "majlis",
  ]
  /// Words for bodies that a state keeps up.
  private static let publicBodies: Set<String> = [
    "parliament", "assembly", "senate", "congress", "court", "tribunal", "legislature", "police",
    "navy", "guard", "coastguard", "agency", "commission", "command", "corps", "service", "bureau",
    "authority", "intelligence", "army", "force", "forces", "house", "bank", "secretariat",
  ]

  /// Words for bodies that act for the state, so that their posts are the state's too.
  private static let stateBodies: Set<String> = [
    "ministry", "department", "office", "council", "military", "army", "forces", "embassy",
    "delegation", "mission", "cabinet", "government", "treasury", "presidency",
  ]
  /// Words for bodies whose posts are their own.
  private static let independentBodies: Set<String> = [
    "parliament", "assembly", "senate", "congress", "court", "committee", "house", "tribunal",
    "legislature",
  ]
  private static let forces: Set<String> = [
    "army", "military", "navy", "police", "forces", "coastguard", "guard", "corps",
  ]
}
