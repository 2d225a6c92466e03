import EntenteLanguage

/// The weights of a linear classifier while it learns, with the sums that averaging needs.
///
/// A class, since it owns tables of hundreds of megabytes that must not be copied by accident.
final class Perceptron {
  /// The number of classes.
  let classCount: Int
  /// How many examples have been seen.
  private(set) var time: Int64 = 1

  private var keys: [UInt64]
  private var rows: [UInt32]
  private var used = 0
  private var weights: [Int32] = []
  private var sums: [Int64] = []
  private var counts: [UInt32] = []

  /// A classifier that knows nothing.
  init(classCount: Int) {
    self.classCount = classCount
    keys = [UInt64](repeating: 0, count: 1 << 18)
    rows = [UInt32](repeating: 0, count: 1 << 18)
  }

  /// Leaves some features out of an example, drawn from `generator`.
  ///
  /// A feature that is always there is leant on too much: rare words would be learnt by heart, and
  /// endings and neighbours, which unknown words need, would stay weak.
  ///
  /// - Parameter share: How many features to leave out, of 256.
  static func thin(
    _ features: inout FeatureList, share: UInt64, generator: inout SeededGenerator
  ) {
    guard share > 0 else { return }
    var kept = 0
    var bits: UInt64 = 0
    for index in 0..<features.count {
      if index % 8 == 0 { bits = generator.next() }
      if bits & 0xFF >= share {
        features.base[kept] = features.base[index]
        kept += 1
      }
      bits >>= 8
    }
    features.truncate(to: kept)
  }

  /// Counts an example; averages weigh each moment alike.
  func tick() { time += 1 }

  /// Sets `scores` to the current scores of the classes.
  func score(_ features: FeatureList, into scores: UnsafeMutablePointer<Int32>) {
    for index in 0..<classCount { scores[index] = 0 }
    // Hot loop: unsafe buffers, since training visits it some billion times.
    keys.withUnsafeBufferPointer { keys in
      rows.withUnsafeBufferPointer { rows in
        weights.withUnsafeBufferPointer { weights in
          let mask = keys.count - 1
          for index in 0..<features.count {
            let key = features.base[index]
            var slot = Int(truncatingIfNeeded: key &>> 20) & mask
            while keys[slot] != key && keys[slot] != 0 { slot = (slot &+ 1) & mask }
            guard keys[slot] == key else { continue }
            let start = Int(rows[slot]) &* classCount
            for label in 0..<classCount { scores[label] &+= weights[start &+ label] }
          }
        }
      }
    }
  }

  /// Moves the weights of all features towards `right` and away from `wrong`.
  func update(_ features: FeatureList, right: Int?, wrong: Int?, by amount: Int32 = 1) {
    for index in 0..<features.count {
      let row = row(of: features.base[index])
      counts[row] &+= 1
      if let right { change(row * classCount + right, by: amount) }
      if let wrong { change(row * classCount + wrong, by: -amount) }
    }
  }

  @inline(__always)
  private func change(_ index: Int, by amount: Int32) {
    weights[index] &+= amount
    sums[index] &+= Int64(amount) &* time
  }

  /// The averaged weights of features updated at least `minimum` times, scaled to 16 bits.
  ///
  /// - Returns: The weights a feature, and the factor they were multiplied by.
  func averaged(minimum: UInt32, factor: Double? = nil) -> (
    weights: [(hash: UInt64, row: [Int16])], factor: Double
  ) {
    var largest = 1.0
    for index in weights.indices { largest = max(largest, abs(average(index))) }
    let factor = factor ?? min(256, 32_000 / largest)
    var result: [(hash: UInt64, row: [Int16])] = []
    for (slot, key) in keys.enumerated() where key != 0 {
      let row = Int(rows[slot])
      guard counts[row] >= minimum else { continue }
      var values: [Int16] = []
      for index in row * classCount..<(row + 1) * classCount {
        let value = max(-32_767, min(32_767, (average(index) * factor).rounded()))
        values.append(Int16(value))
      }
      if values.contains(where: { $0 != 0 }) { result.append((key, values)) }
    }
    return (result, factor)
  }

  private func average(_ index: Int) -> Double {
    Double(weights[index]) - Double(sums[index]) / Double(time)
  }

  private func row(of key: UInt64) -> Int {
    if used * 2 > keys.count { grow() }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key &>> 20) & mask
    while keys[slot] != key && keys[slot] != 0 { slot = (slot &+ 1) & mask }
    if keys[slot] == key { return Int(rows[slot]) }
    keys[slot] = key
    rows[slot] = UInt32(used)
    used += 1
    weights.append(contentsOf: repeatElement(0, count: classCount))
    sums.append(contentsOf: repeatElement(0, count: classCount))
    counts.append(0)
    return used - 1
  }

  private func grow() {
    let old = (keys, rows)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    rows = [UInt32](repeating: 0, count: old.0.count * 2)
    let mask = keys.count - 1
    for (index, key) in old.0.enumerated() where key != 0 {
      var slot = Int(truncatingIfNeeded: key &>> 20) & mask
      while keys[slot] != 0 { slot = (slot &+ 1) & mask }
      keys[slot] = key
      rows[slot] = old.1[index]
    }
  }
}
