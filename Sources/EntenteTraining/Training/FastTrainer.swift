import EntenteLanguage
import EntenteModel
import EntenteSchema
import Foundation

/// Trains the components of the fast engine in turn and reports their scores after every epoch.
struct FastTrainer {
  let data: DataFolder
  let models: String
  let seed: UInt64
  let epochs: Int
  let minimum: UInt32
  private let gazetteer: Gazetteer
  private let clusters: WordClusters
  private let clusterSlots: [UInt64]
  private let started = ContinuousClock.now

  /// A trainer that reads from `data` and writes to `models`.
  init(
    data: DataFolder, models: String, schema: Schema, seed: UInt64, epochs: Int, minimum: UInt32
  ) throws {
    self.data = data
    self.models = models
    self.seed = seed
    self.epochs = epochs
    self.minimum = minimum
    gazetteer = Gazetteer(schema: schema)
    clusterSlots = WordClusters.encoded(try Self.clusterPaths())
    var writer = ModelFileWriter(kind: "fast-clusters")
    writer.add("clusters", integers: clusterSlots)
    let path = models + "/.clusters.partial"
    try writer.write(to: path)
    clusters = try WordClusters(file: ModelFile(path: path, kind: "fast-clusters"))
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func clusterPaths() throws -> [(word: String, path: UInt32)] {
    guard let text = FileManager.default.contents(atPath: "/tmp/clusters.tsv") else { return [] }
    return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let path = UInt32(fields[1]) else { return nil }
      return (String(fields[0]), path)
    }
  }

  private func path(_ file: FastEngine.File) -> String { file.path(in: models) }

  private func surfaces(_ words: [String]) -> SurfaceBuffer {
    SurfaceBuffer(words: words, clusters: clusters, gazetteer: gazetteer)
  }

  private func report(_ text: String) {
    let seconds = Int((ContinuousClock.now - started).components.seconds)
    FileHandle.standardError.write(Data("\(seconds) s  \(text)\n".utf8))
  }

  private func trees(_ part: String) throws -> [TreeSentence] {
    try data.treebank("ewt/en_ewt-ud-\(part).conllu")
      + data.treebank("gum/en_gum-clean-\(part).conllu")
  }

  /// Learns edit scripts.
  func trainLemmas() throws {
    var trainer = LemmaTrainer()
    trainer.learn(try trees("train"))
    try trainer.write(to: path(.lemmas))
    report("lemmas written")
  }

  /// Learns tags.
  func trainTagger() throws {
    let train = try trees("train")
    let trainer = TaggerTrainer(sentences: train)
    try fit(trainer, on: train, epochs: epochs, to: path(.tagger), verbose: true)
  }

  private func fit(
    _ trainer: TaggerTrainer, on sentences: [TreeSentence], epochs: Int, to path: String,
    verbose: Bool
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let buffers = sentences.map { surfaces($0.words) }
    for epoch in 1...epochs {
      trainer.epoch(sentences, surfaces: buffers, generator: &generator)
      guard verbose || epoch == epochs else { continue }
      try trainer.write(to: path, clusters: clusterSlots, minimum: minimum)
      if verbose { report("tagger \(epoch): " + (try tagScores(path, part: "dev"))) }
    }
    if verbose { report("tagger test: " + (try tagScores(path, part: "test"))) }
  }

  private func tagScores(_ path: String, part: String) throws -> String {
    let tagger = try Tagger(path: path)
    var result = ""
    for bank in ["ewt/en_ewt-ud", "gum/en_gum-clean"] {
      var right = (0, 0)
      var count = 0
      for sentence in try data.treebank("\(bank)-\(part).conllu") {
        let tags = tagger.tags(of: surfaces(sentence.words))
        for index in sentence.words.indices {
          let place = index + Tagger.Tags.margin
          count += 1
          let coarse = tagger.coarseTags[Int(tags.coarse[place]) - 1].rawValue
          if coarse == sentence.coarse[index] { right.0 += 1 }
          if tagger.fineTags[Int(tags.fine[place]) - 1] == sentence.fine[index] { right.1 += 1 }
        }
      }
      result +=
        "\(bank.prefix(3)) UPOS \(percent(right.0, count)) XPOS \(percent(right.1, count))  "
    }
    return result
  }

  /// Tags the training sentences with taggers that have not seen them.
  private func jackknifedTags(_ sentences: [TreeSentence]) throws -> [Tagger.Tags] {
    let folds = 5
    let reference = try Tagger(path: path(.tagger))
    var tags = [Tagger.Tags](repeating: Tagger.Tags(count: 0), count: sentences.count)
    for fold in 0..<folds {
      let path = models + "/.fold.partial"
      let rest = sentences.indices.filter { $0 / 20 % folds != fold }.map { sentences[$0] }
      // Tags and their numbers are those of all sentences, so that folds agree.
      let trainer = TaggerTrainer(sentences: sentences)
      try fit(trainer, on: rest, epochs: 5, to: path, verbose: false)
      let tagger = try Tagger(path: path)
      guard tagger.fineTags == reference.fineTags else { continue }
      for index in sentences.indices where index / 20 % folds == fold {
        tags[index] = tagger.tags(of: surfaces(sentences[index].words))
      }
      try? FileManager.default.removeItem(atPath: path)
      report("jackknife \(fold + 1) of \(folds)")
    }
    return tags
  }

