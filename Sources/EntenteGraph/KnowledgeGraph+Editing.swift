public import EntenteModel
import EntenteSchema

extension KnowledgeGraph {
  /// Adds a document, or takes the place of the one with its id.
  public mutating func insert(_ document: Document) throws(GraphError) {
    _ = try strings.intern(document.id.rawValue)
    documentsByID[document.id] = document
  }

  /// Adds an entity, or adds what is new to the entity with its id.
  ///
  /// - Parameters:
  ///   - entity: The entity; its mentions must cite documents of the graph.
  ///   - document: The document that gives its names; nothing where no document does.
  /// - Returns: Its place.
  /// - Throws: `GraphError` for a kind that the schema lacks, a document that the graph lacks, or an
  ///   id that stands for another kind already.
  @discardableResult
  public mutating func insert(
    _ entity: Entity, from document: DocumentID? = nil
  ) throws(GraphError) -> EntityIndex {
    guard schema.definition(of: entity.kind) != nil else {
      throw .unknownKind(entity.kind.rawValue)
    }
    for mention in entity.mentions where documentsByID[mention.document] == nil {
      throw .unknownDocument(mention.document)
    }
    let kind = try UInt16(truncatingIfNeeded: kinds.intern(entity.kind.rawValue))
    let id = try strings.intern(entity.id.rawValue)
    let position: Int
    if let known = entityTable.position(of: id) {
      position = Int(known)
      guard entityTable.kinds[position] == kind else {
        throw .conflictingKind(entity.id, self.kind(of: EntityIndex(position)), entity.kind)
      }
    } else {
      position = try entityTable.append(id: id, kind: kind)
      relationTable.addEntity()
    }
    let source = try number(of: document)
    try addNames(of: entity, from: source, at: position)
    try addMentions(entity.mentions, at: position)
    if !entity.properties.isEmpty {
      let known = entityTable.properties[UInt32(position)] ?? []
      entityTable.properties[UInt32(position)] =
        try merged(entity.properties, from: source, into: known)
    }
    return EntityIndex(position)
  }

  private mutating func number(of document: DocumentID?) throws(GraphError) -> UInt32 {
    guard let document else { return .max }
    return try strings.intern(document.rawValue)
  }

  private mutating func addNames(
    of entity: Entity, from document: UInt32, at position: Int
  ) throws(GraphError) {
    try entityTable.names.append(
      EntityTable.NameRecord(
        text: try strings.intern(entity.name), document: document, isMain: true), to: position)
    for alias in entity.aliases {
      try entityTable.names.append(
        EntityTable.NameRecord(
          text: try strings.intern(alias), document: document, isMain: false), to: position)
    }
  }

  private mutating func addMentions(
    _ mentions: [Mention], at position: Int
  ) throws(GraphError) {
    for mention in mentions {
      let record = EntityTable.MentionRecord(
        document: try strings.intern(mention.document.rawValue),
        start: UInt32(mention.span.start), end: UInt32(mention.span.end),
        text: try strings.internExactly(mention.text),
        form: UInt8(Self.forms.firstIndex(of: mention.form) ?? 0))
      try entityTable.mentions.append(record, to: position)
    }
  }

  private mutating func merged(
    _ properties: [String: String], from document: UInt32,
    into records: [EntityTable.PropertyRecord]
  ) throws(GraphError) -> [EntityTable.PropertyRecord] {
    var records = records
    for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
      let record = EntityTable.PropertyRecord(
        key: try strings.intern(key), value: try strings.intern(value), document: document)
      if !records.contains(record) { records.append(record) }
    }
    return records
  }
}

extension KnowledgeGraph {
  /// Adds a relation, or adds its evidence to the relation that makes the same claim.
  ///
  /// The relation's id is made anew of what it says (`RelationID.make`), and the ends of a symmetric
  /// one are put in order. Its confidence is that of the surest evidence.
  ///
  /// - Returns: Its place.
  /// - Throws: `GraphError` for an unknown kind, an end that is missing or of a wrong kind, a claim
  ///   without evidence, or evidence from a document that the graph lacks.
  @discardableResult
  public mutating func insert(_ relation: Relation) throws(GraphError) -> RelationIndex {
    let key = try key(of: relation)
    guard !relation.evidence.isEmpty else { throw .missingEvidence(relation.id) }
    for evidence in relation.evidence where documentsByID[evidence.document] == nil {
      throw .unknownDocument(evidence.document)
    }
    let position: Int
    if let known = relationTable.position(of: key) {
      position = Int(known)
    } else {
      position = try relationTable.append(key)
      entityTable.degrees[Int(key.source)] += 1
      if key.target != key.source { entityTable.degrees[Int(key.target)] += 1 }
    }
    try addEvidence(of: relation, at: position)
    if !relation.properties.isEmpty {
      let known = relationTable.properties[UInt32(position)] ?? []
      let document = try number(of: relation.evidence[0].document)
      relationTable.properties[UInt32(position)] =
        try merged(relation.properties, from: document, into: known)
    }
    return RelationIndex(position)
  }

  private mutating func key(of relation: Relation) throws(GraphError) -> RelationKey {
    guard let definition = schema.definition(of: relation.kind) else {
      throw .unknownKind(relation.kind.rawValue)
    }
    guard var source = index(of: relation.source) else {
      throw .unknownEntity(relation.source, in: relation.kind)
    }
    guard var target = index(of: relation.target) else {
      throw .unknownEntity(relation.target, in: relation.kind)
    }
    if definition.isSymmetric, relation.target < relation.source { swap(&source, &target) }
    if let misfit = GraphError.misfit(of: definition, from: kind(of: source), to: kind(of: target))
    {
      throw misfit
    }
    var speaker = UInt32.max
    if let id = relation.attributedTo {
      guard let index = index(of: id) else { throw .unknownEntity(id, in: relation.kind) }
      speaker = index.rawValue
    }
    let kind = try UInt16(truncatingIfNeeded: kinds.intern(relation.kind.rawValue))
    symmetricKinds[kind] = definition.isSymmetric
    return RelationKey(
      source: source.rawValue, target: target.rawValue, kind: kind,
      status: relation.status.number, speaker: speaker,
      start: PackedDate.pack(relation.time?.start))
  }

  private mutating func addEvidence(
    of relation: Relation, at position: Int
  ) throws(GraphError) {
    for evidence in relation.evidence {
      let document = try strings.intern(evidence.document.rawValue)
      let rule = try strings.intern(evidence.rule.rawValue)
      let record = RelationTable.EvidenceRecord(
        document: document, sentence: UInt32(evidence.sentence),
        start: UInt32(evidence.span.start), end: UInt32(evidence.span.end),
        quote: try strings.internExactly(evidence.quote), rule: rule,
        confidence: UInt16(relation.confidence.thousandths),
        periodEnd: PackedDate.pack(relation.time?.end))
      try relationTable.evidence.append(record, to: position)
    }
  }
}
