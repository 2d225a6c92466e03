/// What is known of a body that news names without introducing it: `Schemas/knowledge/organizations.yaml`.
public struct OrganizationDefinition: Hashable, Sendable {
  /// Its fullest usual English name: "North Atlantic Treaty Organization".
  public let name: String
  /// Acronyms and other names: "NATO", "the alliance" is not one.
  public let aliases: [String]
  /// The body or the country that it is part of, by name; empty where there is none.
  public let partOf: String
  /// What sort of body: multinational, ministry, party, armed-group, media, court, legislature.
  public let category: String

  /// A definition from its parts.
  public init(name: String, aliases: [String], partOf: String, category: String) {
    self.name = name
    self.aliases = aliases
    self.partOf = partOf
    self.category = category
  }
}
