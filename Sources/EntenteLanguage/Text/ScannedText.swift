/// A text as an array of scalars and their classes, so that the rules can look ahead and back.
///
/// The position of a scalar in the arrays is its position in every `TextSpan`.
struct ScannedText {
  /// The scalar values.
  let scalars: [UInt32]
  /// What each scalar is to the tokenizer.
  let classes: [CharacterClass]

  /// Decodes a text.
  ///
  /// - Complexity: O(*n*) in the text's bytes.
  init(_ text: String) {
    var scalars: [UInt32] = []
    var classes: [CharacterClass] = []
    scalars.reserveCapacity(text.utf8.count)
    classes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      scalars.append(scalar.value)
      classes.append(CharacterClass.of(scalar.value))
    }
    self.scalars = scalars
    self.classes = classes
  }

  /// The number of scalars.
  var count: Int { scalars.count }

  /// The class at a position; white space beyond the ends, so that rules need no bounds of their own.
  func type(at position: Int) -> CharacterClass {
    position >= 0 && position < classes.count ? classes[position] : .space
  }

  /// The scalar at a position; a space beyond the ends.
  func scalar(at position: Int) -> UInt32 {
    position >= 0 && position < scalars.count ? scalars[position] : 0x20
  }

  /// The words in a range in lower case, or nothing where they are longer than `limit`.
  ///
  /// Only A–Z are folded: the word lists hold nothing else.
  func lowercased(_ range: Range<Int>, limit: Int = 15) -> String? {
    guard range.count <= limit, !range.isEmpty else { return nil }
    var text = ""
    for value in scalars[range] {
      let folded = value >= 0x41 && value <= 0x5A ? value + 0x20 : value == 0x2019 ? 0x27 : value
      guard let scalar = Unicode.Scalar(folded) else { return nil }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// The first position from `start` on that does not hold a word scalar, at most `limit` further.
  func wordEnd(from start: Int, limit: Int) -> Int {
    var end = start
    while end < count, end - start < limit, classes[end].isWord { end += 1 }
    return end
  }
}
