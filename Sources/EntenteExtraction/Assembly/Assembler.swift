import EntenteModel
import EntenteSchema

/// Turns a finished reading into an extraction: ids, merged claims, evidence, a fixed order.
struct Assembler: Sendable {
  /// Relations whose rules have been right less often than this are left out and counted.
  ///
  /// Chosen on development articles: below it, what is lost in precision outweighs what is won in
  /// recall. Rules that nobody has measured are trusted.
  private static let floor = Confidence(0.3)

  private let schema: Schema
  private let calibration: RuleCalibration

  init(schema: Schema) {
    self.schema = schema
    calibration = RuleCalibration(schema: schema)
  }

  /// The extraction of a reading.
  ///
  /// A claim whose ends have kinds that its relation does not allow is left out and counted.
  func extraction(of reading: Reading, engine: String) -> Extraction {
    let ids = Self.ids(of: reading.entities, in: reading.article.id)
    let quotes = QuotedText(reading.article.text)
    var abstentions = reading.abstentions
    let checked = reading.claims.compactMap {
      check($0, in: reading, quotes: quotes, abstentions: &abstentions)
    }
    var groups: [RelationID: [RelationDraft]] = [:]
    for draft in Self.settled(checked, headlines: reading.headlines) {
      groups[id(of: draft, ids: ids), default: []].append(draft)
    }
    let relations = groups.sorted { $0.key < $1.key }.map { id, drafts in
      relation(id, drafts, ids: ids, in: reading, quotes: quotes)
    }.filter { relation in
      guard calibration.isMeasured, relation.confidence < Self.floor else { return true }
      abstentions.append(doubt(of: relation))
      return false
    }
    return Extraction(
      article: reading.article,
      entities: entities(of: reading, ids: ids, relations: relations, quotes: quotes),
      relations: relations,
      abstentions: abstentions.sorted {
        ($0.span, $0.reason, $0.detail) < ($1.span, $1.reason, $1.detail)
      },
      engine: engine)
  }

  /// The id of each draft: its kind and a slug of its name, or of the path that a stage gave it.
  ///
  /// "The plan" of one article is not the plan of another: what has no name of its own keeps the
  /// name of its article, or every bill and every ceasefire would be one.
  static func ids(of drafts: [EntityDraft], in document: DocumentID) -> [EntityID] {
    drafts.map { draft in
      let path = draft.idPath ?? Slug.make(from: draft.name)
      return EntityID(
        "\(draft.kind):" + path
          + (isNameless(draft) ? "/" + Slug.make(from: document.rawValue) : ""))
    }
  }

  /// Whether a proposal or an event is called without any name or number: "release of prisoners".
  private static func isNameless(_ draft: EntityDraft) -> Bool {
    [.proposal, .event].contains(draft.kind)
      && !draft.name.contains { $0.isUppercase || $0.isNumber }
  }

  /// The draft in its direction, or nothing where it may not leave.
  private func check(
    _ draft: RelationDraft, in reading: Reading, quotes: QuotedText, abstentions: inout [Abstention]
  ) -> RelationDraft? {
    guard draft.source != draft.target, draft.span.count > 0,
      let definition = schema.definition(of: draft.kind)
    else { return nil }
    let source = reading.entities[draft.source]
    let target = reading.entities[draft.target]
    guard source.isKept, target.isKept else { return nil }
    guard definition.allows(source.kind, target.kind) else {
      abstentions.append(
        Abstention(
          reason: .wrongKinds, document: reading.article.id, span: draft.span,
          text: quotes.words(in: draft.span),
          detail: "\(draft.rule): \(source.kind) \(draft.kind) \(target.kind)"))
      return nil
    }
    if definition.isSymmetric, source.kind == .person || target.kind == .person,
      areOneSide(draft, in: reading)
    {
      return nil
    }
    // "Holm insisted that Norway would stay": whoever acts for a state asks nothing of it.
    if draft.kind == .requests, source.country == draft.target { return nil }
    // "attacks on our interests", Holm said: what she speaks of is not about her.
    if draft.kind == .concerns, draft.speaker == draft.target, target.kind == .person { return nil }
    var draft = draft
    if draft.speaker == draft.source, draft.status == .asserted { draft.speaker = nil }
    return draft
  }

