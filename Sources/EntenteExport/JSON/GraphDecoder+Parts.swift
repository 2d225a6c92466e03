import EntenteGraph
import EntenteModel

extension GraphDecoder {
  mutating func document() throws(Diagnostic) {
    let place = offset
    var id: String?
    var title: String?
    var date: CalendarDate?
    var url: String?
    var publisher: String?
    var checksum: String?
    var bodyStart = 0
    var engine = ""
    try object("document") { (decoder, name) throws(Diagnostic) in
      switch name {
      case "id": id = try decoder.text(name)
      case "title": title = try decoder.text(name)
      case "date": date = try decoder.date(name)
      case "url": url = try decoder.optionalText(name)
      case "publisher": publisher = try decoder.optionalText(name)
      case "sha256": checksum = try decoder.text(name)
      case "bodyStart": bodyStart = try decoder.integer(name) ?? 0
      case "engine": engine = try decoder.text(name) ?? ""
      default: return false
      }
      return true
    }
    guard let id = required(id, "id", of: "document", at: place) else { return }
    if graph.document(DocumentID(id)) != nil {
      report(ExportDiagnostics.duplicateID(id, what: "documents", at: location(of: place)))
      return
    }
    insert(at: place) { (graph) throws(GraphError) in
      try graph.insert(
        Document(
          id: DocumentID(id), title: title ?? "", date: date, url: url, publisher: publisher,
          sha256: checksum ?? "", bodyStart: bodyStart, engine: engine))
    }
  }

  mutating func node() throws(Diagnostic) {
    let place = offset
    var id: String?
    var kind: String?
    var name: String?
    var aliases: [String] = []
    var mentions: [Mention] = []
    var properties: [String: String] = [:]
    try object("node") { (decoder, field) throws(Diagnostic) in
      switch field {
      case "id": id = try decoder.text(field)
      case "kind": kind = try decoder.text(field)
      case "name": name = try decoder.text(field)
      case "aliases":
        try decoder.array(field) { (decoder) throws(Diagnostic) in
          if let alias = try decoder.text("alias") { aliases.append(alias) }
        }
      case "mentions":
        try decoder.array(field) { (decoder) throws(Diagnostic) in
          if let mention = try decoder.mention() { mentions.append(mention) }
        }
      case "properties": properties = try decoder.properties()
      default: return false
      }
      return true
    }
    guard let id = required(id, "id", of: "node", at: place),
      let kind = required(kind, "kind", of: "node", at: place),
      let name = required(name, "name", of: "node", at: place)
    else { return }
    if graph.index(of: EntityID(id)) != nil {
      report(ExportDiagnostics.duplicateID(id, what: "nodes", at: location(of: place)))
      return
    }
    let entity = Entity(
      id: EntityID(id), kind: EntityKind(kind), name: name, aliases: aliases, mentions: mentions,
      properties: properties)
    insert(at: place) { (graph) throws(GraphError) in
      for (document, part) in Self.parts(of: entity) { try graph.insert(part, from: document) }
    }
  }

  /// An entity split by the documents that mention it, so that each can later be read anew.
  ///
  /// A file does not say which document gave a name: one that a mention spells out belongs to that
  /// mention's document, any other to all of them. Those that only imply it are known once the edges
  /// are read.
  private static func parts(of entity: Entity) -> [(DocumentID?, Entity)] {
    let mentions = Dictionary(grouping: entity.mentions, by: \.document)
    guard mentions.count > 1 else { return [(mentions.keys.first, entity)] }
    let spelledOut = Set(entity.mentions.map(\.text))
    let shared = entity.aliases.filter { !spelledOut.contains($0) }
    return mentions.sorted { $0.key < $1.key }.map { document, mentions in
      let own = Set(mentions.map(\.text))
      var part = entity
      part.mentions = mentions
      part.aliases = entity.aliases.filter(own.contains) + shared
      return (document, part)
    }
  }

  private mutating func mention() throws(Diagnostic) -> Mention? {
    let place = offset
    var document: String?
    var start: Int?
    var end: Int?
    var words: String?
    var form = Mention.Form.name
    try object("mention") { (decoder, name) throws(Diagnostic) in
      switch name {
      case "document": document = try decoder.text(name)
      case "start": start = try decoder.integer(name)
      case "end": end = try decoder.integer(name)
      case "text": words = try decoder.text(name)
      case "form": form = try decoder.choice(name, of: Mention.Form.self) ?? .name
      default: return false
      }
      return true
    }
    guard let document = required(document, "document", of: "mention", at: place),
      let words = required(words, "text", of: "mention", at: place),
      required(start, "start", of: "mention", at: place) != nil,
      required(end, "end", of: "mention", at: place) != nil,
      let span = span(start, end, at: place)
    else { return nil }
    return Mention(document: DocumentID(document), span: span, text: words, form: form)
  }

