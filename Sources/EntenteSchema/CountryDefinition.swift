/// What is known of a sovereign state: read from `Schemas/knowledge/countries.yaml`.
public struct CountryDefinition: Hashable, Sendable {
  /// Its common English name: "Russia".
  public let name: String
  /// The last part of its entity id: `russia`.
  public let slug: String
  /// ISO 3166-1 alpha-2.
  public let alpha2: String
  /// ISO 3166-1 alpha-3.
  public let alpha3: String
  /// Other names and abbreviations: "Russian Federation", "U.S.", "DPRK".
  public let aliases: [String]
  /// Adjectives, which also name the state's actions: "Russian".
  public let adjectives: [String]
  /// Nouns for its people: "Russian", "Russians", "Briton", "Britons".
  public let demonyms: [String]
  /// The capital; a place, and by metonymy the government.
  public let capital: String
  /// Other spellings of the capital: "Kiev", "Washington".
  public let capitalAliases: [String]
  /// Seats by which news means the government, without an article: "Kremlin", "Downing Street".
  public let seats: [String]

  /// A definition from its parts.
  public init(
    name: String, slug: String, alpha2: String, alpha3: String, aliases: [String],
    adjectives: [String], demonyms: [String], capital: String,
    capitalAliases: [String] = [], seats: [String]
  ) {
    self.name = name
    self.slug = slug
    self.alpha2 = alpha2
    self.alpha3 = alpha3
    self.aliases = aliases
    self.adjectives = adjectives
    self.demonyms = demonyms
    self.capital = capital
    self.capitalAliases = capitalAliases
    self.seats = seats
  }
}
