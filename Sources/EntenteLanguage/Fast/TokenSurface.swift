/// What a token looks like, as the atoms that features are made of.
package struct TokenSurface: Sendable {
  /// The word as it stands.
  package var form: UInt32 = 0
  /// The word in lower case (ASCII and Latin-1 letters).
  package var lower: UInt32 = 0
  /// Runs of capitals, small letters, digits and others, a sign each.
  var shape: UInt32 = 0
  var prefix1: UInt32 = 0
  var prefix2: UInt32 = 0
  var prefix3: UInt32 = 0
  var prefix4: UInt32 = 0
  var suffix1: UInt32 = 0
  var suffix2: UInt32 = 0
  var suffix3: UInt32 = 0
  var suffix4: UInt32 = 0
  /// The path of the word in the tree of clusters; 0 where it has none.
  package var cluster: UInt32 = 0
  /// The lists of names that the word stands on, a bit each.
  var lists: UInt32 = 0
  /// The parts of speech that a dictionary gives the word, a bit each.
  var senses: UInt32 = 0
  /// What the gazetteer says; see `Gazetteer`.
  package var gazetteer: UInt32 = 0
  /// Whether the first letter is a capital.
  var isCapitalized = false
  /// Whether there are letters and all are capitals.
  var isUpper = false
  /// Whether a capital occurs.
  var hasCapital = false
  /// Whether a digit occurs.
  var hasDigit = false

  /// The surface of a boundary, told apart by `mark`.
  init(boundary mark: UInt32) {
    form = mark
    lower = mark
    shape = mark
    suffix1 = mark
    suffix2 = mark
    suffix3 = mark
    cluster = mark
    senses = mark
  }

  /// The surface of a word.
  ///
  /// - Complexity: O(n) in the word's bytes.
  package init(_ word: String) {
    var word = word
    word.withUTF8 { bytes in self.read(bytes) }
  }

  /// Takes over what `WordClusters` knows of the word.
  @inline(__always)
  mutating func set(_ entry: WordClusters.Entry) {
    cluster = entry.path
    lists = entry.lists
    senses = entry.senses
  }

  /// The bits of the cluster's path down to `level`, with the level; 0 where there is no cluster.
  @inline(__always)
  func cluster(level: UInt32) -> UInt32 {
    cluster == 0 ? 0 : (cluster & ((1 &<< level) &- 1)) | (level &<< 24)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var whole = AtomHash.start
    var small = AtomHash.start
    var outline = AtomHash.start
    var lastSign: UInt8 = 0
    var hasSmall = false
    for (index, byte) in bytes.enumerated() {
      whole = AtomHash.next(whole, byte)
      small = AtomHash.next(small, Self.lowered(bytes, at: index))
      let sign = Self.sign(of: byte)
      if sign == UInt8(ascii: "X") { hasCapital = true }
      if sign == UInt8(ascii: "x") { hasSmall = true }
      if sign == UInt8(ascii: "9") { hasDigit = true }
      // A run counts once, a run of two or more once again: "X", "Xx", "XX" and "XXxx" differ.
      if sign != lastSign {
        outline = AtomHash.next(outline, sign)
      } else if index == 1 || Self.sign(of: bytes[index - 2]) != sign {
        outline = AtomHash.next(outline, sign &+ 128)
      }
      lastSign = sign
      switch index {
      case 0: prefix1 = AtomHash.atom(small)
      case 1: prefix2 = AtomHash.atom(small)
      case 2: prefix3 = AtomHash.atom(small)
      case 3: prefix4 = AtomHash.atom(small)
      default: break
      }
    }
    form = AtomHash.atom(whole)
    lower = AtomHash.atom(small)
    shape = AtomHash.atom(outline)
    isCapitalized = bytes.first.map { Self.sign(of: $0) == UInt8(ascii: "X") } ?? false
    isUpper = hasCapital && !hasSmall
    var tail = AtomHash.start
    for length in 1...4 where length <= bytes.count {
      tail = AtomHash.next(tail, Self.lowered(bytes, at: bytes.count - length))
      switch length {
      case 1: suffix1 = AtomHash.atom(tail)
      case 2: suffix2 = AtomHash.atom(tail)
      case 3: suffix3 = AtomHash.atom(tail)
      default: suffix4 = AtomHash.atom(tail)
      }
    }
  }

  /// The byte in lower case: ASCII letters, and the second byte of capital Latin-1 letters.
  @inline(__always)
  static func lowered(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8 {
    let byte = bytes[index]
    if byte &- 65 < 26 { return byte | 0x20 }
    if index > 0, bytes[index - 1] == 0xC3, byte &- 0x80 < 0x1F, byte != 0x97 { return byte | 0x20 }
    return byte
  }

  @inline(__always)
  private static func sign(of byte: UInt8) -> UInt8 {
    if byte | 0x20 &- 97 < 26, byte < 128 {
      return byte < 97 ? UInt8(ascii: "X") : UInt8(ascii: "x")
    }
    if byte &- 48 < 10 { return UInt8(ascii: "9") }
    return byte >= 128 ? UInt8(ascii: "x") : byte
  }
}
