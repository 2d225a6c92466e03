import EntenteLanguage
import Foundation

/// Training of the tagger, and the tags that the parser is trained with.
extension FastTrainer {
  /// Learns tags.
  func trainTagger() throws {
    let gold = try trees("train")
    let silver = try silverTrees()
    let mean = TaggerTrainer(sentences: gold, share: Self.share)
    for seed in settings.seeds {
      let trainer = TaggerTrainer(sentences: gold, share: Self.share)
      try fit(
        trainer, gold: gold, silver: silver, epochs: settings.epochs, seed: seed, to: path(.tagger)
      ) {
        report("tagger \(seed).\($0): " + (try tagScores(path(.tagger), part: "dev")))
      }
      mean.add(trainer, share: 1 / Float(settings.seeds.count))
    }
    try mean.write(to: path(.tagger), clusters: clusterSlots)
    report("tagger: " + (try tagScores(path(.tagger), part: "dev")))
    report("tagger test: " + (try tagScores(path(.tagger), part: "test")))
  }

  private func fit(
    _ trainer: TaggerTrainer, gold: [TreeSentence], silver: [TreeSentence] = [], epochs: Int,
    seed: UInt64, to path: String, afterEpoch: ((Int) throws -> Void)? = nil
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let sentences = gold + silver
    let buffers = sentences.map { surfaces($0.words) }
    for epoch in 1...epochs {
      trainer.epoch(
        sentences, surfaces: buffers,
        selection: Self.selection(gold: gold.count, silver: silver.count, epoch: epoch),
        generator: &generator)
      guard afterEpoch != nil || epoch == epochs else { continue }
      try trainer.write(to: path, clusters: clusterSlots)
      try afterEpoch?(epoch)
    }
  }

  /// Tags sentences with taggers that have not seen them: gold ones in four folds, silver ones with
  /// a tagger trained on gold alone.
  func jackknifedTags(gold: [TreeSentence], silver: [TreeSentence]) throws -> [Tagger.Tags] {
    let folder = settings.checkpoints
    let kept = folder + "/jackknife-\(settings.seed)"
    let sentences = gold + silver
    if !folder.isEmpty, let data = FileManager.default.contents(atPath: kept),
      let tags = JackknifedTags.decoded(data, sentences: sentences)
    {
      return tags
    }
    let folds = 4
    let path = settings.models + "/.fold.partial"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var tags = [Tagger.Tags](repeating: Tagger.Tags(count: 0), count: gold.count)
    for fold in 0..<folds {
      let rest = gold.indices.filter { $0 / 20 % folds != fold }.map { gold[$0] }
      // The trainer is told all sentences, so that tags have the same numbers in each fold.
      let trainer = TaggerTrainer(sentences: gold, share: Self.share, sureFrom: rest)
      try fit(trainer, gold: rest, epochs: 4, seed: settings.seed, to: path)
      let tagger = try Tagger(path: path)
      for index in gold.indices where index / 20 % folds == fold {
        tags[index] = tagger.tags(of: surfaces(gold[index].words))
      }
      report("jackknife \(fold + 1) of \(folds)")
    }
    if !silver.isEmpty {
      try fit(
        TaggerTrainer(sentences: gold, share: Self.share), gold: gold, epochs: 4,
        seed: settings.seed, to: path)
      let tagger = try Tagger(path: path)
      for sentence in silver { tags.append(tagger.tags(of: surfaces(sentence.words))) }
      report("tags of silver sentences")
    }
    if !folder.isEmpty {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try JackknifedTags.encoded(tags).write(to: URL(filePath: kept))
    }
    return tags
  }
}
