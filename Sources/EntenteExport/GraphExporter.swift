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
}

extension GraphExporter {
  /// The whole file as text.
  public func text(of graph: KnowledgeGraph) -> String {
    String(decoding: bytes(of: graph), as: UTF8.self)
  }
}
