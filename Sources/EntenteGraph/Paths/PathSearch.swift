import EntenteModel

/// One search for the paths between two entities of a graph.
struct PathSearch {
  let graph: KnowledgeGraph
  let terms: PathTerms
  let start: EntityIndex
  let goal: EntityIndex
  let maxHops: Int
  /// The entities that the paths found so far have taken already.
  var taken: Set<EntityIndex> = []
  /// The entities that must not come right after the start.
  var firstNot: Set<EntityIndex> = []

  func isBanned(_ entity: EntityIndex) -> Bool {
    !taken.isEmpty && taken.contains(entity)
      || !terms.avoided.isEmpty && terms.avoided.contains(entity)
  }

  /// Gives each step that may be taken from an entity: the relation, and where it leads.
  @inline(__always)
  func forEachStep(from entity: EntityIndex, _ body: (RelationIndex, EntityIndex) -> Void) {
    graph.forEachRelation(at: entity) { relation, neighbor in
      guard neighbor != entity, !isBanned(neighbor), !isFirstNot(entity, neighbor),
        terms.doubtOfRelation(relation) != nil
      else { return }
      body(relation, neighbor)
    }
  }

  private func isFirstNot(_ left: EntityIndex, _ right: EntityIndex) -> Bool {
    guard !firstNot.isEmpty else { return false }
    return left == start && firstNot.contains(right) || right == start && firstNot.contains(left)
  }

  /// The shortest path with the least doubt; of several the one whose relation ids come first.
  ///
  /// The corridor has levels, so that one pass from the goal back gives every entity its least
  /// doubt; a walk from the start then picks relations in the order of their ids.
  ///
  /// - Complexity: That of the corridor.
  func best() -> EntityPath? {
    guard let corridor = corridor() else { return nil }
    let doubts = leastDoubts(in: corridor)
    var entities = [start]
    var relations: [RelationIndex] = []
    var last = start
    for steps in corridor.steps {
      let fitting = steps.filter {
        $0.from == last && doubts[last] == doubt(of: $0) + (doubts[$0.to] ?? 0)
      }
      let chosen =
        fitting.count == 1
        ? fitting[0] : fitting.min { graph.id(of: $0.relation) < graph.id(of: $1.relation) }
      guard let chosen else { return nil }
      entities.append(chosen.to)
      relations.append(chosen.relation)
      last = chosen.to
    }
    return EntityPath(
      entities: entities, relations: relations,
      cost: PathCost(hops: relations.count, doubt: doubts[start] ?? 0))
  }

  /// What tells against a step: its relation, and the entity it leads to unless that is the goal.
  func doubt(of step: PathStep) -> Int {
    (terms.doubtOfRelation(step.relation) ?? 0)
      + (step.to == goal ? 0 : terms.doubtOfEntity(step.to))
  }

  /// The least doubt of the way from each entity of a corridor to the goal.
  private func leastDoubts(in corridor: PathCorridor) -> [EntityIndex: Int] {
    var doubts: [EntityIndex: Int] = [goal: 0]
    for steps in corridor.steps.reversed() {
      for step in steps {
        guard let rest = doubts[step.to] else { continue }
        let whole = doubt(of: step) + rest
        if let known = doubts[step.from], known <= whole { continue }
        doubts[step.from] = whole
      }
    }
    return doubts
  }
}
