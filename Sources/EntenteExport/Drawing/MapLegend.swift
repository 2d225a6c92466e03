public import EntenteModel

/// What the shapes, colours and line styles of a map mean: only those that occur, with counts.
public struct MapLegend: Sendable, Hashable {
  /// The kinds of entity, in the order of the schema, each with how many there are.
  public let kinds: [(kind: EntityKind, count: Int)]
  /// The valences, each with how many lines there are.
  public let valences: [(valence: MapValence, count: Int)]
  /// The statuses, each with how many lines there are.
  public let statuses: [(status: RelationStatus, count: Int)]

  /// The legend of a map.
  public init(of map: MapModel) {
    var others = Set(map.nodes.map(\.kind)).subtracting(EntityKind.standard).sorted()
    others.insert(contentsOf: EntityKind.standard, at: 0)
    kinds = others.map { kind in (kind, map.nodes.count { $0.kind == kind }) }
      .filter { $0.count > 0 }
    valences = MapValence.allCases
      .map { valence in (valence, map.edges.count { $0.valence == valence }) }
      .filter { $0.count > 0 }
    statuses = RelationStatus.allCases
      .map { status in (status, map.edges.count { $0.status == status }) }
      .filter { $0.count > 0 }
  }

  /// How a status is called in a legend.
  public static func label(_ status: RelationStatus) -> String {
    switch status {
    case .asserted: "reported as fact"
    case .planned: "planned"
    case .possible: "possible"
    case .negated: "denied"
    }
  }

  /// The legend in words, a line each, for pictures that cannot draw one.
  public var sentences: [String] {
    let shapes = kinds.map { "\(MapStyle.words($0.kind)): \($0.kind.rawValue) (\($0.count))" }
    let colors = valences.map { "\(Self.words($0.valence)): \($0.valence.label) (\($0.count))" }
    let lines = statuses.map {
      "\(Self.words($0.status)): \(Self.label($0.status)) (\($0.count))"
    }
    return [shapes, colors, lines].filter { !$0.isEmpty }
      .flatMap { MapCaption.wrapped($0, by: " · ") }
  }

  private static func words(_ valence: MapValence) -> String {
    switch valence {
    case .structural: "grey line"
    case .cooperative: "blue line"
    case .conflictual: "red line"
    case .neutral: "black line"
    }
  }

  private static func words(_ status: RelationStatus) -> String {
    switch status {
    case .asserted: "solid line"
    case .planned: "dashed line"
    case .possible: "dotted line"
    case .negated: "dotted line with a bar at its end"
    }
  }
}

extension MapLegend {
  /// Whether two legends say the same.
  public static func == (left: MapLegend, right: MapLegend) -> Bool {
    left.sentences == right.sentences
  }

  /// Adds what the legend says to a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(sentences) }
}
