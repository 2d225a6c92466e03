/// The readable, stable name of a relation; the `key` of an edge in the exported graph.
public struct RelationID: Identifier {
  /// The id as written in files.
  public let rawValue: String

  /// An id from its written form.
  public init(rawValue: String) { self.rawValue = rawValue }
}
