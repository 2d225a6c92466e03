import ArgumentParser
import EntenteExport
import EntenteGraph
import EntenteModel
import EntenteSchema
import Foundation

/// Which graph a command works on.
struct GraphOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "The graph file.")
  var graph = "entente.json"

  /// The graph of the file.
  ///
  /// - Throws: `CommandFailure` where the file is absent, cannot be read or is no graph.
  func load(schema: Schema) throws -> KnowledgeGraph {
    guard let graph = try loadFile(schema: schema) else {
      throw CommandFailure(
        .missingFile, id: "graph.missing", file: graph, "There is no such graph file.",
        remedy: "Make one with “entente build ARTICLES --graph \(graph)”, or name another.")
    }
    return graph
  }

  /// The graph of the file, or an empty one where there is no file yet.
  func loadIfPresent(schema: Schema) throws -> KnowledgeGraph {
    try loadFile(schema: schema) ?? KnowledgeGraph(schema: schema)
  }

  /// Writes a graph to the file, whole or not at all.
  func save(_ built: KnowledgeGraph) throws {
    try OutputFile(path: graph).write { sink in try JSONExporter().write(built, to: sink) }
  }

  private func loadFile(schema: Schema) throws -> KnowledgeGraph? {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: graph, isDirectory: &isDirectory) else {
      return nil
    }
    let bytes: [UInt8]
    do {
      bytes = try Self.bytes(of: graph)
    } catch {
      throw CommandFailure(
        .missingFile, id: "graph.unreadable", file: graph,
        isDirectory.boolValue ? "This is a folder, not a graph file." : "The file cannot be read.",
        remedy: isDirectory.boolValue ? "Name a file in it." : "Check its permissions.")
    }
    return try JSONImporter(schema: schema).graph(from: bytes, file: graph)
  }

  /// The bytes of a file, read piece by piece into the array that is returned.
  private static func bytes(of path: String) throws -> [UInt8] {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size ?? 0)
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { bytes += piece }
    return bytes
  }
}
