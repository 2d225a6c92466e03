import EntenteLanguage
import EntenteSchema

/// The word lists that name finding works with.
struct NameLexicon: Sendable {
  /// Prepositions that say where.
  let locatives: Set<String>
  /// Verbs and nouns of travel, whose "to" says where.
  let travelWords: Set<String>
  /// Verbs and nouns of getting somebody to a place: "invited to the White House".
  let bringingWords: Set<String>
  /// Nouns that a body's name is built around.
  let organizationHeads: Set<String>
  /// Common nouns for places that "of" joins to their names: "the *city* of Elmar".
  let placeNouns: Set<String>
  /// Nouns that a place's name is built around.
  let placeHeads: Set<String>
  /// Common nouns that with a country's adjective name a body: "navy", "delegation".
  let nationalBodies: Set<String>
  /// "eastern", "north".
  let directions: Set<String>
  /// Nouns that a named event is built around: "Summit".
  let eventNameHeads: Set<String>
  /// Nouns of agreements that bear the name of a place: "accords".
  let agreementHeads: Set<String>
  /// Nouns for a government named by its leader: "regime".
  let administrations: Set<String>
  /// Given names of people.
  let givenNames: Set<String>
  /// Capitalised words that are never part of a name.
  let nonNames: Set<String>
  /// Names of aircraft, missiles and vehicles, in the singular and the plural.
  let equipment: Set<String>

  /// Capitalised words that name nothing alone and yet stand inside names: "Foreign".
  let nameAdjectives: Set<String>
  /// Letters before the name of a ship.
  let shipPrefixes: Set<String>
  /// Letters before the name of a ship of a navy: "HMS".
  let navalPrefixes: Set<String>
  /// Nouns for warships that their names follow: "frigate".
  let warshipNouns: Set<String>
  /// First words of names of bodies in other languages: "Frente".
  let organizationFirstWords: Set<String>
  /// First words of names of places in other languages: "Bab".
  let placeFirstWords: Set<String>
  /// Nouns that "in" joins to a capital and that speak of its government: "regime", "friends".
  let governmentNouns: Set<String>
  /// Nouns of what governments feel and want, which "of" joins to a capital: "fury".
  let attitudeNouns: Set<String>
  /// Common nouns that alone name no place, though they are capitalised: "the Kingdom".
  let genericPlaces: Set<String>
  /// Nouns for ships that their names follow.
  let shipNouns: Set<String>
  /// Nouns for forces, which with a possessive stand for the state: "Denmark's navy".
  let armedBodies: Set<String>
  /// Letters after a person's name.
  let postnominals: Set<String>
  /// Words that end a company's name behind a comma.
  let organizationSuffixes: Set<String>
  /// Those of them that do so without a comma too: "Ltd".
  let legalForms: Set<String>
  /// Last words of the names of bodies that are nobody's surname: "battalion".
  let bodyEndings: Set<String>
  /// Last words of the names of places that are nobody's surname: "oblast".
  let placeEndings: Set<String>
  /// Plain nouns whose possessive opens the name of a party: "*People's* Party".
  let partyPeoples: Set<String>
  /// Words behind which a preposition says nothing of where, by the preposition: "worked *at* Holm".
  let notWhere: [String: Set<String>]
  /// Common nouns for bodies that introduce their names.
  let commonOrganizationHeads: Set<String>
  /// Common nouns that end a place's name.
  let commonPlaceHeads: Set<String>
  /// Events that go by a name of their own.
  let namedEvents: Set<String>
  /// Nouns whose possessive says whose a post or body is: "the regime's".
  let ownerNouns: Set<String>
  /// Nouns for bodies whose possessive says whose a post is: "the party's".
  let bodyNouns: Set<String>
  /// Words of force and distance, whose object is a place.
  let cityForceWords: Set<String>
  /// Nouns that a capital owns as a city: "mayor".
  let cityNouns: Set<String>
  /// Common nouns for bodies of which a country has one.
  let bareBodies: Set<String>
  /// Those of them that go without an article: "Police say".
  let articlelessBodies: Set<String>
  /// Common nouns that right after a name say that it is a body's: "clan".
  let namedBodyNouns: Set<String>
  /// Words that mean a party before a word for its people, with the party's name.
  let partyWords: [String: String]
  /// Words for people of a party: "MP".
  let partyPeople: Set<String>
  /// Names of services on which people write, and as "* account" what they have there.
  let platforms: Set<String>
  /// Nouns for bodies that a country has none or more than one of.
  let unownedBodies: Set<String>
  /// Nouns in names of parties.
  let partyHeads: Set<String>
  /// Nouns for bodies that are named by whoever leads them: "NATO-led *mission*".
  let ledBodies: Set<String>
  /// Those of them that are troops: "coalition *forces*".
  let coalitionForces: Set<String>
  /// Plurals for armed people against a state: "rebels".
  let rebelNouns: Set<String>
  /// Adjectives that with such a noun name them: "Maoist".
  let rebelCreeds: Set<String>
  /// Nouns for parts of a country or a city, which stand behind the part's own name: "province".
  let divisions: Set<String>

