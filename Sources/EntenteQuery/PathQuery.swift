public import EntenteGraph
import EntenteModel

/// Asks how two entities are connected.
///
/// Paths come in order of length. Of paths of one length those come first that are made of facts
/// before plans and possibilities, of surer claims, and that do not lead through an entity to which
/// half the graph is connected: "both are about Russia" says little.
public struct PathQuery: Hashable, Sendable {
  /// One way in which the two are connected.
  public struct Answer: Hashable, Sendable {
    /// The relations from the first entity to the second, one behind the other.
    public let steps: [Step]
  }

  /// The name of the first entity.
  public var from: String
  /// The name of the second entity.
  public var to: String
  /// How many relations a path may have.
  public var maxHops: Int
  /// How many paths to give.
  public var count: Int
  /// Names that a path must lead through.
  public var via: [String]
  /// Names that a path must not lead through.
  public var avoid: [String]
  /// Which relations a path may be made of.
  public var filter: RelationFilter

  /// A question.
  public init(
    from: String, to: String, maxHops: Int = 6, count: Int = 3, via: [String] = [],
    avoid: [String] = [], filter: RelationFilter = RelationFilter()
  ) {
    self.from = from
    self.to = to
    self.maxHops = max(1, maxHops)
    self.count = max(1, count)
    self.via = via
    self.avoid = avoid
    self.filter = filter
  }

  /// How many paths are looked at in search of those that lead through `via`.
  static let searchLimit = 200

  /// Asks a graph.
  ///
  /// - Returns: Up to `count` paths, none of which visits an entity twice; empty where there is no
  ///   path.
  /// - Throws: `QueryError` for a name that means nothing or too much, or where both are one.
  public func ask(_ graph: KnowledgeGraph) throws(QueryError) -> [Answer] {
    let resolver = NameResolver(graph)
    let start = try resolver.resolve(from)
    let goal = try resolver.resolve(to)
    guard start != goal else { throw .sameEntity(graph.name(of: start)) }
    var required: Set<EntityIndex> = []
    for name in via { required.insert(try resolver.resolve(name)) }
    var banned: Set<EntityIndex> = []
    for name in avoid { banned.insert(try resolver.resolve(name)) }
    let finder = PathFinder(graph: graph, filter: filter, maxHops: maxHops, banned: banned)
    let paths = finder.paths(
      from: start, to: goal, count: count,
      limit: required.isEmpty ? count : Self.searchLimit,
      isWanted: { required.isSubset(of: $0) })
    return paths.map { Answer(steps: finder.steps(of: $0)) }
  }
}
