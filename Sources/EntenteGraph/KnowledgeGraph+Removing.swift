public import EntenteModel

extension KnowledgeGraph {
  /// Removes the relation with an id.
  ///
  /// - Returns: Whether there was one.
  /// - Complexity: O(degree of its ends).
  @discardableResult
  public mutating func remove(_ id: RelationID) -> Bool {
    guard let index = index(of: id) else { return false }
    remove(at: index.position)
    return true
  }

  /// Removes the entity with an id, its relations, and the claims that it makes.
  ///
  /// - Returns: Whether there was one.
  /// - Complexity: O(degrees of its neighbours + relations with a speaker).
  @discardableResult
  public mutating func remove(_ id: EntityID) -> Bool {
    guard let index = index(of: id) else { return false }
    let said = relationTable.speakers.filter { $0.value == index.rawValue }.keys
    let touching = relations(at: index, .both)
    for relation in (touching.map(\.rawValue) + said).sorted()
    where !relationTable.isRemoved[Int(relation)] {
      remove(at: Int(relation))
    }
    entityTable.remove(at: index.position)
    return true
  }

  /// Removes a document with exactly what came from it.
  ///
  /// Its names, mentions and evidence go; a relation that no other document bears out goes with
  /// them, and so does an entity that is left without a name or a mention of another document.
  ///
  /// - Returns: Whether there was one.
  /// - Complexity: O(size of the graph).
  @discardableResult
  public mutating func remove(_ id: DocumentID) -> Bool {
    guard documentsByID[id] != nil, let number = strings.number(of: id.rawValue) else {
      return false
    }
    for index in relationIndices {
      let position = index.position
      guard
        relationTable.evidence.removeAll(of: position, where: { $0.document == number })
      else { continue }
      if relationTable.evidence.isEmpty(position) {
        remove(at: position)
      } else {
        relationTable.properties[index.rawValue]?.removeAll { $0.document == number }
      }
    }
    for index in entityIndices {
      let position = index.position
      entityTable.names.removeAll(of: position) { $0.document == number }
      entityTable.mentions.removeAll(of: position) { $0.document == number }
      entityTable.properties[index.rawValue]?.removeAll { $0.document == number }
      if entityTable.names.isEmpty(position) { remove(self.id(of: index)) }
    }
    documentsByID[id] = nil
    return true
  }

  private mutating func remove(at position: Int) {
    unlink(position)
    relationTable.remove(at: position)
  }

  private mutating func unlink(_ position: Int) {
    let source = Int(relationTable.sources[position])
    let target = Int(relationTable.targets[position])
    let number = UInt32(position)
    entityTable.degrees[source] -= 1
    if target != source { entityTable.degrees[target] -= 1 }
    if entityTable.firstOut[source] == number {
      entityTable.firstOut[source] = relationTable.nextOut[position]
    } else {
      var current = entityTable.firstOut[source]
      while current != .max, relationTable.nextOut[Int(current)] != number {
        current = relationTable.nextOut[Int(current)]
      }
      if current != .max {
        relationTable.nextOut[Int(current)] = relationTable.nextOut[position]
      }
    }
    if entityTable.firstIn[target] == number {
      entityTable.firstIn[target] = relationTable.nextIn[position]
    } else {
      var current = entityTable.firstIn[target]
      while current != .max, relationTable.nextIn[Int(current)] != number {
        current = relationTable.nextIn[Int(current)]
      }
      if current != .max { relationTable.nextIn[Int(current)] = relationTable.nextIn[position] }
    }
  }
}
