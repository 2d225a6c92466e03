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
    taken.contains(entity) || terms.avoided.contains(entity)
  }

  /// Gives each step that may be taken from an entity: the relation, where it leads, and the doubt.
  func forEachStep(
    from entity: EntityIndex, _ body: (RelationIndex, EntityIndex, Int) -> Void
  ) {
    graph.forEachRelation(at: entity) { relation, neighbor in
      guard neighbor != entity, !isBanned(neighbor), !isFirstNot(entity, neighbor),
        let doubt = terms.doubtOfRelation(relation)
      else { return }
      body(relation, neighbor, doubt)
    }
  }

  private func isFirstNot(_ left: EntityIndex, _ right: EntityIndex) -> Bool {
    guard !firstNot.isEmpty else { return false }
    return left == start && firstNot.contains(right) || right == start && firstNot.contains(left)
  }

  /// The shortest path with the least doubt; of several the one whose relation ids come first.
  ///
  /// The corridor is a graph by levels, so that one pass from the goal back gives every entity its
  /// least doubt; a walk from the start then picks relations in the order of their ids.
  ///
  /// - Complexity: That of the corridor, and O(*d* log *d*) in the degrees within it.
  func best() -> EntityPath? {
    guard let corridor = corridor() else { return nil }
    let doubts = leastDoubts(in: corridor)
    var entities = [start]
    var relations: [RelationIndex] = []
    var last = start
    while last != goal {
      var chosen: (relation: RelationIndex, neighbor: EntityIndex)?
      let position = entities.count
      forEachStep(from: last) { relation, neighbor, doubt in
        guard corridor.positions[neighbor] == position, let rest = doubts[neighbor],
          doubt + passing(neighbor) + rest == doubts[last]
        else { return }
        if let known = chosen, graph.id(of: known.relation) < graph.id(of: relation) { return }
        chosen = (relation, neighbor)
      }
      guard let chosen else { return nil }
      entities.append(chosen.neighbor)
      relations.append(chosen.relation)
      last = chosen.neighbor
    }
    return EntityPath(
      entities: entities, relations: relations,
      cost: PathCost(hops: relations.count, doubt: doubts[start] ?? 0))
  }

  /// What tells against leading through an entity; the goal is not led through.
  func passing(_ entity: EntityIndex) -> Int {
    entity == goal ? 0 : terms.doubtOfEntity(entity)
  }

  /// The least doubt of the way from each entity of a corridor to the goal.
  private func leastDoubts(in corridor: PathCorridor) -> [EntityIndex: Int] {
    var doubts: [EntityIndex: Int] = [goal: 0]
    var through: [EntityIndex: Int] = [goal: 0]
    for position in stride(from: corridor.levels.count - 2, through: 0, by: -1) {
      for entity in corridor.levels[position] {
        var least: Int?
        forEachStep(from: entity) { _, neighbor, doubt in
          guard corridor.positions[neighbor] == position + 1, let rest = through[neighbor] else {
            return
          }
          least = min(least ?? .max, doubt + rest)
        }
        guard let least else { continue }
        doubts[entity] = least
        through[entity] = least + passing(entity)
      }
    }
    return doubts
  }
}
