import EntenteGraph
import EntenteModel
import EntenteSchema

/// Gathers relations that a map shows as one line: same ends, same valence, same status.
struct EdgeBundler {
  let graph: KnowledgeGraph
  let nodes: [MapNode]
  let positions: [EntityID: Int]
  /// The names of the entities as they are drawn; each is looked up once.
  private let names: [EntityID: String]

  init(graph: KnowledgeGraph, nodes: [MapNode], positions: [EntityID: Int]) {
    self.graph = graph
    self.nodes = nodes
    self.positions = positions
    var names: [EntityID: String] = [:]
    for index in graph.entityIndices {
      names[graph.id(of: index)] = DrawableText(graph.name(of: index), limit: 80).text
    }
    self.names = names
  }

  private struct Key: Hashable, Comparable {
    let source: Int
    let target: Int
    let valence: Int
    let status: Int
    let isSymmetric: Bool

    static func < (left: Key, right: Key) -> Bool {
      (left.source, left.target, left.valence, left.status, left.isSymmetric ? 1 : 0)
        < (right.source, right.target, right.valence, right.status, right.isSymmetric ? 1 : 0)
    }
  }

  /// The lines for some relations, in the order of their ends.
  func edges(of relations: [Relation]) -> [MapEdge] {
    var bundles: [Key: [Relation]] = [:]
    for relation in relations {
      guard let source = positions[relation.source], let target = positions[relation.target]
      else { continue }
      let isSymmetric = graph.schema.definition(of: relation.kind)?.isSymmetric ?? false
      let valence = MapValence(relation.kind, in: graph.schema)
      let isSwapped = isSymmetric && target < source
      let key = Key(
        source: isSwapped ? target : source, target: isSwapped ? source : target,
        valence: MapValence.allCases.firstIndex(of: valence) ?? 0,
        status: RelationStatus.allCases.firstIndex(of: relation.status) ?? 0,
        isSymmetric: isSymmetric)
      bundles[key, default: []].append(relation)
    }
    return bundles.sorted { $0.key < $1.key }.map { edge($0.key, $0.value) }
  }

  private func edge(_ key: Key, _ relations: [Relation]) -> MapEdge {
    let valence = MapValence.allCases[key.valence]
    let status = RelationStatus.allCases[key.status]
    let tiers = (Self.tier(nodes[key.source].kind), Self.tier(nodes[key.target].kind))
    return MapEdge(
      source: key.source, target: key.target, valence: valence, status: status,
      isSymmetric: key.isSymmetric, label: label(relations, valence: valence, status: status),
      summary: summary(relations), relations: relations.map(\.id),
      isOrdering: tiers.0 != tiers.1 || relations.contains { $0.kind == .partOf },
      isReversed: tiers.0 > tiers.1 || (tiers.0 == tiers.1 && relations[0].kind == .partOf))
  }

  /// Where a kind of entity stands from left to right: what acts, who acts for it, what is acted on.
  static func tier(_ kind: EntityKind) -> Int {
    switch kind {
    case .country: 0
    case .organization, .office: 1
    case .person: 2
    case .place: 4
    default: 3
    }
  }

  private func label(
    _ relations: [Relation], valence: MapValence, status: RelationStatus
  ) -> String {
    var counts: [(verb: String, count: Int)] = []
    for relation in relations {
      let verb = shortVerb(relation)
      if let known = counts.firstIndex(where: { $0.verb == verb }) {
        counts[known].count += 1
      } else {
        counts.append((verb, 1))
      }
    }
    var words = counts.prefix(2).map { $0.count == 1 ? $0.verb : "\($0.verb) ×\($0.count)" }
      .joined(separator: ", ")
    if counts.count > 2 { words += ", …" }
    switch status {
    case .asserted: break
    case .planned: words += " (planned)"
    case .possible: words += "?"
    case .negated: words = "denied: \(words)"
    }
    return valence.sign.isEmpty ? words : valence.sign + " " + words
  }

  /// The schema's verb without what the picture says already: "holds the office" to an office is
  /// "holds", "is a member of" is "member of".
  private func shortVerb(_ relation: Relation) -> String {
    let definition = graph.schema.definition(of: relation.kind)
    var words = (definition?.verb ?? relation.kind.rawValue).split(separator: " ").map(String.init)
    let target = positions[relation.target].map { nodes[$0].kind.rawValue }
    if words.count > 1, words.last == target {
      words.removeLast()
      if words.last == "the" { words.removeLast() }
    }
    if words.count > 1, words[0] == "is" {
      words.removeFirst()
      if words.count > 1, words[0] == "a" || words[0] == "an" { words.removeFirst() }
    }
    return DrawableText(words.joined(separator: " "), limit: 40).text
  }

  /// Each claim as a sentence with its words and its source; at most six.
  private func summary(_ relations: [Relation]) -> String {
    var sentences = relations.prefix(6).map { relation in
      let verb = graph.schema.definition(of: relation.kind)?.verb ?? relation.kind.rawValue
      var sentence = "\(name(relation.source)) \(verb) \(name(relation.target))"
      if relation.status != .asserted { sentence += " (\(relation.status.rawValue))" }
      if let speaker = relation.attributedTo { sentence += ", says \(name(speaker))" }
      if let start = relation.time?.start { sentence += ", \(start)" }
      if let evidence = relation.evidence.first {
        sentence += ": “\(DrawableText(evidence.quote, limit: 160).text)” [\(evidence.document)]"
      }
      return sentence
    }
    if relations.count > 6 { sentences.append("and \(relations.count - 6) more") }
    return sentences.joined(separator: "\n")
  }

  private func name(_ id: EntityID) -> String {
    names[id] ?? DrawableText(id.rawValue, limit: 80).text
  }
}
