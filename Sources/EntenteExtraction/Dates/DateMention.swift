public import EntenteModel

/// Words of a sentence that say when, with the days that they mean.
public struct DateMention: Hashable, Sendable {
  /// The words, as token indices of the sentence.
  public let tokens: Range<Int>
  /// The days that they mean, as precisely as they say it.
  public let period: Period
  /// Whether they were resolved against the article's date: "Sunday", "last week".
  public let isRelative: Bool
}
