import EntenteModel
import EntenteSchema
import Foundation
import Testing

/// Folders that are right, laid over each other or alone.
struct SchemaLoadingTests {
  static let kinds = """
    entities:
      person: {label: person, plural: people, summary: A human being., actor: true}
      ship: {label: ship, plural: ships, summary: A vessel with a name.}
    relations:
      commands: {family: structure, source: person, target: ship, verb: commands,
                 reverse: is commanded by, summary: Is the captain of it.}
    """

  @Test func `a folder alone gives its own kinds and nothing else`() throws {
    let folder = try TemporaryFolder(["kinds.yaml": Self.kinds])
    let schema = try Schema.load(from: folder.path)
    #expect(schema.entityKinds.map(\.kind) == ["person", "ship"])
    let commands = try #require(schema.definition(of: RelationKind("commands")))
    #expect(commands.sources == ["person"])
    #expect(commands.targets == ["ship"])
    #expect(commands.reverseVerb == "is commanded by")
    #expect(schema.countries.isEmpty)
  }

  @Test func `a file may name an entry of one that sorts later`() throws {
    let parts = Self.kinds.components(separatedBy: "relations:")
    let folder = try TemporaryFolder([
      "a.yaml": "relations:" + parts[1], "deep/down/z.yml": parts[0],
    ])
    #expect(try Schema.load(from: folder.path).definition(of: RelationKind("commands")) != nil)
  }

  @Test func `a user's entry is added after the standard ones`() throws {
    let folder = try TemporaryFolder([
      "mine.yaml": """
      relations:
        mediates: {family: diplomacy, source: actor, target: any, verb: mediates,
                   reverse: is mediated by, summary: Brings two sides together., plover: CONSULT}
      countries:
        Ruritania: {codes: [RI, RUR], adjectives: Ruritanian, capital: [Strelsau, Streslau],
                    seats: Zenda Castle}
      """
    ])
    let standard = try Schema.standard()
    let schema = try Schema.standard(extendedBy: folder.path)
    #expect(schema.relationKinds.dropLast() == standard.relationKinds[...])
    let mediates = try #require(schema.relationKinds.last)
    #expect(mediates.sources == [.person, .country, .organization])
    #expect(mediates.targets == Set(EntityKind.standard))
    let country = try #require(schema.countries.last)
    #expect(country.slug == "ruritania")
    #expect(country.capital == "Strelsau")
    #expect(country.capitalAliases == ["Streslau"])
    #expect(country.seats == ["Zenda Castle"])
    #expect(schema.patterns == standard.patterns)
  }

  @Test func `a user's entry takes the place of the standard one with its name`() throws {
    let folder = try TemporaryFolder([
      "mine.yaml": """
      relations:
        meets: {family: diplomacy, source: person, target: person, verb: encounters,
                symmetric: true, summary: Came face to face.}
      """
    ])
    let standard = try Schema.standard()
    let schema = try Schema.standard(extendedBy: folder.path)
    #expect(schema.relationKinds.map(\.kind) == standard.relationKinds.map(\.kind))
    #expect(schema.definition(of: .meets)?.verb == "encounters")
    #expect(schema.definition(of: .meets)?.sources == [.person])
  }

  @Test func `a user's entry takes its names from standard entries that have them as other names`()
    throws
  {
    let folder = try TemporaryFolder([
      "mine.yaml": """
      titles:
        Lord Chamberlain: {aliases: High Steward, plurals: lord chamberlains, scope: national}
      organizations:
        Upper Nile Convention: {aliases: UN, category: multinational}
      """
    ])
    let standard = try Schema.standard()
    let schema = try Schema.standard(extendedBy: folder.path)
    #expect(standard.titles.contains { $0.aliases.contains("Lord Chamberlain") })
    #expect(!schema.titles.contains { $0.aliases.contains("Lord Chamberlain") })
    #expect(schema.titles.last?.aliases == ["High Steward"])
    #expect(schema.titles.dropLast().map(\.title) == standard.titles.map(\.title))
    let bodies = schema.organizations.filter { $0.aliases.contains("UN") }
    #expect(bodies.map(\.name) == ["Upper Nile Convention"])
  }

