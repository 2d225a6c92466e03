public import EntenteGraph
public import EntenteModel

/// What a graph file holds: the graph, and what reading the articles left unclaimed.
public struct ImportedGraph: Sendable {
  /// The graph.
  public let graph: KnowledgeGraph
  /// What reading saw and did not claim, and how often.
  public let abstentions: [Abstention.Reason: Int]
}
