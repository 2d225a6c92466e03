/// The words that carry a claim, and the rule that read them so.
public struct Evidence: Hashable, Sendable {
  /// The document they stand in.
  public let document: DocumentID
  /// The number of the sentence, from 0.
  public let sentence: Int
  /// Where they stand.
  public let span: TextSpan
  /// The words, exactly as the document has them.
  public let quote: String
  /// The rule or model that made the claim.
  public let rule: RuleID

  /// Evidence from its parts.
  public init(
    document: DocumentID, sentence: Int, span: TextSpan, quote: String, rule: RuleID
  ) {
    self.document = document
    self.sentence = sentence
    self.span = span
    self.quote = quote
    self.rule = rule
  }
}
