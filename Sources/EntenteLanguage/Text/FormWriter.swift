import EntenteModel

/// Makes tokens of pieces, in text order, keeping count of the bytes on the way.
struct FormWriter {
  private let bytes: [UInt8]
  private let scanned: ScannedText
  private var position = 0
  private var byte = 0

  init(text: String, scanned: ScannedText) {
    bytes = Array(text.utf8)
    self.scanned = scanned
  }

  /// The token of a piece.
  ///
  /// - Precondition: Pieces come in text order.
  mutating func token(_ piece: Piece) -> Token {
    advance(to: piece.start)
    let start = byte
    advance(to: piece.end)
    return Token(
      span: TextSpan(start: piece.start, end: piece.end),
      form: String(decoding: bytes[start..<byte], as: UTF8.self),
      isFollowedBySpace: isFollowedBySpace(piece.end))
  }

  private mutating func advance(to target: Int) {
    while position < target {
      let scalar = scanned.scalars[position]
      byte += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
      position += 1
    }
  }

  /// Whether white space follows, with or without zero-width marks before it.
  private func isFollowedBySpace(_ end: Int) -> Bool {
    var next = end
    while next < scanned.count, next < end + 8, scanned.classes[next] == .mark { next += 1 }
    return next < scanned.count && scanned.classes[next].isBlank
  }
}
