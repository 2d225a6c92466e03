public import EntenteModel

/// What a schema says about a kind of relation: read from `Schemas/relations/`.
public struct RelationKindDefinition: Hashable, Sendable {
  /// The kind.
  public let kind: RelationKind
  /// The group it is scored and drawn with.
  public let family: RelationFamily
  /// The kinds of entity it may start from.
  public let sources: Set<EntityKind>
  /// The kinds of entity it may reach.
  public let targets: Set<EntityKind>
  /// The pairs of kinds that it may link, where not every source goes with every target.
  public let pairs: Set<KindPair>?
  /// How it reads forward: "holds the office".
  public let verb: String
  /// How it reads backward: "is held by".
  public let reverseVerb: String
  /// Whether both directions say the same.
  public let isSymmetric: Bool
  /// What it means, in one sentence.
  public let summary: String
  /// The Wikidata property that says the same, such as `P39`; empty where there is none.
  public let wikidata: String
  /// The PLOVER event type that it falls under, such as `CONSULT`; empty where there is none.
  public let plover: String

  /// A definition from its parts.
  public init(
    kind: RelationKind, family: RelationFamily, sources: Set<EntityKind>,
    targets: Set<EntityKind>, pairs: Set<KindPair>? = nil, verb: String, reverseVerb: String,
    isSymmetric: Bool,
    summary: String, wikidata: String, plover: String
  ) {
    self.kind = kind
    self.family = family
    self.sources = sources
    self.targets = targets
    self.pairs = pairs
    self.verb = verb
    self.reverseVerb = reverseVerb
    self.isSymmetric = isSymmetric
    self.summary = summary
    self.wikidata = wikidata
    self.plover = plover
  }
}

extension RelationKindDefinition {
  /// A kind of source with a kind of target.
  public struct KindPair: Hashable, Sendable {
    /// The kind of the source.
    public let source: EntityKind
    /// The kind of the target.
    public let target: EntityKind

    /// A pair of kinds.
    public init(source: EntityKind, target: EntityKind) {
      self.source = source
      self.target = target
    }
  }

  /// Whether it may link an entity of one kind to one of another.
  public func allows(_ source: EntityKind, _ target: EntityKind) -> Bool {
    sources.contains(source) && targets.contains(target)
      && (pairs?.contains(KindPair(source: source, target: target)) ?? true)
  }
}
