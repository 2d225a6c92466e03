/// What a token stands for: an entity, and how directly.
public struct EntityLink: Hashable, Sendable {
  /// How directly a phrase stands for an entity.
  public enum Strength: Int, Sendable, Hashable, Comparable {
    /// A part stands for the whole: "Danish harbours" for Denmark, as what something is done to.
    case loose
    /// People or means that act for it: "Danish officials" for Denmark.
    case through
    /// It is named, described or meant by a pronoun.
    case direct

    /// The more direct is the greater.
    public static func < (left: Strength, right: Strength) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The entity, as an index in `Reading.entities`.
  public let entity: Int
  /// How directly.
  public let strength: Strength

  /// A link from its parts.
  public init(entity: Int, strength: Strength) {
    self.entity = entity
    self.strength = strength
  }
}
