public import EntenteModel

/// An entity as a map shows it.
public struct MapNode: Sendable, Hashable {
  /// The entity.
  public let entity: EntityID
  /// Its kind, which gives shape and colour.
  public let kind: EntityKind
  /// Its name, cut and cleaned for drawing, a line of the label each.
  public let lines: [String]
  /// What a screen reader says and a pointer shows: name, kind, and how much is known.
  public let summary: String
  /// How many relations it has on this map.
  public let degree: Int
  /// Whether the map is drawn around it.
  public let isFocus: Bool
}
