public import EntenteModel

extension KnowledgeGraph {
  /// The place of the entity with an id.
  ///
  /// - Complexity: O(1).
  public func index(of id: EntityID) -> EntityIndex? {
    guard let number = strings.number(of: id.rawValue),
      let position = entityTable.position(of: number)
    else { return nil }
    return EntityIndex(rawValue: position)
  }

  /// The entity with an id.
  ///
  /// - Complexity: O(1) and the size of the entity.
  public func entity(_ id: EntityID) -> Entity? { index(of: id).map { self[$0] } }

  /// The id of an entity.
  public func id(of index: EntityIndex) -> EntityID {
    EntityID(strings[entityTable.ids[index.position]])
  }

  /// The kind of an entity.
  public func kind(of index: EntityIndex) -> EntityKind {
    EntityKind(kinds[UInt32(entityTable.kinds[index.position])])
  }

  /// The name of an entity: of those that its documents give it the longest, then the first.
  ///
  /// - Complexity: O(*k*) in the number of documents that name it.
  public func name(of index: EntityIndex) -> String { names(of: index).main }

  /// The names of an entity other than its main one, sorted.
  ///
  /// - Complexity: O(*k*) in the number of documents that name it.
  public func aliases(of index: EntityIndex) -> [String] { names(of: index).others }

  /// The name of an entity and its other names, sorted.
  private func names(of index: EntityIndex) -> (main: String, others: [String]) {
    // Documents repeat names: each is looked at once.
    var isMain: [UInt32: Bool] = [:]
    for record in entityTable.names[index.position] {
      isMain[record.text] = isMain[record.text] ?? false || record.isMain
    }
    let main =
      Self.mainName(of: isMain.filter(\.value).map { strings[$0.key] })
      ?? Self.mainName(of: isMain.map { strings[$0.key] })
      ?? strings[entityTable.ids[index.position]]
    let others = isMain.keys.map { strings[$0] }.filter { $0 != main }
    return (
      main, others.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    )
  }

  private static func mainName(of names: [String]) -> String? {
    guard names.count > 1 else { return names.first }
    return names.map { (name: $0, count: $0.unicodeScalars.count) }.min { left, right in
      left.count != right.count
        ? left.count > right.count
        : left.name.unicodeScalars.lexicographicallyPrecedes(right.name.unicodeScalars)
    }?.name
  }

  /// The entity at a place.
  ///
  /// - Complexity: O(*k* log *k*) in the number of its names and mentions.
  public subscript(index: EntityIndex) -> Entity {
    let mentions = entityTable.mentions[index.position].map { record in
      Mention(
        document: DocumentID(strings[record.document]),
        span: TextSpan(start: Int(record.start), end: Int(record.end)),
        text: strings[record.text], form: Self.forms[Int(record.form)])
    }
    let names = names(of: index)
    return Entity(
      id: id(of: index), kind: kind(of: index), name: names.main, aliases: names.others,
      mentions: mentions.sorted {
        ($0.document, $0.span, $0.form.rawValue) < ($1.document, $1.span, $1.form.rawValue)
      },
      properties: properties(entityTable.properties[index.rawValue]))
  }

  static let forms: [Mention.Form] = [.name, .nominal, .pronoun]

  /// Properties as a dictionary; of two values for one key the lesser counts.
  func properties(_ records: [EntityTable.PropertyRecord]?) -> [String: String] {
    guard let records else { return [:] }
    return Dictionary(
      records.map { (strings[$0.key], strings[$0.value]) }, uniquingKeysWith: { min($0, $1) })
  }
}

extension KnowledgeGraph {
  /// The place of the relation with an id.
  ///
  /// - Complexity: O(*k*) in the length of the id.
  public func index(of id: RelationID) -> RelationIndex? {
    guard let parts = RelationIDParts(id, in: self),
      let source = index(of: parts.source), let target = index(of: parts.target),
      let kind = kinds.number(of: parts.kind.rawValue)
    else { return nil }
    var speaker = UInt32.max
    if let id = parts.speaker {
      guard let index = index(of: id) else { return nil }
      speaker = index.rawValue
    }
    let key = RelationKey(
      source: source.rawValue, target: target.rawValue, kind: UInt16(truncatingIfNeeded: kind),
      status: parts.status.number, speaker: speaker, start: PackedDate.pack(parts.start))
    return relationTable.position(of: key).map(RelationIndex.init(rawValue:))
  }

