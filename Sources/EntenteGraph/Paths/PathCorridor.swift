/// All shortest paths from a start to a goal at once.
struct PathCorridor {
  /// The steps of the paths, those from the start first; from each entity one can go on to the goal.
  let steps: [[PathStep]]
}

extension PathSearch {
  /// All shortest paths, or nothing where there is no path short enough.
  ///
  /// Two breadth-first searches that meet, the cheaper frontier growing first: Pohl, "Bi-directional
  /// search", Machine Intelligence 6 (1971). Whole levels are searched, so that no shortest path is
  /// left out. Of the last level only the steps between the two frontiers are kept.
  ///
  /// - Complexity: O(*n* + *m*) in what lies within half the distance of either end, and a byte for
  ///   each entity of the graph.
  func corridor() -> PathCorridor? {
    guard maxHops > 0, start != goal, !isBanned(start), !isBanned(goal) else { return nil }
    var forward = PathFrontier(start, in: graph)
    var backward = PathFrontier(goal, in: graph)
    while forward.depth + backward.depth < min(maxHops, PathFrontier.depthLimit) {
      let isForward = forward.degree <= backward.degree
      let meeting =
        isForward ? steps(forward, backward) : steps(backward, forward).map(\.reversed)
      if !meeting.isEmpty {
        let first = forward.steps(to: meeting.lazy.map(\.from))
        let last = backward.steps(to: meeting.lazy.map(\.to))
        return PathCorridor(
          steps: first + [meeting] + last.reversed().map { $0.map(\.reversed) })
      }
      if isForward { forward.grow(in: self) } else { backward.grow(in: self) }
      if forward.level.isEmpty || backward.level.isEmpty { return nil }
    }
    return nil
  }

  /// The steps from the level of one frontier to that of another.
  private func steps(_ frontier: PathFrontier, _ other: PathFrontier) -> [PathStep] {
    var found: [PathStep] = []
    for entity in frontier.level {
      forEachStep(from: entity) { relation, neighbor in
        guard other.hasAtFront(neighbor) else { return }
        found.append(PathStep(from: entity, relation: relation, to: neighbor))
      }
    }
    return found
  }
}
