/// Text made fit for drawing: nothing that breaks a file, hides, or turns the line around it.
public struct DrawableText: Sendable, Hashable {
  /// The text that is drawn.
  public let text: String
  /// Whether its end was cut off.
  public let isCut: Bool
  /// Whether hidden or control characters were taken out.
  public let isCleaned: Bool
  /// Whether emoji were taken out.
  public let hasLostEmoji: Bool

  /// A text of any origin, cleaned and cut.
  ///
  /// Control characters, non-characters and bidirectional controls go (SVG cannot hold the first,
  /// the last can make a label say something else); runs of white space become one space.
  ///
  /// - Parameters:
  ///   - raw: The text.
  ///   - limit: How many characters are kept.
  ///   - keepsEmoji: Whether emoji stay; where the font of a picture has none, they are drawn as
  ///     boxes of digits. A text of nothing else keeps them all the same.
  /// - Complexity: O(`limit`), however long the text is.
  public init(_ raw: String, limit: Int, keepsEmoji: Bool = true) {
    var text = ""
    var count = 0
    var isPending = false
    var isCut = false
    var isCleaned = false
    var hasLostEmoji = false
    // A single character can be made of any number of marks, so that scalars are bounded too.
    let bounded = raw.unicodeScalars.prefix(limit * 8 + 64)
    let dropsEmoji = !keepsEmoji && bounded.contains(where: Self.isPlain)
    var scalars = String.UnicodeScalarView()
    for scalar in bounded {
      if scalar.properties.isWhitespace {
        isPending = true
      } else if Self.isUndrawable(scalar) {
        isCleaned = true
      } else if dropsEmoji, scalar.properties.isEmojiPresentation {
        hasLostEmoji = true
      } else if hasLostEmoji, scalar == "\u{200D}" || scalar == "\u{FE0F}" {
        // What joined two emoji or coloured one goes with them.
        continue
      } else {
        if isPending, !scalars.isEmpty { scalars.append(" ") }
        isPending = false
        scalars.append(scalar)
      }
    }
    for character in String(scalars) {
      guard count < limit else {
        isCut = true
        break
      }
      // More than eight marks on a letter draw over the lines above.
      text.unicodeScalars.append(contentsOf: character.unicodeScalars.prefix(9))
      count += 1
    }
    if bounded.endIndex < raw.unicodeScalars.endIndex { isCut = true }
    self.text = isCut ? text + "…" : text
    self.isCut = isCut
    self.isCleaned = isCleaned
    self.hasLostEmoji = hasLostEmoji
  }

  /// Whether a scalar shows something that is no emoji.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    !isUndrawable(scalar) && !scalar.properties.isWhitespace
      && !scalar.properties.isEmojiPresentation && scalar != "\u{200D}" && scalar != "\u{FE0F}"
  }

  private static func isUndrawable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xFDD0...0xFDEF: true
    case 0xE0000...0xE0FFF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The text on lines of about so many characters, broken between words where there are any.
  ///
  /// - Parameters:
  ///   - width: How many characters fit on a line.
  ///   - lineLimit: How many lines there may be; the last one then ends in an ellipsis.
  public func lines(width: Int, lineLimit: Int = 6) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.split(separator: " ") {
      var rest = word[...]
      if !line.isEmpty, length + 1 + rest.count > width {
        lines.append(line)
        line = ""
        length = 0
      }
      while line.isEmpty, rest.count > width + 6 {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      if !line.isEmpty {
        line += " "
        length += 1
      }
      line += rest
      length += rest.count
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    guard lines.count > lineLimit else { return lines }
    var kept = Array(lines.prefix(lineLimit))
    kept[lineLimit - 1] += "…"
    return kept
  }
}
