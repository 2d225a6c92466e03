import ArgumentParser

@main
struct EntenteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente", abstract: "Turns news into a map you can question.")
}
