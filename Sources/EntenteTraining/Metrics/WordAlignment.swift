/// Which word of the system stands for which word of the gold.
///
/// Words stand for each other when their spans are equal. Where either side writes words together,
/// the words of the whole stretch are matched by form instead, in order, as many as possible (the
/// longest common subsequence): the rule of the CoNLL 2018 shared task,
/// https://universaldependencies.org/conll18/evaluation.html.
struct WordAlignment: Sendable {
  /// The pairs in text order.
  private(set) var pairs: [(gold: Int, system: Int)] = []
  /// For each word of the system its partner, or -1.
  private(set) var goldOfSystem: [Int]

  init(gold: [ScoredWord], system: [ScoredWord]) {
    goldOfSystem = [Int](repeating: -1, count: system.count)
    var (left, right) = (0, 0)
    for stretch in Self.stretches(gold, system) {
      alignSpans(gold, system, from: (left, right), before: stretch.lowerBound)
      let inGold = Self.indices(of: gold, in: stretch, from: left)
      let inSystem = Self.indices(of: system, in: stretch, from: right)
      alignForms(gold, system, inGold, inSystem)
      (left, right) = (inGold.upperBound, inSystem.upperBound)
    }
    alignSpans(gold, system, from: (left, right), before: .max)
  }

  /// The stretches that words written together cover on either side, overlapping ones as one.
  private static func stretches(_ gold: [ScoredWord], _ system: [ScoredWord]) -> [Range<Int>] {
    let spans = (gold + system).lazy.filter(\.isInRange).map(\.span)
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var merged: [Range<Int>] = []
    for span in spans {
      if let last = merged.last, span.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  /// The words that lie wholly in a stretch.
  private static func indices(
    of words: [ScoredWord], in stretch: Range<Int>, from start: Int
  ) -> Range<Int> {
    var first = start
    while first < words.count, words[first].span.lowerBound < stretch.lowerBound { first += 1 }
    var end = first
    while end < words.count, words[end].span.upperBound <= stretch.upperBound { end += 1 }
    return first..<end
  }

  private mutating func alignSpans(
    _ gold: [ScoredWord], _ system: [ScoredWord], from start: (Int, Int), before limit: Int
  ) {
    var (left, right) = start
    while left < gold.count, right < system.count, gold[left].span.lowerBound < limit,
      system[right].span.lowerBound < limit
    {
      if gold[left].span == system[right].span {
        match(left, right)
        left += 1
        right += 1
      } else if gold[left].span.lowerBound <= system[right].span.lowerBound {
        left += 1
      } else {
        right += 1
      }
    }
  }

  private mutating func alignForms(
    _ gold: [ScoredWord], _ system: [ScoredWord], _ left: Range<Int>, _ right: Range<Int>
  ) {
    let width = right.count + 1
    // longest[i * width + j]: the longest common subsequence of what follows i and j.
    var longest = [Int](repeating: 0, count: (left.count + 1) * width)
    for i in (0..<left.count).reversed() {
      for j in (0..<right.count).reversed() {
        let isSame = gold[left.lowerBound + i].form == system[right.lowerBound + j].form
        longest[i * width + j] =
          isSame
          ? longest[(i + 1) * width + j + 1] + 1
          : max(longest[(i + 1) * width + j], longest[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if gold[left.lowerBound + i].form == system[right.lowerBound + j].form {
        match(left.lowerBound + i, right.lowerBound + j)
        i += 1
        j += 1
      } else if longest[(i + 1) * width + j] == longest[i * width + j] {
        i += 1
      } else {
        j += 1
      }
    }
  }

  private mutating func match(_ gold: Int, _ system: Int) {
    pairs.append((gold, system))
    goldOfSystem[system] = gold
  }
}
