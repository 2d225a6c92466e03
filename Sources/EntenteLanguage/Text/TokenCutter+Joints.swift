/// Which marks join the parts of one token.
extension TokenCutter {
  /// "1,000": a comma before exactly three digits.
  func isThousands(_ word: WordInProgress) -> Bool {
    let comma = word.end
    guard text.type(at: comma - 1) == .digit, text.classes[word.start] == .digit,
      comma - word.segment <= 3
    else { return false }
    return (1...3).allSatisfy { text.type(at: comma + $0) == .digit }
      && text.type(at: comma + 4) != .digit
  }

  /// "10:30": a colon between digits.
  func isClock(_ colon: Int) -> Bool {
    text.type(at: colon - 1) == .digit && text.type(at: colon + 1) == .digit
      && text.type(at: colon + 2) == .digit
  }

  /// "9/11", "w/o": a slash between digits or after one letter; "and/or" is three tokens.
  func joinsSlash(_ word: WordInProgress) -> Bool {
    let slash = word.end
    if text.type(at: slash - 1) == .digit, text.type(at: slash + 1) == .digit { return true }
    guard slash - word.start == 1, text.classes[word.start].isLetter else { return false }
    let after = text.wordEnd(from: slash + 1, limit: 4) - slash - 1
    return after > 0 && after < 4 && text.type(at: slash + 1).isLetter
  }

  /// "R&D", "AT&T": an ampersand between capitals.
  func joinsAmpersand(_ word: WordInProgress) -> Bool {
    let mark = word.end
    return mark - word.segment <= 4 && text.type(at: mark + 1) == .upper
      && isAllCapitals(word.segment..<mark)
  }

  /// "US$": capitals before a dollar sign.
  func isCurrencyCode(_ word: WordInProgress) -> Bool {
    word.end - word.start <= 3 && text.scalars[word.end] == 0x24
      && isAllCapitals(word.start..<word.end)
  }

  /// How far a hyphen joins: to the hyphen after a bound prefix, to the end of a telephone number
  /// or date; not at all in a compound or a range.
  func hyphenJoin(_ word: WordInProgress) -> Int? {
    let hyphen = word.end
    guard text.type(at: hyphen + 1).isWord else { return nil }
    if text.classes[hyphen - 1] == .digit {
      if text.classes[hyphen + 1] == .digit { return numberEnd(word) }
      return dateEnd(word)
    }
    if word.joints == 0, let prefix = text.lowercased(word.start..<hyphen),
      WordShapes.boundPrefixes.contains(prefix),
      // "UN-led" is led by the UN.
      hyphen - word.start < 2 || !isAllCapitals(word.start..<hyphen)
    {
      return hyphen + 1
    }
    let end = text.wordEnd(from: hyphen + 1, limit: 7)
    guard let suffix = text.lowercased(hyphen + 1..<end), WordShapes.boundSuffixes.contains(suffix)
    else { return nil }
    return end
  }

  /// The end of "713-853-3989" or "345-9945"; nothing for "2020-2021" and "4-12".
  private func numberEnd(_ word: WordInProgress) -> Int? {
    guard text.classes[word.segment..<word.end].allSatisfy({ $0 == .digit }) else { return nil }
    if word.joints > 0, text.type(at: word.segment - 1) == .hyphen { return word.end + 1 }
    let secondEnd = digitsEnd(from: word.end + 1)
    let second = secondEnd - word.end - 1
    if text.type(at: secondEnd) == .hyphen, text.type(at: secondEnd + 1) == .digit {
      return word.end + 1
    }
    let first = word.end - word.segment
    let isNoRange = (first == 3 && second == 4) || first > 4 || (first > second && second == 3)
    return isNoRange ? secondEnd : nil
  }

  /// The end of "01-Feb-02": a day, a month of three letters and a year.
  private func dateEnd(_ word: WordInProgress) -> Int? {
    let month = word.end + 1
    let year = month + 4
    guard word.end - word.start <= 2, text.type(at: year - 1) == .hyphen,
      (month..<year - 1).allSatisfy({ text.type(at: $0).isLetter }),
      text.type(at: year) == .digit
    else { return nil }
    return digitsEnd(from: year)
  }

  private func digitsEnd(from start: Int) -> Int {
    var end = start
    while end < text.count, end - start < 12, text.classes[end] == .digit { end += 1 }
    return end
  }
}
