import EntenteModel
import Foundation
import Testing

@testable import EntenteSchema

/// The standard knowledge hangs together.
struct StandardKnowledgeTests {
  let schema: Schema

  init() throws { schema = try Schema.standard() }

  /// The names that more than one owner claims.
  private func shared(_ claims: [(name: String, owner: String)]) -> [String] {
    var owners: [String: Set<String>] = [:]
    for claim in claims { owners[claim.name, default: []].insert(claim.owner) }
    return owners.filter { $0.value.count > 1 }.map { "\($0.key): \($0.value.sorted())" }.sorted()
  }

  @Test func `every member of the United Nations is there, and four more`() {
    #expect(schema.countries.count == 197)
    for name in ["Holy See", "Palestine", "Taiwan", "Kosovo"] {
      #expect(schema.countries.contains { $0.name == name })
    }
  }

  @Test func `codes, names and slugs belong to one country each`() {
    let countries = schema.countries
    #expect(Set(countries.map(\.alpha2)).count == countries.count)
    #expect(Set(countries.map(\.alpha3)).count == countries.count)
    #expect(Set(countries.map(\.slug)).count == countries.count)
    for country in countries {
      #expect(country.alpha2.utf8.count == 2 && country.alpha3.utf8.count == 3)
      #expect(country.slug.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 })
    }
  }

