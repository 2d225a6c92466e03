public import EntenteGraph
public import EntenteModel

/// Writes a graph as node-link JSON, which networkx reads as it is and `JSONImporter` without loss.
///
/// `Schemas/graph.schema.json` describes the fields. Documents, nodes, edges, names and properties
/// are sorted by their ids or keys, scalar by scalar.
public struct JSONExporter: GraphExporter {
  /// The name by which files say what they are.
  public static let formatName = "entente-graph"
  /// The version of the fields.
  public static let formatVersion = 1

  /// How it is laid out on lines.
  public let style: JSONStyle
  /// What reading saw and did not claim, and how often; not written where empty.
  public let abstentions: [Abstention.Reason: Int]

  /// An exporter.
  ///
  /// - Parameters:
  ///   - style: How the file is laid out on lines.
  ///   - abstentions: What reading saw and did not claim, and how often.
  public init(style: JSONStyle = .pretty, abstentions: [Abstention.Reason: Int] = [:]) {
    self.style = style
    self.abstentions = abstentions
  }

  /// Always `.json`.
  public var format: ExportFormat { .json }

  /// The graph as UTF-8 that ends in a line end.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*) in entities and relations.
  public func bytes(of graph: KnowledgeGraph) -> [UInt8] {
    var bytes: [UInt8] = []
    write(graph) { bytes += $0 }
    return bytes
  }

  /// Writes the graph part by part, an entity or a relation at a time.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*) in entities and relations.
  public func write(_ graph: KnowledgeGraph, to sink: ([UInt8]) throws -> Void) rethrows {
    var writer = JSONWriter(style: style)
    try writer.object { file in
      file.member("directed", literal: "true")
      file.member("multigraph", literal: "true")
      file.member("graph")
      try header(of: graph, to: &file, sink: sink)
      file.member("nodes")
      try file.array { nodes in
        let sorted = graph.entityIndices.map { (id: graph.id(of: $0), index: $0) }
          .sorted { $0.id < $1.id }
        for entity in sorted {
          nodes.element()
          node(graph[entity.index], to: &nodes)
          try nodes.handOn(to: sink)
        }
      }
      file.member("edges")
      try file.array { edges in
        let sorted = graph.relationIndices.map { (id: graph.id(of: $0), index: $0) }
          .sorted { $0.id < $1.id }
        for relation in sorted {
          edges.element()
          edge(graph[relation.index], to: &edges)
          try edges.handOn(to: sink)
        }
      }
    }
    try writer.finish(to: sink)
  }

  private func header(
    of graph: KnowledgeGraph, to writer: inout JSONWriter, sink: ([UInt8]) throws -> Void
  ) rethrows {
    try writer.object { header in
      header.member("format", Self.formatName)
      header.member("version", Self.formatVersion)
      header.member("documents")
      try header.array { documents in
        for document in graph.documents {
          documents.element()
          write(document, to: &documents)
          try documents.handOn(to: sink)
        }
      }
      guard !abstentions.isEmpty else { return }
      header.member("abstentions")
      header.object { counts in
        for (reason, count) in abstentions.sorted(by: { $0.key < $1.key }) {
          counts.member(reason.rawValue, count)
        }
      }
    }
  }

  private func write(_ document: Document, to writer: inout JSONWriter) {
    writer.object { fields in
      fields.member("id", document.id.rawValue)
      fields.member("title", document.title)
      fields.member("date", document.date?.description)
      fields.member("url", document.url)
      fields.member("publisher", document.publisher)
      fields.member("sha256", document.sha256)
      fields.member("bodyStart", document.bodyStart)
      fields.member("engine", document.engine)
    }
  }

  private func node(_ entity: Entity, to writer: inout JSONWriter) {
    writer.object { fields in
      fields.member("id", entity.id.rawValue)
      fields.member("kind", entity.kind.rawValue)
      fields.member("name", entity.name)
      fields.member("aliases")
      fields.array(isInline: true) { names in
        for alias in entity.aliases {
          names.element()
          names.value(alias)
        }
      }
      fields.member("mentions")
      fields.array { mentions in
        for mention in entity.mentions {
          mentions.element()
          mentions.object(isInline: true) { words in
            words.member("document", mention.document.rawValue)
            words.member("start", mention.span.start)
            words.member("end", mention.span.end)
            words.member("text", mention.text)
            words.member("form", mention.form.rawValue)
          }
        }
      }
      properties(entity.properties, to: &fields)
    }
  }

  private func edge(_ relation: Relation, to writer: inout JSONWriter) {
    writer.object { fields in
      fields.member("source", relation.source.rawValue)
      fields.member("target", relation.target.rawValue)
      fields.member("key", relation.id.rawValue)
      fields.member("kind", relation.kind.rawValue)
      fields.member("status", relation.status.rawValue)
      fields.member("attributedTo", relation.attributedTo?.rawValue)
      fields.member("time")
      if let time = relation.time {
        fields.object(isInline: true) { ends in
          ends.member("start", time.start?.description)
          ends.member("end", time.end?.description)
        }
      } else {
        fields.value(nil)
      }
      fields.member("confidence", literal: Self.decimal(relation.confidence))
      fields.member("evidence")
      fields.array { pieces in
        for evidence in relation.evidence {
          pieces.element()
          pieces.object(isInline: true) { words in
            words.member("document", evidence.document.rawValue)
            words.member("sentence", evidence.sentence)
            words.member("start", evidence.span.start)
            words.member("end", evidence.span.end)
            words.member("quote", evidence.quote)
            words.member("rule", evidence.rule.rawValue)
          }
        }
      }
      properties(relation.properties, to: &fields)
    }
  }

  private func properties(_ properties: [String: String], to writer: inout JSONWriter) {
    writer.member("properties")
    writer.object(isInline: true) { fields in
      let sorted = properties.sorted {
        $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
      }
      for (key, value) in sorted { fields.member(key, value) }
    }
  }

  /// `0.875` for 875 thousandths: no floating point, so that every machine writes the same.
  static func decimal(_ confidence: Confidence) -> String {
    if confidence.thousandths == 1000 { return "1" }
    if confidence.thousandths == 0 { return "0" }
    let digits = String(confidence.thousandths)
    var text = "0." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    while text.hasSuffix("0") { text.removeLast() }
    return text
  }
}
