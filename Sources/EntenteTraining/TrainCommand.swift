import ArgumentParser
import EntenteLanguage
import EntenteModel
import EntenteSchema
import Foundation

/// `entente-train train`: all models, or one of them, from the data folder.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Trains the models of the fast engine.")

  /// What can be trained by itself.
  enum Component: String, CaseIterable, ExpressibleByArgument {
    case all, tagger, parser, names, lemmas
  }

  @Argument(help: "What to train.")
  var component: Component = .all
  @Option(help: "The folder with treebanks and name corpora.")
  var data = "../shared/data"
  @Option(help: "The folder that model files are written to.")
  var models = "Models"
  @Option(help: "Where random numbers start.")
  var seed: UInt64 = 1
  @Option(
    help: """
      How many taggers and parsers to train, each from a seed of its own; their mean is written.
      """)
  var rounds = 3
  @Option(help: "How often to go through the data.")
  var epochs = 5

  @Option(
    help: """
      A CoNLL-U file of text that another engine has read (entente-train tag --engine accurate), \
      to learn from beside the treebanks.
      """)
  var silver = ""
  @Option(help: "A folder that keeps what takes longest, so that a later run need not repeat it.")
  var checkpoints = ""

  func run() throws {
    let settings = FastTrainer.Settings(
      data: DataFolder(path: data), models: models, seed: seed, rounds: rounds, epochs: epochs,
      silver: silver, checkpoints: checkpoints)
    let trainer = try FastTrainer(settings: settings, schema: Schema.standard())
    let all = component == .all
    if all || component == .lemmas { try trainer.trainLemmas() }
    if all || component == .tagger { try trainer.trainTagger() }
    if all || component == .parser { try trainer.trainParser() }
    if all || component == .names { try trainer.trainNames() }
  }
}
