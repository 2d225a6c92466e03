import EntenteModel

/// Chooses of too many entities some that hang together, since names without lines are no map.
///
/// Starts at the focus or at the entity with most relations, and goes on to whoever of the
/// neighbours of those taken so far has most; where a part of the graph ends, begins anew.
struct ConnectedChoice {
  /// The entities to choose from.
  let entities: [Entity]
  /// The relations that may be drawn.
  let relations: [Relation]
  /// How many relations each entity has.
  let degrees: [EntityID: Int]
  /// The entity that is taken first.
  let focus: EntityID?

  /// The chosen entities, sorted by id.
  ///
  /// - Complexity: O(*n* log *n* + *m* + *k* · *f*) for *k* entities that are seen on the way, and
  ///   *f* that are seen and not yet taken.
  func first(_ limit: Int) -> [Entity] {
    func weight(_ entity: Entity) -> Int { entity.id == focus ? .max : degrees[entity.id] ?? 0 }
    let ranked = entities.sorted { (weight($1), $0.id) < (weight($0), $1.id) }
    let neighbors = neighbors(of: ranked)
    var isSeen = [Bool](repeating: false, count: ranked.count)
    // The ranks of those seen and not taken, the best one last.
    var frontier: [Int] = []
    var taken: [Int] = []
    var start = 0
    while taken.count < limit {
      if frontier.isEmpty {
        while start < ranked.count, isSeen[start] { start += 1 }
        guard start < ranked.count else { break }
        // With room for one only, the start of another part would stand alone.
        if !taken.isEmpty, taken.count + 1 == limit, !neighbors[start].isEmpty { break }
        isSeen[start] = true
        frontier.append(start)
      }
      let next = frontier.removeLast()
      taken.append(next)
      for neighbor in neighbors[next] where !isSeen[neighbor] {
        isSeen[neighbor] = true
        frontier.insert(neighbor, at: Self.place(of: neighbor, in: frontier))
      }
    }
    return taken.map { ranked[$0] }.sorted { $0.id < $1.id }
  }

  private func neighbors(of ranked: [Entity]) -> [[Int]] {
    var ranks: [EntityID: Int] = [:]
    for (rank, entity) in ranked.enumerated() { ranks[entity.id] = rank }
    var neighbors = [[Int]](repeating: [], count: ranked.count)
    for relation in relations where relation.source != relation.target {
      guard let source = ranks[relation.source], let target = ranks[relation.target] else {
        continue
      }
      neighbors[source].append(target)
      neighbors[target].append(source)
    }
    return neighbors
  }

  /// Where a rank belongs in a list that falls from the worst to the best.
  private static func place(of rank: Int, in falling: [Int]) -> Int {
    var range = 0..<falling.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if falling[middle] > rank {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }
}
