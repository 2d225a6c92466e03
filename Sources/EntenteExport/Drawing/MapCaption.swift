import EntenteGraph
import EntenteModel

/// What is said above a map: what it is called, what it shows, and what it leaves out.
struct MapCaption {
  /// What the map was to show.
  let options: MapOptions
  /// The graph that it was made of.
  let graph: KnowledgeGraph
  /// What is drawn of it.
  let entities: [Entity]
  let relations: [Relation]
  let layout: MapLayout
  /// How many relations an office tells already.
  let implied: Int
  /// How many entities had to go for want of room.
  let crowdedOut: Int

  /// About how many letters stand on a line.
  private static let width = 100

  /// The lines.
  var lines: [String] {
    var lines: [String] = []
    if !options.title.isEmpty { lines.append(DrawableText(options.title, limit: 100).text) }
    if !options.question.isEmpty { lines.append(DrawableText(options.question, limit: 140).text) }
    return lines + Self.wrapped(counts, by: " · ") + Self.wrapped(omissions, by: " · ")
  }

  /// Only what is drawn counts: a map of one name does not rest on all articles of the graph.
  private var counts: [String] {
    let documents = sources
    var parts = [
      Self.count(entities.count, "entity", "entities"),
      Self.count(relations.count, "relation", "relations"),
    ]
    if !documents.isEmpty { parts.append(Self.count(documents.count, "article", "articles")) }
    let dates = documents.compactMap { graph.document($0)?.date }.sorted()
    if let first = dates.first, let last = dates.last {
      parts.append(first == last ? "\(first)" : "\(first) to \(last)")
    }
    if let date = options.date { parts.append("as of \(date)") }
    if layout.labels == .signs { parts.append("too many lines for words: + − ○ instead") }
    if layout.labels == .none { parts.append("too many lines for words") }
    return parts
  }

  private var omissions: [String] {
    var parts: [String] = []
    if crowdedOut > 0 {
      parts.append(
        Self.count(crowdedOut, "entity", "entities") + " with fewer relations or farther away")
    }
    let alone = graph.entityCount - entities.count - crowdedOut
    if alone > 0 { parts.append(Self.count(alone, "entity", "entities") + " without a relation") }
    if implied > 0 {
      parts.append(
        Self.count(implied, "relation that an office says", "relations that offices say")
          + " already")
    }
    if let first = parts.first { parts[0] = "Not drawn: " + first }
    return parts
  }

  /// The documents that the relations cite and, for entities without one, those that name them.
  private var sources: Set<DocumentID> {
    var documents: Set<DocumentID> = []
    var linked: Set<EntityID> = []
    for relation in relations {
      linked.formUnion([relation.source, relation.target])
      documents.formUnion(relation.evidence.map(\.document))
    }
    for entity in entities where !linked.contains(entity.id) {
      documents.formUnion(entity.mentions.map(\.document))
    }
    return documents
  }

  /// Parts on lines of a bearable length, broken between parts only.
  static func wrapped(_ parts: [String], by separator: String) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let line = lines.last, line.count + separator.count + part.count <= width {
        lines[lines.count - 1] = line + separator + part
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
