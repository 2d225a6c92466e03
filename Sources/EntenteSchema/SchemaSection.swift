/// A top-level key of a schema file, in the order in which sections are understood.
enum SchemaSection: String, CaseIterable {
  case entities
  case relations
  case countries
  case organizations
  case places
  case titles
  case leaders
  case patterns

  /// What may stand at the top of a schema file.
  static let topLevelKeys = allCases.map(\.rawValue) + ["replace"]
}