  mutating func edge() throws(Diagnostic) {
    let place = offset
    var edge = EdgeFields()
    try object("edge") { (decoder, name) throws(Diagnostic) in
      try decoder.read(name, into: &edge)
    }
    guard let source = required(edge.source, "source", of: "edge", at: place),
      let target = required(edge.target, "target", of: "edge", at: place),
      let key = required(edge.key, "key", of: "edge", at: place),
      let kind = required(edge.kind, "kind", of: "edge", at: place),
      let status = required(edge.status, "status", of: "edge", at: place),
      let confidence = required(edge.confidence, "confidence", of: "edge", at: place)
    else { return }
    let relation = Relation(
      id: RelationID(key), source: EntityID(source), kind: RelationKind(kind),
      target: EntityID(target), status: status, attributedTo: edge.speaker.map { EntityID($0) },
      time: edge.time, confidence: confidence, evidence: edge.evidence,
      properties: edge.properties)
    let count = graph.relationCount
    var index: RelationIndex?
    insert(at: place) { (graph) throws(GraphError) in index = try graph.insert(relation) }
    guard let index else { return }
    let expected = graph.id(of: index)
    if expected.rawValue != key {
      report(
        ExportDiagnostics.wrongKey(key, expected: expected.rawValue, at: location(of: place)))
    } else if graph.relationCount == count {
      report(ExportDiagnostics.duplicateID(key, what: "edges", at: location(of: place)))
    }
  }

  private struct EdgeFields {
    var source: String?
    var target: String?
    var key: String?
    var kind: String?
    var status: RelationStatus?
    var speaker: String?
    var time: Period?
    var confidence: Confidence?
    var evidence: [Evidence] = []
    var properties: [String: String] = [:]
  }

  private mutating func read(
    _ name: String, into edge: inout EdgeFields
  ) throws(Diagnostic) -> Bool {
    switch name {
    case "source": edge.source = try text(name)
    case "target": edge.target = try text(name)
    case "key": edge.key = try text(name)
    case "kind": edge.kind = try text(name)
    case "status": edge.status = try choice(name, of: RelationStatus.self)
    case "attributedTo": edge.speaker = try optionalText(name)
    case "time": edge.time = try period()
    case "confidence": edge.confidence = try confidence(name)
    case "evidence":
      var pieces: [Evidence] = []
      try array(name) { (decoder) throws(Diagnostic) in
        if let piece = try decoder.evidence() { pieces.append(piece) }
      }
      edge.evidence = pieces
    case "properties": edge.properties = try properties()
    default: return false
    }
    return true
  }

  private mutating func period() throws(Diagnostic) -> Period? {
    if try isNull() { return nil }
    var start: CalendarDate?
    var end: CalendarDate?
    try object("time") { (decoder, name) throws(Diagnostic) in
      switch name {
      case "start": start = try decoder.date(name)
      case "end": end = try decoder.date(name)
      default: return false
      }
      return true
    }
    return Period(start: start, end: end)
  }

  private mutating func evidence() throws(Diagnostic) -> Evidence? {
    let place = offset
    var document: String?
    var sentence: Int?
    var start: Int?
    var end: Int?
    var quote: String?
    var rule: String?
    try object("evidence") { (decoder, name) throws(Diagnostic) in
      switch name {
      case "document": document = try decoder.text(name)
      case "sentence": sentence = try decoder.integer(name)
      case "start": start = try decoder.integer(name)
      case "end": end = try decoder.integer(name)
      case "quote": quote = try decoder.text(name)
      case "rule": rule = try decoder.text(name)
      default: return false
      }
      return true
    }
    guard let document = required(document, "document", of: "evidence", at: place),
      let sentence = required(sentence, "sentence", of: "evidence", at: place),
      let quote = required(quote, "quote", of: "evidence", at: place),
      let rule = required(rule, "rule", of: "evidence", at: place),
      required(start, "start", of: "evidence", at: place) != nil,
      required(end, "end", of: "evidence", at: place) != nil,
      let span = span(start, end, at: place)
    else { return nil }
    return Evidence(
      document: DocumentID(document), sentence: sentence, span: span, quote: quote,
      rule: RuleID(rule))
  }

  /// A field's value; its absence is reported.
  private mutating func required<Value>(
    _ value: Value?, _ field: String, of what: String, at place: Int
  ) -> Value? {
    if value == nil {
      report(ExportDiagnostics.missingField(field, of: what, at: location(of: place)))
    }
    return value
  }

  /// Changes the graph, and reports what it refuses.
  ///
  /// A kind that the schema lacks is one problem, however many nodes and edges have it; edges that
  /// then miss an end are no problem of their own.
  mutating func insert(
    at place: Int, _ change: (inout KnowledgeGraph) throws(GraphError) -> Void
  ) {
    do throws(GraphError) {
      try change(&graph)
    } catch {
      switch error.code {
      case .unknownKind, .wrongKind:
        guard refusals.insert(error.message).inserted else { return }
        report(ExportDiagnostics.otherSchema(error.message, at: location(of: place)))
      case .unknownEntity where !refusals.isEmpty: break
      default: report(ExportDiagnostics.refused(error.message, at: location(of: place)))
      }
    }
  }
}
