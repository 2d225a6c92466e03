extension TokenCutter {
  /// An apostrophe: a clitic, a shortened year, a doubled quotation mark, or a mark of its own.
  mutating func cutApostrophe(at position: Int) -> Int {
    if text.scalar(at: position + 1) == text.scalars[position] {
      return emit(position, position + 2)
    }
    let wordEnd = text.wordEnd(from: position + 1, limit: 5)
    if position > run.lowerBound, let word = text.lowercased(position + 1..<wordEnd),
      WordShapes.clitics.contains(word)
    {
      return emit(position, wordEnd)
    }
    if text.type(at: position + 1) == .digit, text.type(at: position + 2) == .digit,
      wordEnd == position + 3 || (wordEnd == position + 4 && text.scalar(at: position + 3) == 0x73)
    {
      return emit(position, wordEnd)
    }
    if text.lowercased(position + 1..<wordEnd) == "tis" {
      emit(position, position + 2)
      return emit(position + 2, wordEnd)
    }
    return emit(position, position + 1)
  }

  /// Stops: a run of them is one token, with the question and exclamation marks that end it.
  mutating func cutStops(at position: Int) -> Int {
    let end = endOfRun(from: position) {
      $0 == .period || $0 == .ellipsis || $0 == .exclamation
    }
    if end == position + 1, text.classes[position] == .period {
      if text.type(at: end) == .digit, isFreeStart(position) || isAfterCurrency(position) {
        return emit(position, text.wordEnd(from: end, limit: .max))
      }
      return emit(position, end)
    }
    return emit(position, end)
  }

  private func isAfterCurrency(_ position: Int) -> Bool {
    text.type(at: position - 1) == .currency
  }

  /// Hyphens and symbols: a run of the same one is a token; hash tags, handles and emoji are whole.
  mutating func cutSymbol(at position: Int) -> Int {
    let scalar = text.scalars[position]
    if scalar == 0x23 || scalar == 0x40, isFreeStart(position),
      text.type(at: position + 1).isLetter || text.type(at: position + 1) == .connector
    {
      return emit(position, text.wordEnd(from: position + 1, limit: .max))
    }
    if let end = smileyEnd(from: position) { return emit(position, end) }
    var end = position + 1
    while end < text.count, text.scalars[end] == scalar { end += 1 }
    if scalar >= 0x2190 { end = emojiEnd(from: position) }
    return emit(position, end)
  }

  /// An emoji with its modifiers and whatever is joined to it.
  private func emojiEnd(from position: Int) -> Int {
    var end = position + 1
    while end < text.count {
      let scalar = text.scalars[end]
      let isModifier = text.classes[end] == .mark || (0x1F3FB...0x1F3FF).contains(scalar)
      let isJoined = text.scalars[end - 1] == 0x200D && text.classes[end] == .symbol
      guard isModifier || isJoined else { break }
      end += 1
    }
    return end
  }

  /// The end of a smiley, ":)" or ";-)", that stands alone.
  func smileyEnd(from position: Int) -> Int? {
    let eyes = text.scalars[position]
    guard eyes == 0x3A || eyes == 0x3B || eyes == 0x3D, position == run.lowerBound else {
      return nil
    }
    let mouth = text.type(at: position + 1) == .hyphen ? position + 2 : position + 1
    let isMouth = [0x28, 0x29, 0x44, 0x50].contains(text.scalar(at: mouth))
    return isMouth && !text.type(at: mouth + 1).isWord ? mouth + 1 : nil
  }
}
