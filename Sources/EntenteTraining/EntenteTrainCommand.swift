import ArgumentParser
import EntenteLanguage
import EntenteModel
import EntenteSchema
import Foundation

@main
struct EntenteTrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente-train", abstract: "Trains and evaluates the models of Entente.",
    subcommands: [TrainCommand.self, EvaluateCommand.self, TagCommand.self])
}