  @Test func `replace drops the standard entries of the sections in the file, and no others`()
    throws
  {
    let folder = try TemporaryFolder([
      "places.yaml": "replace: true\nplaces:\n  Zenda: {category: city}\n"
    ])
    let schema = try Schema.standard(extendedBy: folder.path)
    #expect(schema.places.map(\.name) == ["Zenda"])
    #expect(schema.countries.count == (try Schema.standard().countries.count))
  }

  @Test func `patterns of relations that a user replaced are dropped with them`() throws {
    let folder = try TemporaryFolder(["kinds.yaml": "replace: true\n" + Self.kinds])
    let schema = try Schema.standard(extendedBy: folder.path)
    #expect(schema.relationKinds.map(\.kind) == ["commands"])
    #expect(schema.patterns.isEmpty)
  }

  @Test func `word lists add up, unless the first line says replace`() throws {
    let base = try TemporaryFolder([
      "lexicons/colors.txt": "# colours\nred\n  blue  # the sky's\n\nred\n",
      "lexicons/animals/birds.txt": "crow\nheron\n",
      "lexicons/animals/fish.txt": "perch\r\ncrow\r\n",
    ])
    let schema = try Schema.load(from: base.path)
    #expect(schema.lexicon("colors") == ["red", "blue"])
    #expect(schema.lexicon("animals/fish") == ["perch", "crow"])
    #expect(schema.lexicon("animals") == ["crow", "heron", "perch"])
    #expect(schema.lexicon("minerals").isEmpty)

    let more = try TemporaryFolder([
      "lexicons/city-nouns.txt": "gatekeeper\n",
      "lexicons/ship-nouns.txt": "replace: true\ncoracle\n",
    ])
    let extended = try Schema.standard(extendedBy: more.path)
    #expect(extended.lexicon("city-nouns").contains("mayor"))
    #expect(extended.lexicon("city-nouns").last == "gatekeeper")
    #expect(extended.lexicon("ship-nouns") == ["coracle"])
  }

  @Test func `a pattern entry gives its triggers, roles, conditions and status`() throws {
    let folder = try TemporaryFolder([
      "kinds.yaml": Self.kinds,
      "patterns/command.yaml": """
      patterns:
        captain: {nouns: [captain, skipper], kind: commands, source: self, target: of|possessor,
                  when: ["!clause"], status: possible, confidence: 0.65}
        take-command: {verbs: take command of, kind: commands, source: subject, target: object,
                       sourceKind: person, targetKind: [any], notTarget: [watch, helm]}
      """,
    ])
    let patterns = try Schema.load(from: folder.path).patterns
    #expect(
      patterns == [
        RelationPatternDefinition(
          id: "captain", triggers: ["captain", "skipper"], partOfSpeech: "noun", kind: "commands",
          source: "self", target: "of|possessor", conditions: ["!clause"], status: .possible,
          confidence: Confidence(0.65)),
        RelationPatternDefinition(
          id: "take-command", triggers: ["take command of"], partOfSpeech: "verb",
          kind: "commands", source: "subject", target: "object", conditions: [],
          sourceKinds: ["person"], targetKinds: ["person", "ship"],
          otherTargets: ["watch", "helm"], status: nil, confidence: Confidence(0.8)),
      ])
    #expect(patterns.map { $0.allows("ship", "person") } == [true, false])
  }

  @Test func `words that YAML would take for other things stay words`() throws {
    let folder = try TemporaryFolder([
      "c.yaml":
        "countries:\n  Norway: {codes: [NO, NOR], aliases: [yes, 1905, null], capital: Oslo}"
    ])
    let norway = try #require(try Schema.load(from: folder.path).countries.first)
    #expect(norway.alpha2 == "NO")
    #expect(norway.aliases == ["yes", "1905", "null"])
  }

  @Test func `reading the same folder twice gives the same schema`() throws {
    let path = try ResourceFolder.schemas.locate()
    let first = try Schema.load(from: path)
    let second = try Schema.load(from: path)
    #expect(first.organizations == second.organizations)
    #expect(first.patterns == second.patterns)
    #expect(first.lexicons == second.lexicons)
  }
}
