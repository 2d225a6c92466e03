import EntenteModel
import EntenteSchema

extension KnowledgeGraph {
  /// The whole graph for people: every entity with what it does, sorted, with status and words.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*).
  public func dump() -> String {
    var text = ""
    for entity in entities {
      guard let index = index(of: entity.id) else { continue }
      let label = schema.definition(of: entity.kind)?.label ?? entity.kind.rawValue
      text += "\(oneLine(entity.name)) (\(label))  \(entity.id)\n"
      if !entity.aliases.isEmpty {
        text += "│  also: \(entity.aliases.map(oneLine).joined(separator: " · "))\n"
      }
      let outgoing = relations(at: index, .forward)
        .filter { source(of: $0) == index }.map { self[$0] }.sorted { $0.id < $1.id }
      for (position, relation) in outgoing.enumerated() {
        text += position + 1 == outgoing.count ? "└─ " : "├─ "
        text += line(of: relation) + "\n"
      }
    }
    return text
  }

  private func line(of relation: Relation) -> String {
    let verb = schema.definition(of: relation.kind)?.verb ?? relation.kind.rawValue
    var line = "\(verb) → \(oneLine(entity(relation.target)?.name ?? relation.target.rawValue))"
    var notes: [String] = []
    if relation.status != .asserted { notes.append(relation.status.rawValue) }
    if let start = relation.time?.start {
      let end = relation.time?.end ?? start
      notes.append(start == end ? "\(start)" : "\(start)/\(end)")
    }
    if let speaker = relation.attributedTo {
      notes.append("says \(oneLine(entity(speaker)?.name ?? speaker.rawValue))")
    }
    if !notes.isEmpty { line += " [\(notes.joined(separator: ", "))]" }
    if let evidence = relation.evidence.first {
      line += "  “\(oneLine(evidence.quote))” (\(evidence.document), \(evidence.rule))"
    }
    return line
  }

  /// A text without the line ends and control characters that would break the tree.
  private func oneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      line.unicodeScalars.append(isControl ? " " : scalar)
    }
    return line
  }
}
