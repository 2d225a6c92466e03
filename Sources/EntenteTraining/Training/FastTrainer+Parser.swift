import EntenteLanguage

/// Training of the parser.
extension FastTrainer {
  /// Learns trees.
  func trainParser() throws {
    let gold = try trees("train")
    let silver = try silverTrees()
    let sentences = gold + silver
    let tags = try jackknifedTags(gold: gold, silver: silver)
    let buffers = sentences.map { surfaces($0.words) }
    let mean = ParserTrainer(sentences: gold, share: Self.share)
    for seed in settings.seeds {
      let trainer = ParserTrainer(sentences: gold, share: Self.share)
      var generator = SeededGenerator(seed: seed)
      for epoch in 1...settings.epochs {
        trainer.epoch(
          sentences, surfaces: buffers, tags: tags,
          selection: Self.selection(gold: gold.count, silver: silver.count, epoch: epoch),
          exploration: epoch > 1 ? 90 : 0, generator: &generator)
        try trainer.write(to: path(.parser))
        report("parser \(seed).\(epoch): " + (try treeScores(part: "dev")))
      }
      mean.add(trainer, share: 1 / Float(settings.seeds.count))
    }
    try mean.write(to: path(.parser))
    report("parser: " + (try treeScores(part: "dev")))
    report("parser test: " + (try treeScores(part: "test")))
  }
}
