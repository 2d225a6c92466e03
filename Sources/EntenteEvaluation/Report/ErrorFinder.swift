import EntenteModel

/// Names the cause of every error in one article.
struct ErrorFinder {
  private let matching: ArticleMatching
  private var gold: GoldGraph { matching.gold }
  private var extraction: Extraction { matching.extraction }

  init(_ matching: ArticleMatching) {
    self.matching = matching
  }

  var items: [ErrorReport.Item] {
    missedEntities + missedRelations + spuriousEntities + spuriousRelations
  }

  private var missedEntities: [ErrorReport.Item] {
    gold.entities.indices.filter { matching.entities.foundOfGold[$0] == nil }.map { index in
      let entity = gold.entities[index]
      let twin = extraction.entities.first {
        $0.kind != entity.kind && sharesName($0, entity)
      }
      let aliases =
        entity.aliases.isEmpty ? "" : " [" + entity.aliases.joined(separator: "; ") + "]"
      return item(
        isMissed: true, isRelation: false, cause: twin == nil ? .entity : .entityKind,
        kind: entity.kind.rawValue,
        text: entity.name + aliases + (twin.map { " — found as \($0.kind): \($0.name)" } ?? ""))
    }
  }

  private var spuriousEntities: [ErrorReport.Item] {
    extraction.entities.indices.filter { matching.entities.goldOfFound[$0] == nil }.map { index in
      let entity = extraction.entities[index]
      let twin = gold.entities.first { $0.kind != entity.kind && sharesName(entity, $0) }
      let aliases =
        entity.aliases.isEmpty ? "" : " [" + entity.aliases.joined(separator: "; ") + "]"
      return item(
        isMissed: false, isRelation: false, cause: twin == nil ? .entity : .entityKind,
        kind: entity.kind.rawValue,
        text: entity.name + aliases + (twin.map { " — gold has \($0.kind): \($0.name)" } ?? ""))
    }
  }

  private var missedRelations: [ErrorReport.Item] {
    gold.relations.indices.compactMap { index in
      let relation = gold.relations[index]
      let link = matching.goldLinks[index]
      if let found = matching.relations.foundOfGold[index] {
        let status = extraction.relations[found].status
        guard status != relation.status else { return nil }
        return item(
          isMissed: true, isRelation: true, cause: .status, kind: relation.kind.rawValue,
          text: describe(relation) + " — found \(status.rawValue)")
      }
      let missing = [link.source, link.target].filter { matching.entities.foundOfGold[$0] == nil }
        .compactMap { gold.entities.indices.contains($0) ? gold.entities[$0].name : nil }
      let note = missing.isEmpty ? "" : " — missing: " + missing.joined(separator: ", ")
      return item(
        isMissed: true, isRelation: true,
        cause: missing.isEmpty ? cause(of: link, among: matching.foundLinks) : .end,
        kind: relation.kind.rawValue, text: describe(relation) + note)
    }
  }

  private var spuriousRelations: [ErrorReport.Item] {
    extraction.relations.indices.compactMap { index in
      guard matching.relations.goldOfFound[index] == nil else { return nil }
      let relation = extraction.relations[index]
      let link = matching.foundLinks[index]
      return item(
        isMissed: false, isRelation: true,
        cause: link.source < 0 || link.target < 0
          ? .end : cause(of: link, among: matching.goldLinks),
        kind: relation.kind.rawValue, text: describe(relation))
    }
  }

  private func cause(
    of link: RelationMatching.Link, among others: [RelationMatching.Link]
  ) -> ErrorReport.Cause {
    let reversed = others.filter { $0.source == link.target && $0.target == link.source }
    if reversed.contains(where: { $0.kind == link.kind }) { return .direction }
    if !reversed.isEmpty { return .kind }
    if others.contains(where: { $0.source == link.source && $0.target == link.target }) {
      return .kind
    }
    return .unlinked
  }

  private func sharesName(_ found: Entity, _ gold: GoldEntity) -> Bool {
    let normalizer = NameNormalizer()
    let names = Set(gold.names.map { normalizer.words(of: $0) })
    return ([found.name] + found.aliases).contains { names.contains(normalizer.words(of: $0)) }
  }

  private func describe(_ relation: GoldRelation) -> String {
    func name(_ key: String) -> String { gold.entities.first { $0.key == key }?.name ?? key }
    return "\(name(relation.source)) —\(relation.kind)→ \(name(relation.target))"
      + " (\(relation.status.rawValue)) “\(relation.evidence)”"
  }

  private func describe(_ relation: Relation) -> String {
    func name(_ id: EntityID) -> String {
      extraction.entities.first { $0.id == id }?.name ?? id.rawValue
    }
    let evidence = relation.evidence.first
    return "\(name(relation.source)) —\(relation.kind)→ \(name(relation.target))"
      + " (\(relation.status.rawValue)) “\(evidence?.quote ?? "")”"
      + " {\(evidence?.rule.rawValue ?? "no rule") \(relation.confidence.value)}"
  }

  private func item(
    isMissed: Bool, isRelation: Bool, cause: ErrorReport.Cause, kind: String, text: String
  ) -> ErrorReport.Item {
    ErrorReport.Item(
      article: gold.id, isMissed: isMissed, isRelation: isRelation, cause: cause, kind: kind,
      text: text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}
