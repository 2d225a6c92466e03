public import EntenteGraph
public import EntenteModel

/// Asks who and what is connected to an entity, how, and who says so.
public struct WhoQuery: Hashable, Sendable {
  /// One entity that is connected.
  public struct Answer: Hashable, Sendable {
    /// The entity.
    public let id: EntityID
    /// Its name.
    public let name: String
    /// Its kind.
    public let kind: EntityKind
    /// How many relations away it is.
    public let hops: Int
    /// The relations that lead to it from one hop nearer, the surest first.
    public let steps: [Step]
  }

  /// The name of the entity.
  public var name: String
  /// How many relations to follow.
  public var hops: Int
  /// Which relations to follow.
  public var filter: RelationFilter

  /// A question.
  public init(_ name: String, hops: Int = 1, filter: RelationFilter = RelationFilter()) {
    self.name = name
    self.hops = max(1, hops)
    self.filter = filter
  }

  /// Asks a graph.
  ///
  /// - Returns: The entities, the nearest first, then the better connected, then by id.
  /// - Throws: `QueryError` for a name that means nothing or too much.
  /// - Complexity: O(*n* + *m*) in what is reached.
  public func ask(_ graph: KnowledgeGraph) throws(QueryError) -> [Answer] {
    let start = try NameResolver(graph).resolve(name)
    let isFollowed = { filter.includes($0, of: graph) }
    let distances = graph.neighborhood(of: [start], hops: hops, following: isFollowed)
    var answers: [Answer] = []
    for (index, distance) in distances where distance > 0 {
      var steps: [Step] = []
      for relation in graph.relations(at: index) where isFollowed(relation) {
        let nearer = graph.neighbor(of: index, over: relation)
        guard distances[nearer] == distance - 1 else { continue }
        steps.append(Step(relation, from: nearer, to: index, alternatives: 0, in: graph))
      }
      answers.append(
        Answer(
          id: graph.id(of: index), name: graph.name(of: index), kind: graph.kind(of: index),
          hops: distance, steps: steps.sorted(by: Step.isSurer)))
    }
    return answers.sorted {
      if $0.hops != $1.hops { return $0.hops < $1.hops }
      if $0.steps.count != $1.steps.count { return $0.steps.count > $1.steps.count }
      return $0.id < $1.id
    }
  }
}

extension Step {
  /// Orders by status, then by confidence, then by id.
  static func isSurer(_ left: Step, _ right: Step) -> Bool {
    let (first, second) = (left.relation.status.doubt, right.relation.status.doubt)
    if first != second { return first < second }
    if left.relation.confidence != right.relation.confidence {
      return left.relation.confidence > right.relation.confidence
    }
    return left.relation.id < right.relation.id
  }
}

extension RelationStatus {
  /// How far a claim is from a plain fact.
  var doubt: Int {
    switch self {
    case .asserted: 0
    case .planned: 1
    case .possible: 2
    case .negated: 3
    }
  }
}
