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
