public import EntenteModel

/// What is in one graph and not in another.
public struct GraphDifference: Hashable, Sendable {
  /// The entities that are new, sorted by id.
  public let addedEntities: [EntityID]
  /// The entities that are gone, sorted by id.
  public let removedEntities: [EntityID]
  /// The relations that are new, sorted by id.
  public let addedRelations: [RelationID]
  /// The relations that are gone, sorted by id.
  public let removedRelations: [RelationID]

  /// Whether the graphs have the same entities and relations.
  public var isEmpty: Bool {
    addedEntities.isEmpty && removedEntities.isEmpty && addedRelations.isEmpty
      && removedRelations.isEmpty
  }
}

extension KnowledgeGraph {
  /// What has come and gone since an earlier graph.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*) in the sizes of both graphs.
  public func difference(from earlier: KnowledgeGraph) -> GraphDifference {
    let entities = Set(entityIndices.map { id(of: $0) })
    let earlierEntities = Set(earlier.entityIndices.map { earlier.id(of: $0) })
    let relations = Set(relationIndices.map { id(of: $0) })
    let earlierRelations = Set(earlier.relationIndices.map { earlier.id(of: $0) })
    return GraphDifference(
      addedEntities: entities.subtracting(earlierEntities).sorted(),
      removedEntities: earlierEntities.subtracting(entities).sorted(),
      addedRelations: relations.subtracting(earlierRelations).sorted(),
      removedRelations: earlierRelations.subtracting(relations).sorted())
  }
}
