import EntenteModel

/// Definitions by name in the order they were first written; a later one takes an earlier one's place.
struct DefinitionTable<Definition: Sendable>: Sendable {
  /// A definition and where it was written.
  struct Row: Sendable {
    let name: String
    var definition: Definition
    var location: Diagnostic.Location
    /// The folder it came from: 0 for the first that was read.
    var folder: Int
  }

  private(set) var rows: [Row] = []
  private var index: [String: Int] = [:]

  /// The definitions in order.
  var definitions: [Definition] { rows.map(\.definition) }

  /// The names in order.
  var names: [String] { rows.map(\.name) }

  /// The row of a name.
  subscript(name: String) -> Row? { index[name].map { rows[$0] } }

  /// Whether the name is defined.
  func contains(_ name: String) -> Bool { index[name] != nil }

  /// Adds a definition, or puts it in the place of the one with the same name.
  mutating func set(_ row: Row) {
    guard let position = index[row.name] else {
      index[row.name] = rows.count
      rows.append(row)
      return
    }
    rows[position] = row
  }

  /// Keeps only the rows that satisfy a condition.
  mutating func keep(where condition: (Row) -> Bool) {
    rows = rows.filter(condition)
    index = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.name, $0) })
  }
}
