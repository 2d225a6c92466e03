import EntenteLanguage

/// Learns the parser's weights with a dynamic oracle: it also learns from states off the gold path.
struct ParserTrainer {
  /// The labels.
  let labels: LabelSet
  private let share: UInt64
  private let moves: AdaptiveLearner
  private let labeler: AdaptiveLearner
  private let labelIndex: [String: Int]

  /// A trainer for the labels that occur in `sentences`.
  init(sentences: [TreeSentence], share: UInt64) {
    self.share = share
    labels = LabelSet(names: Set(sentences.flatMap(\.labels)).sorted())
    moves = AdaptiveLearner(
      classCount: ParserState.Move.allCases.count, rate: 0.1)
    labeler = AdaptiveLearner(classCount: labels.names.count, rate: 0.1)
    labelIndex = Dictionary(uniqueKeysWithValues: labels.names.enumerated().map { ($1, $0) })
  }

  /// Goes through the selected sentences once, in an order drawn from `generator`.
  ///
  /// - Parameter exploration: How often a wrong guess is followed, out of 100.
  func epoch(
    _ sentences: [TreeSentence], surfaces: [SurfaceBuffer], tags: [Tagger.Tags], selection: [Int],
    exploration: Int, generator: inout SeededGenerator
  ) {
    for index in selection.shuffled(using: &generator) {
      learn(
        sentences[index], words: ParserWord.words(of: surfaces[index], tags: tags[index]),
        exploration: exploration, generator: &generator)
    }
  }

  private func learn(
    _ sentence: TreeSentence, words: [ParserWord], exploration: Int,
    generator: inout SeededGenerator
  ) {
    let oracle = ArcOracle(heads: sentence.heads)
    let commas = DependencyParser.commas(in: words)
    var state = ParserState(count: sentence.words.count)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: FeatureList.room) { memory in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: 256) { scores in
        words.withUnsafeBufferPointer { words in
          commas.withUnsafeBufferPointer { commas in
            guard let memory = memory.baseAddress, let scores = scores.baseAddress,
              let words = words.baseAddress, let commas = commas.baseAddress
            else { return }
            var list = FeatureList(base: memory)
            while !state.isFinished {
              let move = choose(
                state, oracle: oracle, words: words, commas: commas, list: &list, scores: scores,
                exploration: exploration, generator: &generator)
              make(
                move, in: &state, sentence: sentence, words: words, list: &list, scores: scores,
                generator: &generator)
            }
          }
        }
      }
    }
  }

  private func choose(
    _ state: borrowing ParserState, oracle: ArcOracle, words: UnsafePointer<ParserWord>,
    commas: UnsafePointer<Int32>, list: inout FeatureList, scores: UnsafeMutablePointer<Float>,
    exploration: Int, generator: inout SeededGenerator
  ) -> ParserState.Move {
    var allowed: [ParserState.Move] = []
    for move in ParserState.Move.allCases where state.allows(move) { allowed.append(move) }
    guard allowed.count > 1 else { return allowed.first ?? .shift }
    ArcFeatures.add(state, words: words, commas: commas, into: &list)
    AdaptiveLearner.thin(&list, share: share, generator: &generator)
    moves.score(list, into: scores)
    let costs = allowed.map { oracle.cost(of: $0, in: state) }
    let least = costs.min() ?? 0
    let right = allowed.indices.filter { costs[$0] == least }
    moves.learn(
      list, scores: scores, allowed: allowed.map(\.rawValue),
      right: right.map { allowed[$0].rawValue })
    func best(_ candidates: [Int]) -> ParserState.Move {
      var best = candidates[0]
      for index in candidates where scores[allowed[index].rawValue] > scores[allowed[best].rawValue]
      { best = index }
      return allowed[best]
    }
    let guess = best(Array(allowed.indices))
    let answer = best(right)
    guard guess != answer else { return answer }
    return Int.random(in: 0..<100, using: &generator) < exploration ? guess : answer
  }

  private func make(
    _ move: ParserState.Move, in state: inout ParserState, sentence: TreeSentence,
    words: UnsafePointer<ParserWord>, list: inout FeatureList,
    scores: UnsafeMutablePointer<Float>, generator: inout SeededGenerator
  ) {
    guard let (head, dependent) = state.arc(of: move) else {
      state.make(move, label: 0, word: 0, role: .plain)
      return
    }
    LabelFeatures.add(head: head, dependent: dependent, state: state, words: words, into: &list)
    AdaptiveLearner.thin(&list, share: share, generator: &generator)
    labeler.score(list, into: scores)
    let guess = labeler.best(scores)
    if sentence.heads[dependent - 1] == head, let gold = labelIndex[sentence.labels[dependent - 1]]
    {
      labeler.learn(list, scores: scores, right: gold)
    }
    let label = UInt32(guess + 1)
    state.make(move, label: label, word: words[dependent].word, role: labels.role(of: label))
  }

  /// Adds a share of another trainer's averaged weights.
  func add(_ other: ParserTrainer, share: Float) {
    moves.add(other.moves, share: share)
    labeler.add(other.labeler, share: share)
  }

  /// Writes the model file.
  func write(to path: String) throws {
    var writer = ModelFileWriter(kind: DependencyParser.fileKind)
    LinearModel.write(
      moves.averaged(bytes: 9_500_000).weights, classCount: moves.classCount, name: "moves",
      to: &writer)
    LinearModel.write(
      labeler.averaged(bytes: 4_000_000).weights, classCount: labeler.classCount, name: "labels",
      to: &writer)
    writer.add("labels", lines: labels.names)
    try writer.write(to: path)
  }
}
