/// Finds where sentences end, from the pieces and the gaps between them.
struct SentenceSplitter {
  /// A sentence: which pieces it is made of and which paragraph it stands in.
  struct Cut {
    let pieces: Range<Int>
    let paragraph: Int
  }

  /// A sentence with more tokens than this is cut, so that what is slower than linear in a sentence
  /// stays linear in a text.
  static let longestSentence = 400

  let text: ScannedText
  let pieces: [Piece]
  private(set) var sentences: [Cut] = []
  /// How many sentences were cut for their length alone.
  private(set) var forcedCuts = 0

  init(text: ScannedText, pieces: [Piece]) {
    self.text = text
    self.pieces = pieces
  }

  /// Finds the sentences in text order.
  mutating func split() {
    var breaks = LineBreaks(text)
    var start = 0
    var paragraph = 0
    var index = 0
    while index < pieces.count {
      let next = index + 1
      guard next < pieces.count else {
        add(start..<next, paragraph: paragraph)
        break
      }
      if hasLineBreak(after: index),
        breaks.partsParagraphs(after: pieces[index], before: pieces[next])
      {
        add(start..<next, paragraph: paragraph)
        start = next
        paragraph += 1
      } else if endsSentence(at: index, from: start) {
        add(start..<next, paragraph: paragraph)
        start = next
      } else if next - start >= Self.longestSentence {
        let end = safeEnd(start..<next)
        add(start..<end, paragraph: paragraph)
        forcedCuts += 1
        start = end
      }
      index = next
    }
  }

  private mutating func add(_ range: Range<Int>, paragraph: Int) {
    guard !range.isEmpty else { return }
    sentences.append(Cut(pieces: range, paragraph: paragraph))
  }

  private func hasLineBreak(after index: Int) -> Bool {
    text.classes[pieces[index].end..<pieces[index + 1].start].contains(.lineBreak)
  }

  /// Where to cut a sentence that is too long: after the last mark in its last quarter, if any.
  private func safeEnd(_ range: Range<Int>) -> Int {
    let earliest = range.lowerBound + range.count * 3 / 4
    for wanted in [[CharacterClass.semicolon, .exclamation, .period], [.comma, .dash, .close]] {
      for index in (earliest..<range.upperBound).reversed()
      where wanted.contains(type(of: index)) { return index + 1 }
    }
    return range.upperBound
  }

  /// The class of the first scalar of a piece.
  func type(of index: Int) -> CharacterClass {
    index >= 0 && index < pieces.count ? text.classes[pieces[index].start] : .space
  }

  /// Whether nothing stands between a piece and the one before it.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && index < pieces.count && pieces[index - 1].end == pieces[index].start
  }

  /// The word of a piece in lower case, where it is short.
  func word(_ index: Int) -> String? {
    guard index >= 0, index < pieces.count else { return nil }
    return text.lowercased(pieces[index].start..<pieces[index].end)
  }
}
