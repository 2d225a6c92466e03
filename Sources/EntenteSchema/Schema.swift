public import EntenteModel

/// The kinds, the knowledge and the words that reading works with: all of `Schemas/` as values.
public struct Schema: Sendable {
  /// The kinds of entity, in file order.
  public let entityKinds: [EntityKindDefinition]
  /// The kinds of relation, in file order.
  public let relationKinds: [RelationKindDefinition]
  /// The sovereign states.
  public let countries: [CountryDefinition]
  /// The bodies that need no introduction.
  public let organizations: [OrganizationDefinition]
  /// The places that need no introduction.
  public let places: [PlaceDefinition]
  /// The titles that name posts.
  public let titles: [OfficeTitleDefinition]
  /// Who held the highest posts, and when.
  public let leaders: [LeaderDefinition]
  /// The ways in which English says relations.
  public let patterns: [RelationPatternDefinition]
  /// Word lists by name, such as `proposal-heads`, `given-names` and `given-names/female`.
  public let lexicons: [String: [String]]
  /// What a user's folder says without any effect on reading, by file and line.
  public let warnings: [Diagnostic]

  let entityIndex: [EntityKind: Int]
  let relationIndex: [RelationKind: Int]
  let countryIndex: [String: Int]
  let organizationIndex: [String: Int]

  /// A schema from its parts.
  ///
  /// Where two definitions share a kind, the later one counts, so that a user's folder replaces.
  public init(
    entityKinds: [EntityKindDefinition], relationKinds: [RelationKindDefinition],
    countries: [CountryDefinition] = [], organizations: [OrganizationDefinition] = [],
    places: [PlaceDefinition] = [], titles: [OfficeTitleDefinition] = [],
    leaders: [LeaderDefinition] = [], patterns: [RelationPatternDefinition] = [],
    lexicons: [String: [String]] = [:], warnings: [Diagnostic] = []
  ) {
    self.entityKinds = entityKinds
    self.relationKinds = relationKinds
    self.countries = countries
    self.organizations = organizations
    self.places = places
    self.titles = titles
    self.leaders = leaders
    self.patterns = patterns
    self.lexicons = lexicons
    self.warnings = warnings
    entityIndex = Dictionary(
      entityKinds.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { _, later in later })
    relationIndex = Dictionary(
      relationKinds.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { _, later in later })
    countryIndex = Dictionary(
      countries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    organizationIndex = Dictionary(
      organizations.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The definition of a kind of entity, where the schema has it.
  public func definition(of kind: EntityKind) -> EntityKindDefinition? {
    entityIndex[kind].map { entityKinds[$0] }
  }

  /// The definition of a kind of relation, where the schema has it.
  public func definition(of kind: RelationKind) -> RelationKindDefinition? {
    relationIndex[kind].map { relationKinds[$0] }
  }

  /// A word list, empty where the schema has none of that name.
  public func lexicon(_ name: String) -> [String] { lexicons[name] ?? [] }

  /// The same schema without a word list.
  public func without(lexicon name: String) -> Schema {
    Schema(
      entityKinds: entityKinds, relationKinds: relationKinds, countries: countries,
      organizations: organizations, places: places, titles: titles, leaders: leaders,
      patterns: patterns, lexicons: lexicons.filter { $0.key != name },
      warnings: warnings)
  }
}
