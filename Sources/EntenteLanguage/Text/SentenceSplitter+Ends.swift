/// The rules of sentence ends inside a paragraph.
extension SentenceSplitter {
  /// Whether a sentence that starts at piece `start` ends with piece `index`.
  func endsSentence(at index: Int, from start: Int) -> Bool {
    guard let stop = stopIndex(at: index, from: start) else { return false }
    let next = index + 1
    // More marks that close: the sentence ends after the last of them.
    if isClosing(next) || footnoteEnd(from: next) != nil { return false }
    switch type(of: next) {
    case .exclamation, .ellipsis, .comma: return false
    case .period where isGlued(next): return false
    default: break
    }
    let isClosed = stop < index
    if let abbreviation = pieces[stop].abbreviation {
      let isAlone =
        isClosed && stop > start && stop == index - 1
        && [.quote, .openQuote].contains(type(of: stop - 1))
      return endsAfter(abbreviation, next: next, isClosed: isClosed, isAlone: isAlone)
    }
    if isListNumber(stop, from: start) { return false }
    switch type(of: stop) {
    case .exclamation: return opensSentence(next) && !(isClosed && speechFollows(next))
    case .ellipsis:
      // "…but" and "[...]" open or stand inside; "so...But" ends.
      let followsWord = isGlued(stop) && text.type(at: pieces[stop].start - 1).isWord
      return opensSentence(next) && (!isGlued(next) || followsWord)
    default:
      if pieces[stop].end - pieces[stop].start > 1 { return opensSentence(next) }
      if isGlued(next), !isClosed { return type(of: next) == .upper }
      // A dash after a quotation leads to its source.
      if isClosed, type(of: next) == .dash || type(of: next) == .hyphen { return false }
      return opensSentence(next) || opensInformally(next, after: stop)
    }
  }

  /// The piece with the stop that closes the sentence: `index` itself or what stands before closing
  /// quotation marks and brackets.
  private func stopIndex(at index: Int, from start: Int) -> Int? {
    var stop = index
    while stop > start, index - stop < 8 {
      if let mark = footnoteStart(to: stop), mark > start {
        stop = mark - 1
      } else if isClosing(stop) {
        stop -= 1
      } else {
        break
      }
    }
    if pieces[stop].abbreviation != nil { return stop }
    switch type(of: stop) {
    case .period:
      let end = text.type(at: pieces[stop].end - 1)
      return end == .period || end == .ellipsis || end == .exclamation ? stop : nil
    case .ellipsis, .exclamation: return stop
    default: return nil
    }
  }

  /// Whether a piece closes a quotation or a bracket that began before it.
  func isClosing(_ index: Int) -> Bool {
    switch type(of: index) {
    case .close, .closeQuote: return true
    case .quote, .apostrophe, .openQuote:
      guard isGlued(index), !text.type(at: pieces[index].end - 1).isWord else { return false }
      return !isGlued(index + 1) || !text.type(at: pieces[index].end).isWord
    default: return false
    }
  }

  /// The last piece of a footnote mark, "[12]".
  private func footnoteEnd(from index: Int) -> Int? {
    guard index + 2 < pieces.count, text.scalars[pieces[index].start] == 0x5B,
      type(of: index + 1) == .digit
    else { return nil }
    for end in index + 2..<min(index + 6, pieces.count) {
      switch type(of: end) {
      case .close: return end
      case .digit, .comma, .dash, .hyphen: continue
      default: return nil
      }
    }
    return nil
  }

  /// The first piece of the footnote mark that ends with a piece.
  private func footnoteStart(to index: Int) -> Int? {
    guard type(of: index) == .close else { return nil }
    for start in (max(index - 5, 0)..<index).reversed()
    where type(of: start) == .open {
      return footnoteEnd(from: start) == index ? start : nil
    }
    return nil
  }

  /// Whether a piece can be the first of a sentence.
  private func opensSentence(_ index: Int) -> Bool {
    switch type(of: index) {
    case .lower, .comma, .colon, .semicolon, .close, .closeQuote, .slash: return false
    case .quote, .openQuote, .open, .apostrophe, .dash, .hyphen, .ellipsis, .period:
      return type(of: index + 1) != .lower
    default: return true
    }
  }

  /// A small letter after a full stop opens a sentence where no shortening can be meant.
  private func opensInformally(_ index: Int, after stop: Int) -> Bool {
    guard type(of: index) == .lower, !isGlued(index), stop > 0 else { return false }
    let last = pieces[stop - 1]
    return last.end - last.start >= 3
      && text.classes[last.start..<last.end].allSatisfy { $0 == .lower }
  }

  private func endsAfter(
    _ kind: Abbreviation, next: Int, isClosed: Bool, isAlone: Bool
  ) -> Bool {
    if isClosed {
      // "Executive Order (E.O.) 9", "the United States (U.S.) Navy", "John “J.D.” Vik"
      if kind == .initials, isAlone || type(of: next - 1) == .close { return isOpener(next) }
      return kind != .title && kind != .initial && kind != .linking && opensSentence(next)
    }
    switch kind {
    case .title, .numbered, .linking, .initial: return false
    case .calendar, .nameEnd, .initials, .unit, .trailing: return isOpener(next)
    }
  }

  /// Whether a piece opens a sentence for sure: a capitalised function word, or a quotation of one.
  private func isOpener(_ index: Int) -> Bool {
    switch type(of: index) {
    case .upper:
      guard let word = word(index) else { return false }
      // Adverbs open sentences: "Unfortunately", "Separately"; names seldom end so.
      return WordShapes.sentenceOpeners.contains(word) || (word.count > 5 && word.hasSuffix("ly"))
    case .quote, .openQuote: return type(of: index + 1) == .upper
    default: return false
    }
  }

  /// "1." at the start of a line is the number of an item.
  private func isListNumber(_ stop: Int, from start: Int) -> Bool {
    stop == start + 1 && isGlued(stop) && type(of: start) == .digit
      && pieces[start].end - pieces[start].start <= 2
  }

  /// `"Why?" Smith asked`: up to four words of a name and a verb of saying, or the other way round.
  private func speechFollows(_ index: Int) -> Bool {
    for next in index..<min(index + 5, pieces.count) {
      guard let word = word(next) else { return false }
      if WordShapes.speechVerbs.contains(word) { return next > index }
      let isPronoun = ["he", "she", "they", "i", "we"].contains(word)
      guard isPronoun || type(of: next) == .upper else { return false }
    }
    return false
  }
}
