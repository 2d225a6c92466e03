import EntenteGraph
import EntenteModel
import EntenteQuery

/// Finds what names mean, and says on standard error what else one may have meant.
struct NamesTaken {
  private let graph: KnowledgeGraph
  private let resolver: NameResolver
  /// How many others are told.
  private static let limit = 5

  init(in graph: KnowledgeGraph) {
    self.graph = graph
    resolver = NameResolver(graph)
  }

  /// The entity that a name means.
  ///
  /// - Throws: `QueryError` for a name that means nothing or too much.
  func take(_ name: String) throws(QueryError) -> EntityIndex {
    let match = try resolver.match(name)
    if !match.others.isEmpty { Terminal.say(line(for: match, name: name)) }
    return match.index
  }

  private func line(for match: NameMatch, name: String) -> String {
    let taken = graph.name(of: match.index)
    var others = match.others.prefix(Self.limit).map {
      // Two of one name are told apart by their ids.
      $0.name == taken ? $0.id.rawValue : $0.name
    }
    if match.others.count > others.count {
      others.append("\(match.others.count - others.count) more")
    }
    let list =
      others.count < 2
      ? others.joined()
      : others.dropLast().joined(separator: ", ") + " and " + others[others.count - 1]
    return
      "“\(name)” is taken for \(taken) (\(graph.id(of: match.index))); it may also mean \(list)."
  }
}
