import ArgumentParser
import EntenteMap
import Foundation

/// `entente`: the root of the command line.
@main
struct EntenteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente", abstract: "Turns news into a map you can question.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, RemoveCommand.self, MapCommand.self, WhoCommand.self, PathCommand.self,
      ExplainCommand.self, ExportCommand.self, EvaluateCommand.self,
    ])

  /// Wrong use is told as everything else is, in small letters.
  static let _errorLabel = "error"

  /// Draws a map where a parent process asks for one, and is the command line otherwise.
  static func main() async {
    if CommandLine.arguments.dropFirst().first == MapWorker.command {
      Foundation.exit(MapWorker.serve())
    }
    await main(nil)
  }
}
