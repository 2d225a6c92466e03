import EntenteModel

extension KnowledgeGraph {
  /// Counts the documents that an entity's relations cite among those that give its names.
  ///
  /// A graph file says which documents mention an entity, but not which only imply it, as the
  /// statement of a government implies its country. Without this, reading one of them anew would
  /// leave the entity behind, or take it from under the others' relations.
  ///
  /// - Throws: `GraphError.full` where there are too many names.
  /// - Complexity: Linear in names, mentions and evidence.
  public mutating func creditNamesToEvidence() throws(GraphError) {
    var implied: [(entity: Int, documents: [UInt32])] = []
    var place: [UInt32: Int] = [:]
    var credited = creditedNames()
    for position in relationTable.sources.indices where !relationTable.isRemoved[position] {
      var ends = [relationTable.sources[position], relationTable.targets[position]]
      if let speaker = relationTable.speakers[UInt32(position)] { ends.append(speaker) }
      for evidence in relationTable.evidence[position] {
        for end in ends
        where credited.insert(Credit(entity: end, document: evidence.document)).inserted {
          if let known = place[end] {
            implied[known].documents.append(evidence.document)
          } else {
            place[end] = implied.count
            implied.append((Int(end), [evidence.document]))
          }
        }
      }
    }
    for (entity, documents) in implied { try credit(entity, to: documents) }
  }

  private struct Credit: Hashable {
    let entity: UInt32
    let document: UInt32
  }

  private func creditedNames() -> Set<Credit> {
    var credited: Set<Credit> = []
    for entity in entityTable.ids.indices where !entityTable.isRemoved[entity] {
      for name in entityTable.names[entity] {
        credited.insert(Credit(entity: UInt32(entity), document: name.document))
      }
    }
    return credited
  }

  /// Adds an entity's names for some documents, but for those that a mention elsewhere spells out.
  private mutating func credit(_ entity: Int, to documents: [UInt32]) throws(GraphError) {
    let known = Array(entityTable.names[entity])
    let spelledOut = Set(entityTable.mentions[entity].map(\.text))
    // Names of no document would outlive all of them.
    if known.allSatisfy({ $0.document == .max }) { entityTable.names.removeAll(of: entity) }
    for document in documents {
      for name in known where name.isMain || !spelledOut.contains(name.text) {
        try entityTable.names.append(
          EntityTable.NameRecord(text: name.text, document: document, isMain: name.isMain),
          to: entity)
      }
    }
  }
}
