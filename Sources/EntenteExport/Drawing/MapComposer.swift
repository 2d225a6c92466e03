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
    let entities = chosen(from: graph, degrees: degrees)
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
      caption: caption(
        graph: graph, entities: entities.count, relations: drawn.count, layout: layout,
        implied: count - relations.count),
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

  /// The entities to draw: those with a relation, and of too many those with most.
  private func chosen(from graph: KnowledgeGraph, degrees: [EntityID: Int]) -> [Entity] {
    var chosen = graph.entities.filter {
      options.showsUnconnected || degrees[$0.id] != nil || $0.id == options.focus
    }
    // A graph without any relation is still drawn: its entities are all there is to see.
    if chosen.isEmpty { chosen = graph.entities }
    guard chosen.count > options.entityLimit else { return chosen }
    func rank(_ entity: Entity) -> Int {
      entity.id == options.focus ? .max : degrees[entity.id] ?? 0
    }
    chosen.sort { (rank($1), $0.id) < (rank($0), $1.id) }
    return chosen.prefix(options.entityLimit).sorted { $0.id < $1.id }
  }

  private func node(
    _ entity: Entity, of graph: KnowledgeGraph, drawn degrees: [EntityID: Int],
    notices: inout Notices
  ) -> MapNode {
    let name = DrawableText(entity.name, limit: 120)
    if name.isCut { notices.cutLabels += 1 }
    if name.isCleaned { notices.cleanedLabels += 1 }
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

  private func caption(
    graph: KnowledgeGraph, entities: Int, relations: Int, layout: MapLayout, implied: Int
  ) -> [String] {
    var lines: [String] = []
    if !options.title.isEmpty { lines.append(DrawableText(options.title, limit: 100).text) }
    if !options.question.isEmpty { lines.append(DrawableText(options.question, limit: 140).text) }
    var parts: [String] = []
    let isPart = entities < graph.entityCount || relations < graph.relationCount
    parts.append(
      isPart
        ? "\(entities) of \(graph.entityCount) entities, \(relations) of \(graph.relationCount) relations"
        : "\(entities) entities, \(relations) relations")
    if implied > 0 { parts.append("\(implied) told by offices") }
    if isPart, entities == options.entityLimit { parts.append("those with most relations") }
    let documents = graph.documents.count
    parts.append("\(documents) \(documents == 1 ? "article" : "articles")")
    if let span = dates(of: graph) { parts.append(span) }
    if let date = options.date { parts.append("as of \(date)") }
    parts.append("laid out by \(layout.engine.rawValue)")
    if layout.labels == .signs { parts.append("too many lines for words: + − ○ instead") }
    if layout.labels == .none { parts.append("too many lines for words") }
    lines.append(parts.joined(separator: " · "))
    return lines
  }

  private func dates(of graph: KnowledgeGraph) -> String? {
    let dates = graph.documents.compactMap(\.date).sorted()
    guard let first = dates.first, let last = dates.last else { return nil }
    return first == last ? "\(first)" : "\(first) to \(last)"
  }

  /// What had to be changed to draw it.
  private struct Notices {
    var cutLabels = 0
    var cleanedLabels = 0

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
      return sentences
    }
  }
}
