import EntenteLanguage

extension NameStage {
  private static let openingQuotes: Set<String> = ["“", "\"", "‘", "'", "''", "``", "«", "("]
  private static let closingQuotes: Set<String> = ["”", "\"", "’", "'", "''", "»", ")"]

  /// "Lars “Skip” Vik": three names that an engine may take for those of three people are one.
  ///
  /// - Parameters:
  ///   - names: The engine's names, in text order.
  ///   - tokens: The words of the sentence.
  static func joinedByNicknames(_ names: [NameSpan], in tokens: [Token]) -> [NameSpan] {
    var joined: [NameSpan] = []
    for name in names {
      let end = joined.last?.tokens.upperBound ?? 0
      let name = withGivenName(name, after: end, in: tokens)
      guard let last = joined.last, last.kind == .person, name.kind == .person,
        isNickname(between: last.tokens, and: name.tokens, in: tokens)
      else {
        joined.append(name)
        continue
      }
      // The nickname itself may stand between them as a name of its own.
      joined[joined.count - 1] = NameSpan(
        tokens: last.tokens.lowerBound..<name.tokens.upperBound, kind: .person)
    }
    return joined
  }

  /// "Lars | “Skip” Vik": the engine's name begins with the nickname, the given name stands before it.
  private static func withGivenName(
    _ name: NameSpan, after end: Int, in tokens: [Token]
  ) -> NameSpan {
    let start = name.tokens.lowerBound
    guard name.kind == .person, start > 1, start - 2 >= end,
      openingQuotes.contains(tokens[start - 1].form),
      tokens[start - 2].isCapitalised, tokens[start - 2].tag == .propn,
      closesInside(name.tokens, in: tokens)
    else { return name }
    return NameSpan(tokens: start - 2..<name.tokens.upperBound, kind: .person)
  }

  /// Whether a quotation ends between the words of a name.
  private static func closesInside(_ name: Range<Int>, in tokens: [Token]) -> Bool {
    name.dropFirst().dropLast().contains { closingQuotes.contains(tokens[$0].form) }
  }

  /// Whether the words from the end of one name to the end of another open or close a nickname: the
  /// quoted word itself, or what follows it.
  private static func isNickname(
    between first: Range<Int>, and second: Range<Int>, in tokens: [Token]
  ) -> Bool {
    guard first.upperBound <= second.lowerBound else { return false }
    let gap = first.upperBound..<second.lowerBound
    if gap.count == 1, openingQuotes.contains(tokens[gap.lowerBound].form) {
      // "Lars" before "Skip” Vik": the name behind the quote has its end inside.
      if closesInside(second, in: tokens) { return true }
      // "Lars “Skip”" before "Vik": the quote closes at once and a name goes on behind it.
      let end = second.upperBound
      return second.count < 3 && end + 1 < tokens.count
        && closingQuotes.contains(tokens[end].form) && tokens[end + 1].isCapitalised
    }
    if gap.count == 1, closingQuotes.contains(tokens[gap.lowerBound].form) {
      return first.contains { openingQuotes.contains(tokens[$0].form) }
    }
    guard (3...4).contains(gap.count), let close = gap.last,
      openingQuotes.contains(tokens[gap.lowerBound].form),
      closingQuotes.contains(tokens[close].form)
    else { return false }
    return (gap.lowerBound + 1..<close).allSatisfy { tokens[$0].isCapitalised }
  }
}
