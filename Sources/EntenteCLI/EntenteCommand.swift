import ArgumentParser

/// `entente`: the root of the command line.
@main
struct EntenteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente", abstract: "Turns news into a map you can question.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, WhoCommand.self, PathCommand.self, ExplainCommand.self,
      ExportCommand.self, EvaluateCommand.self,
    ])
}