  @Test func `no name, adjective, capital or seat belongs to two countries`() {
    #expect(
      shared(
        schema.countries.flatMap { country in
          ([country.name] + country.aliases + country.adjectives + country.demonyms
            + country.seats).map { ($0, country.name) }
        }) == [])
    #expect(
      shared(
        schema.countries.flatMap { country in
          ([country.capital] + country.capitalAliases + country.seats).map { ($0, country.name) }
        }) == [])
  }

  @Test(arguments: [
    ("U.S.", "United States"), ("US", "United States"), ("USA", "United States"),
    ("UK", "United Kingdom"), ("Britain", "United Kingdom"), ("DPRK", "North Korea"),
    ("Burma", "Myanmar"), ("Ivory Coast", "Ivory Coast"), ("Türkiye", "Turkey"),
    ("Kremlin", "Russia"), ("Downing Street", "United Kingdom"), ("Number 10", "United Kingdom"),
    ("White House", "United States"), ("Bankova", "Ukraine"), ("Élysée", "France"),
    ("Quai d'Orsay", "France"), ("Blue House", "South Korea"), ("Zhongnanhai", "China"),
    ("Kiev", "Ukraine"), ("Washington", "United States"), ("Briton", "United Kingdom"),
    ("Poles", "Poland"), ("Dutch", "Netherlands"), ("Emirati", "United Arab Emirates"),
  ])
  func `a name that news uses for a state leads to it`(name: String, country: String) {
    let owners = schema.countries.filter { definition in
      ([definition.name, definition.capital] + definition.aliases + definition.adjectives
        + definition.demonyms + definition.seats + definition.capitalAliases).contains(name)
    }
    #expect(owners.map(\.name) == [country])
  }

  @Test func `there are enough bodies, places, titles and names`() {
    #expect(schema.organizations.count >= 150)
    #expect(schema.places.count >= 400)
    #expect(schema.titles.count >= 200)
    #expect(schema.lexicon("given-names").count >= 1500)
  }

  @Test func `no name belongs to two bodies, two places or two titles`() {
    #expect(
      shared(
        schema.organizations.flatMap { body in
          ([body.name] + body.aliases).map { ($0, body.name) }
        }) == [])
    #expect(
      shared(
        schema.places.flatMap { place in
          ([place.name] + place.aliases).map { ($0, place.name) }
        }) == [])
    #expect(
      shared(
        schema.titles.flatMap { title in
          ([title.title] + title.aliases + title.plurals).map { ($0, title.title) }
        }) == [])
  }

  @Test func `a name of a state or a capital names no other place and no body`() {
    let states = Set(
      schema.countries.flatMap {
        [$0.name, $0.capital] + $0.aliases + $0.capitalAliases + $0.seats
      })
    #expect(schema.places.flatMap { [$0.name] + $0.aliases }.filter(states.contains) == [])
    #expect(schema.organizations.flatMap { [$0.name] + $0.aliases }.filter(states.contains) == [])
  }

  @Test func `what a body is part of exists, and nothing is part of itself`() {
    let bodies = Dictionary(
      schema.organizations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let countries = Set(schema.countries.map(\.name))
    for body in schema.organizations {
      var owner = body.partOf
      var steps = 0
      while !owner.isEmpty, !countries.contains(owner), steps < 8 {
        #expect(bodies[owner] != nil, "\(body.name) is part of \(owner)")
        owner = bodies[owner]?.partOf ?? ""
        steps += 1
      }
      #expect(steps < 8, "\(body.name) is part of itself")
    }
  }

  @Test func `names are written without an article and without spare blanks`() {
    let allowed: Set<String> = [
      "The Hague", "The New York Times", "The Washington Post", "The Wall Street Journal",
      "The Guardian", "The Times", "The Economist", "The Daily Telegraph", "The Atlantic",
      "The Kyiv Independent", "The Jerusalem Post", "The Times of Israel",
    ]
    var names = schema.countries.flatMap { [$0.name] + $0.aliases + $0.seats }
    names += schema.places.flatMap { [$0.name] + $0.aliases }
    names += schema.organizations.flatMap { [$0.name] + $0.aliases }
    for name in names where !allowed.contains(name) {
      #expect(!name.lowercased().hasPrefix("the "), "\(name)")
    }
    for name in names {
      #expect(name == name.trimmingCharacters(in: .whitespacesAndNewlines))
      #expect(name == name.precomposedStringWithCanonicalMapping)
    }
  }

  @Test func `the posts of one country, the ranks and the advisers are marked`() throws {
    func title(_ name: String) throws -> OfficeTitleDefinition {
      try #require(schema.titles.first { ([$0.title] + $0.aliases).contains(name) }, "\(name)")
    }
    #expect(try title("Foreign Secretary").country == "United Kingdom")
    #expect(try title("Secretary of State").country == "United States")
    #expect(try title("Foreign Minister").country == "")
    #expect(try title("Foreign Minister").scope == .national)
    #expect(try title("Minister of Foreign Affairs").title == "Foreign Minister")
    #expect(try title("Foreign Minister").plurals.contains("foreign ministers"))
    #expect(try title("Special Envoy").complements.contains("for"))
    #expect(try title("Presidential Adviser").isAdvisory)
    #expect(try title("President").isHead)
    #expect(try title("Mayor").scope == .local)
    #expect(try title("Gen.").scope == .courtesy)
    #expect(try title("EU High Representative").organization == "European Union")
    #expect(try title("spokesman".capitalized).scope == .organizational)
  }

  @Test(arguments: [
    "proposal-heads", "event-heads", "organization-heads", "organization-suffixes", "place-heads",
    "non-names", "status-planned", "status-possible", "status-negated",
    "given-names/male", "given-names/female", "given-names/either",
  ])
  func `a word list is there and has no entry twice`(name: String) {
    let words = schema.lexicon(name)
    #expect(!words.isEmpty)
    #expect(Set(words).count == words.count)
  }

  @Test func `no given name is a man's and a woman's`() {
    let men = Set(schema.lexicon("given-names/male"))
    #expect(schema.lexicon("given-names/female").filter(men.contains) == [])
    let people = men.union(schema.lexicon("given-names/female"))
    #expect(schema.lexicon("given-names/either").filter(people.contains) == [])
  }

  @Test func `every standard pattern says a known relation with a trigger`() {
    for pattern in schema.patterns {
      #expect(schema.definition(of: pattern.kind) != nil)
      #expect(!pattern.triggers.isEmpty)
    }
  }

  @Test func `reading can make every trigger of the standard patterns`() {
    let dead = schema.patterns.flatMap { pattern in
      pattern.triggers.filter {
        PatternTrigger($0, partOfSpeech: pattern.partOfSpeech).remedy != nil
      }.map { pattern.id + ": " + $0 }
    }
    #expect(dead == [])
  }

  @Test(arguments: ["graph", "article", "gold"])
  func `a JSON Schema is valid JSON and says what it is`(name: String) throws {
    let path = try ResourceFolder.schemas.locate() + "/\(name).schema.json"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(object["$id"] as? String == "urn:entente:\(name):1")
  }
}
