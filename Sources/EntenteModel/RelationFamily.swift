/// A group of relation kinds that are scored and drawn together.
///
/// An open set in a graph; a schema folder may name the standard ones only, since a map is drawn and
/// an evaluation summed up by them.
public struct RelationFamily: Identifier {
  /// The id as written in files.
  public let rawValue: String

  /// An id from its written form.
  public init(rawValue: String) { self.rawValue = rawValue }
}

extension RelationFamily {
  /// Who holds, leads, belongs to and lies in what.
  public static let structure: RelationFamily = "structure"
  /// Meetings, calls, visits, agreement, backing, aid.
  public static let diplomacy: RelationFamily = "diplomacy"
  /// Opposition, criticism, accusation, threat, sanction, attack.
  public static let conflict: RelationFamily = "conflict"
  /// What actors propose, demand, discuss and sign.
  public static let proposal: RelationFamily = "proposal"
  /// Who takes part in what.
  public static let event: RelationFamily = "event"

  /// The families of the standard schema, in its order.
  public static let standard: [RelationFamily] = [
    .structure, .diplomacy, .conflict, .proposal, .event,
  ]
}
