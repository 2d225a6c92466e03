public import EntenteGraph
import EntenteModel
import EntenteSchema

/// Finds the entity that a name means, as people type names.
///
/// Case, accents, punctuation, a leading article and titles do not matter; a surname or any other
/// whole word of a name will do where only one entity has it, and so will the initials of a body.
/// The id always works.
public struct NameResolver: Sendable {
  /// How well a name fits, the best first.
  private enum Fit: Int, Comparable {
    case name
    case alias
    case words
    /// A post without its country: "foreign minister".
    case post

    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  private let graph: KnowledgeGraph

  /// What stands before a name and does not tell whom it means, word by word: articles and the
  /// schema's titles.
  private let titles: Set<[Substring]>

  /// A resolver for a graph.
  public init(_ graph: KnowledgeGraph) {
    self.graph = graph
    var titles: Set<[Substring]> = [["the"], ["a"], ["an"], ["acting"], ["former"]]
    for definition in graph.schema.titles {
      for title in [definition.title] + definition.aliases {
        titles.insert(Slug.make(from: title).split(separator: "-"))
      }
    }
    self.titles = titles
  }

  /// The entity that a name means.
  ///
  /// - Parameter name: An id, a name, an alias, or words of one.
  /// - Throws: `QueryError` for a name that nothing has, with the nearest ones, and for one that
  ///   several have, with all of them.
  /// - Complexity: O(*n*) in the number of names, O(1) for an id.
  public func resolve(_ name: String) throws(QueryError) -> EntityIndex {
    try match(name).index
  }

  /// The entity that a name means, with the others that it may mean less well.
  ///
  /// - Parameter name: An id, a name, an alias, or words of one.
  /// - Throws: `QueryError`, as ``resolve(_:)`` does.
  /// - Complexity: O(*n*) in the number of names, O(1) for an id.
  public func match(_ name: String) throws(QueryError) -> NameMatch {
    if let index = graph.index(of: EntityID(name)) { return NameMatch(index: index, others: []) }
    guard !name.allSatisfy(\.isWhitespace) else { throw .emptyName }
    let wanted = Slug.make(from: name)
    guard wanted != "unnamed" else { throw .unknownName(name, nearest: []) }
    var found: [(fit: Fit, index: EntityIndex)] = []
    for index in graph.entityIndices {
      guard let fit = fit(of: wanted, to: index) else { continue }
      found.append((fit, index))
    }
    guard let best = found.map(\.fit).min() else {
      throw .unknownName(name, nearest: nearest(to: wanted))
    }
    let fitting = found.filter { $0.fit == best }.map(\.index)
    guard fitting.count == 1, let only = fitting.first else {
      throw .ambiguousName(name, candidates: candidates(fitting))
    }
    let others = found.map(\.index).filter { $0 != only }
    guard best == .name else { return NameMatch(index: only, others: candidates(others)) }
    guard graph.kind(of: only) == .person, !wanted.contains("-") else {
      return NameMatch(index: only, others: [])
    }
    // A surname is no full name, also where a text gave somebody no other: who is called so besides
    // and has more relations is meant rather.
    let called = found.filter { $0.fit == .alias && graph.kind(of: $0.index) == .person }
      .map(\.index).sorted { graph.id(of: $0) < graph.id(of: $1) }
    var meant = only
    for index in called where graph.degree(of: index) > graph.degree(of: meant) { meant = index }
    let namesakes = found.map(\.index).filter { $0 != meant && graph.kind(of: $0) == .person }
    return NameMatch(index: meant, others: candidates(namesakes))
  }

  /// The entities that names mean, each once, in the order of the names.
  func resolve(all names: [String]) throws(QueryError) -> [EntityIndex] {
    var found: [EntityIndex] = []
    for name in names {
      let index = try resolve(name)
      if !found.contains(index) { found.append(index) }
    }
    return found
  }

  private func fit(of wanted: String, to index: EntityIndex) -> Fit? {
    let name = Slug.make(from: graph.name(of: index))
    if name == wanted { return .name }
    let aliases = graph.aliases(of: index).map { Slug.make(from: $0) }
    if aliases.contains(wanted) || withoutTitles(name) == withoutTitles(wanted) {
      return .alias
    }
    let words = withoutTitles(wanted)
    if graph.kind(of: index) == .office, name.hasPrefix(words.joined(separator: "-") + "-of-") {
      return .post
    }
    // Part of a phrase is no name of an event or a proposal: too many share their words.
    guard !isPhrase(index) else { return nil }
    if graph.kind(of: index) == .organization, Self.initials(of: name) == wanted { return .words }
    return ([name] + aliases).contains { Self.contains($0, words) } ? .words : nil
  }

  /// Whether the name of an entity is a phrase, whose single words mean other things.
  private func isPhrase(_ index: EntityIndex) -> Bool {
    let kind = graph.kind(of: index)
    return kind == .office || graph.schema.definition(of: kind)?.isNamedByPhrase ?? false
  }

  /// The first letters of the words of a slug that count: `international-court-of-justice` gives
  /// `icj`; nothing for fewer than two.
  private static func initials(of slug: String) -> String? {
    let words = slug.split(separator: "-").filter { !["of", "the", "and", "for"].contains($0) }
    return words.count < 2 ? nil : String(words.compactMap(\.first))
  }

  /// A slug without the titles that it begins with; "minister of Norway" begins with none, since
  /// it means the post.
  private func withoutTitles(_ slug: String) -> [Substring] {
    let words = slug.split(separator: "-")
    var rest = words[...]
    while let length = (1..<max(1, rest.count)).last(where: {
      titles.contains(Array(rest.prefix($0)))
    }),
      !["of", "for", "to"].contains(rest[rest.startIndex + length])
    {
      rest = rest.dropFirst(length)
    }
    return Array(rest)
  }

  /// Whether words stand in a slug one behind the other.
  private static func contains(_ slug: String, _ words: [Substring]) -> Bool {
    let all = slug.split(separator: "-")
    guard !words.isEmpty, words.count <= all.count else { return false }
    return (0...(all.count - words.count)).contains { all[$0...].starts(with: words) }
  }

  private func candidates(_ indices: [EntityIndex]) -> [QueryError.Candidate] {
    indices.map {
      QueryError.Candidate(id: graph.id(of: $0), kind: graph.kind(of: $0), name: graph.name(of: $0))
    }.sorted { $0.id < $1.id }
  }

  /// Up to three entities whose names are nearest in spelling, the nearest first.
  private func nearest(to wanted: String) -> [QueryError.Candidate] {
    // Of two letters any change makes another word.
    let limit = wanted.unicodeScalars.count / 3
    guard limit > 0 else { return [] }
    var found: [(distance: Int, candidate: QueryError.Candidate)] = []
    for index in graph.entityIndices {
      let slugs = ([graph.name(of: index)] + graph.aliases(of: index)).map { Slug.make(from: $0) }
      let words = isPhrase(index) ? [] : slugs.flatMap { $0.split(separator: "-") }
      let forms = slugs + words.map(String.init)
      let distance = forms.compactMap { EditDistance.between(wanted, $0, limit: limit) }.min()
      if let distance { found.append((distance, candidates([index])[0])) }
    }
    return found.sorted {
      $0.distance != $1.distance ? $0.distance < $1.distance : $0.candidate.id < $1.candidate.id
    }.prefix(3).map(\.candidate)
  }
}
