import EntenteModel
import Yams

/// One parsed YAML file of a schema folder: its sections in file order.
struct SchemaDocument {
  /// A top-level key of the file with what stands under it.
  struct Part {
    let section: SchemaSection
    let location: Diagnostic.Location
    let node: Node
  }

  /// The file's name as messages show it.
  let file: String
  /// The folder it came from: 0 for the first that was read.
  let folder: Int
  /// Whether its sections take the place of those of earlier folders.
  let replaces: Bool
  /// The sections.
  let parts: [Part]
}

/// A top-level key of a schema file, in the order in which sections are understood.
enum SchemaSection: String, CaseIterable {
  case entities
  case relations
  case countries
  case organizations
  case places
  case titles
  case patterns

  /// What may stand at the top of a schema file.
  static let topLevelKeys = allCases.map(\.rawValue) + ["replace"]
}

/// An entry of a section: a name and its fields.
struct SchemaEntry {
  let name: String
  let location: Diagnostic.Location
  /// The folder it came from.
  let folder: Int
  /// The fields, which are only looked up, never iterated.
  let fields: [String: Node]
}
