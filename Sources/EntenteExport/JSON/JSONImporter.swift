public import EntenteGraph
import EntenteModel
public import EntenteSchema

/// Reads the JSON that `JSONExporter` writes, also when another tool has written it anew.
///
/// Strict: whatever breaks `Schemas/graph.schema.json` or the graph's own rules is reported with
/// its place, and nothing is read then. A graph that is written, read and written again gives the
/// same bytes.
public struct JSONImporter: Sendable {
  /// The schema that the graph must fit.
  public let schema: Schema

  /// An importer for graphs of a schema.
  public init(schema: Schema) { self.schema = schema }

  /// Reads a graph and what was noted beside it.
  ///
  /// - Parameters:
  ///   - bytes: The file, UTF-8.
  ///   - file: Its name, for messages.
  /// - Throws: `ExportError` with up to 20 problems, each with line and column.
  /// - Complexity: O(*n*) in the size of the file.
  public func read(_ bytes: [UInt8], file: String = "graph.json") throws(ExportError)
    -> ImportedGraph
  {
    var decoder = GraphDecoder(schema: schema, scanner: JSONScanner(bytes: bytes, file: file))
    do throws(Diagnostic) {
      try decoder.decode()
    } catch {
      // What a file that is no graph has in its fields is beside the point.
      guard error.id != "json.not-a-graph" else {
        throw ExportError(code: .notAGraph, diagnostics: [error])
      }
      throw ExportError(
        code: ["json.syntax", "json.too-deep", "json.not-utf8"].contains(error.id)
          ? .malformed : .notAGraph, diagnostics: decoder.problems + [error])
    }
    guard decoder.problems.isEmpty else {
      throw ExportError(code: .invalidGraph, diagnostics: decoder.problems)
    }
    return ImportedGraph(graph: decoder.graph, abstentions: decoder.abstentions)
  }

  /// Reads a graph.
  ///
  /// - Parameters:
  ///   - bytes: The file, UTF-8.
  ///   - file: Its name, for messages.
  /// - Throws: `ExportError` with up to 20 problems, each with line and column.
  public func graph(from bytes: [UInt8], file: String = "graph.json") throws(ExportError)
    -> KnowledgeGraph
  {
    try read(bytes, file: file).graph
  }

  /// Whether a file that begins so says of itself that it is a graph.
  ///
  /// - Parameter head: Its first bytes, a few hundred or more.
  public static func isGraph(head: [UInt8]) -> Bool {
    head.filter { !" \t\r\n".utf8.contains($0) }
      .contains(Array("\"format\":\"\(JSONExporter.formatName)\"".utf8))
  }
}
