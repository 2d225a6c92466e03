/// A text cut into sentences and tokens, with whatever an engine has said of them.
public struct AnnotatedText: Hashable, Sendable {
  /// The text that all spans refer to.
  public let text: String
  /// The sentences in text order.
  public var sentences: [Sentence]

  /// An annotated text from its parts.
  public init(text: String, sentences: [Sentence]) {
    self.text = text
    self.sentences = sentences
  }
}
