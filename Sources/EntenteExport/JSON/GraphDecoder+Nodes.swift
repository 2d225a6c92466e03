import EntenteGraph
import EntenteModel

extension GraphDecoder {
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
}
