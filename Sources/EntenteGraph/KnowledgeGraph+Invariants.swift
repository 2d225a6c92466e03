import EntenteModel

extension KnowledgeGraph {
  /// What is wrong inside the graph: empty unless there is a bug in this module.
  ///
  /// - Complexity: O(*n* + *m*) and the amount of evidence.
  package func brokenInvariants() -> [String] {
    entityProblems() + relationProblems() + chainProblems()
  }

  private func entityProblems() -> [String] {
    var problems: [String] = []
    let live = entityIndices
    if live.count != entityCount { problems.append("entityCount is \(entityCount)") }
    for index in live {
      if self.index(of: id(of: index)) != index { problems.append("look-up of \(id(of: index))") }
      if degree(of: index) != relations(at: index).count {
        problems.append("degree of \(id(of: index))")
      }
      if entityTable.names.isEmpty(index.position) {
        problems.append("\(id(of: index)) has no name")
      }
      for mention in self[index].mentions where document(mention.document) == nil {
        problems.append("\(id(of: index)) is mentioned in an unknown document")
      }
    }
    return problems
  }

  private func relationProblems() -> [String] {
    var problems: [String] = []
    let live = relationIndices
    if live.count != relationCount { problems.append("relationCount is \(relationCount)") }
    for index in live {
      let relation = self[index]
      if self.index(of: relation.id) != index { problems.append("look-up of \(relation.id)") }
      let ends = [source(of: index), target(of: index)] + [speaker(of: index)].compactMap(\.self)
      if ends.contains(where: { entityTable.isRemoved[$0.position] }) {
        problems.append("\(relation.id) cites an entity that is gone")
      }
      if relation.evidence.isEmpty { problems.append("\(relation.id) has no evidence") }
      if Set(relation.evidence).count != relation.evidence.count {
        problems.append("\(relation.id) has the same evidence twice")
      }
      for evidence in relation.evidence where document(evidence.document) == nil {
        problems.append("\(relation.id) has evidence in an unknown document")
      }
      if isSymmetric(index), relation.target < relation.source {
        problems.append("\(relation.id) is the wrong way round")
      }
    }
    return problems
  }

  /// Whether each relation hangs in the chain of its source, its target and its speaker, once.
  private func chainProblems() -> [String] {
    let entities = entityIndices.map(\.position)
    let live = relationIndices.map(\.rawValue)
    let spoken = live.filter { relationTable.speakers[$0] != nil }
    let chains = [
      ("source", relationTable.outgoing, live), ("target", relationTable.incoming, live),
      ("speaker", relationTable.said, spoken),
    ]
    return chains.compactMap { name, chains, expected in
      entities.flatMap { chains.relations(at: $0) }.sorted() == expected
        ? nil : "chains by \(name)"
    }
  }
}
