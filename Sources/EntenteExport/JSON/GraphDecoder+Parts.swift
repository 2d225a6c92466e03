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

  /// A field's value; its absence is reported.
  mutating func required<Value>(
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
