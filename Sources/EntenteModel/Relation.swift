/// A claim that a text makes, from one entity to another, with the words that make it.
public struct Relation: Hashable, Sendable {
  /// Its stable id.
  public let id: RelationID
  /// The entity that the verb starts from.
  public let source: EntityID
  /// The verb.
  public let kind: RelationKind
  /// The entity that the verb reaches.
  public let target: EntityID
  /// How the text puts it.
  public var status: RelationStatus
  /// Who says so, where a speaker other than the text does.
  public var attributedTo: EntityID?
  /// When it held or happened, as precisely as the text says.
  public var time: Period?
  /// How sure the rule is.
  public var confidence: Confidence
  /// The words that carry it, in text order; never empty.
  public var evidence: [Evidence]
  /// What else is known.
  public var properties: [String: String]

  /// A relation from its parts.
  public init(
    id: RelationID, source: EntityID, kind: RelationKind, target: EntityID,
    status: RelationStatus = .asserted, attributedTo: EntityID? = nil, time: Period? = nil,
    confidence: Confidence = .certain, evidence: [Evidence], properties: [String: String] = [:]
  ) {
    self.id = id
    self.source = source
    self.kind = kind
    self.target = target
    self.status = status
    self.attributedTo = attributedTo
    self.time = time
    self.confidence = confidence
    self.evidence = evidence
    self.properties = properties
  }
}