  /// The report of a relation that is too doubtful to be made.
  private func doubt(of relation: Relation) -> Abstention {
    let evidence = relation.evidence[0]
    return Abstention(
      reason: .tooDoubtful, document: evidence.document, span: evidence.span, text: evidence.quote,
      detail: "\(evidence.rule): \(relation.source) \(relation.kind) \(relation.target), right in "
        + "\(relation.confidence.thousandths / 10) of 100 cases")
  }

  /// Whether two ends act for one country: colleagues who travel together do not meet.
  private func areOneSide(_ draft: RelationDraft, in reading: Reading) -> Bool {
    guard draft.kind != .relativeOf else { return false }
    let left = reading.entities[draft.source]
    let right = reading.entities[draft.target]
    if let country = left.country { return country == right.country || country == draft.target }
    return right.country == draft.source
  }

  private func id(of draft: RelationDraft, ids: [EntityID]) -> RelationID {
    RelationID.make(
      source: ids[draft.source], kind: draft.kind, target: ids[draft.target],
      isSymmetric: schema.definition(of: draft.kind)?.isSymmetric == true, status: draft.status,
      speaker: draft.speaker.map { ids[$0] })
  }

  private func relation(
    _ id: RelationID, _ drafts: [RelationDraft], ids: [EntityID], in reading: Reading,
    quotes: QuotedText
  ) -> Relation {
    let first = drafts[0]
    var ends = (ids[first.source], ids[first.target])
    if schema.definition(of: first.kind)?.isSymmetric == true, ends.1 < ends.0 {
      swap(&ends.0, &ends.1)
    }
    var evidence: [Evidence] = []
    for draft in drafts.sorted(by: Self.isEarlier) {
      let item = Evidence(
        document: reading.article.id, sentence: draft.sentence, span: draft.span,
        quote: quotes.words(in: draft.span), rule: draft.rule)
      if !evidence.contains(where: { $0.span == item.span }) { evidence.append(item) }
    }
    // Independent rules that agree: one minus the product of their doubts.
    var doubt = 1.0
    for rule in Set(drafts.map(\.rule)).sorted() {
      let best = drafts.filter { $0.rule == rule }.map(\.confidence).max() ?? first.confidence
      doubt *= 1 - calibration.confidence(best, by: rule)
    }
    return Relation(
      id: id, source: ends.0, kind: first.kind, target: ends.1, status: first.status,
      attributedTo: first.speaker.map { ids[$0] },
      time: drafts.sorted(by: Self.isEarlier).compactMap(\.time).first,
      confidence: Confidence(1 - doubt), evidence: evidence)
  }

  private static func isEarlier(_ left: RelationDraft, _ right: RelationDraft) -> Bool {
    (left.span, left.rule) < (right.span, right.rule)
  }

  private func entities(
    of reading: Reading, ids: [EntityID], relations: [Relation], quotes: QuotedText
  ) -> [Entity] {
    let used = Set(
      relations.flatMap { [$0.source, $0.target] + ($0.attributedTo.map { [$0] } ?? []) })
    var mentions = [[Mention]](repeating: [], count: reading.entities.count)
    for mention in reading.mentions {
      guard let entity = mention.entity else { continue }
      let span = reading.span(of: mention.tokens, in: mention.sentence)
      mentions[entity].append(
        Mention(
          document: reading.article.id, span: span, text: quotes.words(in: span),
          form: mention.form))
    }
    var merged: [EntityID: Entity] = [:]
    for (index, draft) in reading.entities.enumerated()
    where draft.isKept && (used.contains(ids[index]) || !mentions[index].isEmpty) {
      var entity =
        merged[ids[index]] ?? Entity(id: ids[index], kind: draft.kind, name: draft.name)
      entity.aliases = Array(
        Set(entity.aliases + draft.aliases + [draft.name]).subtracting([entity.name, ""])
      ).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      var seen: Set<TextSpan> = []
      entity.mentions = (entity.mentions + mentions[index])
        .sorted { $0.span < $1.span }.filter { seen.insert($0.span).inserted }
      if let time = draft.time, let start = time.start {
        entity.properties["date"] = start.description
        if let end = time.end, end != start { entity.properties["endDate"] = end.description }
      }
      merged[ids[index]] = entity
    }
    return merged.values.sorted { $0.id < $1.id }
  }
}
