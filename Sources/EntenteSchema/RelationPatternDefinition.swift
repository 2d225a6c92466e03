public import EntenteModel

/// A way in which English says a relation: a trigger, a grammatical frame and its roles.
///
/// Read from `Schemas/patterns/`. A frame is written for the active voice of a verb or for a noun;
/// passives, participles, relative clauses, conjunctions and control are handled once, in general,
/// by the stage that applies patterns.
public struct RelationPatternDefinition: Hashable, Sendable {
  /// The id, which evidence cites as `pattern/<id>`.
  public let id: String
  /// The lemmas that trigger it, particles included: "meet", "call for", "hold talks".
  public let triggers: [String]
  /// The part of speech of the trigger: `verb`, `noun` or `adjective`.
  public let partOfSpeech: String
  /// The relation it says.
  public let kind: RelationKind
  /// The role that fills the relation's source: `subject`, `object`, `agent`, `possessor`,
  /// `modifier`, or a preposition such as `with`, `of|between`.
  public let source: String
  /// The role that fills its target, written the same way; `clause` is the complement clause.
  public let target: String
  /// Roles that must also be there, or, with a leading `!`, must not.
  public let conditions: [String]
  /// The kinds of which the source must be; none leaves it to the relation.
  public let sourceKinds: Set<EntityKind>
  /// The kinds of which the target must be; none leaves it to the relation.
  public let targetKinds: Set<EntityKind>
  /// Words that the target must not be.
  public let otherTargets: Set<String>
  /// The status that the trigger gives the claim; nothing leaves it to the sentence.
  public let status: RelationStatus?
  /// How sure the pattern is, measured on development data.
  public let confidence: Confidence

  /// A definition from its parts.
  public init(
    id: String, triggers: [String], partOfSpeech: String, kind: RelationKind, source: String,
    target: String, conditions: [String], sourceKinds: Set<EntityKind> = [],
    targetKinds: Set<EntityKind> = [], otherTargets: Set<String> = [], status: RelationStatus?,
    confidence: Confidence
  ) {
    self.id = id
    self.triggers = triggers
    self.partOfSpeech = partOfSpeech
    self.kind = kind
    self.source = source
    self.target = target
    self.conditions = conditions
    self.sourceKinds = sourceKinds
    self.targetKinds = targetKinds
    self.otherTargets = otherTargets
    self.status = status
    self.confidence = confidence
  }

  /// Whether its ends may be of these kinds.
  public func allows(_ source: EntityKind, _ target: EntityKind) -> Bool {
    (sourceKinds.isEmpty || sourceKinds.contains(source))
      && (targetKinds.isEmpty || targetKinds.contains(target))
  }
}
