import ArgumentParser

@main
struct EntenteTrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente-train", abstract: "Trains and evaluates the models of Entente.",
    subcommands: [EvaluateCommand.self, TagCommand.self])
}
