/// What is known of words beforehand: how they are used, and on which lists of names they stand.
///
/// A word's use is a path of bits in a binary tree of clusters. Read in place from a mapped file:
/// an open-addressing table of 8-byte slots, the word's atom in the low half; in the high half the
/// path with its first step in the lowest bit, the lists from bit 16, and bit 31 where there is a
/// path.
package struct WordClusters: Sendable {
  private let file: ModelFile?
  private let table: Table

  /// A pointer into the mapped file, which the value keeps alive beside it.
  private struct Table: @unchecked Sendable {
    let slots: UnsafeBufferPointer<UInt64>
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
    let slots = try file.section("clusters").assumingMemoryBound(to: UInt64.self)
    guard slots.contains(0) else { throw .damaged(file.path, reason: "it has no clusters") }
    self.file = file
    table = Table(slots: slots)
  }

  /// The high half of the slot of the word with the lower-case atom `word`, 0 where it has none.
  @inline(__always)
  func entry(of word: UInt32) -> UInt32 {
    let slots = table.slots
    guard slots.count > 0 else { return 0 }
    var index = Int(truncatingIfNeeded: (UInt64(word) &* UInt64(slots.count)) &>> 32)
    while true {
      let slot = slots[index]
      if slot == 0 { return 0 }
      if UInt32(truncatingIfNeeded: slot) == word { return UInt32(truncatingIfNeeded: slot &>> 32) }
      index = index &+ 1 == slots.count ? 0 : index &+ 1
    }
  }

  /// The section that `init(file:)` reads.
  ///
  /// - Parameter words: Words in lower case with the steps of their paths, at most 16, and the lists
  ///   that they stand on, at most 8.
  package static func encoded(_ words: [(word: String, path: UInt32?, lists: UInt32)]) -> [UInt64] {
    var slots = [UInt64](repeating: 0, count: max(8, words.count * 5 / 3))
    for (word, path, lists) in words {
      let atom = AtomHash.atom(of: word)
      var index = Int((UInt64(atom) * UInt64(slots.count)) >> 32)
      while slots[index] != 0, UInt32(truncatingIfNeeded: slots[index]) != atom {
        index = index + 1 == slots.count ? 0 : index + 1
      }
      let entry = (path.map { $0 | 1 << 31 } ?? 0) | lists << 16
      slots[index] = UInt64(entry) << 32 | UInt64(atom)
    }
    return slots
  }
}
