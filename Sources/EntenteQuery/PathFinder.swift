import EntenteGraph
import EntenteModel

/// Finds the best simple paths between two entities, one after the other.
///
/// Yen, "Finding the K shortest loopless paths in a network", Management Science 17 (1971). The
/// shortest path inside is a breadth-first search by levels, since length comes before everything
/// else; within a level the cheapest predecessor counts.
struct PathFinder {
  let graph: KnowledgeGraph
  let filter: RelationFilter
  let maxHops: Int
  let banned: Set<EntityIndex>

  /// The length of a path and what tells against it.
  struct Cost: Comparable {
    var hops = 0
    var doubt = 0

    static func < (left: Cost, right: Cost) -> Bool {
      (left.hops, left.doubt) < (right.hops, right.doubt)
    }
  }

  private struct Candidate {
    let path: [EntityIndex]
    let cost: Cost
  }

  /// The best paths in order.
  ///
  /// - Parameters:
  ///   - count: How many are wanted.
  ///   - limit: How many may be looked at.
  ///   - isWanted: Whether the entities of a path are such as are wanted.
  func paths(
    from start: EntityIndex, to goal: EntityIndex, count: Int, limit: Int,
    isWanted: (Set<EntityIndex>) -> Bool
  ) -> [[EntityIndex]] {
    var wanted: [[EntityIndex]] = []
    var accepted: [[EntityIndex]] = []
    var open: [Candidate] = []
    var seen: Set<[EntityIndex]> = []
    func offer(_ path: [EntityIndex]) {
      guard path.count - 1 <= maxHops, seen.insert(path).inserted else { return }
      open.append(Candidate(path: path, cost: cost(of: path)))
    }
    if let best = shortest(from: start, to: goal, hops: maxHops, without: banned, firstNot: []) {
      offer(best)
    }
    while accepted.count < limit, wanted.count < count {
      guard let next = open.indices.min(by: { isBetter(open[$0], open[$1]) }) else { break }
      let path = open.remove(at: next).path
      accepted.append(path)
      if isWanted(Set(path)) { wanted.append(path) }
      for position in path.indices.dropLast() {
        let root = path[...position]
        let taken = Set(
          accepted.filter { $0.count > position + 1 && $0[...position] == root }
            .map { $0[position + 1] })
        let spur = shortest(
          from: path[position], to: goal, hops: maxHops - position,
          without: banned.union(root.dropLast()), firstNot: taken)
        if let spur { offer(root.dropLast() + spur) }
      }
    }
    return wanted
  }

  /// The steps of a path: of the relations between two neighbours the surest.
  func steps(of path: [EntityIndex]) -> [Step] {
    zip(path, path.dropFirst()).compactMap { from, to in
      let between = relations(from, to)
      return between.map {
        Step($0, from: from, to: to, alternatives: between.count - 1, in: graph)
      }.min(by: Step.isSurer)
    }
  }

  private func relations(_ from: EntityIndex, _ to: EntityIndex) -> [RelationIndex] {
    graph.relations(at: from).filter {
      graph.neighbor(of: from, over: $0) == to && filter.includes($0, of: graph)
    }
  }

  private func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.cost != right.cost { return left.cost < right.cost }
    return left.path.lazy.map { graph.id(of: $0) }.lexicographicallyPrecedes(
      right.path.lazy.map { graph.id(of: $0) })
  }

  /// What tells against a relation: 0 for a certain fact, more the less sure it is.
  private func doubt(_ relation: RelationIndex) -> Int {
    graph.status(of: relation).doubt * 500 + (1000 - graph.confidence(of: relation).thousandths)
  }

  /// What tells against leading through an entity: the binary logarithm of its degree.
  private func hubDoubt(_ entity: EntityIndex) -> Int {
    let degree = UInt(graph.degree(of: entity))
    return degree == 0 ? 0 : (UInt.bitWidth - degree.leadingZeroBitCount) * 200
  }

  private func cost(of path: [EntityIndex]) -> Cost {
    var cost = Cost(hops: path.count - 1)
    for (from, to) in zip(path, path.dropFirst()) {
      cost.doubt += relations(from, to).map(doubt).min() ?? 0
    }
    for entity in path.dropFirst().dropLast() { cost.doubt += hubDoubt(entity) }
    return cost
  }

  /// The best path of the fewest relations.
  ///
  /// - Parameters:
  ///   - hops: How many relations it may have.
  ///   - without: Entities that it must not lead through.
  ///   - firstNot: Entities that it must not lead to first.
  private func shortest(
    from start: EntityIndex, to goal: EntityIndex, hops: Int, without: Set<EntityIndex>,
    firstNot: Set<EntityIndex>
  ) -> [EntityIndex]? {
    guard hops > 0, !without.contains(start), !without.contains(goal) else { return nil }
    var best: [EntityIndex: (doubt: Int, previous: EntityIndex?)] = [start: (0, nil)]
    var level = [start]
    for distance in 1...hops {
      var next: [EntityIndex: (doubt: Int, previous: EntityIndex?)] = [:]
      for entity in level {
        guard let soFar = best[entity]?.doubt else { continue }
        for relation in graph.relations(at: entity) where filter.includes(relation, of: graph) {
          let neighbor = graph.neighbor(of: entity, over: relation)
          guard best[neighbor] == nil, !without.contains(neighbor),
            distance > 1 || !firstNot.contains(neighbor)
          else { continue }
          let doubt =
            soFar + doubt(relation) + (neighbor == goal ? 0 : hubDoubt(neighbor))
          if let known = next[neighbor] {
            guard (doubt, graph.id(of: entity)) < (known.doubt, id(known.previous)) else {
              continue
            }
          }
          next[neighbor] = (doubt, entity)
        }
      }
      if next[goal] != nil {
        best.merge(next) { known, _ in known }
        return trace(to: goal, in: best)
      }
      guard !next.isEmpty else { return nil }
      best.merge(next) { known, _ in known }
      level = Array(next.keys)
    }
    return nil
  }

  private func id(_ index: EntityIndex?) -> EntityID { index.map { graph.id(of: $0) } ?? "" }

  private func trace(
    to goal: EntityIndex, in best: [EntityIndex: (doubt: Int, previous: EntityIndex?)]
  ) -> [EntityIndex] {
    var path = [goal]
    while let last = path.last, let previous = best[last]?.previous { path.append(previous) }
    return path.reversed()
  }
}
