/// Cuts words into the pieces that the encoder knows: greedily, longest first.
///
/// Wu et al. (2016), https://arxiv.org/abs/1609.08144.
struct WordPieces {
  /// Pieces of one word beyond this many are dropped; a web address needs no more.
  static let mostPieces = 24
  /// A run of this many scalars without a cut is unknown as a whole.
  static let longestPart = 64

  /// Stands before every sentence.
  let start: Int32
  /// Stands after every sentence.
  let end: Int32
  /// The number of pieces.
  let count: Int
  private let unknown: Int32
  private let folding: FoldingTable
  /// Piece numbers by the hash of their letters, with open addressing; -1 marks a free place.
  private var numbers: [Int32]
  private var keys: [UInt64]
  private let longestPiece: Int

  /// The vocabulary of a model file.
  init(_ file: ModelFile, folding: FoldingTable) throws(LanguageError) {
    let bytes = try file.section("pieces")
    self.folding = folding
    let capacity = 1 << 17
    keys = [UInt64](repeating: 0, count: capacity)
    numbers = [Int32](repeating: -1, count: capacity)
    var named: [String: Int32] = [:]
    var longest = 0
    var number: Int32 = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.first == UInt8(ascii: "["), line.count > 2 {
        named[String(decoding: line, as: UTF8.self)] = number
      }
      let continues = line.count > 2 && line.starts(with: [0x23, 0x23])
      var hash = PieceHash(continues: continues)
      for byte in continues ? line.dropFirst(2) : line { hash.add(byte) }
      longest = max(longest, line.count)
      var place = Int(truncatingIfNeeded: hash.value) & (capacity - 1)
      while numbers[place] >= 0 { place = (place + 1) & (capacity - 1) }
      keys[place] = hash.value
      numbers[place] = number
      number += 1
    }
    guard let start = named["[CLS]"], let end = named["[SEP]"], let unknown = named["[UNK]"],
      Int(number) < capacity / 2
    else { throw .damaged(file.path, reason: "its vocabulary lacks a special piece") }
    (self.start, self.end, self.unknown) = (start, end, unknown)
    count = Int(number)
    longestPiece = longest
  }

  /// The piece numbers of a word, at least one.
  ///
  /// - Complexity: O(n) in the word's length, as pieces have a longest one.
  func pieces(of word: String) -> [Int32] {
    var pieces: [Int32] = []
    var part: [UInt32] = []
    for scalar in word.unicodeScalars where pieces.count < Self.mostPieces {
      let flags = folding.flags(of: scalar)
      if flags.isDisjoint(with: [.cut, .space]) {
        if part.count <= Self.longestPart { folding.fold(scalar) { part.append($0) } }
        continue
      }
      match(&part, into: &pieces)
      guard flags.contains(.cut) else { continue }
      folding.fold(scalar) { part.append($0) }
      match(&part, into: &pieces)
    }
    match(&part, into: &pieces)
    return pieces.isEmpty ? [unknown] : Array(pieces.prefix(Self.mostPieces))
  }

  /// Matches a part and empties it.
  private func match(_ part: inout [UInt32], into pieces: inout [Int32]) {
    guard !part.isEmpty else { return }
    defer { part.removeAll(keepingCapacity: true) }
    guard part.count <= Self.longestPart else { return pieces.append(unknown) }
    let kept = pieces.count
    var start = 0
    while start < part.count {
      var hash = PieceHash(continues: start > 0)
      var found: (end: Int, number: Int32)?
      for end in start..<min(part.count, start + longestPiece) {
        hash.add(scalar: part[end])
        if let number = number(of: hash.value) { found = (end + 1, number) }
      }
      guard let found else {
        pieces.removeSubrange(kept...)
        return pieces.append(unknown)
      }
      pieces.append(found.number)
      start = found.end
    }
  }

  private func number(of key: UInt64) -> Int32? {
    var place = Int(truncatingIfNeeded: key) & (numbers.count - 1)
    while numbers[place] >= 0 {
      if keys[place] == key { return numbers[place] }
      place = (place + 1) & (numbers.count - 1)
    }
    return nil
  }
}

/// FNV-1a over UTF-8 with a final mix; pieces that continue a word start from another value.
///
/// At 64 bits, two of thirty thousand pieces share a hash once in ten thousand million vocabularies.
private struct PieceHash {
  private var state: UInt64

  init(continues: Bool) { state = continues ? 0x9E37_79B9_7F4A_7C15 : 0xCBF2_9CE4_8422_2325 }

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  mutating func add(scalar: UInt32) {
    guard scalar >= 0x80, let scalar = Unicode.Scalar(scalar) else {
      return add(UInt8(truncatingIfNeeded: scalar))
    }
    for byte in UTF8.encode(scalar).map(Array.init) ?? [] { add(byte) }
  }

  var value: UInt64 { state ^ (state >> 29) }
}
