public import EntenteModel

/// A sentence: its tokens, and which of them form names.
public struct Sentence: Hashable, Sendable {
  /// Where it stands, from its first token to its last.
  public let span: TextSpan
  /// The number of its paragraph, from 0; a headline is a paragraph of its own.
  public let paragraph: Int
  /// Its tokens in text order; never empty.
  public var tokens: [Token]
  /// The names in it, in text order, without overlaps.
  public var names: [NameSpan]
  /// What each token may head the mention of; empty where the engine does not say.
  public var mentionLeads: [MentionLeads] = []

  /// A sentence from its parts.
  public init(span: TextSpan, paragraph: Int, tokens: [Token], names: [NameSpan] = []) {
    self.span = span
    self.paragraph = paragraph
    self.tokens = tokens
    self.names = names
  }
}
