import ArgumentParser
import EntenteGraph
import EntenteModel
import EntenteSchema

/// `entente remove`: documents out of the graph, with what only they say.
struct RemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take documents out of the graph.",
    usage: "entente remove <ids> ... [options]",
    discussion: """
      Everything that only these documents say goes with them. Their ids are what stands in \
      brackets behind the words of an answer; a document that is not there is told, and nothing \
      is removed then.
      """)

  @Argument(help: "The ids of the documents.")
  var ids: [String]

  @OptionGroup var graph: GraphOptions
  @OptionGroup var schema: SchemaOptions

  func run() async throws {
    try await CommandRun.perform {
      let schema = try schema.load()
      let lock = try graph.lock()
      defer { lock?.release() }
      var known = try graph.load(schema: schema)
      let unknown = ids.filter { known.document(DocumentID($0)) == nil }
      guard unknown.isEmpty else { throw Self.failure(for: unknown, in: known) }
      for id in ids { known.remove(DocumentID(id)) }
      try graph.save(known)
      let (removed, left) = (Set(ids).count, known.documents.count)
      Terminal.say(
        "removed \(Counted.text(removed, "document")); \(graph.graph): "
          + "\(Counted.text(known.entityCount, "entity", "entities")) and "
          + "\(Counted.text(known.relationCount, "relation")) from "
          + Counted.text(left, "document"))
    }
  }

  private static func failure(for ids: [String], in known: KnowledgeGraph) -> CommandFailure {
    let documents = known.documents.map(\.id.rawValue)
    let list = documents.prefix(12).joined(separator: ", ")
    let more = documents.count > 12 ? " and \(documents.count - 12) more" : ""
    return CommandFailure(
      .nothingFound,
      ids.map {
        Diagnostic(
          id: "graph.unknown-document", message: "The graph has no document “\($0)”.",
          remedy: documents.isEmpty ? "It has none at all." : "It has \(list)\(more).")
      })
  }
}
