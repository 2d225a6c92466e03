import EntenteModel
import Yams

extension SchemaReader {
  /// The entries of a section; where one is broken, a diagnostic and the rest.
  mutating func entries(of part: SchemaDocument.Part, in document: SchemaDocument) -> [SchemaEntry]
  {
    guard case .mapping(let mapping) = part.node else {
      diagnostics.append(
        isEmpty(part.node)
          ? SchemaDiagnostics.emptyEntry("the section '\(part.section)'", at: part.location)
          : SchemaDiagnostics.wrongType(
            part.section.rawValue, found: Self.describe(part.node),
            expected: "entries, each a name with its fields", at: part.location))
      return []
    }
    return mapping.compactMap { key, node in
      entry(key, node, section: part.section, in: document)
    }
  }

  private mutating func entry(
    _ key: Node, _ node: Node, section: SchemaSection, in document: SchemaDocument
  ) -> SchemaEntry? {
    let location = location(of: key, in: document.file)
    guard let name = key.scalar?.string, !name.isEmpty else {
      diagnostics.append(SchemaDiagnostics.emptyEntry("a name", at: location))
      return nil
    }
    guard case .mapping(let mapping) = node else {
      diagnostics.append(
        SchemaDiagnostics.wrongType(
          name, found: Self.describe(node), expected: "fields in braces or on lines of their own",
          at: location))
      return nil
    }
    var fields: [String: Node] = [:]
    let known = Self.fieldNames(of: section)
    for (fieldKey, value) in mapping {
      let field = fieldKey.scalar?.string ?? ""
      guard known.contains(field) else {
        diagnostics.append(
          SchemaDiagnostics.unknownField(
            field, of: name, known: known, at: self.location(of: fieldKey, in: document.file)))
        continue
      }
      fields[field] = value
    }
    return SchemaEntry(name: name, location: location, folder: document.folder, fields: fields)
  }

  /// Adds a definition to a table; a second one of the same folder is a mistake.
  mutating func add<Definition>(
    _ definition: Definition, of entry: SchemaEntry,
    to table: WritableKeyPath<SchemaReader, DefinitionTable<Definition>>
  ) {
    if let earlier = self[keyPath: table][entry.name], earlier.folder == entry.folder {
      diagnostics.append(
        SchemaDiagnostics.duplicateEntry(
          entry.name, first: earlier.location, at: entry.location))
      return
    }
    self[keyPath: table].set(
      .init(
        name: entry.name, definition: definition, location: entry.location, folder: entry.folder))
  }

  // MARK: Values

  /// A text field, empty where the entry has none.
  mutating func text(_ field: String, of entry: SchemaEntry, isRequired: Bool = false) -> String {
    guard let node = entry.fields[field], !isEmpty(node) else {
      if isRequired {
        diagnostics.append(
          SchemaDiagnostics.missingField(field, of: entry.name, at: entry.location))
      }
      return ""
    }
    guard let text = node.scalar?.string else {
      diagnostics.append(
        SchemaDiagnostics.wrongType(
          field, found: Self.describe(node), expected: "one text",
          at: location(of: node, in: entry.location.file)))
      return ""
    }
    return text
  }

  /// A list field, empty where the entry has none; a single text is a list of one.
  mutating func list(_ field: String, of entry: SchemaEntry, isRequired: Bool = false) -> [String] {
    locatedList(field, of: entry, isRequired: isRequired).map(\.text)
  }

  /// A list field with the place of each item.
  mutating func locatedList(
    _ field: String, of entry: SchemaEntry, isRequired: Bool = false
  ) -> [(text: String, location: Diagnostic.Location)] {
    let file = entry.location.file
    guard let node = entry.fields[field], !isEmpty(node) else {
      if isRequired {
        diagnostics.append(
          SchemaDiagnostics.missingField(field, of: entry.name, at: entry.location))
      }
      return []
    }
    if let text = node.scalar?.string { return [(text, location(of: node, in: file))] }
    guard case .sequence(let sequence) = node else {
      diagnostics.append(
        SchemaDiagnostics.wrongType(
          field, found: Self.describe(node), expected: "a list in brackets",
          at: location(of: node, in: file)))
      return []
    }
    var items: [(String, Diagnostic.Location)] = []
    for item in sequence {
      if let text = item.scalar?.string, !text.isEmpty {
        items.append((text, location(of: item, in: file)))
      } else {
        diagnostics.append(
          SchemaDiagnostics.wrongType(
            field, found: Self.describe(item), expected: "a list of texts",
            at: location(of: item, in: file)))
      }
    }
    return items
  }

  /// A yes-or-no field, no where the entry has none.
  mutating func flag(_ field: String, of entry: SchemaEntry) -> Bool {
    guard let node = entry.fields[field] else { return false }
    return flag(node, field: field, at: location(of: node, in: entry.location.file))
  }

  /// A yes-or-no value.
  mutating func flag(_ node: Node, field: String, at location: Diagnostic.Location) -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      diagnostics.append(
        SchemaDiagnostics.wrongType(
          field, found: Self.describe(node), expected: "true or false", at: location))
      return false
    }
  }

  /// A number from 0 to 1, or nothing where the entry has none.
  mutating func fraction(_ field: String, of entry: SchemaEntry) -> Double? {
    guard let node = entry.fields[field] else { return nil }
    if let text = node.scalar?.string, let value = Double(text), (0...1).contains(value) {
      return value
    }
    diagnostics.append(
      SchemaDiagnostics.wrongType(
        field, found: Self.describe(node), expected: "a number from 0 to 1",
        at: location(of: node, in: entry.location.file)))
    return nil
  }

  /// A field whose values are those of an enumeration; nothing where the entry has none.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ field: String, of entry: SchemaEntry, as type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let node = entry.fields[field], !isEmpty(node) else { return nil }
    let text = text(field, of: entry)
    if let choice = Choice(rawValue: text) { return choice }
    guard !text.isEmpty else { return nil }
    diagnostics.append(
      SchemaDiagnostics.unknownValue(
        text, of: field, known: Choice.allCases.map(\.rawValue),
        at: location(of: node, in: entry.location.file)))
    return nil
  }

  // MARK: Nodes

  /// Where a node starts.
  func location(of node: Node, in file: String) -> Diagnostic.Location {
    Diagnostic.Location(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  /// Whether nothing was written, as after a bare `aliases:`.
  func isEmpty(_ node: Node) -> Bool {
    if let scalar = node.scalar { return scalar.string.isEmpty }
    return false
  }

  /// What a node is, in words.
  static func describe(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "'\(scalar.string)'"
    case .mapping: "fields"
    case .sequence: "a list"
    case .alias: "a YAML alias"
    }
  }
}
