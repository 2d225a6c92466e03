import EntenteModel

extension KnowledgeGraph {
  /// All shortest paths between two entities, in the order of their relation ids.
  ///
  /// - Parameters:
  ///   - start: The first entity.
  ///   - goal: The last entity.
  ///   - limit: How many paths to give at most, since there may be exponentially many.
  ///   - terms: What the paths may be made of.
  /// - Returns: The paths, and whether they are all there are.
  /// - Complexity: That of one search, and O(length · degree) for each path.
  public func shortestPaths(
    from start: EntityIndex, to goal: EntityIndex, limit: Int = 1000,
    under terms: PathTerms = PathTerms()
  ) -> (paths: [EntityPath], isComplete: Bool) {
    let search = PathSearch(
      graph: self, terms: terms, start: start, goal: goal, maxHops: terms.maxHops)
    guard let corridor = search.corridor() else { return ([], true) }
    var paths: [EntityPath] = []
    var isComplete = true
    var open = [EntityPath(entities: [start], relations: [], cost: PathCost(hops: 0, doubt: 0))]
    while let path = open.popLast() {
      guard let last = path.entities.last, last != goal else {
        guard paths.count < limit else {
          isComplete = false
          break
        }
        paths.append(path)
        continue
      }
      for step in search.steps(from: last, in: corridor).reversed() {
        open.append(
          EntityPath(
            entities: path.entities + [step.neighbor], relations: path.relations + [step.relation],
            cost: PathCost(
              hops: path.cost.hops + 1,
              doubt: path.cost.doubt + step.doubt + search.passing(step.neighbor))))
      }
    }
    return (paths, isComplete)
  }
}

extension PathSearch {
  /// The best step to each entity one nearer to the goal, in the order of the relations' ids.
  fileprivate func steps(
    from entity: EntityIndex, in corridor: PathCorridor
  ) -> [(relation: RelationIndex, neighbor: EntityIndex, doubt: Int)] {
    var best: [EntityIndex: (id: RelationID, relation: RelationIndex, doubt: Int)] = [:]
    let next = (corridor.positions[entity] ?? 0) + 1
    forEachStep(from: entity) { relation, neighbor, doubt in
      guard corridor.positions[neighbor] == next else { return }
      let id = graph.id(of: relation)
      if let known = best[neighbor], (known.doubt, known.id) < (doubt, id) { return }
      best[neighbor] = (id, relation, doubt)
    }
    return best.sorted { $0.value.id < $1.value.id }
      .map { ($0.value.relation, $0.key, $0.value.doubt) }
  }
}
