public import EntenteModel
public import EntenteSchema

/// What a line on a map says in its colour: how two ends stand to each other.
public enum MapValence: String, Sendable, Hashable, CaseIterable {
  /// Who holds, leads, belongs to and takes part in what.
  case structural
  /// Backing, aid, agreement; putting something forward.
  case cooperative
  /// Opposition, blame, sanctions, force.
  case conflictual
  /// Contact, requests, demands, discussion: no side is taken.
  case neutral

  /// The valence of a kind of relation, which is its tone in the schema.
  public init(_ kind: RelationKind, in schema: Schema) {
    switch schema.definition(of: kind)?.tone {
    case .structural: self = .structural
    case .cooperative: self = .cooperative
    case .conflictual: self = .conflictual
    case .neutral, nil: self = .neutral
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
    case .cooperative: "+ support, aid, agreement, proposing"
    case .conflictual: "− opposition, pressure, force"
    case .neutral: "○ contact, requests, demands, discussion"
    }
  }
}
