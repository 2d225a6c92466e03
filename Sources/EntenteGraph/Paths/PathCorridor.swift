/// The entities on the shortest paths from a start to a goal, by their distance from the start.
struct PathCorridor {
  /// The entities at each distance: the start alone at 0, the goal alone at the end.
  let levels: [[EntityIndex]]
  /// The distance of each of them.
  let positions: [EntityIndex: Int]
}

extension PathSearch {
  /// The entities on the shortest paths, or nothing where there is no path short enough.
  ///
  /// Two breadth-first searches that meet, the smaller frontier growing first: Pohl, "Bi-directional
  /// search", Machine Intelligence 6 (1971). Whole levels are searched, so that no shortest path is
  /// left out.
  ///
  /// - Complexity: O(*n* + *m*) in what lies within half the distance of either end.
  func corridor() -> PathCorridor? {
    guard maxHops > 0, start != goal, !isBanned(start), !isBanned(goal) else { return nil }
    var forward = Frontier(start)
    var backward = Frontier(goal)
    while forward.depth + backward.depth < maxHops {
      let isForward = forward.level.count <= backward.level.count
      if isForward { grow(&forward) } else { grow(&backward) }
      let (grown, other) = isForward ? (forward, backward) : (backward, forward)
      guard !grown.level.isEmpty else { return nil }
      let meeting = grown.level.filter { other.distances[$0] != nil }
      if !meeting.isEmpty { return corridor(through: meeting, forward, backward) }
    }
    return nil
  }

  /// A breadth-first search from one end.
  private struct Frontier {
    var level: [EntityIndex]
    var depth = 0
    var distances: [EntityIndex: Int]

    init(_ end: EntityIndex) {
      level = [end]
      distances = [end: 0]
    }
  }

  private func grow(_ frontier: inout Frontier) {
    let depth = frontier.depth + 1
    var next: [EntityIndex] = []
    for entity in frontier.level {
      forEachStep(from: entity) { _, neighbor, _ in
        if frontier.distances[neighbor] == nil {
          frontier.distances[neighbor] = depth
          next.append(neighbor)
        }
      }
    }
    frontier.level = next
    frontier.depth = depth
  }

  private func corridor(
    through meeting: [EntityIndex], _ forward: Frontier, _ backward: Frontier
  ) -> PathCorridor {
    let length = forward.depth + backward.depth
    var levels = [[EntityIndex]](repeating: [], count: length + 1)
    var positions: [EntityIndex: Int] = [:]
    levels[forward.depth] = meeting
    for entity in meeting { positions[entity] = forward.depth }
    func extend(from position: Int, to next: Int, along frontier: Frontier, at distance: Int) {
      for entity in levels[position] {
        forEachStep(from: entity) { _, neighbor, _ in
          if frontier.distances[neighbor] == distance, positions[neighbor] == nil {
            positions[neighbor] = next
            levels[next].append(neighbor)
          }
        }
      }
    }
    for position in stride(from: forward.depth, to: 0, by: -1) {
      extend(from: position, to: position - 1, along: forward, at: position - 1)
    }
    for position in forward.depth..<length {
      extend(from: position, to: position + 1, along: backward, at: length - position - 1)
    }
    return PathCorridor(levels: levels, positions: positions)
  }
}
