public import EntenteModel

/// An entity as a careful reader wrote it down.
public struct GoldEntity: Hashable, Sendable {
  /// The name by which the relations of the file refer to it.
  public let key: String
  /// What it is.
  public let kind: EntityKind
  /// Its fullest, most usual English name.
  public let name: String
  /// Every other surface form that means it.
  public let aliases: [String]

  /// An entity from its parts.
  public init(key: String, kind: EntityKind, name: String, aliases: [String] = []) {
    self.key = key
    self.kind = kind
    self.name = name
    self.aliases = aliases
  }

  /// The name and the aliases.
  public var names: [String] { [name] + aliases }
}
