/// Cuts a text into tokens, one run of non-blank scalars after the other.
///
/// Every rule looks at a bounded number of scalars beyond those it consumes, so cutting is linear in
/// the text whatever the text is.
struct TokenCutter {
  let text: ScannedText
  private(set) var pieces: [Piece] = []
  /// Where the run of non-blank scalars around the cursor starts and ends.
  private(set) var run = 0..<0
  /// Whether that run can hold a web or mail address at all.
  private var runHasAddress = false

  /// Cuts a text.
  static func cut(_ text: ScannedText) -> [Piece] {
    var cutter = TokenCutter(text: text)
    cutter.pieces.reserveCapacity(text.count / 5 + 8)
    var position = 0
    while position < text.count {
      if text.classes[position].isBlank || text.classes[position] == .mark {
        position += 1
      } else {
        cutter.enterRun(at: position)
        position = cutter.cutToken(at: position)
      }
    }
    return cutter.pieces
  }

  /// Finds the end of the run, once per run.
  private mutating func enterRun(at position: Int) {
    guard position >= run.upperBound else { return }
    var end = position
    runHasAddress = false
    while end < text.count, !text.classes[end].isBlank {
      let scalar = text.scalars[end]
      if scalar == 0x40 || (scalar == 0x2F && text.scalar(at: end - 1) == 0x2F)
        || (scalar == 0x2E && isWebPrefix(before: end))
      {
        runHasAddress = true
      }
      end += 1
    }
    run = position..<end
  }

  /// Whether the three scalars before a stop are "www".
  private func isWebPrefix(before stop: Int) -> Bool {
    (1...3).allSatisfy { text.scalar(at: stop - $0) | 0x20 == 0x77 }
  }

  /// Cuts the token that starts at `position` and returns where it ends.
  private mutating func cutToken(at position: Int) -> Int {
    if runHasAddress, isFreeStart(position), let end = addressEnd(from: position) {
      return emit(position, end)
    }
    switch text.classes[position] {
    case .upper, .lower, .letter, .digit, .connector: return cutWord(at: position)
    case .apostrophe: return cutApostrophe(at: position)
    case .period, .ellipsis: return cutStops(at: position)
    case .exclamation: return emit(position, endOfRun(from: position) { $0 == .exclamation })
    case .hyphen, .symbol: return cutSymbol(at: position)
    case .colon, .semicolon: return emit(position, smileyEnd(from: position) ?? position + 1)
    default: return emit(position, position + 1)
    }
  }

  /// Whether a token that starts here is not glued to a word before it.
  func isFreeStart(_ position: Int) -> Bool {
    guard position > run.lowerBound else { return true }
    switch text.type(at: position - 1) {
    case .open, .quote, .openQuote, .apostrophe, .dash: return true
    default: return text.scalar(at: position - 1) == 0x3C || text.scalar(at: position - 1) == 0x3A
    }
  }

  /// Adds a piece and returns its end.
  @discardableResult
  mutating func emit(_ start: Int, _ end: Int, _ abbreviation: Abbreviation? = nil) -> Int {
    pieces.append(Piece(start: start, end: end, abbreviation: abbreviation))
    return end
  }

  /// The end of the scalars from `position` on whose class passes the test.
  func endOfRun(from position: Int, where matches: (CharacterClass) -> Bool) -> Int {
    var end = position + 1
    while end < text.count, matches(text.classes[end]) { end += 1 }
    return end
  }
}
