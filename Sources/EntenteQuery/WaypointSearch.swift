import EntenteGraph
import EntenteModel

/// Finds paths that lead through given entities, leg by leg.
///
/// Looking through the best paths for those that happen to pass a waypoint would miss one that lies
/// off the beaten track. Simple paths through a waypoint are hard to rank exactly (two disjoint
/// paths are asked for), so each leg is searched by itself and the best legs are joined: exact as
/// long as no leg has more than `legLimit` paths.
struct WaypointSearch {
  let graph: KnowledgeGraph
  let terms: PathTerms

  /// How many paths of a leg, and how many beginnings of a path, are kept.
  static let legLimit = 64
  /// Up to how many waypoints every order is tried; more are visited in the order given.
  static let orderLimit = 3

  /// The best paths through all waypoints, the best first.
  func paths(
    from start: EntityIndex, to goal: EntityIndex, through waypoints: [EntityIndex], count: Int
  ) -> [EntityPath] {
    let orders = waypoints.count <= Self.orderLimit ? Self.orders(of: waypoints) : [waypoints]
    var found: Set<EntityPath> = []
    for order in orders { found.formUnion(paths(visiting: [start] + order + [goal])) }
    return Array(ranked(found).prefix(count))
  }

  private func paths(visiting stops: [EntityIndex]) -> [EntityPath] {
    var beginnings: [EntityPath] = []
    for (position, (from, to)) in zip(stops, stops.dropFirst()).enumerated() {
      var legTerms = terms
      legTerms.maxHops = terms.maxHops - (stops.count - 2)
      legTerms.avoided.formUnion(Set(stops).subtracting([from, to]))
      let legs = graph.bestPaths(from: from, to: to, count: Self.legLimit, under: legTerms)
      if position == 0 {
        beginnings = legs
      } else {
        let joined = beginnings.flatMap { first in legs.compactMap { join(first, $0) } }
        beginnings = Array(ranked(Set(joined)).prefix(Self.legLimit))
      }
      if beginnings.isEmpty { return [] }
    }
    return beginnings
  }

  /// Two legs as one path, unless it would visit an entity twice or be too long.
  private func join(_ first: EntityPath, _ second: EntityPath) -> EntityPath? {
    let hops = first.cost.hops + second.cost.hops
    guard hops <= terms.maxHops,
      Set(first.entities).isDisjoint(with: second.entities.dropFirst())
    else { return nil }
    let passing = second.entities.first.map { terms.doubtOfEntity($0) } ?? 0
    return EntityPath(
      entities: first.entities + second.entities.dropFirst(),
      relations: first.relations + second.relations,
      cost: PathCost(hops: hops, doubt: first.cost.doubt + passing + second.cost.doubt))
  }

  private func ranked(_ paths: Set<EntityPath>) -> [EntityPath] {
    paths.map { (path: $0, ids: $0.relations.map { graph.id(of: $0) }) }
      .sorted { left, right in
        left.path.cost != right.path.cost
          ? left.path.cost < right.path.cost : left.ids.lexicographicallyPrecedes(right.ids)
      }
      .map(\.path)
  }

  private static func orders(of waypoints: [EntityIndex]) -> [[EntityIndex]] {
    guard waypoints.count > 1 else { return [waypoints] }
    return waypoints.indices.flatMap { position in
      var rest = waypoints
      let first = rest.remove(at: position)
      return orders(of: rest).map { [first] + $0 }
    }
  }
}
