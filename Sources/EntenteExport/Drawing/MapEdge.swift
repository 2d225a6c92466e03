public import EntenteModel

/// One line of a map: the relations between two entities that agree in valence and status.
public struct MapEdge: Sendable, Hashable {
  /// The position of the node that it starts from.
  public let source: Int
  /// The position of the node that it reaches.
  public let target: Int
  /// How the ends stand to each other, which gives the colour.
  public let valence: MapValence
  /// How the text puts it, which gives the style of the line.
  public let status: RelationStatus
  /// Whether it reads the same both ways, and so has no arrowhead.
  public let isSymmetric: Bool
  /// The verbs, with how often each is there: "+ meets ×3".
  public let label: String
  /// The claims as sentences, each with its first quotation.
  public let summary: String
  /// The relations that it stands for.
  public let relations: [RelationID]
  /// Whether the layout may use it to put its ends in order.
  public let isOrdering: Bool
  /// Whether the target stands before the source in that order, as an office before its holder.
  public let isReversed: Bool
}
