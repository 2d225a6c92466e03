import Testing

// Testable: the tree finder is a step inside the engine and no part of its interface.
@testable import EntenteLanguage

struct MaximumSpanningTreeTests {
  @Test func `the best tree of four words is the best of all trees`() {
    var random = Noise(seed: 11)
    for _ in 0..<200 {
      let scores = (0..<20).map { _ in Float(random.next() % 1000) / 100 }
      let heads = MaximumSpanningTree.heads(scores: scores, count: 4)
      #expect(isTree(heads))
      #expect(abs(total(heads, scores, 4) - bestTotal(scores, 4)) < 1e-4)
    }
  }

  @Test(arguments: [1, 2, 30, 120])
  func `random scores give a tree with one root`(count: Int) {
    var random = Noise(seed: UInt64(count))
    let scores = (0..<count * (count + 1)).map { _ in Float(random.next() % 1000) / 10 }
    #expect(isTree(MaximumSpanningTree.heads(scores: scores, count: count)))
  }

  @Test func `equal scores give a tree`() {
    let scores = [Float](repeating: 0, count: 9 * 10)
    #expect(isTree(MaximumSpanningTree.heads(scores: scores, count: 9)))
  }

  /// The total of the best of all trees with one root, by trying all of them.
  private func bestTotal(_ scores: [Float], _ count: Int) -> Float {
    var best = -Float.infinity
    var heads = [Int](repeating: -1, count: count)
    while true {
      if isTree(heads) { best = max(best, total(heads, scores, count)) }
      var place = 0
      while place < count, heads[place] == count - 1 {
        heads[place] = -1
        place += 1
      }
      guard place < count else { return best }
      heads[place] += 1
    }
  }

  private func total(_ heads: [Int], _ scores: [Float], _ count: Int) -> Float {
    heads.enumerated().reduce(0) { $0 + scores[$1.offset * (count + 1) + $1.element + 1] }
  }

  private func isTree(_ heads: [Int]) -> Bool {
    guard heads.count(where: { $0 < 0 }) == 1 else { return false }
    return heads.indices.allSatisfy { word in
      var node = word
      for _ in heads.indices where node >= 0 { node = heads[node] }
      return node < 0
    }
  }
}
