import EntenteModel
import Yams

/// An entry of a section: a name and its fields.
struct SchemaEntry {
  let name: String
  let location: Diagnostic.Location
  /// The folder it came from.
  let folder: Int
  /// The fields, which are only looked up, never iterated.
  let fields: [String: Node]
}
