/// A text cut into sentences and tokens, with whatever an engine has said of them.
public struct AnnotatedText: Hashable, Sendable {
  /// The text that all spans refer to.
  public let text: String
  /// The sentences in text order.
  public var sentences: [Sentence]
  /// How many sentences were cut only because they were too long.
  public let forcedCuts: Int

  /// An annotated text from its parts.
  public init(text: String, sentences: [Sentence], forcedCuts: Int = 0) {
    self.text = text
    self.sentences = sentences
    self.forcedCuts = forcedCuts
  }
}
