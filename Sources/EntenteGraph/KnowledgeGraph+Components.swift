import EntenteModel

extension KnowledgeGraph {
  /// The groups of entities that relations hold together, the largest first.
  ///
  /// Union-find with path halving: Tarjan and van Leeuwen, "Worst-case analysis of set union
  /// algorithms", Journal of the ACM 31 (1984).
  ///
  /// - Parameter isFollowed: Which relations count.
  /// - Returns: Every entity in exactly one group; groups of one size, and the entities of a group,
  ///   in the order of their ids.
  /// - Complexity: O(*m* α(*n*) + *n* log *n*).
  public func connectedComponents(
    following isFollowed: (RelationIndex) -> Bool = { _ in true }
  ) -> [[EntityIndex]] {
    var parents = Array(entityTable.ids.indices)
    func root(of entity: Int) -> Int {
      var entity = entity
      while parents[entity] != entity {
        parents[entity] = parents[parents[entity]]
        entity = parents[entity]
      }
      return entity
    }
    for relation in relationIndices where isFollowed(relation) {
      let left = root(of: source(of: relation).position)
      let right = root(of: target(of: relation).position)
      if left != right { parents[max(left, right)] = min(left, right) }
    }
    var groups: [Int: [(id: EntityID, index: EntityIndex)]] = [:]
    for index in entityIndices {
      groups[root(of: index.position), default: []].append((id(of: index), index))
    }
    return groups.values.map { $0.sorted { $0.id < $1.id } }
      .sorted { left, right in
        left.count != right.count ? left.count > right.count : left[0].id < right[0].id
      }
      .map { $0.map(\.index) }
  }
}
