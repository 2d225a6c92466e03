/// A title that names a post: read from `Schemas/knowledge/titles.yaml`.
public struct OfficeTitleDefinition: Hashable, Sendable {
  /// What the post belongs to when the text leaves it open.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// A country: "Foreign Minister".
    case national
    /// A named body: "chairman", "Secretary General", "spokesperson".
    case organizational
    /// A city or region: "mayor", "governor".
    case local
    /// No post at all, only a rank or courtesy: "General", "Professor", "Mr".
    case courtesy
  }

  /// The title in its usual form: "Foreign Minister".
  public let title: String
  /// Other forms, singular: "minister of foreign affairs", "FM".
  public let aliases: [String]
  /// Plural forms: "foreign ministers".
  public let plurals: [String]
  /// What the post belongs to when the text leaves it open.
  public let scope: Scope
  /// The country whose post this alone is, by common English name: "Foreign Secretary" is the
  /// United Kingdom's; empty where many have it.
  public let country: String
  /// The body whose post this alone is, by name: "High Representative" is the European Union's;
  /// empty where many have it.
  public let organization: String
  /// Whether the holder advises whoever the post belongs to.
  public let isAdvisory: Bool
  /// Whether the holder heads the body that the post belongs to.
  public let isHead: Bool
  /// The prepositions whose phrase says the field of the post, "special envoy *for* Syria", and so
  /// belongs to the post's name.
  public let complements: [String]

  /// A definition from its parts.
  public init(
    title: String, aliases: [String], plurals: [String], scope: Scope, country: String,
    organization: String = "", isAdvisory: Bool, isHead: Bool, complements: [String] = []
  ) {
    self.title = title
    self.aliases = aliases
    self.plurals = plurals
    self.scope = scope
    self.country = country
    self.organization = organization
    self.isAdvisory = isAdvisory
    self.isHead = isHead
    self.complements = complements
  }
}
