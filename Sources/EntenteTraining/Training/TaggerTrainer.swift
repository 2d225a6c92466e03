import EntenteLanguage

/// Learns the tagger's weights.
struct TaggerTrainer {
  /// The universal tags, sorted.
  let coarseTags: [String]
  /// The fine tags, sorted.
  let fineTags: [String]
  private let coarse: Perceptron
  private let fine: Perceptron
  private let coarseIndex: [String: Int]
  private let fineIndex: [String: Int]

  /// A trainer for the tags that occur in `sentences`.
  init(sentences: [TreeSentence]) {
    coarseTags = Set(sentences.flatMap(\.coarse)).sorted()
    fineTags = Set(sentences.flatMap(\.fine)).sorted()
    coarse = Perceptron(classCount: coarseTags.count)
    fine = Perceptron(classCount: fineTags.count)
    coarseIndex = Dictionary(uniqueKeysWithValues: coarseTags.enumerated().map { ($1, $0) })
    fineIndex = Dictionary(uniqueKeysWithValues: fineTags.enumerated().map { ($1, $0) })
  }

  /// Goes through the sentences once, in an order drawn from `generator`.
  func epoch(
    _ sentences: [TreeSentence], surfaces: [SurfaceBuffer], generator: inout SeededGenerator
  ) {
    for index in sentences.indices.shuffled(using: &generator) {
      learn(sentences[index], surfaces: surfaces[index])
    }
  }

  private func learn(_ sentence: TreeSentence, surfaces: SurfaceBuffer) {
    let margin = Tagger.Tags.margin
    var tags = Tagger.Tags(count: sentence.words.count)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: FeatureList.capacity) { memory in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { scores in
        guard let memory = memory.baseAddress, let scores = scores.baseAddress else { return }
        var list = FeatureList(base: memory)
        surfaces.withWords { words in
          for index in sentence.words.indices {
            TagFeatures.coarse(
              words + index, last: tags.coarse[index + margin - 1],
              secondLast: tags.coarse[index + margin - 2], into: &list)
            tags.coarse[index + margin] = decide(
              coarse, list, gold: coarseIndex[sentence.coarse[index]], scores: scores)
          }
          for index in sentence.words.indices {
            tags.coarse.withUnsafeBufferPointer { buffer in
              guard let base = buffer.baseAddress else { return }
              TagFeatures.fine(
                words + index, coarse: base + index + margin, last: tags.fine[index + margin - 1],
                secondLast: tags.fine[index + margin - 2], into: &list)
            }
            tags.fine[index + margin] = decide(
              fine, list, gold: fineIndex[sentence.fine[index]], scores: scores)
          }
        }
      }
    }
  }

  private func decide(
    _ model: Perceptron, _ list: FeatureList, gold: Int?, scores: UnsafeMutablePointer<Int32>
  ) -> UInt32 {
    model.score(list, into: scores)
    let guess = Tagger.best(scores, count: model.classCount)
    if let gold, gold != Int(guess) { model.update(list, right: gold, wrong: Int(guess)) }
    model.tick()
    return guess + 1
  }

  /// Writes the model file.
  func write(to path: String, clusters: [UInt64], minimum: UInt32) throws {
    var writer = ModelFileWriter(kind: Tagger.fileKind)
    LinearModel.write(
      coarse.averaged(minimum: minimum).weights, classCount: coarse.classCount, name: "coarse",
      to: &writer)
    LinearModel.write(
      fine.averaged(minimum: minimum).weights, classCount: fine.classCount, name: "fine",
      to: &writer)
    writer.add("coarse.tags", lines: coarseTags)
    writer.add("fine.tags", lines: fineTags)
    writer.add("clusters", integers: clusters)
    try writer.write(to: path)
  }
}
