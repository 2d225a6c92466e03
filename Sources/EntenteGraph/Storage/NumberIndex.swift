/// Finds numbers by what they stand for: a hash table that keeps the numbers and nothing else.
///
/// What a number stands for lies in a table of the owner's, who says how to hash and compare it; so
/// an entry costs six to twelve bytes, whatever the key. Knuth, "The Art of Computer Programming",
/// volume 3, section 6.4: algorithm L for look-up, algorithm R for removal.
struct NumberIndex: Sendable {
  /// The numbers, at or after the place that their hash names; `UInt32.max` where none is.
  private var slots: [UInt32] = []
  /// How many numbers it has.
  private(set) var count = 0

  /// The number with a hash that is the one sought, where there is one.
  ///
  /// - Complexity: O(1) on average.
  func first(hash: Int, where isSought: (UInt32) -> Bool) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    var slot = hash & (slots.count - 1)
    while slots[slot] != .max {
      if isSought(slots[slot]) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a number that is not there yet.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - hash: The hash of what it stands for.
  ///   - hashOf: The hash of what any other number stands for.
  /// - Complexity: O(1) on average.
  mutating func insert(_ number: UInt32, hash: Int, hashOf: (UInt32) -> Int) {
    if (count + 1) * 3 > slots.count * 2 { grow(hashOf) }
    place(number, hash: hash)
    count += 1
  }

  /// Takes a number out; the parameters are those of ``insert(_:hash:hashOf:)``.
  ///
  /// - Complexity: O(1) on average.
  mutating func remove(_ number: UInt32, hash: Int, hashOf: (UInt32) -> Int) {
    guard !slots.isEmpty else { return }
    let mask = slots.count - 1
    var hole = hash & mask
    while slots[hole] != number {
      guard slots[hole] != .max else { return }
      hole = (hole + 1) & mask
    }
    count -= 1
    // Those behind move up, unless that would put them before their own place.
    var slot = hole
    while true {
      slots[hole] = .max
      repeat {
        slot = (slot + 1) & mask
        guard slots[slot] != .max else { return }
      } while (slot - (hashOf(slots[slot]) & mask)) & mask < (slot - hole) & mask
      slots[hole] = slots[slot]
      hole = slot
    }
  }

  private mutating func place(_ number: UInt32, hash: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  private mutating func grow(_ hashOf: (UInt32) -> Int) {
    let old = slots
    slots = Array(repeating: .max, count: max(8, old.count * 2))
    for number in old where number != .max { place(number, hash: hashOf(number)) }
  }
}
