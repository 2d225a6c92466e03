import EntenteLanguage

/// Training of the name finder.
extension FastTrainer {
  /// Learns names.
  func trainNames() throws {
    let tagger = try Tagger(path: path(.tagger))
    var sentences: [(names: NameSentence, style: UInt32, weight: Int32)] = []
    for corpus in NameSource.allCases {
      for sentence in try corpus.sentences(in: settings.data) {
        let names =
          corpus == .news ? NameSource.withoutTitles(sentence, titles: titleWords) : sentence
        sentences.append((names, corpus.style, corpus == .politics ? 2 : 1))
      }
    }
    for sentence in try silverTrees() {
      let names = NameSentence(words: sentence.words, names: sentence.names, source: .news)
      sentences.append((names, NameFinder.standardStyle, 1))
    }
    let examples = sentences.map { sentence in
      let buffer = surfaces(sentence.names.words)
      return NameTrainer.Example(
        surfaces: buffer, tags: tagger.tags(of: buffer),
        labels: NameMarks.labels(of: sentence.names.names, count: sentence.names.words.count),
        style: sentence.style, weight: sentence.weight)
    }
    let trainer = NameTrainer(share: Self.share)
    var generator = SeededGenerator(seed: settings.seed)
    // More rounds only teach the corpora's quirks by heart.
    for epoch in 1...min(settings.epochs, 3) {
      trainer.epoch(examples, generator: &generator)
      try trainer.write(to: path(.names))
      report("names \(epoch): " + (try nameScores(part: "dev")))
    }
    report("names test: " + (try nameScores(part: "test")))
  }
}
