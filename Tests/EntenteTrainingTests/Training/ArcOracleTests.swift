import EntenteLanguage
import Testing

@testable import EntenteTraining  // an executable's parts can be tested in no other way

struct ArcOracleTests {
  /// Follows moves without cost until the tree is done, and returns its heads.
  private func heads(following oracle: ArcOracle, count: Int) -> [Int]? {
    var state = ParserState(count: count)
    while !state.isFinished {
      var free: ParserState.Move?
      for move in ParserState.Move.allCases where state.allows(move) {
        if oracle.cost(of: move, in: state) == 0 { free = move }
      }
      guard let free else { return nil }
      state.make(free, label: 1, word: 0, role: .plain)
    }
    return (1...count).map { Int(state.node($0).head) }
  }

  @Test(arguments: [[2, 5, 4, 2], [2, 3, 5, 3], [5, 1, 2, 3], [4, 1, 1, 5], [3, 1, 5, 3]])
  func `moves without cost lead to the gold tree`(gold: [Int]) {
    #expect(heads(following: ArcOracle(heads: gold), count: gold.count) == gold)
  }

  @Test func `a move that cuts words off costs as much as it cuts off`() {
    // The second word heads the first and the third; hanging it on the third now loses two arcs.
    let oracle = ArcOracle(heads: [2, 4, 2])
    var state = ParserState(count: 3)
    state.make(.shift, label: 0, word: 0, role: .plain)
    #expect(oracle.cost(of: .left, in: state) == 0)
    #expect(oracle.cost(of: .shift, in: state) == 1)
    state.make(.left, label: 1, word: 0, role: .plain)
    state.make(.shift, label: 0, word: 0, role: .plain)
    #expect(oracle.cost(of: .left, in: state) == 2)
  }
}
