/// What a path may be made of, and what tells against each part of it.
///
/// Relations are followed both ways: that one accuses the other connects the two whoever is asked
/// about first.
public struct PathTerms: Sendable {
  /// What tells against a relation, from 0; nothing where it must not be followed.
  public var doubtOfRelation: @Sendable (RelationIndex) -> Int?
  /// What tells against leading through an entity, from 0.
  public var doubtOfEntity: @Sendable (EntityIndex) -> Int
  /// The entities that no path may visit.
  public var avoided: Set<EntityIndex>
  /// How many relations a path may have.
  public var maxHops: Int

  /// Terms for paths; unless said otherwise any relation will do and nothing tells against it.
  public init(
    maxHops: Int = 6, avoided: Set<EntityIndex> = [],
    doubtOfRelation: @escaping @Sendable (RelationIndex) -> Int? = { _ in 0 },
    doubtOfEntity: @escaping @Sendable (EntityIndex) -> Int = { _ in 0 }
  ) {
    self.maxHops = maxHops
    self.avoided = avoided
    self.doubtOfRelation = doubtOfRelation
    self.doubtOfEntity = doubtOfEntity
  }
}
