/// Which engine lays out a map, and with which limits: the larger the map, the plainer.
public struct MapLayout: Sendable, Hashable {
  /// How much of a line's words is drawn.
  public enum Labels: String, Sendable, Hashable {
    /// The verbs.
    case words
    /// The sign alone; the verbs stand in titles and tooltips.
    case signs
    /// Nothing.
    case none
  }

  /// The engine.
  public let engine: MapEngine
  /// How much of a line's words is drawn.
  public let labels: Labels
  /// Whether the network simplex and crossing phases of `dot` are cut short.
  public let isLimited: Bool

  /// The layout for a size, measured on typed scale-free graphs: `dot` with edge labels takes 7 s
  /// for 200 nodes and 397 edges and does not finish for 1,000, where `sfdp` takes 0.2 s.
  ///
  /// - Parameters:
  ///   - nodes: How many nodes there are.
  ///   - edges: How many edges there are.
  ///   - engine: The engine that was asked for; nothing to choose by size.
  public init(nodes: Int, edges: Int, engine: MapEngine? = nil) {
    let isSmall = nodes <= 60 && edges <= 150
    // Signs alone say too little; with so many words a map takes two seconds and can still be read.
    let hasRoom = nodes <= 100 && edges <= 150
    let isMedium = nodes <= 250 && edges <= 600
    self.engine = engine ?? (isMedium ? .dot : .sfdp)
    labels = hasRoom ? .words : isMedium ? .signs : .none
    isLimited = !isSmall
  }
}
