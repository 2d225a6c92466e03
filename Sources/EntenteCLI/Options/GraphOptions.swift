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

  /// Keeps others from changing the file until the lock is released.
  func lock() throws(CommandFailure) -> GraphLock? {
    try refuseOtherThanFile()
    try OutputFile(path: graph).checkWritable()
    return try GraphLock.take(for: graph)
  }

  /// Makes sure that the file may be made anew: only a graph is ever thrown away.
  func checkReplaceable() throws {
    guard FilePlace(path: graph).kind == .file else { return }
    let head = try? FileHandle(forReadingFrom: URL(fileURLWithPath: graph)).read(upToCount: 4096)
    guard let head, !head.isEmpty, !JSONImporter.isGraph(head: Array(head)) else { return }
    throw CommandFailure(
      .badInput, id: "graph.not-a-graph", file: graph,
      "This is no graph that entente wrote, and is not overwritten.",
      remedy: "Name another file with --graph.")
  }

  /// Writes a graph to the file, whole or not at all.
  func save(_ built: KnowledgeGraph) throws {
    try OutputFile(path: graph).write { sink in try JSONExporter().write(built, to: sink) }
  }

  private func loadFile(schema: Schema) throws -> KnowledgeGraph? {
    try refuseOtherThanFile()
    guard FilePlace(path: graph).kind == .file else { return nil }
    let bytes: [UInt8]
    do {
      bytes = try Self.bytes(of: graph)
    } catch {
      throw CommandFailure(
        .missingFile, id: "graph.unreadable", file: graph, "The file cannot be read.",
        remedy: "Check its permissions.")
    }
    return try JSONImporter(schema: schema).graph(from: bytes, file: graph)
  }

  /// Refuses folders, and pipes and devices, whose reading may never end.
  private func refuseOtherThanFile() throws(CommandFailure) {
    switch FilePlace(path: graph).kind {
    case .absent, .file: return
    case .folder:
      throw CommandFailure(
        .missingFile, id: "graph.unreadable", file: graph, "This is a folder, not a graph file.",
        remedy: "Name a file in it.")
    case .other:
      throw CommandFailure(
        .missingFile, id: "graph.unreadable", file: graph,
        "This is a pipe or a device, not a graph file.", remedy: "Name a plain file.")
    }
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
