public import EntenteModel

/// What a schema says about a kind of entity: read from `Schemas/entities/`.
public struct EntityKindDefinition: Hashable, Sendable {
  /// The kind.
  public let kind: EntityKind
  /// The word for one, in lower case: "person".
  public let label: String
  /// The word for many: "people".
  public let plural: String
  /// What it is, in one sentence.
  public let summary: String
  /// Whether such entities act.
  public let isActor: Bool
  /// Whether names are phrases, so that similar ones may mean the same: proposals and events.
  public let isNamedByPhrase: Bool

  /// A definition from its parts.
  public init(
    kind: EntityKind, label: String, plural: String, summary: String, isActor: Bool,
    isNamedByPhrase: Bool
  ) {
    self.kind = kind
    self.label = label
    self.plural = plural
    self.summary = summary
    self.isActor = isActor
    self.isNamedByPhrase = isNamedByPhrase
  }
}
