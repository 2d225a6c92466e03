import EntenteModel

extension KnowledgeGraph {
  /// The best path between two entities.
  ///
  /// The shortest comes first; of several the one with the least doubt, then the one whose relation
  /// ids come first, so that the order in which documents were merged cannot show.
  ///
  /// - Returns: The path, or nothing where there is none within the terms.
  /// - Complexity: O(*n* + *m*) in what lies within half the distance of either end.
  public func bestPath(
    from start: EntityIndex, to goal: EntityIndex, under terms: PathTerms = PathTerms()
  ) -> EntityPath? {
    PathSearch(graph: self, terms: terms, start: start, goal: goal, maxHops: terms.maxHops).best()
  }

  /// The best paths between two entities, the best first.
  ///
  /// Yen, "Finding the *k* shortest loopless paths in a network", Management Science 17 (1971).
  ///
  /// - Parameters:
  ///   - start: The first entity.
  ///   - goal: The last entity.
  ///   - count: How many paths are wanted.
  ///   - limit: How many paths may be looked at for those that are wanted; `count` unless given.
  ///   - terms: What the paths may be made of.
  ///   - isWanted: Whether a path counts; the others are looked at and left out.
  /// - Returns: Up to `count` paths, no two of which visit the same entities in the same order.
  /// - Complexity: O(*k* · *h*) searches for *k* paths looked at of *h* relations.
  public func bestPaths(
    from start: EntityIndex, to goal: EntityIndex, count: Int, limit: Int? = nil,
    under terms: PathTerms = PathTerms(), where isWanted: (EntityPath) -> Bool = { _ in true }
  ) -> [EntityPath] {
    guard count > 0, let first = bestPath(from: start, to: goal, under: terms) else { return [] }
    var wanted: [EntityPath] = []
    var accepted: [EntityPath] = []
    var offered: Set<[EntityIndex]> = [first.entities]
    var candidates = [RankedPath(first, in: self)]
    while wanted.count < count, accepted.count < limit ?? count,
      let next = candidates.indices.min(by: { candidates[$0] < candidates[$1] })
    {
      let path = candidates.remove(at: next).path
      accepted.append(path)
      if isWanted(path) { wanted.append(path) }
      for position in path.relations.indices {
        guard let found = deviation(of: path, at: position, from: accepted, under: terms),
          offered.insert(found.entities).inserted
        else { continue }
        candidates.append(RankedPath(found, in: self))
      }
    }
    return wanted
  }

  /// The best path that follows another up to a place and then goes where none accepted has gone.
  private func deviation(
    of path: EntityPath, at position: Int, from accepted: [EntityPath], under terms: PathTerms
  ) -> EntityPath? {
    let root = path.entities[...position]
    var search = PathSearch(
      graph: self, terms: terms, start: path.entities[position],
      goal: path.entities[path.entities.count - 1], maxHops: terms.maxHops - position)
    search.taken = Set(root.dropLast())
    for known in accepted where known.relations.count > position {
      if known.entities[...position] == root {
        search.firstNot.insert(known.entities[position + 1])
      }
    }
    guard let rest = search.best() else { return nil }
    var doubt = rest.cost.doubt
    for relation in path.relations[..<position] { doubt += terms.doubtOfRelation(relation) ?? 0 }
    for entity in root.dropFirst() { doubt += terms.doubtOfEntity(entity) }
    return EntityPath(
      entities: root.dropLast() + rest.entities,
      relations: path.relations[..<position] + rest.relations,
      cost: PathCost(hops: position + rest.cost.hops, doubt: doubt))
  }
}

/// A path with what decides its rank.
private struct RankedPath: Comparable {
  let path: EntityPath
  private let ids: [RelationID]

  init(_ path: EntityPath, in graph: KnowledgeGraph) {
    self.path = path
    ids = path.relations.map { graph.id(of: $0) }
  }

  static func < (left: RankedPath, right: RankedPath) -> Bool {
    left.path.cost != right.path.cost
      ? left.path.cost < right.path.cost : left.ids.lexicographicallyPrecedes(right.ids)
  }
}
