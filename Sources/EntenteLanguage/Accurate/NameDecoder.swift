/// Finds the best sequence of name labels in which every name is well formed (Viterbi 1967).
struct NameDecoder {
  /// What a label says of a word.
  private enum Label {
    case outside
    case begins(NameSpan.Kind)
    case continues(NameSpan.Kind)
  }

  private let labels: [Label]
  /// For each label those that may stand before it.
  private let before: [[Int]]

  /// The number of labels.
  var count: Int { labels.count }

  /// A decoder of labels such as `O`, `B-person` and `I-person`; nil where one is unknown.
  init?(labels names: [String]) {
    var labels: [Label] = []
    for name in names {
      switch (name.prefix(2), NameSpan.Kind(rawValue: String(name.dropFirst(2)))) {
      case ("B-", let kind?): labels.append(.begins(kind))
      case ("I-", let kind?): labels.append(.continues(kind))
      default:
        guard name == "O" else { return nil }
        labels.append(.outside)
      }
    }
    self.labels = labels
    before = labels.map { label in
      labels.indices.filter { index in
        guard case .continues(let kind) = label else { return true }
        return switch labels[index] {
        case .outside: false
        case .begins(let other), .continues(let other): other == kind
        }
      }
    }
  }

  /// The names of a run of words.
  ///
  /// - Parameters:
  ///   - scores: The scores of the labels of the first word.
  ///   - stride: The distance from a word's scores to the next word's.
  ///   - length: The number of words.
  /// - Complexity: O(n) in the number of words.
  func names(scores: UnsafePointer<Float>, stride: Int, length: Int) -> [NameSpan] {
    guard length > 0 else { return [] }
    var best = labels.indices.map { index in
      if case .continues = labels[index] { return -Float.infinity }
      return scores[index]
    }
    var pointers: [Int] = []
    pointers.reserveCapacity(length * labels.count)
    for word in 1..<max(length, 1) {
      var next: [Float] = []
      for index in labels.indices {
        var source = before[index].first ?? 0
        for candidate in before[index] where best[candidate] > best[source] { source = candidate }
        pointers.append(source)
        next.append(best[source] + scores[word * stride + index])
      }
      best = next
    }
    var path = [Int](repeating: 0, count: length)
    for index in labels.indices where best[index] > best[path[length - 1]] {
      path[length - 1] = index
    }
    for word in Swift.stride(from: length - 1, to: 0, by: -1) {
      path[word - 1] = pointers[(word - 1) * labels.count + path[word]]
    }
    return spans(of: path)
  }

  private func spans(of path: [Int]) -> [NameSpan] {
    var spans: [NameSpan] = []
    for (word, index) in path.enumerated() {
      switch labels[index] {
      case .outside: continue
      case .begins(let kind): spans.append(NameSpan(tokens: word..<word + 1, kind: kind))
      case .continues(let kind):
        guard let last = spans.last else { continue }
        spans[spans.count - 1] = NameSpan(tokens: last.tokens.lowerBound..<word + 1, kind: kind)
      }
    }
    return spans
  }
}
