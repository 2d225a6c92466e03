public import EntenteModel

/// A claim while an article is being read: its ends are drafts, its evidence one span.
public struct RelationDraft: Hashable, Sendable {
  /// The source, as an index in `Reading.entities`.
  public var source: Int
  /// The relation.
  public var kind: RelationKind
  /// The target, as an index in `Reading.entities`.
  public var target: Int
  /// How the text puts it.
  public var status: RelationStatus
  /// Who says so, as an index in `Reading.entities`.
  public var speaker: Int?
  /// When it held or happened.
  public var time: Period?
  /// How sure the rule is.
  public var confidence: Confidence
  /// The sentence of the evidence.
  public var sentence: Int
  /// The words that carry the claim.
  public var span: TextSpan
  /// The rule.
  public var rule: RuleID

  /// A claim from its parts.
  public init(
    source: Int, kind: RelationKind, target: Int, status: RelationStatus = .asserted,
    speaker: Int? = nil, time: Period? = nil, confidence: Confidence, sentence: Int,
    span: TextSpan, rule: RuleID
  ) {
    self.source = source
    self.kind = kind
    self.target = target
    self.status = status
    self.speaker = speaker
    self.time = time
    self.confidence = confidence
    self.sentence = sentence
    self.span = span
    self.rule = rule
  }
}
