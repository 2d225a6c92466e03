/// The readable, stable name of an entity: `person:marco-rubio`, `office:united-states/president`.
public struct EntityID: Identifier {
  /// The id as written in files.
  public let rawValue: String

  /// An id from its written form.
  public init(rawValue: String) { self.rawValue = rawValue }
}
