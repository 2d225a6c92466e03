import EntenteModel

/// Writes a map in the Graphviz language: the text that is exported and the text that is drawn.
///
/// Only attributes named here are ever written. Left out on purpose, since Graphviz 2.42 crashes,
/// hangs or leaks on them: `concentrate`, curved or orthogonal lines with labels, HTML-like labels but
/// the plainest of engines without ranks, and several lines without a say in the order between two
/// clusters.
public struct DOTWriter: Sendable {
  /// Whether the picture stays as Graphviz draws it.
  ///
  /// Then a legend in words stands below the caption, and words that the engine puts on their line get
  /// a ground that it does not strike through. An SVG gets a drawn legend and halos afterwards.
  public let isFinal: Bool

  /// A writer.
  public init(isFinal: Bool = false) { self.isFinal = isFinal }

  /// The map in the Graphviz language.
  ///
  /// Nodes carry `id="n…"` and edges `id="e…"` with their positions in the model, by which parts of
  /// a picture are known again.
  ///
  /// - Complexity: O(*n* + *m*) in nodes and edges.
  public func text(of map: MapModel) -> String {
    var text = ""
    write(map) { text += $0 }
    return text
  }

  /// Writes the map line by line; the lines together are ``text(of:)``.
  ///
  /// - Throws: What `sink` throws; nothing is written after that.
  /// - Complexity: O(*n* + *m*) in nodes and edges.
  public func write(_ map: MapModel, to sink: (String) throws -> Void) rethrows {
    try sink("digraph entente {\n" + header(of: map))
    let names = map.nodes.indices.map { Self.name(of: map.nodes[$0], at: $0) }
    var clusters = [Int?](repeating: nil, count: map.nodes.count)
    for (number, members) in map.clusters.enumerated() {
      try sink("  subgraph cluster_\(number) {\n")
      try sink("    graph [id=\"c\(number)\" class=\"country\" label=\"\"]\n")
      for position in members {
        clusters[position] = number
        try sink("    " + node(map.nodes[position], names[position], at: position))
      }
      try sink("  }\n")
    }
    for (position, node) in map.nodes.enumerated() where clusters[position] == nil {
      try sink("  " + self.node(node, names[position], at: position))
    }
    var lines: [Set<Int>: Int] = [:]
    for edge in map.edges where !edge.isOrdering {
      lines[[edge.source, edge.target], default: 0] += 1
    }
    for (position, edge) in map.edges.enumerated() {
      let isFree =
        !edge.isOrdering
        && (clusters[edge.source] == clusters[edge.target]
          || lines[[edge.source, edge.target]] == 1)
      try sink("  " + self.edge(edge, names, at: position, layout: map.layout, isFree: isFree))
    }
    try sink("}\n")
  }

  /// A node's name: its entity's id, or a part of one that Graphviz's reader would choke on.
  private static func name(of node: MapNode, at position: Int) -> String {
    let id = node.entity.rawValue
    guard id.utf8.count > 400 else { return DOTEscaping.identifier(id) }
    return DOTEscaping.identifier(String(id.unicodeScalars.prefix(80)) + "…#\(position)")
  }

  private func header(of map: MapModel) -> String {
    let layout = map.layout
    var caption = map.caption.flatMap { DrawableText($0, limit: 400).lines(width: 100) }
    if isFinal { caption += MapLegend(of: map).sentences }
    caption += map.notices
    var graph = [
      "layout=\(layout.engine.rawValue)", "bgcolor=white", "fontname=\"Helvetica\"",
      "fontsize=12", "fontcolor=\"#111820\"", "labelloc=t", "labeljust=l", "outputorder=edgesfirst",
      "pad=0.2",
    ]
    if layout.engine == .dot {
      graph += [
        "rankdir=LR", "newrank=true", "nodesep=0.3", "ranksep=0.7", "style=\"rounded,filled\"",
        "color=\"#14324A\"", "fillcolor=\"#F3F6FA\"",
      ]
      if layout.isLimited { graph += ["nslimit=2", "nslimit1=2", "mclimit=0.1"] }
    } else {
      graph += [
        "overlap=\(layout.engine == .circo ? "true" : "prism")", "splines=line", "sep=\"+25\"",
      ]
      // Circles are kept as they are, so that only their size keeps boxes and words apart.
      if layout.engine == .circo { graph.append("mindist=1.7") }
    }
    graph.append("label=" + DOTEscaping.label(caption, isLeft: true))
    return """
        graph [\(graph.joined(separator: " "))]
        node [fontname="Helvetica" fontsize=11 margin="0.12,0.06" penwidth=1.2]
        edge [fontname="Helvetica" fontsize=9 arrowsize=0.7]

      """
  }

