/// A city, region or landmark that news names without saying where it is: `Schemas/knowledge/places.yaml`.
public struct PlaceDefinition: Hashable, Sendable {
  /// Its usual English name.
  public let name: String
  /// Other spellings.
  public let aliases: [String]
  /// The country it lies in, by common English name; empty where it lies in none or in several.
  public let country: String
  /// What sort of place: city, region, continent, sea, river, building.
  public let category: String

  /// A definition from its parts.
  public init(name: String, aliases: [String], country: String, category: String) {
    self.name = name
    self.aliases = aliases
    self.country = country
    self.category = category
  }
}
