public import EntenteGraph
import EntenteModel
import EntenteSchema

/// Decides what a map shows of a graph, and in which words.
public struct MapComposer: Sendable {
  /// What the map is to show.
  public let options: MapOptions

  /// A composer of maps.
  public init(options: MapOptions = MapOptions()) { self.options = options }

  /// The map of a graph.
  ///
  /// Entities come by id and lines by their ends, so that the same graph gives the same map.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*) in entities and relations.
  public func map(of graph: KnowledgeGraph) -> MapModel {
    var relations = graph.relations.filter { options.showsNegated || $0.status != .negated }
    let count = relations.count
    if !options.showsImplied { relations = Self.withoutImplied(relations) }
    var degrees: [EntityID: Int] = [:]
    for relation in relations {
      degrees[relation.source, default: 0] += 1
      if relation.target != relation.source { degrees[relation.target, default: 0] += 1 }
    }
    let candidates = candidates(from: graph, degrees: degrees)
    let entities =
      candidates.count <= options.entityLimit
      ? candidates
      : ConnectedChoice(
        entities: candidates, relations: relations, degrees: degrees, focus: options.focus
      ).first(options.entityLimit)
    var positions: [EntityID: Int] = [:]
    for (position, entity) in entities.enumerated() { positions[entity.id] = position }
    let drawn = relations.filter {
      positions[$0.source] != nil && positions[$0.target] != nil && $0.source != $0.target
    }
    var notices = Notices()
    let nodes = entities.map { node($0, of: graph, drawn: degrees, notices: &notices) }
    let bundler = EdgeBundler(graph: graph, nodes: nodes, positions: positions)
    let edges = bundler.edges(of: drawn)
    let layout = MapLayout(nodes: nodes.count, edges: edges.count, engine: options.engine)
    let clusters = CountryClusters(nodes: nodes, relations: drawn, positions: positions).clusters
    return MapModel(
      nodes: nodes, edges: edges, clusters: layout.engine == .dot ? clusters : [],
      caption: MapCaption(
        options: options, graph: graph, entities: entities, relations: drawn, layout: layout,
        implied: count - relations.count, crowdedOut: candidates.count - entities.count
      ).lines,
      notices: notices.sentences, layout: layout)
  }

  /// The relations but those that say who represents a country whose office they hold.
  private static func withoutImplied(_ relations: [Relation]) -> [Relation] {
    var offices: [EntityID: Set<EntityID>] = [:]
    var owners: [EntityID: Set<EntityID>] = [:]
    for relation in relations where relation.status == .asserted {
      if relation.kind == .holdsOffice {
        offices[relation.source, default: []].insert(relation.target)
      } else if relation.kind == .officeOf {
        owners[relation.source, default: []].insert(relation.target)
      }
    }
    return relations.filter { relation in
      guard relation.kind == .represents, relation.status == .asserted else { return true }
      let held = offices[relation.source] ?? []
      return !held.contains { owners[$0]?.contains(relation.target) ?? false }
    }
  }

  /// The entities that may be drawn: those with a relation.
  private func candidates(from graph: KnowledgeGraph, degrees: [EntityID: Int]) -> [Entity] {
    let candidates = graph.entities.filter {
      options.showsUnconnected || degrees[$0.id] != nil || $0.id == options.focus
    }
    // A graph without any relation is still drawn: its entities are all there is to see.
    return candidates.isEmpty ? graph.entities : candidates
  }

  private func node(
    _ entity: Entity, of graph: KnowledgeGraph, drawn degrees: [EntityID: Int],
    notices: inout Notices
  ) -> MapNode {
    let name = DrawableText(entity.name, limit: 120, keepsEmoji: false)
    if name.isCut { notices.cutLabels += 1 }
    if name.isCleaned { notices.cleanedLabels += 1 }
    if name.hasLostEmoji { notices.emojiLabels += 1 }
    let label = graph.schema.definition(of: entity.kind)?.label ?? entity.kind.rawValue
    let degree = degrees[entity.id] ?? 0
    let isLong = entity.kind == .proposal || entity.kind == .event || entity.kind == .office
    var summary = "\(label.prefix(1).uppercased() + label.dropFirst()): \(name.text)"
    if !entity.aliases.isEmpty {
      let aliases = entity.aliases.prefix(4).joined(separator: ", ")
      summary += "; also \(DrawableText(aliases, limit: 120).text)"
    }
    summary += "; \(degree) \(degree == 1 ? "relation" : "relations")"
    return MapNode(
      entity: entity.id, kind: entity.kind, lines: name.lines(width: isLong ? 22 : 18),
      summary: summary, degree: degree, isFocus: entity.id == options.focus)
  }

  /// What had to be changed to draw it.
  private struct Notices {
    var cutLabels = 0
    var cleanedLabels = 0
    var emojiLabels = 0

    var sentences: [String] {
      var sentences: [String] = []
      if cutLabels > 0 {
        let what = cutLabels == 1 ? "1 name was" : "\(cutLabels) names were"
        sentences.append("\(what) cut; the whole stands in the graph.")
      }
      if cleanedLabels > 0 {
        let what = cleanedLabels == 1 ? "1 name" : "\(cleanedLabels) names"
        sentences.append("Hidden or control characters were taken out of \(what).")
      }
      if emojiLabels > 0 {
        let what = emojiLabels == 1 ? "1 name" : "\(emojiLabels) names"
        sentences.append("Emoji, which few fonts have, were taken out of \(what).")
      }
      return sentences
    }
  }
}
