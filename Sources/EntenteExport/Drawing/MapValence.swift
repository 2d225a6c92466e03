public import EntenteModel
public import EntenteSchema

/// What a line on a map says in its colour: how two ends stand to each other.
public enum MapValence: String, Sendable, Hashable, CaseIterable {
  /// Who holds, leads, belongs to and takes part in what.
  case structural
  /// Meetings, backing, agreement; putting something forward.
  case cooperative
  /// Opposition, blame, sanctions, force.
  case conflictual
  /// Talking about something without taking a side.
  case neutral

  /// The valence of a kind of relation, by its family in the schema.
  public init(_ kind: RelationKind, in schema: Schema) {
    switch schema.definition(of: kind)?.family {
    case .structure, .event: self = .structural
    case .diplomacy: self = .cooperative
    case .conflict: self = .conflictual
    default:
      let isPosition = [RelationKind.proposes, .demands, .signs].contains(kind)
      self = isPosition ? .cooperative : .neutral
    }
  }

  /// The sign before a line's words, so that nothing depends on colour alone.
  public var sign: String {
    switch self {
    case .structural: ""
    case .cooperative: "+"
    case .conflictual: "−"
    case .neutral: "○"
    }
  }

  /// The words of the legend.
  public var label: String {
    switch self {
    case .structural: "offices, membership, taking part"
    case .cooperative: "+ contact, support, proposing"
    case .conflictual: "− opposition, pressure, force"
    case .neutral: "○ under discussion"
    }
  }
}
