import EntenteLanguage

/// Learns the tagger's weights.
struct TaggerTrainer {
  /// The universal tags, sorted.
  let coarseTags: [String]
  /// The fine tags, sorted.
  let fineTags: [String]
  private let sureCoarse: [UInt32: UInt32]
  private let sureFine: [UInt32: UInt32]
  private let share: UInt64
  private let coarse: AdaptiveLearner
  private let fine: AdaptiveLearner
  private let coarseIndex: [String: Int]
  private let fineIndex: [String: Int]

  /// A trainer for the tags that occur in `sentences`.
  ///
  /// - Parameters:
  ///   - sentences: The sentences whose tags are numbered.
  ///   - share: How many features are left out of an example, of 256.
  ///   - seen: The sentences that sure tags are counted in, where those are not all.
  init(sentences: [TreeSentence], share: UInt64, sureFrom seen: [TreeSentence]? = nil) {
    self.share = share
    coarseTags = Set(sentences.flatMap(\.coarse)).sorted()
    fineTags = Set(sentences.flatMap(\.fine)).sorted()
    coarse = AdaptiveLearner(classCount: coarseTags.count, rate: 0.1)
    fine = AdaptiveLearner(classCount: fineTags.count, rate: 0.1)
    let coarseIndex = Dictionary(uniqueKeysWithValues: coarseTags.enumerated().map { ($1, $0) })
    let fineIndex = Dictionary(uniqueKeysWithValues: fineTags.enumerated().map { ($1, $0) })
    var coarsePairs: [(key: UInt32, tag: Int)] = []
    var finePairs: [(key: UInt32, tag: Int)] = []
    for sentence in seen ?? sentences {
      for (index, word) in sentence.words.enumerated() {
        guard let coarse = coarseIndex[sentence.coarse[index]],
          let fine = fineIndex[sentence.fine[index]]
        else { continue }
        let form = AtomHash.atom(of: word)
        coarsePairs.append((SureTags.key(form), coarse))
        finePairs.append((SureTags.key(form, coarse: UInt32(coarse + 1)), fine))
      }
    }
    sureCoarse = Self.sure(coarsePairs, atLeast: 15)
    sureFine = Self.sure(finePairs, atLeast: 4)
    self.coarseIndex = coarseIndex
    self.fineIndex = fineIndex
  }

  /// The keys that had one tag only, often enough, with that tag from 1.
  private static func sure(
    _ pairs: some Sequence<(key: UInt32, tag: Int)>, atLeast least: Int
  ) -> [UInt32: UInt32] {
    var counts: [UInt32: [Int: Int]] = [:]
    for (key, tag) in pairs { counts[key, default: [:]][tag, default: 0] += 1 }
    var sure: [UInt32: UInt32] = [:]
    for (key, tags) in counts {
      let total = tags.values.reduce(0, +)
      // One slip of the annotators in five hundred is forgiven.
      guard total >= least, let best = tags.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        (total - best.value) * 500 <= total
      else { continue }
      sure[key] = UInt32(best.key + 1)
    }
    return sure
  }

  /// Goes through the selected sentences once, in an order drawn from `generator`.
  func epoch(
    _ sentences: [TreeSentence], surfaces: [SurfaceBuffer], selection: [Int],
    generator: inout SeededGenerator
  ) {
    for index in selection.shuffled(using: &generator) {
      learn(sentences[index], surfaces: surfaces[index], generator: &generator)
    }
  }

  private func learn(
    _ sentence: TreeSentence, surfaces: SurfaceBuffer, generator: inout SeededGenerator
  ) {
    let margin = Tagger.Tags.margin
    var tags = Tagger.Tags(count: sentence.words.count)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: FeatureList.room) { memory in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: 256) { scores in
        guard let memory = memory.baseAddress, let scores = scores.baseAddress else { return }
        var list = FeatureList(base: memory)
        surfaces.withWords { words in
          for index in sentence.words.indices {
            if let sure = sureCoarse[SureTags.key(words[index].form)] {
              tags.coarse[index + margin] = sure
              continue
            }
            TagFeatures.coarse(
              words + index, last: tags.coarse[index + margin - 1],
              secondLast: tags.coarse[index + margin - 2], into: &list)
            tags.coarse[index + margin] = decide(
              coarse, &list, gold: coarseIndex[sentence.coarse[index]], scores: scores,
              generator: &generator)
          }
          for index in sentence.words.indices {
            let coarseTag = tags.coarse[index + margin]
            if let sure = sureFine[SureTags.key(words[index].form, coarse: coarseTag)] {
              tags.fine[index + margin] = sure
              continue
            }
            tags.coarse.withUnsafeBufferPointer { buffer in
              guard let base = buffer.baseAddress else { return }
              TagFeatures.fine(
                words + index, coarse: base + index + margin, last: tags.fine[index + margin - 1],
                secondLast: tags.fine[index + margin - 2], into: &list)
            }
            tags.fine[index + margin] = decide(
              fine, &list, gold: fineIndex[sentence.fine[index]], scores: scores,
              generator: &generator)
          }
        }
      }
    }
  }

  private func decide(
    _ model: AdaptiveLearner, _ list: inout FeatureList, gold: Int?,
    scores: UnsafeMutablePointer<Float>, generator: inout SeededGenerator
  ) -> UInt32 {
    AdaptiveLearner.thin(&list, share: share, generator: &generator)
    model.score(list, into: scores)
    let guess = model.best(scores)
    if let gold { model.learn(list, scores: scores, right: gold) }
    return UInt32(guess + 1)
  }

  /// Adds a share of another trainer's averaged weights.
  func add(_ other: TaggerTrainer, share: Float) {
    coarse.add(other.coarse, share: share)
    fine.add(other.fine, share: share)
  }

  /// Writes the model file.
  func write(to path: String, clusters: [UInt64]) throws {
    var writer = ModelFileWriter(kind: Tagger.fileKind)
    LinearModel.write(
      coarse.averaged(bytes: 4_800_000).weights, classCount: coarse.classCount, name: "coarse",
      to: &writer)
    LinearModel.write(
      fine.averaged(bytes: 4_000_000).weights, classCount: fine.classCount, name: "fine",
      to: &writer)
    writer.add("coarse.sure", integers: SureTags.encoded(sureCoarse.map { ($0.key, $0.value) }))
    writer.add("fine.sure", integers: SureTags.encoded(sureFine.map { ($0.key, $0.value) }))
    writer.add("coarse.tags", lines: coarseTags)
    writer.add("fine.tags", lines: fineTags)
    writer.add("words", integers: clusters)
    try writer.write(to: path)
  }
}
