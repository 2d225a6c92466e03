/// A map before it is drawn: what to show, in which words, and how to lay it out.
///
/// Everything that ends up in a picture is here, so that a drawing can be counted against it.
public struct MapModel: Sendable, Hashable {
  /// The entities, sorted by id.
  public let nodes: [MapNode]
  /// The lines, in the order of their ends.
  public let edges: [MapEdge]
  /// The positions of the nodes that belong to one country, its own among them.
  public let clusters: [[Int]]
  /// What is said above the drawing, a line each.
  public let caption: [String]
  /// What was cut, left out or cleaned, a sentence each.
  public let notices: [String]
  /// How it is laid out.
  public let layout: MapLayout
}
