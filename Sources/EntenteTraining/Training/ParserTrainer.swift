import EntenteLanguage

/// Learns the parser's weights with a dynamic oracle: it also learns from states off the gold path.
struct ParserTrainer {
  /// The labels.
  let labels: LabelSet
  private let share: UInt64
  /// How far ahead of its best rival a right move or label must be to be left alone.
  private let margin: Int32 = 5
  private let moves: Perceptron
  private let labeler: Perceptron
  private let labelIndex: [String: Int]

  /// A trainer for the labels that occur in `sentences`.
  init(sentences: [TreeSentence], share: UInt64) {
    self.share = share
    labels = LabelSet(names: Set(sentences.flatMap(\.labels)).sorted())
    moves = Perceptron(classCount: ParserState.Move.allCases.count)
    labeler = Perceptron(classCount: labels.names.count)
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
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { scores in
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
    commas: UnsafePointer<Int32>, list: inout FeatureList, scores: UnsafeMutablePointer<Int32>,
    exploration: Int, generator: inout SeededGenerator
  ) -> ParserState.Move {
    var allowed: [ParserState.Move] = []
    for move in ParserState.Move.allCases where state.allows(move) { allowed.append(move) }
    guard allowed.count > 1 else { return allowed.first ?? .shift }
    ArcFeatures.add(state, words: words, commas: commas, into: &list)
    Perceptron.thin(&list, share: share, generator: &generator)
    moves.score(list, into: scores)
    defer { moves.tick() }
    var costs: [Int] = []
    for move in allowed { costs.append(oracle.cost(of: move, in: state)) }
    let least = costs.min() ?? 0
    var guess = 0
    var right: Int?
    var wrong: Int?
    for index in allowed.indices {
      let score = scores[allowed[index].rawValue]
      if score > scores[allowed[guess].rawValue] { guess = index }
      if costs[index] == least {
        if let best = right, scores[allowed[best].rawValue] >= score { continue }
        right = index
      } else {
        if let best = wrong, scores[allowed[best].rawValue] >= score { continue }
        wrong = index
      }
    }
    guard let right, let wrong else { return allowed[guess] }
    let lead = scores[allowed[right].rawValue] - scores[allowed[wrong].rawValue]
    if lead < margin {
      moves.update(list, right: allowed[right].rawValue, wrong: allowed[wrong].rawValue)
    }
    guard lead <= 0, guess == wrong else { return allowed[right] }
    return Int.random(in: 0..<100, using: &generator) < exploration
      ? allowed[guess] : allowed[right]
  }

  private func make(
    _ move: ParserState.Move, in state: inout ParserState, sentence: TreeSentence,
    words: UnsafePointer<ParserWord>, list: inout FeatureList,
    scores: UnsafeMutablePointer<Int32>, generator: inout SeededGenerator
  ) {
    guard let (head, dependent) = state.arc(of: move) else {
      state.make(move, label: 0, word: 0, role: .plain)
      return
    }
    LabelFeatures.add(head: head, dependent: dependent, state: state, words: words, into: &list)
    Perceptron.thin(&list, share: share, generator: &generator)
    labeler.score(list, into: scores)
    let guess = Int(Tagger.best(scores, count: labels.names.count))
    if sentence.heads[dependent - 1] == head, let gold = labelIndex[sentence.labels[dependent - 1]]
    {
      var rival = gold == 0 ? 1 : 0
      for label in labels.names.indices where label != gold && scores[label] > scores[rival] {
        rival = label
      }
      if scores[gold] - scores[rival] < margin {
        labeler.update(list, right: gold, wrong: rival)
      }
      labeler.tick()
    }
    let label = UInt32(guess + 1)
    state.make(move, label: label, word: words[dependent].word, role: labels.role(of: label))
  }

  /// Writes the model file.
  func write(to path: String, minimum: UInt32) throws {
    var writer = ModelFileWriter(kind: DependencyParser.fileKind)
    LinearModel.write(
      moves.averaged(minimum: minimum).weights, classCount: moves.classCount, name: "moves",
      to: &writer)
    LinearModel.write(
      labeler.averaged(minimum: minimum).weights, classCount: labeler.classCount, name: "labels",
      to: &writer)
    writer.add("labels", lines: labels.names)
    try writer.write(to: path)
  }
}
