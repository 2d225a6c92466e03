/// Builds a sentence's dependency tree from left to right, one decision at a time.
///
/// A greedy arc-hybrid parser whose moves a linear classifier chooses; a second one labels each arc
/// the moment it is made. Both were trained with a dynamic oracle (Goldberg and Nivre 2013,
/// <https://aclanthology.org/Q13-1033/>), so that they have seen the states that errors lead to.
package struct DependencyParser: Sendable {
  /// The labels.
  package let labels: LabelSet
  private let moves: LinearModel
  private let labeler: LinearModel

  /// The kind that its model file carries.
  package static let fileKind = "fast-parser"

  /// Reads a parser from a file.
  ///
  /// - Throws: `LanguageError` where the file cannot be used.
  package init(path: String) throws(LanguageError) {
    let file = try ModelFile(path: path, kind: Self.fileKind)
    moves = try LinearModel(file: file, name: "moves")
    labeler = try LinearModel(file: file, name: "labels")
    labels = LabelSet(names: try file.lines(of: "labels"))
    guard moves.classCount == ParserState.Move.allCases.count,
      labeler.classCount == labels.names.count
    else { throw .damaged(path, reason: "its labels do not fit its weights") }
  }

  /// A word's place in the tree.
  package struct Arc: Sendable, Hashable {
    /// The head's index, -1 for the root of the sentence.
    package let head: Int
    /// The class of the label, from 0.
    package let label: Int
  }

  /// Parses a sentence.
  ///
  /// - Returns: A tree with one root: an arc for each word.
  /// - Complexity: O(n) decisions in the number of words.
  package func arcs(of surfaces: SurfaceBuffer, tags: Tagger.Tags) -> [Arc] {
    let words = ParserWord.words(of: surfaces, tags: tags)
    let commas = Self.commas(in: words)
    var state = ParserState(count: surfaces.count)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: FeatureList.room) { memory in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(4, labels.names.count)) {
        scores in
        words.withUnsafeBufferPointer { words in
          commas.withUnsafeBufferPointer { commas in
            guard let memory = memory.baseAddress, let scores = scores.baseAddress,
              let words = words.baseAddress, let commas = commas.baseAddress
            else { return }
            var list = FeatureList(base: memory)
            while !state.isFinished {
              step(&state, words: words, commas: commas, list: &list, scores: scores)
            }
          }
        }
      }
    }
    return (1..<surfaces.count + 1).map { word in
      let node = state.node(word)
      return Arc(
        head: Int(node.head) == state.root ? -1 : Int(node.head) - 1, label: Int(node.label) - 1)
    }
  }

  @inline(__always)
  private func step(
    _ state: inout ParserState, words: UnsafePointer<ParserWord>, commas: UnsafePointer<Int32>,
    list: inout FeatureList, scores: UnsafeMutablePointer<Int32>
  ) {
    let canShift = state.allows(.shift)
    let canLeft = state.allows(.left)
    let canRight = state.allows(.right)
    var move = canShift ? ParserState.Move.shift : canLeft ? .left : .right
    // With one move left there is nothing to choose.
    if (canShift ? 1 : 0) + (canLeft ? 1 : 0) + (canRight ? 1 : 0) > 1 {
      ArcFeatures.add(state, words: words, commas: commas, into: &list)
      moves.score(list, into: scores)
      if canLeft, !canShift || scores[1] > scores[0] { move = .left }
      if canRight, scores[2] > scores[move.rawValue] { move = .right }
    }
    guard let (head, dependent) = state.arc(of: move) else {
      state.make(move, label: 0, word: 0, role: .plain)
      return
    }
    LabelFeatures.add(head: head, dependent: dependent, state: state, words: words, into: &list)
    labeler.score(list, into: scores)
    let label = 1 + Tagger.best(scores, count: labels.names.count)
    state.make(move, label: label, word: words[dependent].word, role: labels.role(of: label))
  }

  /// How many commas stand before each word.
  package static func commas(in words: [ParserWord]) -> [Int32] {
    let comma = AtomHash.atom(of: ",")
    var commas: [Int32] = []
    var count: Int32 = 0
    for word in words {
      commas.append(count)
      if word.word == comma { count += 1 }
    }
    return commas
  }
}
