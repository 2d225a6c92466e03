import EntenteModel

extension KnowledgeGraph {
  /// The relations at an entity, sorted by place.
  ///
  /// - Parameters:
  ///   - index: The entity.
  ///   - direction: `.forward` for those that start from it, `.backward` for those that reach it.
  ///     Symmetric relations count both ways.
  /// - Complexity: O(*d* log *d*) in its degree.
  public func relations(
    at index: EntityIndex, _ direction: Direction = .both
  ) -> [RelationIndex] {
    var found: [RelationIndex] = []
    var next = relationTable.outgoing.first(at: index.position)
    while next != .max {
      let relation = RelationIndex(rawValue: next)
      if direction != .backward || isSymmetric(relation) { found.append(relation) }
      next = relationTable.outgoing.next(after: next)
    }
    next = relationTable.incoming.first(at: index.position)
    while next != .max {
      let relation = RelationIndex(rawValue: next)
      let isLoop = relationTable.sources[Int(next)] == index.rawValue
      if !isLoop || direction == .backward, direction != .forward || isSymmetric(relation) {
        found.append(relation)
      }
      next = relationTable.incoming.next(after: next)
    }
    return found.sorted()
  }

  /// The other end of a relation.
  public func neighbor(of index: EntityIndex, over relation: RelationIndex) -> EntityIndex {
    let source = source(of: relation)
    return source == index ? target(of: relation) : source
  }

  /// Whether a relation says the same both ways.
  public func isSymmetric(_ relation: RelationIndex) -> Bool {
    symmetricKinds[relationTable.kinds[relation.position]] ?? false
  }

  /// How many relations an entity has; one from an entity to itself counts once.
  ///
  /// - Complexity: O(1).
  public func degree(of index: EntityIndex) -> Int { Int(entityTable.degrees[index.position]) }

  /// Gives each relation at an entity, once, with its other end; in no order that means anything.
  ///
  /// - Complexity: O(*d*) in the degree, and no memory.
  @inline(__always)
  func forEachRelation(at index: EntityIndex, _ body: (RelationIndex, EntityIndex) -> Void) {
    var next = relationTable.outgoing.first(at: index.position)
    while next != .max {
      body(RelationIndex(rawValue: next), EntityIndex(rawValue: relationTable.targets[Int(next)]))
      next = relationTable.outgoing.next(after: next)
    }
    next = relationTable.incoming.first(at: index.position)
    while next != .max {
      let source = relationTable.sources[Int(next)]
      if source != index.rawValue {
        body(RelationIndex(rawValue: next), EntityIndex(rawValue: source))
      }
      next = relationTable.incoming.next(after: next)
    }
  }
}
