public import EntenteModel

extension KnowledgeGraph {
  /// Removes the relation with an id.
  ///
  /// - Returns: Whether there was one.
  /// - Complexity: O(1) and the amount of what its documents say.
  @discardableResult
  public mutating func remove(_ id: RelationID) -> Bool {
    guard let index = index(of: id) else { return false }
    remove(at: index.position)
    return true
  }

  /// Removes the entity with an id, its relations, and the claims that it makes.
  ///
  /// - Returns: Whether there was one.
  /// - Complexity: O(*d* log *d*) in its degree, and the amount of what its documents say.
  @discardableResult
  public mutating func remove(_ id: EntityID) -> Bool {
    guard let index = index(of: id) else { return false }
    let said = relationTable.said.relations(at: index.position)
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
  /// - Complexity: O(*k* log *k*) in what came from it, however large the graph.
  @discardableResult
  public mutating func remove(_ id: DocumentID) -> Bool {
    guard documentsByID[id] != nil, let number = strings.number(of: id.rawValue) else {
      return false
    }
    for position in relationTable.evidence.removeAll(from: number) {
      if relationTable.evidence.isEmpty(position) {
        remove(at: position)
      } else {
        relationTable.properties[UInt32(position)]?.removeAll { $0.document == number }
      }
    }
    let mentioned = entityTable.mentions.removeAll(from: number)
    let named = entityTable.names.removeAll(from: number)
    for position in Set(mentioned + named).sorted() where !entityTable.isRemoved[position] {
      entityTable.properties[UInt32(position)]?.removeAll { $0.document == number }
      if entityTable.names.isEmpty(position) { remove(self.id(of: EntityIndex(position))) }
    }
    documentsByID[id] = nil
    return true
  }

  private mutating func remove(at position: Int) {
    let (source, target) = (relationTable.sources[position], relationTable.targets[position])
    entityTable.degrees[Int(source)] -= 1
    if target != source { entityTable.degrees[Int(target)] -= 1 }
    relationTable.remove(at: position)
  }
}
