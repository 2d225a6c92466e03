public import EntenteGraph

/// Writes a graph in one file format.
///
/// The same graph gives the same bytes, whatever order it was built in.
public protocol GraphExporter: Sendable {
  /// The format that it writes.
  var format: ExportFormat { get }

  /// The whole file.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*) in entities and relations.
  func bytes(of graph: KnowledgeGraph) -> [UInt8]

  /// Writes the file part by part, so that it never stands in memory as a whole.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - sink: Takes the parts in order; together they are ``bytes(of:)``.
  /// - Throws: What `sink` throws; nothing is written after that.
  /// - Complexity: O(*n* log *n* + *m* log *m*) in entities and relations.
  func write(_ graph: KnowledgeGraph, to sink: ([UInt8]) throws -> Void) rethrows
}

extension GraphExporter {
  /// Writes the file in one part, for formats that are made as a whole.
  public func write(_ graph: KnowledgeGraph, to sink: ([UInt8]) throws -> Void) rethrows {
    try sink(bytes(of: graph))
  }

  /// The whole file as text.
  public func text(of graph: KnowledgeGraph) -> String {
    String(decoding: bytes(of: graph), as: UTF8.self)
  }
}
