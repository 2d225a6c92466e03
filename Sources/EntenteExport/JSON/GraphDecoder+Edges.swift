import EntenteGraph
import EntenteModel

extension GraphDecoder {
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
}
