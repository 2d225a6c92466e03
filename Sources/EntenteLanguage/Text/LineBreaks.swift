/// Tells the line ends that part paragraphs from those that only wrap a long line.
///
/// A blank line always parts. A single line end wraps when the next word would not have fitted on a
/// line as wide as the widest of its block, and parts otherwise; a block whose lines are wider than
/// print ever is has one paragraph a line.
struct LineBreaks {
  private let text: ScannedText
  /// For the block of lines around the cursor: where it ends and how wide its widest line is.
  private var blockEnd = 0
  private var blockWidth = 0
  private static let widestWrappedLine = 130

  init(_ text: ScannedText) { self.text = text }

  /// Whether a paragraph ends in the gap between two pieces.
  ///
  /// Gaps must be asked about in text order.
  mutating func partsParagraphs(after left: Piece, before right: Piece) -> Bool {
    var lines = 0
    var lineStart = right.start
    for position in left.end..<right.start where text.classes[position] == .lineBreak {
      let isFirstHalf = text.scalars[position] == 0x0D && text.scalar(at: position + 1) == 0x0A
      if !isFirstHalf { lines += 1 }
      if text.scalars[position] == 0x0C || text.scalars[position] == 0x2029 { lines += 1 }
      lineStart = position + 1
    }
    guard lines == 1 else { return lines > 1 }
    return !wraps(after: left, before: right, lineStart: lineStart)
  }

  private mutating func wraps(after left: Piece, before right: Piece, lineStart: Int) -> Bool {
    if startsListItem(at: right.start) { return false }
    let endsSentence = [.period, .exclamation, .close, .closeQuote, .quote, .ellipsis, .colon]
      .contains(text.type(at: left.end - 1))
    measureBlock(around: left.start)
    if text.type(at: right.start) == .lower, !endsSentence {
      let width = min(blockWidth, Self.widestWrappedLine)
      return lineWidth(endingAt: left.end) * 4 >= width * 3
    }
    guard blockWidth <= Self.widestWrappedLine, blockWidth >= 40 else { return false }
    let line = lineWidth(endingAt: left.end)
    let firstWord = text.wordEnd(from: right.start, limit: 40) - right.start
    return line + 1 + max(firstWord, 1) > blockWidth - 3
  }

  /// Whether a bullet, or a number with a stop or bracket, opens the line.
  private func startsListItem(at position: Int) -> Bool {
    switch text.type(at: position) {
    case .hyphen, .dash: return text.type(at: position + 1).isBlank
    case .symbol:
      let isBullet = [0x2A, 0x2022, 0x25AA, 0x25CF, 0x2023, 0x25E6, 0x2043]
        .contains(text.scalars[position])
      return isBullet && text.type(at: position + 1).isBlank
    case .digit:
      let end = text.wordEnd(from: position, limit: 3)
      return (text.type(at: end) == .period || text.type(at: end) == .close)
        && text.type(at: end + 1).isBlank
    default: return false
    }
  }

  private func lineWidth(endingAt end: Int) -> Int {
    var start = end
    while start > 0, end - start <= Self.widestWrappedLine,
      text.classes[start - 1] != .lineBreak
    {
      start -= 1
    }
    return end - start
  }

  /// Finds the lines around a position up to the next blank line, once per block.
  private mutating func measureBlock(around position: Int) {
    guard position >= blockEnd else { return }
    var start = position
    while start > 0, position - start <= Self.widestWrappedLine,
      text.classes[start - 1] != .lineBreak
    {
      start -= 1
    }
    var lineStart = start
    var end = start
    var isBlank = true
    blockWidth = 0
    while end < text.count {
      if text.classes[end] == .lineBreak {
        let isFirstHalf = text.scalars[end] == 0x0D && text.scalar(at: end + 1) == 0x0A
        if !isFirstHalf {
          if isBlank, end > position { break }
          blockWidth = max(blockWidth, end - lineStart)
          lineStart = end + 1
          isBlank = true
        }
      } else if text.classes[end] != .space {
        isBlank = false
      }
      end += 1
    }
    blockWidth = max(blockWidth, end - lineStart)
    blockEnd = end
  }
}
