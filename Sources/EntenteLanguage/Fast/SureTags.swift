/// Tags of words that leave no choice: frequent words that training saw with one tag only.
///
/// They need no scoring, which halves the tagger's work. A universal tag is sure by the word as it
/// stands, a fine tag by the word and its universal tag. Read in place from a mapped file: an
/// open-addressing table of 8-byte slots, the key's atom in the low half, the tag from 1 above it.
package struct SureTags: Sendable {
  private let file: ModelFile
  private let table: Table

  /// A pointer into the mapped file, which the value keeps alive beside it.
  private struct Table: @unchecked Sendable {
    let slots: UnsafeBufferPointer<UInt64>
  }

  /// Reads the section called `name` of a file.
  ///
  /// - Parameter tagCount: How many tags there are.
  /// - Throws: `LanguageError` with code `damagedFile`.
  init(file: ModelFile, name: String, tagCount: Int) throws(LanguageError) {
    let slots = try file.section(name).assumingMemoryBound(to: UInt64.self)
    guard slots.contains(0), slots.allSatisfy({ $0 &>> 32 <= UInt64(tagCount) }) else {
      throw .damaged(file.path, reason: "its section \(name) is unusable")
    }
    self.file = file
    table = Table(slots: slots)
  }

  /// The tag from 1 of a key, 0 where it is not sure.
  @inline(__always)
  func tag(of key: UInt32) -> UInt32 {
    let slots = table.slots
    var index = Int(truncatingIfNeeded: (UInt64(key) &* UInt64(slots.count)) &>> 32)
    while true {
      let slot = slots[index]
      if slot == 0 { return 0 }
      if UInt32(truncatingIfNeeded: slot) == key { return UInt32(truncatingIfNeeded: slot &>> 32) }
      index = index &+ 1 == slots.count ? 0 : index &+ 1
    }
  }

  /// The key of a word, and of a word with its universal tag from 1.
  @inline(__always)
  package static func key(_ form: UInt32, coarse: UInt32 = 0) -> UInt32 {
    coarse == 0 ? form : AtomHash.join(form, coarse)
  }

  /// The section that is read.
  package static func encoded(_ tags: [(key: UInt32, tag: UInt32)]) -> [UInt64] {
    var slots = [UInt64](repeating: 0, count: max(8, tags.count * 5 / 3))
    for (key, tag) in tags.sorted(by: { $0.key < $1.key }) {
      var index = Int((UInt64(key) * UInt64(slots.count)) >> 32)
      while slots[index] != 0 { index = index + 1 == slots.count ? 0 : index + 1 }
      slots[index] = UInt64(tag) << 32 | UInt64(key)
    }
    return slots
  }
}
