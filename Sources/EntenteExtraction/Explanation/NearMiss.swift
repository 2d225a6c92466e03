public import EntenteModel

/// A predicate that two names stand beside and that says nothing of the two, with the reason.
public struct NearMiss: Hashable, Sendable {
  /// The sentence.
  public let sentence: Int
  /// Where the predicate stands.
  public let span: TextSpan
  /// The predicate: its lemma, with a particle where it has one.
  public let predicate: String
  /// The pattern that came closest; nothing where no pattern starts from the predicate.
  public let rule: RuleID?
  /// What was missing, as a sentence.
  public let reason: String

  /// A near miss from its parts.
  public init(sentence: Int, span: TextSpan, predicate: String, rule: RuleID?, reason: String) {
    self.sentence = sentence
    self.span = span
    self.predicate = predicate
    self.rule = rule
    self.reason = reason
  }
}
