public import EntenteLanguage
public import EntenteModel

/// The value that stages hand on while an article is read.
public struct Reading: Sendable {
  /// The article.
  public let article: Article
  /// Its sentences, tokens, trees and names.
  public var text: AnnotatedText
  /// What was seen and not claimed.
  public var abstentions: [Abstention] = []

  /// A reading that has not begun.
  public init(article: Article) {
    self.article = article
    text = AnnotatedText(text: article.text, sentences: [])
  }
}