  private func node(_ node: MapNode, _ name: String, at position: Int) -> String {
    let look = MapStyle.node(node.kind)
    var attributes = [
      "id=\"n\(position)\"", "class=\"\(MapStyle.className(node.kind))\"",
      "label=" + DOTEscaping.label(node.lines), "tooltip=" + DOTEscaping.tooltip(node.summary),
      "shape=\(look.shape)", "style=\"\(look.style)\"", "fillcolor=\"\(look.fill)\"",
      "color=\"\(look.stroke)\"", "fontcolor=\"\(look.ink)\"",
    ]
    // Size says centrality only through the name: areas are misread.
    let size = min(15, 10 + node.degree / 4)
    if size != 11 { attributes.append("fontsize=\(size)") }
    if node.isFocus { attributes += ["penwidth=4", "peripheries=2"] }
    return name + " [" + attributes.joined(separator: " ") + "]\n"
  }

  private func edge(
    _ edge: MapEdge, _ names: [String], at position: Int, layout: MapLayout, isFree: Bool
  ) -> String {
    let color = MapStyle.color(edge.valence)
    let isFlipped = edge.isReversed && layout.engine == .dot
    var attributes = [
      "id=\"e\(position)\"", "class=\"\(edge.valence.rawValue) \(edge.status.rawValue)\"",
    ]
    let label = drawn(edge, as: layout.labels)
    // A label on an edge within a rank makes `dot` 2.42 free memory twice; an external one does not.
    let isExternal = !edge.isOrdering && layout.engine == .dot
    if !label.isEmpty {
      let hasGround = isFinal && layout.engine != .dot
      attributes.append(
        (isExternal ? "xlabel=" : "label=")
          + (hasGround ? DOTEscaping.grounded(label) : DOTEscaping.label([" \(label) "])))
    }
    let tooltip = DrawableText(edge.summary, limit: 500).text
    attributes += [
      "tooltip=" + DOTEscaping.tooltip(tooltip), "color=\"\(color)\"", "fontcolor=\"\(color)\"",
      "style=\(MapStyle.line(edge.status))",
      "penwidth=\(Self.width(of: edge))",
    ]
    let head = MapStyle.arrowhead(edge.valence, edge.status)
    if edge.isSymmetric, edge.status == .negated {
      attributes += ["dir=both", "arrowhead=\(head)", "arrowtail=\(head)"]
    } else if edge.isSymmetric {
      attributes.append("dir=none")
    } else if isFlipped {
      attributes += ["dir=back", "arrowtail=\(head)"]
    } else if head != "normal" {
      attributes.append("arrowhead=\(head)")
    }
    if isFree, layout.engine == .dot { attributes.append("constraint=false") }
    let ends = isFlipped ? (edge.target, edge.source) : (edge.source, edge.target)
    return names[ends.0] + " -> " + names[ends.1] + " [" + attributes.joined(separator: " ") + "]\n"
  }

  /// Lines that take a side are the broadest.
  private static func width(of edge: MapEdge) -> String {
    switch edge.valence {
    case .structural: "1.1"
    case .neutral: "1.3"
    case .cooperative, .conflictual: "1.6"
    }
  }

  private func drawn(_ edge: MapEdge, as labels: MapLayout.Labels) -> String {
    switch labels {
    case .words: edge.label
    case .signs: edge.valence.sign
    case .none: ""
    }
  }
}
