/// A way from one entity to another over relations that visits no entity twice.
///
/// Two paths are the same when they visit the same entities in the same order: of several relations
/// between two neighbours a path names the one that least tells against, then the one whose id comes
/// first.
public struct EntityPath: Hashable, Sendable {
  /// The entities, both ends among them.
  public let entities: [EntityIndex]
  /// The relation from each entity to the next.
  public let relations: [RelationIndex]
  /// Its length, and what tells against it.
  public let cost: PathCost

  package init(entities: [EntityIndex], relations: [RelationIndex], cost: PathCost) {
    self.entities = entities
    self.relations = relations
    self.cost = cost
  }
}
