import ArgumentParser
import EntenteExport
import EntenteGraph
import Foundation

/// `entente export`: the graph in another form.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the graph as JSON, as DOT, or as text to read.",
    usage: "entente export [options]",
    discussion: """
      json is the graph file itself, node-link JSON for networkx; dot is for Graphviz; dump lists \
      every entity with its relations and their words.

      \(AnswerText.confidenceHelp)
      """)

  /// The forms.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// Node-link JSON.
    case json
    /// The Graphviz language.
    case dot
    /// Every entity with its relations and their words.
    case dump
  }

  @Option(help: "The form.")
  var format: Format = .json

  @Option(name: .shortAndLong, help: "The file to write; standard output where none is given.")
  var output: String?

  @OptionGroup var graph: GraphOptions
  @OptionGroup var schema: SchemaOptions

  func run() async throws {
    try await CommandRun.perform {
      let known = try graph.load(schema: schema.load())
      if let output, output != "-" {
        try OutputFile(path: output).write { sink in try write(known, to: sink) }
      } else {
        try write(known) { part in Terminal.write(part) }
      }
    }
  }

  private func write(_ known: KnowledgeGraph, to sink: ([UInt8]) throws -> Void) throws {
    switch format {
    case .json: try JSONExporter().write(known, to: sink)
    case .dot: try DOTExporter().write(known, to: sink)
    case .dump: try known.dump { text in try sink(Array(text.utf8)) }
    }
  }
}
