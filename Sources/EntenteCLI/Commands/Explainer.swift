import Entente
import EntenteGraph
import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Says in words what a claim or an entity rests on.
struct Explainer {
  let graph: KnowledgeGraph
  /// The articles, as far as they are at hand.
  let texts: [DocumentID: Article]
  /// What reads them again to show how they were read.
  let analyst: Analyst

  /// A relation with its evidence, the ends marked in the words.
  func explain(_ relation: Relation) -> String {
    var lines = [claim(relation), "  id: \(relation.id)"]
    var facts = "  \(relation.status.rawValue), confidence \(relation.confidence.value)"
    if let time = relation.time { facts += ", \(describe(time))" }
    if let speaker = relation.attributedTo { facts += ", according to \(name(speaker))" }
    lines.append(facts)
    let readings = readings(of: Set(relation.evidence.map(\.document)))
    for (index, evidence) in relation.evidence.enumerated() {
      lines.append(index == 0 ? "  evidence:" : "  also:")
      let ends = [relation.source, relation.target]
      lines.append("    " + marked(evidence, ends: ends))
      for end in ends where mentions(of: end, in: evidence).isEmpty {
        lines.append("    \(name(end)) is meant without a name in these words")
      }
      lines.append("    rule \(evidence.rule), \(place(evidence))")
      if let way = readings[evidence.document]?.path(
        from: relation.source, to: relation.target, evidence: evidence.span,
        sentence: evidence.sentence)
      {
        lines.append("    grammar: \(way)")
      }
    }
    for id in [relation.source, relation.target] {
      lines.append("  \(name(id)) is \(id), as:")
      lines +=
        readings.isEmpty
        ? mentionLines(of: id, in: Set(relation.evidence.map(\.document)))
        : decisionLines(of: id, in: readings)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An entity with the words that mean it and its relations.
  func explain(_ entity: Entity) -> String {
    let label = graph.schema.definition(of: entity.kind)?.label ?? entity.kind.rawValue
    var lines = ["\(entity.name) (\(label))", "  id: \(entity.id)"]
    if !entity.aliases.isEmpty {
      lines.append("  also: " + entity.aliases.joined(separator: "; "))
    }
    for key in entity.properties.keys.sorted() {
      lines.append("  \(key): \(entity.properties[key] ?? "")")
    }
    lines.append("  mentions:")
    lines += mentionLines(of: entity.id, in: nil)
    lines.append("  relations:")
    for relation in relations(at: entity.id) {
      let notes = AnswerText.notes(on: relation, speaker: relation.attributedTo.map(name))
      lines.append("    \(claim(relation)) [\(notes.joined(separator: ", "))]")
      lines.append("      \(relation.id)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The relations that link two entities directly, sorted by id.
  func links(between first: Entity, and second: Entity) -> [Relation] {
    relations(at: first.id).filter { $0.source == second.id || $0.target == second.id }
  }

  /// The relations at an entity, sorted by id.
  func relations(at id: EntityID) -> [Relation] {
    guard let index = graph.index(of: id) else { return [] }
    return graph.relations(at: index).map { graph[$0] }.sorted { $0.id < $1.id }
  }

  private func claim(_ relation: Relation) -> String {
    let definition = graph.schema.definition(of: relation.kind)
    return "\(name(relation.source)) \(definition?.verb ?? relation.kind.rawValue)"
      + " \(name(relation.target))"
  }

  func name(_ id: EntityID) -> String {
    graph.index(of: id).map { graph.name(of: $0) } ?? id.rawValue
  }

  private func place(_ evidence: Evidence) -> String {
    let document = graph.document(evidence.document)
    var text =
      "in \(evidence.document), sentence \(evidence.sentence + 1), "
      + "characters \(evidence.span.start)–\(evidence.span.end)"
    if let title = document?.title, !title.isEmpty { text += ", “\(title)”" }
    if let publisher = document?.publisher { text += ", \(publisher)" }
    if let date = document?.date { text += ", \(date)" }
    return text
  }

  private func describe(_ time: Period) -> String {
    switch (time.start, time.end) {
    case (let start?, let end?): start == end ? "\(start)" : "\(start) to \(end)"
    case (let start?, nil): "from \(start)"
    case (nil, let end?): "until \(end)"
    case (nil, nil): "undated"
    }
  }

  private func mentionLines(of id: EntityID, in documents: Set<DocumentID>?) -> [String] {
    let mentions = (graph.entity(id)?.mentions ?? []).filter {
      documents?.contains($0.document) ?? true
    }
    let limit = 12
    var lines = mentions.prefix(limit).map {
      "    \($0.document):\($0.span.start)–\($0.span.end) \($0.form.rawValue) “\($0.text)”"
    }
    if mentions.count > limit { lines.append("    and \(mentions.count - limit) more") }
    return lines
  }
}

extension Explainer {
  /// The stretch that is shown for a piece of evidence: its sentence, where the article is at hand.
  private func shownSpan(of evidence: Evidence) -> TextSpan {
    guard let article = texts[evidence.document],
      let sentence = sentences(of: article).first(where: { $0.overlaps(evidence.span) })
    else { return evidence.span }
    return sentence.union(evidence.span)
  }

  /// The words of an entity in what is shown, its names where it has any there: that a pronoun means
  /// it too would only hide who does what to whom, as in “[Ana Vidal] met [her] counterpart”.
  private func mentions(of id: EntityID, in evidence: Evidence) -> [TextSpan] {
    let span = shownSpan(of: evidence)
    let mentions = (graph.entity(id)?.mentions ?? []).filter {
      $0.document == evidence.document && span.contains($0.span)
    }
    let forms: [Mention.Form] = [.name, .nominal, .pronoun]
    let best = forms.first { form in mentions.contains { $0.form == form } }
    return mentions.filter { $0.form == best }.map(\.span)
  }

  /// What is shown of a piece of evidence, with the ends in brackets.
  private func marked(_ evidence: Evidence, ends: [EntityID]) -> String {
    let span = shownSpan(of: evidence)
    var scalars = Array(evidence.quote.unicodeScalars)
    if let article = texts[evidence.document], span != evidence.span {
      scalars = Array(article.text.unicodeScalars)[span.start..<span.end].map(\.self)
    }
    var spans = ends.flatMap { mentions(of: $0, in: evidence) }
    // Of two that start together the longer one is marked.
    spans.sort { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }
    var text = "“"
    var position = span.start
    for mention in spans where mention.start >= position {
      let (start, end) = (mention.start - span.start, mention.end - span.start)
      text += Self.string(scalars[(position - span.start)..<start])
      text += "[" + Self.string(scalars[start..<end]) + "]"
      position = mention.end
    }
    text += Self.string(scalars[min(position - span.start, scalars.count)...]) + "”"
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  func sentences(of article: Article) -> [TextSpan] {
    Tokenizer().read(article.text).sentences.map(\.span)
  }

  static func words(_ span: TextSpan, of article: Article) -> String {
    let scalars = Array(article.text.unicodeScalars)[span.start..<span.end]
    return string(scalars).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
