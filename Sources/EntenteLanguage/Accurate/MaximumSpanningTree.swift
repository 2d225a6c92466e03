/// The best tree with exactly one root under scores of arcs.
///
/// Chu and Liu (1965), Edmonds (1967), in the contracting form: take the best head of each word; if
/// that is a tree, done; else make a cycle one word, solve the smaller problem, and open the cycle
/// where the solution enters it.
enum MaximumSpanningTree {
  /// What an arc from the root costs where more than one root must be prevented.
  private static let rootCost = 1e5

  /// The head of each word; -1 for the root.
  ///
  /// - Parameters:
  ///   - scores: A row for each word; in it the score of the root and of each word as its head.
  ///   - count: The number of words.
  /// - Complexity: O(n²) where the best heads form a tree, as they mostly do; else O(n³).
  static func heads(scores: UnsafePointer<Float>, count: Int) -> [Int] {
    let greedy = (0..<count).map { word in
      best(in: (0...count).lazy.filter { $0 != word + 1 }) {
        Double(scores[word * (count + 1) + $0])
      }
    }
    if greedy.count(where: { $0 == 0 }) == 1, cycle(in: [0] + greedy) == nil {
      return greedy.map { $0 - 1 }
    }
    // Row and column 0 are the root.
    var matrix = ArcScores(count: count + 1)
    for word in 0..<count {
      for head in 0...count where head != word + 1 {
        let cost = head == 0 ? rootCost : 0
        matrix[word + 1, head] = Double(scores[word * (count + 1) + head]) - cost
      }
    }
    return arborescence(matrix).dropFirst().map { $0 - 1 }
  }

  /// The best heads of nodes 1 and up; node 0 is the root.
  private static func arborescence(_ scores: ArcScores) -> [Int] {
    let count = scores.count
    var heads = [Int](repeating: 0, count: count)
    for node in 1..<max(count, 1) { heads[node] = best(in: 0..<count) { scores[node, $0] } }
    guard let cycle = cycle(in: heads) else { return heads }
    let inside = Set(cycle)
    let outside = (0..<count).filter { !inside.contains($0) }
    let merged = outside.count
    let total = cycle.reduce(0) { $0 + scores[$1, heads[$1]] }
    var small = ArcScores(count: merged + 1)
    var leaving = [Int](repeating: 0, count: merged)
    var entered = [Int](repeating: 0, count: merged)
    for (index, node) in outside.enumerated() {
      if node != 0 {
        for (other, head) in outside.enumerated() { small[index, other] = scores[node, head] }
        leaving[index] = best(in: cycle) { scores[node, $0] }
        small[index, merged] = scores[node, leaving[index]]
      }
      entered[index] = best(in: cycle) { scores[$0, node] - scores[$0, heads[$0]] }
      let gain = scores[entered[index], node] - scores[entered[index], heads[entered[index]]]
      small[merged, index] = total + gain
    }
    let found = arborescence(small)
    for (index, node) in outside.enumerated() where node != 0 {
      heads[node] = found[index] == merged ? leaving[index] : outside[found[index]]
    }
    let source = found[merged]
    heads[entered[source]] = outside[source]
    return heads
  }

  /// The candidate with the highest score; the first of equals.
  private static func best(in candidates: some Sequence<Int>, score: (Int) -> Double) -> Int {
    var best = 0
    var highest = -Double.infinity
    for candidate in candidates {
      let value = score(candidate)
      if value > highest { (best, highest) = (candidate, value) }
    }
    return best
  }

  /// The nodes of a cycle, where following heads from some node never meets the root.
  private static func cycle(in heads: [Int]) -> [Int]? {
    var visit = [Int](repeating: 0, count: heads.count)
    for start in heads.indices.dropFirst() {
      var node = start
      while node != 0, visit[node] == 0 {
        visit[node] = start
        node = heads[node]
      }
      guard node != 0, visit[node] == start else { continue }
      var cycle = [node]
      while heads[cycle[cycle.count - 1]] != node { cycle.append(heads[cycle[cycle.count - 1]]) }
      return cycle
    }
    return nil
  }
}

/// A square of scores, of each node's possible heads; what is not set is impossible.
private struct ArcScores {
  let count: Int
  private var values: [Double]

  init(count: Int) {
    self.count = count
    values = [Double](repeating: -.infinity, count: count * count)
  }

  subscript(node: Int, head: Int) -> Double {
    get { values[node * count + head] }
    set { values[node * count + head] = newValue }
  }
}
