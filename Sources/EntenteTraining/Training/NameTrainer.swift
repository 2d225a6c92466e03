import EntenteLanguage

/// Learns the name finder's weights: a structured perceptron over whole sentences, with a step size
/// for each weight and a margin that wrong labels must be beaten by.
final class NameTrainer {
  private let emissions = AdaptiveLearner(classCount: NameMarks.count, rate: NameTrainer.rate)
  private var transitions: [Float]
  private var squares: [Float]
  private var sums: [Double]
  private var time = 1.0
  private let share: UInt64
  private let allowed: [Bool]

  private static let rate: Float = 0.1
  /// Scores are decoded as integers, so many of which make 1.
  private static let unit: Float = 1024
  /// What a wrong label is favoured by while learning.
  private static let margin: Int32 = 512

  /// A sentence as the trainer sees it.
  struct Example {
    let surfaces: SurfaceBuffer
    let tags: Tagger.Tags
    let labels: [Int]
    /// The number of the corpus's conventions.
    let style: UInt32
    /// How much an error counts.
    let weight: Int32
  }

  /// A trainer that knows only which labels may follow each other.
  init(share: UInt64) {
    self.share = share
    let width = NameMarks.count
    allowed = (0..<width * width).map { NameMarks.allows($0 / width, then: $0 % width) }
    transitions = [Float](repeating: 0, count: width * width)
    squares = [Float](repeating: 1, count: width * width)
    sums = [Double](repeating: 0, count: width * width)
  }

  /// Goes through the examples once, in an order drawn from `generator`.
  func epoch(_ examples: [Example], generator: inout SeededGenerator) {
    for index in examples.indices.shuffled(using: &generator) {
      learn(examples[index], generator: &generator)
    }
  }

  private func learn(_ example: Example, generator: inout SeededGenerator) {
    let seed = generator.next()
    let gold = example.labels
    let guess = guess(example, seed: seed)
    emissions.tick()
    time += 1
    guard guess != gold else { return }
    let amount = Float(example.weight)
    // The same seed leaves out the same features again.
    var drawn = SeededGenerator(seed: seed)
    _ = NameFinder.withFeatures(
      of: example.surfaces, tags: example.tags, style: example.style
    ) { features, index, _ in
      var features = features
      AdaptiveLearner.thin(&features, share: share, generator: &drawn)
      guard gold[index] != guess[index] else { return }
      emissions.push(features, right: gold[index], wrong: guess[index], by: amount)
    }
    for index in gold.indices.dropFirst() {
      let right = (gold[index - 1], gold[index])
      let wrong = (guess[index - 1], guess[index])
      guard right != wrong else { continue }
      change(from: right.0, to: right.1, by: amount)
      change(from: wrong.0, to: wrong.1, by: -amount)
    }
  }

  /// The best labels but for the margin that wrong ones are given.
  private func guess(_ example: Example, seed: UInt64) -> [Int] {
    var drawn = SeededGenerator(seed: seed)
    let width = NameMarks.count
    let scores = withUnsafeTemporaryAllocation(of: Float.self, capacity: width) { found in
      NameFinder.withFeatures(
        of: example.surfaces, tags: example.tags, style: example.style
      ) { features, index, scores in
        guard let found = found.baseAddress else { return }
        var features = features
        AdaptiveLearner.thin(&features, share: share, generator: &drawn)
        emissions.score(features, into: found)
        for label in 0..<width {
          scores[index * width + label] =
            Int32(found[label] * Self.unit) + (label == example.labels[index] ? 0 : Self.margin)
        }
      }
    }
    let bonds = transitions.indices.map {
      allowed[$0] ? Int32(transitions[$0] * Self.unit) : NameFinder.forbidden
    }
    return NameFinder.decode(scores, transitions: bonds)
  }

  private func change(from label: Int, to next: Int, by amount: Float) {
    let index = label * NameMarks.count + next
    squares[index] += amount * amount
    let step = Self.rate * amount / squares[index].squareRoot()
    transitions[index] += step
    sums[index] += Double(step) * time
  }

  /// Writes the model file.
  func write(to path: String) throws {
    var writer = ModelFileWriter(kind: NameFinder.fileKind)
    let averaged = emissions.averaged(bytes: 5_100_000)
    LinearModel.write(
      averaged.weights, classCount: NameMarks.count, name: "names", to: &writer)
    let scaled = transitions.indices.map { index -> Int32 in
      guard allowed[index] else { return NameFinder.forbidden }
      let average = Double(transitions[index]) - sums[index] / time
      return Int32((average * averaged.factor).rounded())
    }
    writer.add("transitions", integers: scaled)
    writer.add("kinds", lines: NameMarks.kinds.map(\.rawValue))
    try writer.write(to: path)
  }
}
