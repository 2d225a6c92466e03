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
    Array(DOTWriter().text(of: MapComposer(options: options).map(of: graph)).utf8)
  }
}
