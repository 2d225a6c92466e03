import EntenteLanguage

/// Learns the name finder's weights: a structured perceptron over whole sentences.
final class NameTrainer {
  private let emissions = Perceptron(classCount: NameMarks.count)
  private var transitions: [Int32]
  private var sums: [Int64]
  private let share: UInt64
  private let allowed: [Bool]

  /// A trainer that knows only which labels may follow each other.
  init(share: UInt64) {
    self.share = share
    let width = NameMarks.count
    allowed = (0..<width * width).map { NameMarks.allows($0 / width, then: $0 % width) }
    transitions = allowed.map { $0 ? 0 : NameFinder.forbidden }
    sums = [Int64](repeating: 0, count: width * width)
  }

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

  /// Goes through the examples once, in an order drawn from `generator`.
  func epoch(_ examples: [Example], generator: inout SeededGenerator) {
    for index in examples.indices.shuffled(using: &generator) {
      learn(examples[index], generator: &generator)
    }
  }

  private func learn(_ example: Example, generator: inout SeededGenerator) {
    let seed = generator.next()
    var drawn = SeededGenerator(seed: seed)
    let scores = NameFinder.withFeatures(
      of: example.surfaces, tags: example.tags, style: example.style
    ) {
      var features = $0
      Perceptron.thin(&features, share: share, generator: &drawn)
      emissions.score(features, into: $2 + $1 * NameMarks.count)
    }
    let guess = NameFinder.decode(scores, transitions: transitions)
    let gold = example.labels
    emissions.tick()
    guard guess != gold else { return }
    // The same seed leaves out the same features again.
    drawn = SeededGenerator(seed: seed)
    _ = NameFinder.withFeatures(
      of: example.surfaces, tags: example.tags, style: example.style
    ) { features, index, _ in
      var features = features
      Perceptron.thin(&features, share: share, generator: &drawn)
      guard gold[index] != guess[index] else { return }
      emissions.update(features, right: gold[index], wrong: guess[index], by: example.weight)
    }
    for index in gold.indices.dropFirst() {
      change(from: gold[index - 1], to: gold[index], by: example.weight)
      change(from: guess[index - 1], to: guess[index], by: -example.weight)
    }
  }

  private func change(from label: Int, to next: Int, by amount: Int32) {
    let index = label * NameMarks.count + next
    transitions[index] += amount
    sums[index] += Int64(amount) * emissions.time
  }

  /// Writes the model file.
  func write(to path: String, minimum: UInt32) throws {
    var writer = ModelFileWriter(kind: NameFinder.fileKind)
    let averaged = emissions.averaged(minimum: minimum)
    LinearModel.write(
      averaged.weights, classCount: NameMarks.count, name: "names", to: &writer)
    let scaled = transitions.indices.map { index -> Int32 in
      guard allowed[index] else { return NameFinder.forbidden }
      let average = Double(transitions[index]) - Double(sums[index]) / Double(emissions.time)
      return Int32((average * averaged.factor).rounded())
    }
    writer.add("transitions", integers: scaled)
    writer.add("kinds", lines: NameMarks.kinds.map(\.rawValue))
    try writer.write(to: path)
  }
}
