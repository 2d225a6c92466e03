public import EntenteModel

/// A relation as a careful reader wrote it down.
public struct GoldRelation: Hashable, Sendable {
  /// The key of the entity that the verb starts from.
  public let source: String
  /// The verb.
  public let kind: RelationKind
  /// The key of the entity that the verb reaches.
  public let target: String
  /// How the text puts it.
  public let status: RelationStatus
  /// The key of whoever says so, where a speaker does.
  public let attributedTo: String?
  /// The words that carry it; empty where the file gives none.
  public let evidence: String

  /// A relation from its parts.
  public init(
    source: String, kind: RelationKind, target: String, status: RelationStatus = .asserted,
    attributedTo: String? = nil, evidence: String = ""
  ) {
    self.source = source
    self.kind = kind
    self.target = target
    self.status = status
    self.attributedTo = attributedTo
    self.evidence = evidence
  }
}
