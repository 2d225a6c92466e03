/// The hashed features of one decision, in memory that the caller owns.
///
/// Every decision of a component adds the same templates in the same order, so that a feature's
/// place in the list tells its template apart; a template that finds nothing adds its empty atoms.
package struct FeatureList {
  /// The hashes added so far; all odd, so that none is 0, which marks empty places in tables.
  package let base: UnsafeMutablePointer<UInt64>
  /// How many there are.
  package private(set) var count = 0

  /// The most features that any component adds for a decision.
  package static let capacity = 320

  /// How many hashes the caller's memory must have room for: the features, and twice as many again
  /// in which scoring gathers what it has found of them.
  package static let room = 3 * capacity

  /// A list in memory for `room` hashes.
  package init(base: UnsafeMutablePointer<UInt64>) { self.base = base }

  /// Forgets all features.
  @inline(__always)
  package mutating func clear() { count = 0 }

  /// Forgets all features but the first `count`.
  package mutating func truncate(to count: Int) { self.count = min(count, self.count) }

  /// Adds a feature made of up to four atoms.
  ///
  /// Multiply-add hashing with odd random constants, finished as in SplitMix64
  /// (<https://doi.org/10.1145/2714064.2660195>).
  @inline(__always)
  package mutating func add(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
    var hash = UInt64(a) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(b) &* 0xC2B2_AE3D_27D4_EB4F
    hash &+= UInt64(c) &* 0x1656_67B1_9E37_79F9 &+ UInt64(d) &* 0xD6E8_FEB8_6659_FD93
    hash &+= UInt64(truncatingIfNeeded: count &+ 1) &* 0xA076_1D64_78BD_642F
    hash = (hash ^ (hash &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash &>> 27)) &* 0x94D0_49BB_1331_11EB
    base[count] = (hash ^ (hash &>> 31)) | 1
    count &+= 1
  }
}

/// Hashing of text into the 32-bit atoms that features are made of.
package enum AtomHash {
  /// The start of a hash over bytes (FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>).
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Goes on with another byte.
  @inline(__always)
  static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Folds a running hash into an atom; never 0, which stands for nothing.
  @inline(__always)
  static func atom(_ hash: UInt64) -> UInt32 {
    let folded = (hash ^ (hash &>> 29)) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: folded &>> 32) | 1
  }

  /// The atom of a whole text.
  package static func atom(of text: some StringProtocol) -> UInt32 {
    var hash = start
    for byte in text.utf8 { hash = next(hash, byte) }
    return atom(hash)
  }

  /// An atom made of two.
  @inline(__always)
  static func join(_ a: UInt32, _ b: UInt32) -> UInt32 {
    atom(UInt64(a) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(b) &* 0xC2B2_AE3D_27D4_EB4F)
  }
}
