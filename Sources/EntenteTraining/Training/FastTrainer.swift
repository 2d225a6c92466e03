import EntenteLanguage
import EntenteModel
import EntenteSchema
import Foundation

/// Trains the components of the fast engine in turn and reports their scores after every epoch.
///
/// Each epoch's averaged model is written at once, so that an interrupted run loses one at most.
struct FastTrainer {
  /// Where everything is read from and written to, and how long to learn.
  struct Settings {
    /// The folder with treebanks and name corpora.
    var data: DataFolder
    /// The folder of the model files and of `fast-words.tsv`.
    var models: String
    /// Where random numbers start.
    var seed: UInt64
    /// How many taggers and parsers to learn, each from a seed of its own, and take the mean of.
    var rounds = 1
    /// How often to go through the data.
    var epochs: Int
    /// A CoNLL-U file of trees and names that another engine gave to raw text; empty for none.
    var silver: String
    /// A folder that keeps the jackknifed tags, which take longest, for a later run; empty for none.
    var checkpoints: String

    /// The seeds of the rounds.
    var seeds: Range<UInt64> { seed..<seed + UInt64(max(1, rounds)) }
  }

  /// How many features are left out of an example, of 256.
  static let share: UInt64 = 40

  let settings: Settings
  let gazetteer: Gazetteer
  let clusters: WordClusters
  let clusterSlots: [UInt64]
  let titleWords: Set<String>
  private let started = ContinuousClock.now

  /// A trainer with the knowledge of a schema.
  ///
  /// - Throws: `Diagnostic` where the list of words is not there.
  init(settings: Settings, schema: Schema) throws {
    self.settings = settings
    gazetteer = Gazetteer(schema: schema)
    let titles: [String] = schema.titles.flatMap { [$0.title] + $0.aliases }
    let words: [String] = titles.flatMap { title in title.split(separator: " ").map(String.init) }
    titleWords = Set(words.filter { $0.first?.isUppercase ?? false }).union([
      "Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Sen.", "Col.", "Lt.", "President",
    ])
    clusterSlots = WordClusters.encoded(try Self.knownWords(settings.models))
    // Clusters are read from a file only, so they take the way over one.
    var writer = ModelFileWriter(kind: "fast-clusters")
    writer.add("words", integers: clusterSlots)
    let path = settings.models + "/.clusters.partial"
    try writer.write(to: path)
    clusters = try WordClusters(file: ModelFile(path: path, kind: "fast-clusters"))
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The words of `fast-words.tsv`: a word, its path, its lists, its parts of speech; all but the
  /// word may be empty.
  private static func knownWords(_ models: String) throws
    -> [(word: String, entry: WordClusters.Entry)]
  {
    let path = models + "/fast-words.tsv"
    guard let text = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(
        id: "training.missing-words", location: .init(file: path),
        message: "The list of words is not there.",
        remedy: "Give the folder of the shipped models with --models.")
    }
    return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 4 else { return nil }
      return (
        String(fields[0]),
        WordClusters.Entry(
          path: UInt32(fields[1]), lists: UInt32(fields[2]) ?? 0, senses: UInt32(fields[3]) ?? 0)
      )
    }
  }

  /// Where a model file is written.
  func path(_ file: FastEngine.File) -> String { file.path(in: settings.models) }

  /// The surfaces of words.
  func surfaces(_ words: [String]) -> SurfaceBuffer {
    SurfaceBuffer(words: words, clusters: clusters, gazetteer: gazetteer)
  }

  /// Writes a line of progress to standard error.
  func report(_ text: String) {
    let seconds = Int((ContinuousClock.now - started).components.seconds)
    FileHandle.standardError.write(Data("\(seconds) s  \(text)\n".utf8))
  }

  /// The trees of both treebanks.
  ///
  /// - Parameter part: `train`, `dev` or `test`.
  func trees(_ part: String) throws -> [TreeSentence] {
    try settings.data.treebank("ewt/en_ewt-ud-\(part).conllu")
      + settings.data.treebank("gum/en_gum-clean-\(part).conllu")
  }

  /// The sentences that another engine has read, none where no file is given.
  func silverTrees() throws -> [TreeSentence] {
    guard !settings.silver.isEmpty else { return [] }
    let file = URL(filePath: settings.silver)
    return try DataFolder(path: file.deletingLastPathComponent().path())
      .treebank(file.lastPathComponent)
  }

  /// The sentences of an epoch: all gold ones, and every second of the silver ones in turn, so that
  /// what people annotated weighs more.
  static func selection(gold: Int, silver: Int, epoch: Int) -> [Int] {
    Array(0..<gold) + (0..<silver).filter { ($0 + epoch) % 2 == 0 }.map { gold + $0 }
  }

  /// Learns edit scripts.
  func trainLemmas() throws {
    var trainer = LemmaTrainer()
    trainer.learn(try trees("train"))
    try trainer.write(to: path(.lemmas))
    report("lemmas written")
  }
}
