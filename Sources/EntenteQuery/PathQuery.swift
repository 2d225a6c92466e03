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

  /// Asks a graph.
  ///
  /// - Returns: Up to `count` paths, none of which visits an entity twice; empty where there is no
  ///   path.
  /// - Throws: `QueryError` for a name that means nothing or too much, where both are one, and where
  ///   one of them is to be avoided.
  public func ask(_ graph: KnowledgeGraph) throws(QueryError) -> [Answer] {
    let resolver = NameResolver(graph)
    let start = try resolver.resolve(from)
    let goal = try resolver.resolve(to)
    guard start != goal else { throw .sameEntity(graph.name(of: start)) }
    let waypoints = try resolver.resolve(all: via).filter { $0 != start && $0 != goal }
    let avoided = Set(try resolver.resolve(all: avoid))
    for end in [start, goal] where avoided.contains(end) {
      throw .avoidedEnd(graph.name(of: end))
    }
    let terms = Self.terms(in: graph, maxHops: maxHops, avoided: avoided, filter: filter)
    let paths =
      waypoints.isEmpty
      ? graph.bestPaths(from: start, to: goal, count: count, under: terms)
      : WaypointSearch(graph: graph, terms: terms).paths(
        from: start, to: goal, through: waypoints, count: count)
    return paths.map { Answer(steps: steps(of: $0, in: graph)) }
  }

  /// What tells against a path: half a point for each degree of doubt in a status, a point less the
  /// confidence, and for an entity on the way a fifth of a point each time its degree doubles.
  private static func terms(
    in graph: KnowledgeGraph, maxHops: Int, avoided: Set<EntityIndex>, filter: RelationFilter
  ) -> PathTerms {
    PathTerms(
      maxHops: maxHops, avoided: avoided,
      doubtOfRelation: { relation in
        guard filter.includes(relation, of: graph) else { return nil }
        return graph.status(of: relation).doubt * 500
          + (1000 - graph.confidence(of: relation).thousandths)
      },
      doubtOfEntity: { entity in
        let degree = UInt(graph.degree(of: entity))
        return (UInt.bitWidth - degree.leadingZeroBitCount) * 200
      })
  }

  private func steps(of path: EntityPath, in graph: KnowledgeGraph) -> [Step] {
    path.relations.enumerated().map { position, relation in
      let (from, to) = (path.entities[position], path.entities[position + 1])
      let linking = graph.relations(at: from).count {
        graph.neighbor(of: from, over: $0) == to && filter.includes($0, of: graph)
      }
      return Step(relation, from: from, to: to, alternatives: linking - 1, in: graph)
    }
  }
}
