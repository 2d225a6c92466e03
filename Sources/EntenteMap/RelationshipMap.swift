public import EntenteExport
public import EntenteGraph

/// A map of who stands how to whom, ready to be drawn.
///
///     let map = RelationshipMap(of: graph)
///     let svg = try map.picture(as: .svg)
public struct RelationshipMap: Sendable, Hashable {
  /// What the map shows, before it is drawn.
  public let model: MapModel

  /// The map of a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph; for a part of one, its neighbourhood or subgraph.
  ///   - options: What to show.
  /// - Complexity: O(*n* log *n* + *m* log *m*) in entities and relations.
  public init(of graph: KnowledgeGraph, options: MapOptions = MapOptions()) {
    model = MapComposer(options: options).map(of: graph)
  }

  /// The map in the Graphviz language: the very text that is drawn.
  public var dot: String { DOTWriter().text(of: model) }

  /// What was cut, left out or cleaned, a sentence each.
  public var notices: [String] { model.notices }

  /// Draws the map.
  ///
  /// - Parameters:
  ///   - format: The format of the picture.
  ///   - renderer: Who draws; usually this process.
  /// - Returns: The file.
  /// - Throws: `MapError` when it cannot be drawn whole, or in time.
  public func picture(
    as format: MapFormat, by renderer: MapRenderer = MapRenderer()
  ) throws(MapError) -> [UInt8] {
    try renderer.picture(of: model, as: format)
  }
}
