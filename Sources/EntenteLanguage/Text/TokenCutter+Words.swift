extension TokenCutter {
  /// A word or a number, with everything inside it that does not part words, and its clitics.
  mutating func cutWord(at start: Int) -> Int {
    var word = WordInProgress(start: start)
    scan: while word.end < text.count {
      let position = word.end
      switch text.classes[position] {
      case .upper, .lower, .letter, .digit, .connector, .mark:
        word.end += 1
      case .apostrophe where text.type(at: position + 1).isLetter:
        word.hasApostrophe = true
        word.end += 1
      case .period:
        if joinsPeriod(word) {
          word.join()
          continue scan
        }
        return cutPeriodEnd(word)
      case .comma where isThousands(word): word.join()
      case .colon where isClock(position): word.join()
      case .slash where joinsSlash(word): word.join()
      case .symbol where text.scalars[position] == 0x26 && joinsAmpersand(word): word.join()
      case .hyphen:
        guard let end = hyphenJoin(word) else { break scan }
        word.join()
        word.end = max(word.end, end)
        word.segment = word.end
        word.body = word.end
        word.bodyJoints = 0
      case .currency where isCurrencyCode(word):
        return emit(start, position + 1)
      default: break scan
      }
    }
    while text.type(at: word.end - 1) == .mark { word.end -= 1 }
    return cutClitics(word)
  }

  /// Splits what is written together into the words that the treebanks count.
  mutating func cutClitics(_ word: WordInProgress) -> Int {
    if text.classes[word.start] == .digit, let unit = unitStart(word) {
      emit(word.start, unit)
      return emit(unit, word.end)
    }
    if word.hasApostrophe { return cutApostrophes(word) }
    if word.end - word.start <= 8, let plain = text.lowercased(word.start..<word.end),
      let second = WordShapes.fused[plain], isOrdinaryWord(word)
    {
      emit(word.start, word.start + second)
      return emit(word.start + second, word.end)
    }
    return emit(word.start, word.end)
  }

  /// Splits clitics off the end, right to left: "wouldn't've" is three words.
  private mutating func cutApostrophes(_ word: WordInProgress) -> Int {
    var cuts: [Int] = []
    var end = word.end
    while cuts.count < 3, let cut = cliticStart(in: word.start..<end) {
      cuts.append(cut)
      end = cut
    }
    var start = word.start
    for cut in cuts.reversed() where cut > start {
      emit(start, cut)
      start = cut
    }
    return emit(start, word.end)
  }

  /// Where the last clitic of a word starts; the apostrophe is looked for in the last four scalars.
  private func cliticStart(in word: Range<Int>) -> Int? {
    var apostrophe = word.upperBound - 1
    while apostrophe > word.lowerBound, apostrophe > word.upperBound - 5,
      text.classes[apostrophe] != .apostrophe
    {
      apostrophe -= 1
    }
    guard apostrophe > word.lowerBound, text.classes[apostrophe] == .apostrophe,
      let clitic = text.lowercased(apostrophe + 1..<word.upperBound)
    else { return nil }
    if clitic == "t", text.scalars[apostrophe - 1] | 0x20 == 0x6E {
      return apostrophe - 1 > word.lowerBound ? apostrophe - 1 : nil
    }
    guard WordShapes.clitics.contains(clitic) else { return nil }
    // "the 1980's" is one token, a year's owner is not.
    if text.classes[word.lowerBound] == .digit, text.scalars[apostrophe - 1] == 0x30 { return nil }
    return apostrophe
  }

  /// Where the unit starts in a number with a unit.
  private func unitStart(_ word: WordInProgress) -> Int? {
    var start = word.end
    while start > word.start, word.end - start <= 8, text.classes[start - 1].isLetter { start -= 1 }
    guard start > word.start, start < word.end, text.classes[start - 1] == .digit,
      let unit = text.lowercased(start..<word.end)
    else { return nil }
    return WordShapes.units.contains(unit) ? start : nil
  }

  /// Short capitalised words are names ("Im") sooner than fused pronouns.
  private func isOrdinaryWord(_ word: WordInProgress) -> Bool {
    text.classes[word.start] == .lower
      || (word.end - word.start > 4 && !isAllCapitals(word.start..<word.end))
  }

  /// Whether all scalars in a range are capitals.
  func isAllCapitals(_ range: Range<Int>) -> Bool {
    text.classes[range].allSatisfy { $0 == .upper }
  }
}
