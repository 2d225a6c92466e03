/// The weights of a linear classifier over hashed features, read in place from a mapped file.
///
/// An open-addressing table of 8-byte slots with linear probing. A slot's low 16 bits are a
/// fingerprint of the feature's hash (0 marks an empty slot). With three classes or fewer the
/// weights follow in the slot itself; with more, the slot gives the number (16 bits) and the place
/// (32 bits) of the feature's nonzero weights, each 4 bytes: class, then weight. All arithmetic is
/// on integers, so that scores are the same on every machine.
package struct LinearModel: Sendable {
  /// The number of classes.
  package let classCount: Int
  private let file: ModelFile
  private let slots: Pointer<UInt64>
  private let rows: Pointer<UInt32>
  private let capacity: UInt64
  private let isDense: Bool

  /// A pointer into a mapped file, which the model keeps alive beside it.
  private struct Pointer<Value>: @unchecked Sendable {
    let base: UnsafePointer<Value>
  }

  /// The most classes whose weights fit into a slot.
  static let denseLimit = 3

  /// Reads the model called `name` of a file.
  ///
  /// - Throws: `LanguageError` with code `damagedFile` where sections are missing or inconsistent.
  package init(file: ModelFile, name: String) throws(LanguageError) {
    let shape = try file.section(name + ".shape")
    guard shape.count == 8 else { throw .damaged(file.path, reason: "\(name) has no shape") }
    let classCount: UInt32 = shape.integer(at: 0)
    let slots = try file.section(name + ".slots").assumingMemoryBound(to: UInt64.self)
    let rows = try file.section(name + ".rows").assumingMemoryBound(to: UInt32.self)
    guard let slotBase = slots.baseAddress, slots.count > 0, slots.count <= Int(UInt32.max),
      classCount > 0, classCount < 1 << 16
    else { throw .damaged(file.path, reason: "\(name) has no weights") }
    isDense = classCount <= Self.denseLimit
    // A table without an empty slot would never end a search; offsets and classes are trusted
    // afterwards, so all are checked here once.
    var hasEmpty = false
    for slot in slots {
      if slot == 0 {
        hasEmpty = true
      } else if !isDense {
        let count = Int((slot &>> 16) & 0xFFFF)
        guard count > 0, Int(slot &>> 32) + count <= rows.count else {
          throw .damaged(file.path, reason: "\(name) has an empty row or one outside the file")
        }
      }
    }
    guard hasEmpty, rows.allSatisfy({ $0 & 0xFFFF < classCount }) else {
      throw .damaged(file.path, reason: "\(name) has an impossible row")
    }
    self.classCount = Int(classCount)
    self.file = file
    self.slots = Pointer(base: slotBase)
    self.rows = Pointer(base: rows.baseAddress ?? UnsafePointer(bitPattern: 8).unsafelyUnwrapped)
    capacity = UInt64(slots.count)
  }

  /// Sets `scores` to the sum of the weights of all features, per class.
  ///
  /// Hot loop: unsafe pointers, since it runs for hundreds of features a token and a bounds check
  /// per probe would double its cost. Every pointer was checked when the model was read.
  @inline(__always)
  package func score(_ features: FeatureList, into scores: UnsafeMutablePointer<Int32>) {
    if isDense { scoreDense(features, into: scores) } else { scoreSparse(features, into: scores) }
  }

  @inline(__always)
  private func home(of hash: UInt64) -> UInt64 { ((hash &>> 32) &* capacity) &>> 32 }

  /// The slot that a feature has; 0 where it has none.
  ///
  /// - Parameters:
  ///   - hash: The feature.
  ///   - first: The slot at its home, from where the search goes on.
  @inline(__always)
  private func slot(of hash: UInt64, from first: UInt64) -> UInt64 {
    let print = hash & 0xFFFF
    var slot = first
    if slot & 0xFFFF == print || slot == 0 { return slot }
    var index = home(of: hash)
    repeat {
      index &+= 1
      if index == capacity { index = 0 }
      slot = slots.base[Int(truncatingIfNeeded: index)]
    } while slot & 0xFFFF != print && slot != 0
    return slot
  }

  /// Reads the slots at the homes of all features, behind the features themselves.
  ///
  /// Most of these reads miss the caches. With no branch between them they overlap; the searches
  /// that follow then find their slots at hand.
  @inline(__always)
  private func visitHomes(of features: FeatureList) -> UnsafeMutablePointer<UInt64> {
    let homes = features.base + FeatureList.capacity
    for index in 0..<features.count {
      homes[index] = slots.base[Int(truncatingIfNeeded: home(of: features.base[index]))]
    }
    return homes
  }

  private func scoreDense(_ features: FeatureList, into scores: UnsafeMutablePointer<Int32>) {
    var first: Int32 = 0
    var second: Int32 = 0
    var third: Int32 = 0
    let homes = visitHomes(of: features)
    for index in 0..<features.count {
      let slot = slot(of: features.base[index], from: homes[index])
      first &+= Int32(Int16(truncatingIfNeeded: slot &>> 16))
      second &+= Int32(Int16(truncatingIfNeeded: slot &>> 32))
      third &+= Int32(Int16(truncatingIfNeeded: slot &>> 48))
    }
    scores[0] = first
    if classCount > 1 { scores[1] = second }
    if classCount > 2 { scores[2] = third }
  }

  private func scoreSparse(_ features: FeatureList, into scores: UnsafeMutablePointer<Int32>) {
    for index in 0..<classCount { scores[index] = 0 }
    // The features that are there are gathered first, without a branch on each: the misses among
    // the look-ups then overlap, and the loop over rows is not led astray by absent features.
    let found = visitHomes(of: features)
    var count = 0
    for index in 0..<features.count {
      let slot = slot(of: features.base[index], from: found[index])
      found[count] = slot
      count &+= slot == 0 ? 0 : 1
    }
    // So do the misses among the rows, where the start of each is fetched before any is added up:
    // rows differ in length, and a wrong guess at the end of one would hold up the next.
    let starts = found + FeatureList.capacity
    for index in 0..<count {
      starts[index] = UInt64(rows.base[Int(truncatingIfNeeded: found[index] &>> 32)])
    }
    for index in 0..<count {
      let slot = found[index]
      var entry = rows.base + Int(truncatingIfNeeded: slot &>> 32)
      let end = entry + Int(truncatingIfNeeded: (slot &>> 16) & 0xFFFF)
      var pair = UInt32(truncatingIfNeeded: starts[index])
      while true {
        scores[Int(truncatingIfNeeded: pair & 0xFFFF)] &+= Int32(
          Int16(truncatingIfNeeded: pair &>> 16))
        entry += 1
        guard entry < end else { break }
        pair = entry.pointee
      }
    }
  }
}
