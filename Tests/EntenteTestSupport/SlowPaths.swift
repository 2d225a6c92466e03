public import EntenteGraph
public import EntenteModel

/// Paths found by trying everything: obviously right, and only good for small graphs.
public struct SlowPaths {
  /// A path as ids, which compare between graphs.
  public struct Path: Hashable, Sendable {
    /// The entities it visits.
    public let entities: [EntityID]
    /// The relations it follows.
    public let relations: [RelationID]
    /// What tells against it.
    public let cost: PathCost

    /// A path from its parts.
    public init(entities: [EntityID], relations: [RelationID], cost: PathCost) {
      self.entities = entities
      self.relations = relations
      self.cost = cost
    }
  }

  /// The step between two neighbours that least tells against.
  private struct Step {
    let relation: RelationID
    let doubt: Int
  }

  private let graph: KnowledgeGraph
  private let terms: PathTerms
  private var steps: [EntityID: [EntityID: Step]] = [:]

  /// A search of a graph.
  public init(_ graph: KnowledgeGraph, _ terms: PathTerms) {
    self.graph = graph
    self.terms = terms
    for index in graph.relationIndices {
      guard let doubt = terms.doubtOfRelation(index) else { continue }
      let relation = graph[index]
      for (from, to) in [
        (relation.source, relation.target), (relation.target, relation.source),
      ] {
        let known = steps[from]?[to]
        if let known, (known.doubt, known.relation) <= (doubt, relation.id) { continue }
        steps[from, default: [:]][to] = Step(relation: relation.id, doubt: doubt)
      }
    }
  }

  /// Every simple path between two entities, the best first.
  public func all(from start: EntityID, to goal: EntityID) -> [Path] {
    var found: [Path] = []
    extend([start], [], 0, to: goal, into: &found)
    return found.sorted { left, right in
      left.cost != right.cost
        ? left.cost < right.cost : left.relations.lexicographicallyPrecedes(right.relations)
    }
  }

  private func isAvoided(_ id: EntityID) -> Bool {
    graph.index(of: id).map { terms.avoided.contains($0) } ?? true
  }

  private func passing(_ id: EntityID) -> Int {
    graph.index(of: id).map { terms.doubtOfEntity($0) } ?? 0
  }

  private func extend(
    _ entities: [EntityID], _ relations: [RelationID], _ doubt: Int, to goal: EntityID,
    into found: inout [Path]
  ) {
    guard let last = entities.last, !isAvoided(last) else { return }
    if last == goal {
      if !relations.isEmpty {
        found.append(
          Path(
            entities: entities, relations: relations,
            cost: PathCost(hops: relations.count, doubt: doubt)))
      }
      return
    }
    guard relations.count < terms.maxHops else { return }
    for (next, step) in steps[last] ?? [:] where !entities.contains(next) {
      extend(
        entities + [next], relations + [step.relation],
        doubt + step.doubt + (next == goal ? 0 : passing(next)), to: goal, into: &found)
    }
  }
}
