public import EntenteModel

/// What a schema says about a kind of relation: read from `Schemas/relations.yaml`.
public struct RelationKindDefinition: Hashable, Sendable {
  /// The kind.
  public let kind: RelationKind
  /// The group it is scored with.
  public let family: RelationFamily
  /// How the two ends stand to each other by it, which a map shows as colour and sign.
  public let tone: Tone
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
  ///
  /// - Parameter tone: How the ends stand to each other; nothing for what is usual in the family.
  public init(
    kind: RelationKind, family: RelationFamily, tone: Tone? = nil, sources: Set<EntityKind>,
    targets: Set<EntityKind>, pairs: Set<KindPair>? = nil, verb: String, reverseVerb: String,
    isSymmetric: Bool, summary: String, wikidata: String, plover: String
  ) {
    self.kind = kind
    self.family = family
    self.tone = tone ?? Tone(usualIn: family)
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
  /// How two ends stand to each other.
  public enum Tone: String, Sendable, Hashable, CaseIterable {
    /// Who holds, leads, belongs to and takes part in what.
    case structural
    /// Backing, aid, agreement; putting something forward.
    case cooperative
    /// Opposition, blame, sanctions, force.
    case conflictual
    /// Contact, requests, demands, discussion: nobody takes the other's side by that.
    case neutral

    /// What is usual in a family.
    init(usualIn family: RelationFamily) {
      switch family {
      case .structure, .event: self = .structural
      case .diplomacy: self = .cooperative
      case .conflict: self = .conflictual
      default: self = .neutral
      }
    }
  }

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
