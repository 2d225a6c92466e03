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
    let steps = search.bestSteps(in: corridor)
    var paths: [EntityPath] = []
    var open = [EntityPath(entities: [start], relations: [], cost: PathCost(hops: 0, doubt: 0))]
    while let path = open.popLast() {
      guard let last = path.entities.last, last != goal else {
        if paths.count == limit { return (paths, false) }
        paths.append(path)
        continue
      }
      for step in (steps[last] ?? []).reversed() {
        open.append(
          EntityPath(
            entities: path.entities + [step.to], relations: path.relations + [step.relation],
            cost: PathCost(
              hops: path.cost.hops + 1, doubt: path.cost.doubt + search.doubt(of: step))))
      }
    }
    return (paths, true)
  }
}

extension PathSearch {
  /// The best step from each entity to each next one, in the order of the relations' ids.
  fileprivate func bestSteps(in corridor: PathCorridor) -> [EntityIndex: [PathStep]] {
    Dictionary(grouping: corridor.steps.joined(), by: \.from).mapValues { steps in
      let ranked = steps.map { (step: $0, doubt: doubt(of: $0), id: graph.id(of: $0.relation)) }
        .sorted { ($0.doubt, $0.id) < ($1.doubt, $1.id) }
      var reached: Set<EntityIndex> = []
      return ranked.filter { reached.insert($0.step.to).inserted }
        .sorted { $0.id < $1.id }.map(\.step)
    }
  }
}