  /// Learns trees.
  func trainParser() throws {
    let train = try trees("train")
    let tags = try jackknifedTags(train)
    let buffers = train.map { surfaces($0.words) }
    let trainer = ParserTrainer(sentences: train)
    var generator = SeededGenerator(seed: seed)
    for epoch in 1...epochs {
      trainer.epoch(
        train, surfaces: buffers, tags: tags, exploration: epoch > 1 ? 90 : 0,
        generator: &generator)
      try trainer.write(to: path(.parser), minimum: minimum)
      report("parser \(epoch): " + (try treeScores(part: "dev")))
    }
    report("parser test: " + (try treeScores(part: "test")))
  }

  private func treeScores(part: String) throws -> String {
    let tagger = try Tagger(path: path(.tagger))
    let parser = try DependencyParser(path: path(.parser))
    var result = ""
    for bank in ["ewt/en_ewt-ud", "gum/en_gum-clean", "news"] {
      let sentences =
        bank == "news"
        ? try
          (data.treebank("gum/en_gum-clean-dev.conllu")
          + data.treebank("gum/en_gum-clean-test.conllu")).filter { $0.document.contains("_news_") }
        : try data.treebank("\(bank)-\(part).conllu")
      var right = (0, 0)
      var count = 0
      for sentence in sentences {
        let buffer = surfaces(sentence.words)
        let arcs = parser.arcs(of: buffer, tags: tagger.tags(of: buffer))
        for index in sentence.words.indices {
          count += 1
          let head =
            sentence.heads[index] == sentence.words.count + 1 ? -1 : sentence.heads[index] - 1
          guard arcs[index].head == head else { continue }
          right.0 += 1
          if parser.labels.names[arcs[index].label] == sentence.labels[index] { right.1 += 1 }
        }
      }
      result += "\(bank.prefix(4)) UAS \(percent(right.0, count)) LAS \(percent(right.1, count))  "
    }
    return result
  }

  /// Learns names.
  func trainNames() throws {
    let tagger = try Tagger(path: path(.tagger))
    var examples: [NameTrainer.Example] = []
    for corpus in NameSource.allCases {
      for sentence in try corpus.sentences(in: data) {
        let buffer = surfaces(sentence.words)
        examples.append(
          NameTrainer.Example(
            surfaces: buffer, tags: tagger.tags(of: buffer),
            labels: NameMarks.labels(of: sentence.names, count: sentence.words.count),
            weight: corpus == .politics ? 2 : 1))
      }
    }
    let trainer = NameTrainer()
    var generator = SeededGenerator(seed: seed)
    for epoch in 1...epochs {
      trainer.epoch(examples, generator: &generator)
      try trainer.write(to: path(.names), minimum: minimum)
      report("names \(epoch): " + (try nameScores(part: "dev")))
    }
    report("names test: " + (try nameScores(part: "test")))
  }

  private func nameScores(part: String) throws -> String {
    let tagger = try Tagger(path: path(.tagger))
    let finder = try NameFinder(path: path(.names))
    let politics = try NameSource.politics.columns(
      data.text("crossner-politics/\(part).txt"), column: 1)
    let gum = try data.treebank("gum/en_gum-clean-\(part).conllu")
    let news = try
      (data.treebank("gum/en_gum-clean-dev.conllu")
      + data.treebank("gum/en_gum-clean-test.conllu")).filter { $0.document.contains("_news_") }
    var result = ""
    let sets: [(String, [NameSentence])] = [
      ("politics", politics),
      ("gum", gum.map { NameSentence(words: $0.words, names: $0.names, source: .gum) }),
      ("news", news.map { NameSentence(words: $0.words, names: $0.names, source: .gum) }),
    ]
    for (name, sentences) in sets {
      var gold: [NameSpan.Kind: Int] = [:]
      var found: [NameSpan.Kind: Int] = [:]
      var right: [NameSpan.Kind: Int] = [:]
      for sentence in sentences {
        let buffer = surfaces(sentence.words)
        let names = NameConstraint.apply(
          to: finder.names(of: buffer, tags: tagger.tags(of: buffer)), surfaces: buffer
        ).map { NameSpan(tokens: $0.tokens, kind: $0.kind == .place ? .geopolitical : $0.kind) }
        for span in sentence.names { gold[span.kind, default: 0] += 1 }
        for span in names {
          found[span.kind, default: 0] += 1
          if sentence.names.contains(span) { right[span.kind, default: 0] += 1 }
        }
      }
      result += name
      for kind in [NameSpan.Kind.person, .organization, .geopolitical, .event] {
        let total = (gold[kind] ?? 0) + (found[kind] ?? 0)
        result += " \(kind.rawValue.prefix(3)) \(percent(2 * (right[kind] ?? 0), total))"
      }
      result += "  "
    }
    return result
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    String(format: "%.2f", whole == 0 ? 0 : 100 * Double(part) / Double(whole))
  }
}
