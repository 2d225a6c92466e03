public import EntenteModel

extension KnowledgeGraph {
  /// Adds what an article yields; an earlier reading of the same article is removed first.
  ///
  /// - Throws: `GraphError` for what does not fit the schema; the graph is then as it was.
  /// - Complexity: O(size of the extraction), or of the graph where the article was read before.
  public mutating func merge(_ extraction: Extraction) throws(GraphError) {
    var copy = self
    copy.remove(extraction.article.id)
    try copy.insert(Document(extraction.article, engine: extraction.engine))
    for entity in extraction.entities {
      try copy.insert(entity, from: extraction.article.id)
    }
    for relation in extraction.relations { try copy.insert(relation) }
    self = copy
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
    let records = other.entityTable.names[index.position]
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
    for record in other.relationTable.evidence(of: index.position) {
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
