public import EntenteModel

/// How things look on a map: shape says what an entity is, colour supports it, the colour of a line
/// says valence and its style status.
///
/// The six fills differ by at least 13 (ΔE2000) for every common form of colour vision, and ink on
/// each has a contrast of 7 or more.
public enum MapStyle {
  /// How entities of a kind look.
  public struct Node: Sendable, Hashable {
    /// The Graphviz shape.
    public let shape: String
    /// The Graphviz style.
    public let style: String
    /// The colour of the area, `#RRGGBB`.
    public let fill: String
    /// The colour of the outline.
    public let stroke: String
    /// The colour of the name.
    public let ink: String
  }

  /// The look of a kind; kinds that the standard schema lacks are plain boxes.
  public static func node(_ kind: EntityKind) -> Node {
    switch kind {
    case .person: node("ellipse", fill: "#F0DE48", stroke: "#7B6E0A")
    case .office: node("component", fill: "#CDD7FE", stroke: "#375FFB")
    case .country:
      Node(
        shape: "box", style: "rounded,filled", fill: "#14324A", stroke: "#14324A", ink: "#FFFFFF")
    case .organization: node("hexagon", fill: "#55D296", stroke: "#1E7149")
    case .place: node("house", fill: "#EEEAE3", stroke: "#836A3F")
    case .proposal: node("note", fill: "#DD9ABD", stroke: "#9C356B")
    case .event: node("folder", fill: "#FC7F4B", stroke: "#962E03")
    default: node("box", fill: "#FFFFFF", stroke: "#5A6672")
    }
  }

  /// The look of a kind in words, for legends that cannot draw.
  public static func words(_ kind: EntityKind) -> String {
    switch kind {
    case .person: "yellow oval"
    case .office: "pale blue box with tabs"
    case .country: "dark blue box"
    case .organization: "green hexagon"
    case .place: "beige house"
    case .proposal: "pink sheet"
    case .event: "orange folder"
    default: "white box"
    }
  }

  private static func node(_ shape: String, fill: String, stroke: String) -> Node {
    Node(shape: shape, style: "filled", fill: fill, stroke: stroke, ink: "#111820")
  }

  /// The colour of a line.
  public static func color(_ valence: MapValence) -> String {
    switch valence {
    case .structural: "#5A6672"
    case .neutral: "#111820"
    case .cooperative: "#0067A5"
    case .conflictual: "#C23B00"
    }
  }

  /// The Graphviz style of a line.
  public static func line(_ status: RelationStatus) -> String {
    switch status {
    case .asserted: "solid"
    case .planned: "dashed"
    case .possible, .negated: "dotted"
    }
  }

  /// The arrowhead at the end that a line reaches.
  public static func arrowhead(_ valence: MapValence, _ status: RelationStatus) -> String {
    if status == .negated { return "tee" }
    switch valence {
    case .structural: return "vee"
    case .neutral: return "odot"
    case .cooperative, .conflictual: return "normal"
    }
  }

  /// The letters of a kind, for style classes in pictures.
  public static func className(_ kind: EntityKind) -> String {
    let letters = kind.rawValue.utf8.filter {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
    }
    return letters.isEmpty ? "other" : String(decoding: letters, as: UTF8.self)
  }
}
