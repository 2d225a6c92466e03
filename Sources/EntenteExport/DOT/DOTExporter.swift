public import EntenteGraph

/// Writes a graph in the Graphviz language, as maps of it are drawn from.
public struct DOTExporter: GraphExporter {
  /// What the map shows.
  public let options: MapOptions

  /// An exporter.
  ///
  /// - Parameter options: What the map shows; usually every entity, however many.
  public init(
    options: MapOptions = MapOptions(
      entityLimit: .max, showsUnconnected: true, showsImplied: true)
  ) {
    self.options = options
  }

  /// Always `.dot`.
  public var format: ExportFormat { .dot }

  /// The graph as UTF-8.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*) in entities and relations.
  public func bytes(of graph: KnowledgeGraph) -> [UInt8] {
    var bytes: [UInt8] = []
    write(graph) { bytes += $0 }
    return bytes
  }

  /// Writes the graph part by part, some lines at a time.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*) in entities and relations.
  public func write(_ graph: KnowledgeGraph, to sink: ([UInt8]) throws -> Void) rethrows {
    var part: [UInt8] = []
    try DOTWriter().write(MapComposer(options: options).map(of: graph)) { line in
      part += line.utf8
      guard part.count >= 1 << 16 else { return }
      try sink(part)
      part.removeAll(keepingCapacity: true)
    }
    try sink(part)
  }
}
