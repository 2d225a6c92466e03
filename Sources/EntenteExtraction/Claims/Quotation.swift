/// Somebody's own words in an article: a quoted stretch of one sentence, and who speaks.
public struct Quotation: Hashable, Sendable {
  /// The place of a word: its sentence and its token there.
  public struct Place: Hashable, Sendable {
    /// The sentence, counted over the article.
    public let sentence: Int
    /// The token in its sentence.
    public let token: Int
  }

  /// The sentence that the words stand in.
  public let sentence: Int
  /// The words, as token indices of the sentence, quotation marks left out.
  public let tokens: Range<Int>
  /// The head of the phrase that names the speaker; absent where nobody is named.
  public var speaker: Place?
  /// Whether it is a turn of a transcript, "MINISTER HOLM: We …", and stands without marks.
  public var isTurn = false
}
