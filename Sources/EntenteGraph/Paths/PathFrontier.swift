/// A breadth-first search from one end of a path, as far as it has come.
///
/// It keeps every step that it took, so that what leads to an entity is known later without looking
/// at the entity's relations again: a hub has many.
struct PathFrontier {
  /// The depth from which on a distance would not fit its mark.
  static let depthLimit = 120

  private static let wantedBit: UInt8 = 0x80

  /// The entities that were reached last.
  private(set) var level: [EntityIndex]
  /// How many relations there are at the entities of the level.
  private(set) var degree: Int
  /// The distance of the level.
  private(set) var depth = 0
  /// The steps to each distance from the one before, the first distance being 1.
  private var steps: [[PathStep]] = []
  /// The distance of each entity and one more, or 0 for one that is not reached.
  private var marks: [UInt8]

  init(_ end: EntityIndex, in graph: KnowledgeGraph) {
    level = [end]
    degree = graph.degree(of: end)
    marks = [UInt8](repeating: 0, count: graph.entityTable.ids.count)
    marks[end.position] = 1
  }

  /// Whether an entity was reached last.
  func hasAtFront(_ entity: EntityIndex) -> Bool { Int(marks[entity.position]) == depth + 1 }

  /// Goes one step further.
  mutating func grow(in search: PathSearch) {
    let mark = UInt8(depth + 2)
    var next: [EntityIndex] = []
    var nextDegree = 0
    var taken: [PathStep] = []
    for entity in level {
      search.forEachStep(from: entity) { relation, neighbor in
        let known = marks[neighbor.position]
        guard known == 0 || known == mark else { return }
        if known == 0 {
          marks[neighbor.position] = mark
          next.append(neighbor)
          nextDegree += search.graph.degree(of: neighbor)
        }
        taken.append(PathStep(from: entity, relation: relation, to: neighbor))
      }
    }
    steps.append(taken)
    level = next
    degree = nextDegree
    depth += 1
  }

  /// The steps that lead to some entities of the level, those from the end first.
  mutating func steps(to entities: some Sequence<EntityIndex>) -> [[PathStep]] {
    for entity in entities { marks[entity.position] |= Self.wantedBit }
    var found: [[PathStep]] = []
    for taken in steps.reversed() {
      let wanted = taken.filter { marks[$0.to.position] & Self.wantedBit != 0 }
      for step in wanted { marks[step.from.position] |= Self.wantedBit }
      found.append(wanted)
    }
    return found.reversed()
  }
}

/// One step over a relation.
struct PathStep {
  let from: EntityIndex
  let relation: RelationIndex
  let to: EntityIndex

  /// The same step taken the other way.
  var reversed: PathStep { PathStep(from: to, relation: relation, to: from) }
}
