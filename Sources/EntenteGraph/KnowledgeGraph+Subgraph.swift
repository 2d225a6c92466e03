import EntenteModel
import EntenteSchema

extension KnowledgeGraph {
  /// The graph of some entities and those relations between them that a test lets pass.
  ///
  /// Documents stay; a speaker that is left out stays as an entity, since claims cite it.
  ///
  /// - Complexity: O(size of the graph).
  public func subgraph(
    of entities: Set<EntityIndex>, relations isIncluded: (RelationIndex) -> Bool = { _ in true }
  ) -> KnowledgeGraph {
    var graph = KnowledgeGraph(schema: schema)
    var wanted = entities
    let kept = relationIndices.filter {
      entities.contains(source(of: $0)) && entities.contains(target(of: $0)) && isIncluded($0)
    }
    for relation in kept {
      if let speaker = speaker(of: relation) { wanted.insert(speaker) }
    }
    // What is in this graph fits its schema, so that nothing is refused below.
    do throws(GraphError) {
      for document in documents { try graph.insert(document) }
      for index in wanted.sorted() { try graph.insert(recordsOf: index, in: self) }
      for relation in kept { try graph.insert(self[relation]) }
    } catch {
      assertionFailure("A part of a graph fits the schema of the whole: \(error)")
    }
    return graph
  }

  /// The entities within some relations of a start, and how far each is.
  ///
  /// Breadth-first search: Moore, "The shortest path through a maze", 1959.
  ///
  /// - Parameters:
  ///   - starts: Where to begin.
  ///   - hops: How many relations to follow at most.
  ///   - isFollowed: Which relations count.
  /// - Returns: The distance of each entity that is reached, the starts themselves at 0.
  /// - Complexity: O(*n* + *m*) in what is reached.
  public func neighborhood(
    of starts: [EntityIndex], hops: Int,
    following isFollowed: (RelationIndex) -> Bool = { _ in true }
  ) -> [EntityIndex: Int] {
    var distances: [EntityIndex: Int] = [:]
    var frontier = starts
    for start in starts { distances[start] = 0 }
    var distance = 0
    while distance < hops, !frontier.isEmpty {
      distance += 1
      var next: [EntityIndex] = []
      for entity in frontier {
        for relation in relations(at: entity) where isFollowed(relation) {
          let neighbor = neighbor(of: entity, over: relation)
          if distances[neighbor] == nil {
            distances[neighbor] = distance
            next.append(neighbor)
          }
        }
      }
      frontier = next
    }
    return distances
  }
}
