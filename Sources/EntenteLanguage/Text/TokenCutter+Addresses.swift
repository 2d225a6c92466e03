extension TokenCutter {
  /// The end of a web or mail address that starts here, if one does.
  func addressEnd(from start: Int) -> Int? {
    webAddressEnd(from: start) ?? mailAddressEnd(from: start)
  }

  private func webAddressEnd(from start: Int) -> Int? {
    let schemeEnd = text.wordEnd(from: start, limit: 8)
    let hasScheme =
      schemeEnd > start && text.scalar(at: schemeEnd) == 0x3A
      && text.scalar(at: schemeEnd + 1) == 0x2F && text.scalar(at: schemeEnd + 2) == 0x2F
    let isWeb = hasScheme || text.lowercased(start..<min(start + 4, run.upperBound)) == "www."
    guard isWeb else { return nil }
    return trimmedAddressEnd(from: start, bodyStart: hasScheme ? schemeEnd + 3 : start + 4)
  }

  /// An address runs to the end of its run, without the punctuation that belongs to the sentence.
  func trimmedAddressEnd(from start: Int, bodyStart: Int) -> Int? {
    var end = bodyStart
    scan: while end < run.upperBound {
      switch text.classes[end] {
      case .quote, .openQuote, .closeQuote: break scan
      case .symbol where text.scalars[end] == 0x3E || text.scalars[end] == 0x3C: break scan
      default: end += 1
      }
    }
    trim: while end > bodyStart {
      switch text.classes[end - 1] {
      case .period, .comma, .colon, .semicolon, .exclamation, .apostrophe, .ellipsis, .mark, .open:
        end -= 1
      case .close where text.scalar(at: start - 1) == 0x28 || !opensBracket(bodyStart..<end):
        end -= 1
      default: break trim
      }
    }
    return end > bodyStart ? end : nil
  }

  /// Whether a bracket is opened within the last 80 scalars of an address.
  private func opensBracket(_ range: Range<Int>) -> Bool {
    let recent = max(range.lowerBound, range.upperBound - 80)..<range.upperBound
    return text.classes[recent].contains(.open)
  }

  private func mailAddressEnd(from start: Int) -> Int? {
    var at = start
    while at < run.upperBound, isMailScalar(at) { at += 1 }
    guard at > start, text.scalar(at: at) == 0x40, text.type(at: at + 1).isWord else { return nil }
    var end = at + 1
    while end < run.upperBound, isMailScalar(end) { end += 1 }
    while end > at + 1, !text.type(at: end - 1).isWord { end -= 1 }
    // A word of a script that addresses are not written in may follow: then this is none.
    return end > at + 1 ? end : nil
  }

  private func isMailScalar(_ position: Int) -> Bool {
    switch text.classes[position] {
    case .upper, .lower, .digit, .connector, .period, .hyphen: true
    default: text.scalars[position] == 0x2B || text.scalars[position] == 0x25
    }
  }
}
