/// What is known of words beforehand: how they are used, on which lists of names they stand, and
/// which parts of speech a dictionary gives them.
///
/// A word's use is a path of bits in a binary tree of clusters. Read in place from a mapped file:
/// an open-addressing table of 8-byte slots, a mark of the word's atom in the low 24 bits and its
/// `Entry` above them. A word that is not there passes for one that is once in some ten million.
package struct WordClusters: Sendable {
  private let file: ModelFile?
  private let table: Table

  /// A pointer into the mapped file, which the value keeps alive beside it.
  private struct Table: @unchecked Sendable {
    let slots: UnsafeBufferPointer<UInt64>
  }

  /// What is known of a word, in 33 of 40 bits.
  package struct Entry: Sendable {
    /// Bits from the lowest: 16 of the path with its first step lowest, 1 set where there is a
    /// path, 8 of the lists, 8 of the parts of speech.
    let rawValue: UInt64

    /// Nothing.
    static let none = Entry(rawValue: 0)

    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// An entry from its parts.
    ///
    /// - Parameters:
    ///   - path: The steps of the path, at most 16, nil where there is none.
    ///   - lists: The lists of names, at most 8.
    ///   - senses: The parts of speech, at most 8.
    package init(path: UInt32?, lists: UInt32, senses: UInt32) {
      let low = path.map { $0 & 0xFFFF | 1 << 16 } ?? 0
      rawValue = UInt64(low) | UInt64(lists & 0xFF) << 17 | UInt64(senses & 0xFF) << 25
    }

    /// The path with bit 31 set, 0 where there is none.
    var path: UInt32 {
      let low = UInt32(truncatingIfNeeded: rawValue)
      return low &>> 16 & 1 == 0 ? 0 : low & 0xFFFF | 1 &<< 31
    }

    /// The lists of names, a bit each.
    var lists: UInt32 { UInt32(truncatingIfNeeded: rawValue &>> 17) & 0xFF }
    /// The parts of speech, a bit each.
    var senses: UInt32 { UInt32(truncatingIfNeeded: rawValue &>> 25) & 0xFF }
  }

  /// No clusters at all.
  package init() {
    file = nil
    table = Table(slots: UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Reads the clusters of a file.
  ///
  /// - Throws: `LanguageError` with code `damagedFile`.
  package init(file: ModelFile) throws(LanguageError) {
    let slots = try file.section("words").assumingMemoryBound(to: UInt64.self)
    guard slots.contains(0) else { throw .damaged(file.path, reason: "it has no words") }
    self.file = file
    table = Table(slots: slots)
  }

  /// What is known of the word with the lower-case atom `word`.
  @inline(__always)
  func entry(of word: UInt32) -> Entry {
    let slots = table.slots
    guard slots.count > 0 else { return .none }
    let print = Self.print(of: word)
    var index = Int(truncatingIfNeeded: (UInt64(word) &* UInt64(slots.count)) &>> 32)
    while true {
      let slot = slots[index]
      if slot == 0 { return .none }
      if slot & 0xFF_FFFF == print { return Entry(rawValue: slot &>> 24) }
      index = index &+ 1 == slots.count ? 0 : index &+ 1
    }
  }

  /// What a slot keeps of an atom; never 0.
  @inline(__always)
  private static func print(of word: UInt32) -> UInt64 {
    UInt64((word ^ (word &>> 16)) & 0xFF_FFFF | 1)
  }

  /// The section that `init(file:)` reads.
  ///
  /// - Parameter words: Words in lower case with what is known of them.
  package static func encoded(_ words: [(word: String, entry: Entry)]) -> [UInt64] {
    var slots = [UInt64](repeating: 0, count: max(8, words.count * 5 / 3))
    for (word, entry) in words {
      let atom = AtomHash.atom(of: word)
      let print = print(of: atom)
      var index = Int((UInt64(atom) * UInt64(slots.count)) >> 32)
      while slots[index] != 0, slots[index] & 0xFF_FFFF != print {
        index = index + 1 == slots.count ? 0 : index + 1
      }
      slots[index] = entry.rawValue << 24 | print
    }
    return slots
  }
}
