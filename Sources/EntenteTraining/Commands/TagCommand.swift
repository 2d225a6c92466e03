import ArgumentParser
import EntenteLanguage

/// `entente-train tag`: raw text to CoNLL-U, or CoNLL-U to CoNLL-U with its tokens kept.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Reads raw text or CoNLL-U and writes CoNLL-U with tags, trees and names.")

  @Argument(help: "A text file or a CoNLL-U file; - is standard input.")
  var file = "-"

  @OptionGroup var options: EngineOptions

  func run() throws {
    try DiagnosticExit.reporting(work)
  }

  private func work() throws {
    let engine = try options.load()
    let text = try TrainingFile.text(file)
    let sentences =
      TrainingFile.isTreebank(text)
      ? Tagging.tag(try ConlluReader(file: file).read(text), with: engine)
      : Tagging.tag(raw: text, with: engine)
    print(ConlluWriter().text(sentences), terminator: "")
  }
}
