/// One real thing, however often and however differently a text names it.
public struct Entity: Hashable, Sendable {
  /// Its stable id.
  public let id: EntityID
  /// What it is.
  public let kind: EntityKind
  /// The fullest, most usual English form of its name.
  public var name: String
  /// Every other name that means it, pronouns left out; sorted, without repeats.
  public var aliases: [String]
  /// The words that mean it, in text order.
  public var mentions: [Mention]
  /// What else is known: an ISO code, a date, a place name.
  public var properties: [String: String]

  /// An entity from its parts.
  public init(
    id: EntityID, kind: EntityKind, name: String, aliases: [String] = [], mentions: [Mention] = [],
    properties: [String: String] = [:]
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.aliases = aliases
    self.mentions = mentions
    self.properties = properties
  }
}