  /// The relation with an id.
  public func relation(_ id: RelationID) -> Relation? { index(of: id).map { self[$0] } }

  /// The entity that a relation starts from.
  public func source(of index: RelationIndex) -> EntityIndex {
    EntityIndex(rawValue: relationTable.sources[index.position])
  }

  /// The entity that a relation reaches.
  public func target(of index: RelationIndex) -> EntityIndex {
    EntityIndex(rawValue: relationTable.targets[index.position])
  }

  /// The kind of a relation.
  public func kind(of index: RelationIndex) -> RelationKind {
    RelationKind(kinds[UInt32(relationTable.kinds[index.position])])
  }

  /// How a relation is put.
  public func status(of index: RelationIndex) -> RelationStatus {
    RelationStatus.ordered[Int(relationTable.statuses[index.position])]
  }

  /// How sure the surest evidence of a relation is.
  public func confidence(of index: RelationIndex) -> Confidence {
    let best = relationTable.evidence[index.position].lazy.map(\.confidence).max() ?? 0
    return Confidence(thousandths: Int(best))
  }

  /// The id of a relation.
  public func id(of index: RelationIndex) -> RelationID {
    let position = index.position
    let start = PackedDate.unpack(relationTable.starts[position])
    return RelationID.make(
      source: id(of: source(of: index)), kind: kind(of: index), target: id(of: target(of: index)),
      status: status(of: index), speaker: speaker(of: index).map { id(of: $0) },
      time: start.map { Period(start: $0, end: nil) })
  }

  /// Who makes the claim, where somebody other than the text does.
  public func speaker(of index: RelationIndex) -> EntityIndex? {
    relationTable.speakers[index.rawValue].map(EntityIndex.init(rawValue:))
  }

  /// When a relation held or happened; its end is the latest that a document gives.
  public func time(of index: RelationIndex) -> Period? {
    let start = PackedDate.unpack(relationTable.starts[index.position])
    let end = relationTable.evidence[index.position].map(\.periodEnd).max()
      .flatMap(PackedDate.unpack)
    return start == nil && end == nil ? nil : Period(start: start, end: end)
  }

  /// The date of the first document that makes a claim; nothing where one of them is undated, since
  /// it may be the first.
  public func firstReport(of index: RelationIndex) -> CalendarDate? {
    var first: CalendarDate?
    for record in relationTable.evidence[index.position] {
      guard let date = documentsByID[DocumentID(strings[record.document])]?.date else { return nil }
      first = first.map { min($0, date) } ?? date
    }
    return first
  }

  /// The relation at a place.
  ///
  /// - Complexity: O(*k* log *k*) in the amount of its evidence.
  public subscript(index: RelationIndex) -> Relation {
    let evidence = relationTable.evidence[index.position].map { record in
      Evidence(
        document: DocumentID(strings[record.document]), sentence: Int(record.sentence),
        span: TextSpan(start: Int(record.start), end: Int(record.end)),
        quote: strings[record.quote], rule: RuleID(strings[record.rule]))
    }
    return Relation(
      id: id(of: index), source: id(of: source(of: index)), kind: kind(of: index),
      target: id(of: target(of: index)), status: status(of: index),
      attributedTo: speaker(of: index).map { id(of: $0) }, time: time(of: index),
      confidence: confidence(of: index),
      // The same words may have come twice, with a different confidence each time.
      evidence: Set(evidence).sorted {
        ($0.document, $0.span, $0.rule) < ($1.document, $1.span, $1.rule)
      },
      properties: properties(relationTable.properties[index.rawValue]))
  }
}
