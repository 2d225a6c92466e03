import EntenteLanguage

/// Counts the gold arcs that a move puts out of reach (Goldberg and Nivre 2013,
/// <https://aclanthology.org/Q13-1033/>, for the arc-hybrid system).
struct ArcOracle {
  private let heads: [Int]
  private let dependents: [[Int]]

  /// An oracle for a tree: heads counted from 1, one past the last word for the root.
  init(heads: [Int]) {
    self.heads = [0] + heads
    var dependents = [[Int]](repeating: [], count: heads.count + 2)
    for (index, head) in heads.enumerated() { dependents[head].append(index + 1) }
    self.dependents = dependents
  }

  /// The number of gold arcs that are lost by a move.
  func cost(of move: ParserState.Move, in state: borrowing ParserState) -> Int {
    let next = state.next
    let top = state.stacked(0)
    switch move {
    case .shift:
      // The next word finds no head or dependents on the stack any more, but for the top's head.
      var cost = 0
      for place in 0..<state.depth {
        let word = state.stacked(place)
        if heads[word] == next { cost += 1 }
        if place > 0, heads[next] == word { cost += 1 }
      }
      return cost
    case .left:
      let head = heads[top]
      let lost = head != next && (head > next || head == state.stacked(1) && state.depth > 1)
      return (lost ? 1 : 0) + waiting(top, from: next)
    case .right:
      return (heads[top] >= next ? 1 : 0) + waiting(top, from: next)
    }
  }

  /// How many of a word's dependents are still to come.
  private func waiting(_ word: Int, from next: Int) -> Int {
    var count = 0
    for dependent in dependents[word] where dependent >= next { count += 1 }
    return count
  }
}
