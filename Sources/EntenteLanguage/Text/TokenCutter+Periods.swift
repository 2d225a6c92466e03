/// Whether a stop belongs to its word.
extension TokenCutter {
  /// Whether a stop joins what stands before and after it: "3.5", "U.S", "example.org", "Ph.D".
  func joinsPeriod(_ word: WordInProgress) -> Bool {
    let stop = word.end
    guard text.type(at: stop + 1).isWord else { return false }
    if text.classes[stop - 1] == .digit, text.classes[stop + 1] == .digit { return true }
    if isInitials(word), text.classes[stop + 1].isLetter {
      let next = text.wordEnd(from: stop + 1, limit: 3)
      return next == stop + 2 || (next == stop + 3 && text.classes[stop + 2] == .lower)
    }
    let next = text.wordEnd(from: stop + 1, limit: 6)
    guard let ending = text.lowercased(stop + 1..<next) else { return false }
    if stop - word.segment == 2, text.classes[word.start] == .upper, ending == "d" { return true }
    let hasOneCase =
      text.classes[stop + 1] == .lower || isAllCapitals(word.segment..<stop)
    return hasOneCase && WordShapes.nameEndings.contains(ending)
  }

  /// Whether every part so far is a single letter: "U", "U.S", "a.m".
  private func isInitials(_ word: WordInProgress) -> Bool {
    word.end - word.segment == 1 && text.classes[word.segment].isLetter
      && word.end - word.body == 2 * word.bodyJoints + 1
  }

  /// Cuts a word before a stop, and the stop with it where it marks a shortening.
  mutating func cutPeriodEnd(_ word: WordInProgress) -> Int {
    let stop = word.end
    guard text.type(at: stop + 1) != .period, text.type(at: stop + 1) != .ellipsis,
      let kind = abbreviation(word)
    else { return cutClitics(word) }
    return emit(word.start, stop + 1, kind)
  }

  /// What the stop after a word stands for, if it is not a full stop alone.
  private func abbreviation(_ word: WordInProgress) -> Abbreviation? {
    let stop = word.end
    guard stop - word.start <= 12, !word.hasApostrophe else { return nil }
    let next = nextScalar(after: stop)
    if isInitials(word) {
      if word.joints > 0 {
        return text.lowercased(word.start..<stop).flatMap(Abbreviation.named) ?? .initials
      }
      // "Example v. Sample", the name of a court case.
      if text.scalars[word.start] == 0x76, text.type(at: next) == .upper { return .linking }
      return isInitial(word, next: next) ? .initial : nil
    }
    let range = word.start..<stop
    if word.joints > 0 {
      let isDotted = text.classes[range].contains(.period) && stop - word.segment <= 2
      return isDotted && text.classes[word.start].isLetter ? .initials : nil
    }
    guard let name = text.lowercased(range), let kind = Abbreviation.named(name) else { return nil }
    if kind == .linking || kind == .trailing || kind == .unit, isAllCapitals(range) { return nil }
    return allows(kind, name: name, word: word, next: next) ? kind : nil
  }

  /// A single letter with a stop is an initial when a name goes on after it.
  private func isInitial(_ word: WordInProgress, next: Int) -> Bool {
    let isCapital = text.classes[word.start] == .upper
    switch text.type(at: next) {
    case .upper:
      guard isCapital else { return false }
      let end = text.wordEnd(from: next, limit: 14)
      if let name = text.lowercased(next..<end), end - next > 1 || name == "i" || name == "a",
        text.type(at: end) != .period, WordShapes.sentenceOpeners.contains(name)
      {
        return false
      }
      return text.scalars[word.start] != 0x49 || isAfterName
    case .digit:
      return !isCapital && (text.scalars[word.start] == 0x70 || text.scalars[word.start] == 0x63)
    case .lower, .comma, .quote, .openQuote: return isCapital && isAfterName
    default: return false
    }
  }

  /// Whether the piece before the cursor is a capitalised word.
  private var isAfterName: Bool {
    guard let last = pieces.last else { return false }
    return text.type(at: last.start) == .upper
  }

  private func allows(
    _ kind: Abbreviation, name: String, word: WordInProgress, next: Int
  ) -> Bool {
    let isCapitalized = text.classes[word.start] == .upper
    let following = text.type(at: next)
    switch kind {
    case .title:
      return isCapitalized && (Self.opensName(following) || (following == .digit && name == "sec"))
    case .calendar:
      if ["mar", "sat", "sun", "mon", "dec", "jun", "jul"].contains(name) {
        return isCapitalized && (following == .digit || following == .comma)
      }
      return isCapitalized
    case .numbered:
      return following == .digit || (following.isLetter && name == "ext")
    case .nameEnd:
      if ["ill", "mass", "ind", "ark", "la", "co", "cos", "mo", "pa", "ore", "kan", "cal"]
        .contains(name)
      {
        return isCapitalized && (name == "co" || isAfterComma)
      }
      return isCapitalized || (following == .lower && ["dept", "univ", "assn"].contains(name))
    case .unit: return isAfterDigit && following != .upper && following != .space
    case .trailing:
      if name == "al" { return isAfterWordEt }
      return following != .upper && following != .space
    case .linking: return following != .space
    case .initials, .initial: return true
    }
  }

  /// Whether a name can begin with it, its quotation marks and brackets included.
  private static func opensName(_ type: CharacterClass) -> Bool {
    switch type {
    case .upper, .letter, .quote, .openQuote, .open: true
    default: false
    }
  }

  private var isAfterComma: Bool {
    guard let last = pieces.last else { return false }
    return text.type(at: last.start) == .comma
  }

  private var isAfterDigit: Bool {
    guard let last = pieces.last else { return false }
    return text.type(at: last.end - 1) == .digit
  }

  private var isAfterWordEt: Bool {
    guard let last = pieces.last else { return false }
    return text.lowercased(last.start..<last.end) == "et"
  }

  /// The next scalar in the same paragraph, skipping blanks and closing marks; the text's end, where
  /// the class is white space, if the paragraph ends first.
  private func nextScalar(after stop: Int) -> Int {
    var position = stop + 1
    var lines = 0
    while position < text.count {
      switch text.classes[position] {
      case .space, .mark: position += 1
      case .lineBreak:
        lines += text.scalars[position] == 0x0D && text.scalar(at: position + 1) == 0x0A ? 0 : 1
        if lines > 1 { return text.count }
        position += 1
      default: return position
      }
    }
    return position
  }
}
