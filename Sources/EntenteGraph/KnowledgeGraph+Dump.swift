import EntenteModel
import EntenteSchema

extension KnowledgeGraph {
  /// The whole graph for people: every entity with what it does, sorted, with confidence,
  /// status and words.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*).
  public func dump() -> String {
    var text = ""
    dump { text += $0 }
    return text
  }

  /// Gives ``dump()`` part by part, an entity at a time.
  ///
  /// - Throws: What `sink` throws; nothing is given after that.
  /// - Complexity: O(*n* log *n* + *m* log *m*).
  public func dump(to sink: (String) throws -> Void) rethrows {
    // A relation says the names of its ends: each is looked up once.
    var names: [EntityIndex: String] = [:]
    for index in entityIndices { names[index] = oneLine(name(of: index)) }
    func known(_ index: EntityIndex) -> String { names[index] ?? id(of: index).rawValue }
    for (id, index) in entityIndices.map({ (id(of: $0), $0) }).sorted(by: { $0.0 < $1.0 }) {
      let kind = kind(of: index)
      let label = schema.definition(of: kind)?.label ?? kind.rawValue
      let aliases = aliases(of: index)
      var text = "\(known(index)) (\(label))  \(id)\n"
      if !aliases.isEmpty {
        text += "│  also: \(aliases.map(oneLine).joined(separator: " · "))\n"
      }
      let outgoing = relations(at: index, .forward).filter { source(of: $0) == index }
        .map { (id: self.id(of: $0), index: $0) }.sorted { $0.id < $1.id }
      for (position, relation) in outgoing.enumerated() {
        text += position + 1 == outgoing.count ? "└─ " : "├─ "
        text += line(of: relation.index, name: known) + "\n"
      }
      try sink(text)
    }
  }

  private func line(of index: RelationIndex, name: (EntityIndex) -> String) -> String {
    let relation = self[index]
    let verb = schema.definition(of: relation.kind)?.verb ?? relation.kind.rawValue
    var line = "\(verb) → \(name(target(of: index)))"
    var notes = [relation.confidence.shortText]
    if relation.status != .asserted { notes.append(relation.status.rawValue) }
    if let start = relation.time?.start {
      let end = relation.time?.end ?? start
      notes.append(start == end ? "\(start)" : "\(start)/\(end)")
    }
    if let speaker = speaker(of: index) { notes.append("says \(name(speaker))") }
    line += " [\(notes.joined(separator: ", "))]"
    if let evidence = relation.evidence.first {
      line += "  “\(oneLine(evidence.quote))” (\(evidence.document), \(evidence.rule))"
    }
    return line
  }

  /// A text without the line ends and control characters that would break the tree, and without the
  /// marks that turn the direction of the rest of the line.
  private func oneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E, 0x2066...0x2069: continue
      default:
        let isControl = scalar.properties.generalCategory == .control
        line.unicodeScalars.append(isControl ? " " : scalar)
      }
    }
    return line
  }
}