  init(schema: Schema) {
    nameAdjectives = Set(schema.lexicon("name-adjectives").map { $0.lowercased() })
    shipNouns = Set(schema.lexicon("ship-nouns"))
    navalPrefixes = Set(schema.lexicon("naval-prefixes"))
    shipPrefixes = navalPrefixes.union(schema.lexicon("ship-prefixes"))
    warshipNouns = Set(schema.lexicon("warship-nouns"))
    organizationFirstWords = Set(schema.lexicon("organization-first-words"))
    placeFirstWords = Set(schema.lexicon("place-first-words"))
    genericPlaces = Set(schema.lexicon("generic-places"))
    attitudeNouns = Set(schema.lexicon("attitude-nouns"))
    governmentNouns = Set(schema.lexicon("government-nouns"))
    armedBodies = Set(schema.lexicon("armed-bodies"))
    postnominals = Set(schema.lexicon("postnominals"))
    legalForms = Set(schema.lexicon("legal-forms"))
    organizationSuffixes = legalForms.union(schema.lexicon("organization-suffixes"))
    partyPeoples = Set(schema.lexicon("party-peoples"))
    let endings = schema.classes("name-endings")
    bodyEndings = endings["body"]
    placeEndings = endings["place"]
    notWhere = schema.classes("not-where").byName
    commonOrganizationHeads = Set(schema.lexicon("common-organization-heads"))
    commonPlaceHeads = Set(schema.lexicon("common-place-heads"))
    namedEvents = Set(schema.lexicon("named-events"))
    ownerNouns = Set(schema.lexicon("owner-nouns"))
    bodyNouns = Set(schema.lexicon("body-nouns"))
    cityForceWords = Set(schema.lexicon("city-force-words"))
    cityNouns = Set(schema.lexicon("city-nouns"))
    bareBodies = Set(schema.lexicon("bare-bodies"))
    articlelessBodies = Set(schema.lexicon("articleless-bodies"))
    namedBodyNouns = Set(schema.lexicon("named-body-nouns"))
    partyHeads = Set(schema.lexicon("party-heads"))
    let led = schema.classes("led-bodies")
    coalitionForces = led["force"]
    ledBodies = coalitionForces.union(led["body"])
    rebelNouns = Set(schema.lexicon("rebel-nouns"))
    rebelCreeds = Set(schema.lexicon("rebel-creeds"))
    divisions = Set(schema.lexicon("division-nouns"))
    unownedBodies = Set(schema.lexicon("unowned-bodies"))
    platforms = Set(schema.lexicon("platforms"))
    partyPeople = Set(schema.lexicon("party-people"))
    partyWords = schema.table("party-words")
    locatives = Set(schema.lexicon("locative-prepositions"))
    travelWords = Set(schema.lexicon("travel-words"))
    bringingWords = Set(schema.lexicon("bringing-words"))
    organizationHeads = Set(schema.lexicon("organization-heads").map { $0.lowercased() })
    placeHeads = Set(schema.lexicon("place-heads").map { $0.lowercased() })
    placeNouns = Set(schema.lexicon("place-nouns"))
    nationalBodies = bareBodies.union(schema.lexicon("national-bodies"))
    directions = Set(schema.lexicon("directions"))
    eventNameHeads = Set(schema.lexicon("event-name-heads"))
    agreementHeads = Set(schema.lexicon("agreement-heads"))
    administrations = Set(schema.lexicon("administrations"))
    givenNames = Set(schema.lexicon("given-names"))
    equipment = Set(schema.lexicon("equipment").flatMap { [$0, $0 + "s"] })
    nonNames = Set(schema.lexicon("non-names").map { $0.lowercased() })
  }

  /// Whether a name of some tokens is that of a part of a country: "Elmar *province*".
  func isDivision(_ name: Range<Int>, in tokens: [Token]) -> Bool {
    let end = name.upperBound
    return divisions.contains(tokens[end - 1].form.lowercased())
      || end < tokens.count && divisions.contains(tokens[end].form)
  }
}
