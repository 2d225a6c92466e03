public import EntenteGraph
import EntenteModel

extension PathQuery {
  /// How many relations the shortest path has, however long, waypoints left aside.
  ///
  /// For whoever got no path: whether to look further, or whether there is nothing to find.
  ///
  /// - Returns: The length; nothing where the relations that count do not connect the two at all.
  /// - Throws: `QueryError` for a name that means nothing or too much.
  /// - Complexity: O(*n* + *m*) in what is reached.
  public func shortestLength(in graph: KnowledgeGraph) throws(QueryError) -> Int? {
    let resolver = NameResolver(graph)
    let (start, goal) = (try resolver.resolve(from), try resolver.resolve(to))
    let avoided = Set(try resolver.resolve(all: avoid))
    let distances = graph.neighborhood(of: [start], hops: .max) { relation in
      filter.includes(relation, of: graph) && !avoided.contains(graph.source(of: relation))
        && !avoided.contains(graph.target(of: relation))
    }
    return distances[goal]
  }
}
