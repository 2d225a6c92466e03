public import EntenteModel
import EntenteSchema

extension KnowledgeGraph {
  /// Adds what an article yields; an earlier reading of the same article is removed first.
  ///
  /// Everything is checked before anything is changed, so that a refusal leaves the graph as it was
  /// and merging into a large graph needs no copy of it.
  ///
  /// - Throws: `GraphError` for what does not fit the schema.
  /// - Complexity: O(size of the extraction), and of the earlier one where there was one.
  public mutating func merge(_ extraction: Extraction) throws(GraphError) {
    try check(extraction)
    remove(extraction.article.id)
    try insert(Document(extraction.article, engine: extraction.engine))
    for entity in extraction.entities { try insert(entity, from: extraction.article.id) }
    for relation in extraction.relations { try insert(relation) }
  }

  /// Says what of an extraction does not fit.
  private func check(_ extraction: Extraction) throws(GraphError) {
    var kinds: [EntityID: EntityKind] = [:]
    for entity in extraction.entities {
      guard schema.definition(of: entity.kind) != nil else {
        throw .unknownKind(entity.kind.rawValue)
      }
      let known = kinds[entity.id] ?? index(of: entity.id).map { kind(of: $0) }
      if let known, known != entity.kind { throw .conflictingKind(entity.id, known, entity.kind) }
      kinds[entity.id] = entity.kind
      for mention in entity.mentions where mention.document != extraction.article.id {
        throw .unknownDocument(mention.document)
      }
    }
    for relation in extraction.relations { try check(relation, of: extraction, kinds: kinds) }
  }

  private func check(
    _ relation: Relation, of extraction: Extraction, kinds: [EntityID: EntityKind]
  ) throws(GraphError) {
    guard let definition = schema.definition(of: relation.kind) else {
      throw .unknownKind(relation.kind.rawValue)
    }
    for id in [relation.source, relation.target, relation.attributedTo].compactMap(\.self)
    where kinds[id] == nil {
      throw .unknownEntity(id, in: relation.kind)
    }
    if let source = kinds[relation.source], let target = kinds[relation.target],
      let misfit = GraphError.misfit(of: definition, from: source, to: target)
    {
      throw misfit
    }
    guard !relation.evidence.isEmpty else { throw .missingEvidence(relation.id) }
    for evidence in relation.evidence where evidence.document != extraction.article.id {
      throw .unknownDocument(evidence.document)
    }
  }

  /// Adds all of another graph.
  ///
  /// Merging is idempotent and takes no heed of order: the same graphs give the same content.
  ///
  /// - Throws: `GraphError` for what does not fit the schema; the graph is then as it was.
  /// - Complexity: O(size of the other graph).
  public mutating func merge(_ other: KnowledgeGraph) throws(GraphError) {
    var copy = self
    for document in other.documents { try copy.insert(document) }
    for index in other.entityIndices { try copy.insert(recordsOf: index, in: other) }
    for relation in other.relationIndices {
      try copy.insert(evidenceOf: relation, in: other)
    }
    self = copy
  }

  /// Adds an entity with each of its names under the document that gives it.
  mutating func insert(recordsOf index: EntityIndex, in other: KnowledgeGraph) throws(GraphError) {
    let whole = other[index]
    let records = Array(other.entityTable.names[index.position])
    let documents = Set(records.map(\.document)).sorted()
    for document in documents {
      let own = records.filter { $0.document == document }
      let main = own.first(where: \.isMain).map { other.strings[$0.text] } ?? whole.name
      let aliases = own.filter { !$0.isMain }.map { other.strings[$0.text] }
      let source = document == .max ? nil : DocumentID(other.strings[document])
      let properties = (other.entityTable.properties[index.rawValue] ?? [])
        .filter { $0.document == document }
      try insert(
        Entity(
          id: whole.id, kind: whole.kind, name: main, aliases: aliases,
          mentions: whole.mentions.filter { $0.document == source },
          properties: other.properties(properties)), from: source)
      for extra in own where extra.isMain && other.strings[extra.text] != main {
        try insert(
          Entity(id: whole.id, kind: whole.kind, name: other.strings[extra.text]), from: source)
      }
    }
  }

  /// Adds a relation with each piece of evidence and the confidence that came with it.
  private mutating func insert(
    evidenceOf index: RelationIndex, in other: KnowledgeGraph
  ) throws(GraphError) {
    let whole = other[index]
    for record in other.relationTable.evidence[index.position] {
      let evidence = Evidence(
        document: DocumentID(other.strings[record.document]), sentence: Int(record.sentence),
        span: TextSpan(start: Int(record.start), end: Int(record.end)),
        quote: other.strings[record.quote], rule: RuleID(other.strings[record.rule]))
      try insert(
        Relation(
          id: whole.id, source: whole.source, kind: whole.kind, target: whole.target,
          status: whole.status, attributedTo: whole.attributedTo,
          time: Period(start: whole.time?.start, end: PackedDate.unpack(record.periodEnd)),
          confidence: Confidence(thousandths: Int(record.confidence)), evidence: [evidence],
          properties: whole.properties))
    }
  }
}
