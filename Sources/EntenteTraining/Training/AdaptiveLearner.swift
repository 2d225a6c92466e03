import EntenteLanguage
import Foundation

/// The weights of a linear classifier while it learns, with a step size for each.
///
/// Logistic regression or the structured perceptron by AdaGrad (Duchi, Hazan and Singer 2011,
/// <https://jmlr.org/papers/v12/duchi11a.html>), averaged over time. A class, since it owns tables
/// of hundreds of megabytes that must not be copied by accident.
final class AdaptiveLearner {
  /// The number of classes.
  let classCount: Int

  private let rate: Float
  private var time = 1.0
  private var keys: [UInt64]
  private var rows: [UInt32]
  private var used = 0
  private var weights: [Float] = []
  private var squares: [Float] = []
  private var sums: [Double] = []
  /// How much a feature's examples were in error, all together.
  private var errors: [Float] = []
  /// The rows of the features scored last, `absent` for those never updated.
  private var found = [UInt32](repeating: 0, count: FeatureList.capacity)

  private static let absent = UInt32.max
  /// Weights below this are not worth their four bytes.
  private static let least = 0.01

  /// A classifier that knows nothing.
  init(classCount: Int, rate: Float) {
    self.classCount = classCount
    self.rate = rate
    keys = [UInt64](repeating: 0, count: 1 << 20)
    rows = [UInt32](repeating: 0, count: 1 << 20)
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

  /// Sets `scores` to the scores of the classes.
  func score(_ features: FeatureList, into scores: UnsafeMutablePointer<Float>) {
    for label in 0..<classCount { scores[label] = 0 }
    let mask = keys.count - 1
    // Hot loop: unsafe buffers, since training visits it some billion times.
    keys.withUnsafeBufferPointer { keys in
      rows.withUnsafeBufferPointer { rows in
        weights.withUnsafeBufferPointer { weights in
          for index in 0..<features.count {
            let key = features.base[index]
            var slot = Int(truncatingIfNeeded: key &>> 20) & mask
            while keys[slot] != key && keys[slot] != 0 { slot = (slot &+ 1) & mask }
            guard keys[slot] == key else {
              found[index] = Self.absent
              continue
            }
            found[index] = rows[slot]
            let start = Int(rows[slot]) &* classCount
            for label in 0..<classCount { scores[label] += weights[start &+ label] }
          }
        }
      }
    }
  }

  /// The class with the highest score, the first where several share it.
  func best(_ scores: UnsafeMutablePointer<Float>, but left: Int? = nil) -> Int {
    var best = left == 0 ? 1 : 0
    for label in 0..<classCount where label != left && scores[label] > scores[best] { best = label }
    return best
  }

  /// Learns to tell the right class from its best rival.
  ///
  /// With many classes the others are left alone, so that most weights stay 0 and the model small.
  func learn(_ features: FeatureList, scores: UnsafeMutablePointer<Float>, right: Int) {
    let rival = best(scores, but: right)
    learn(features, scores: scores, allowed: [right, rival], right: [right], negligible: 0.1)
  }

  /// Learns from the example whose features were scored last.
  ///
  /// - Parameters:
  ///   - features: The features.
  ///   - scores: What `score` said of them.
  ///   - allowed: The classes that may be chosen.
  ///   - right: Those of them that are right, at least one.
  ///   - negligible: An error too small to learn from, which spares most of the work.
  func learn(
    _ features: FeatureList, scores: UnsafeMutablePointer<Float>, allowed: [Int], right: [Int],
    negligible: Float = 0.02
  ) {
    time += 1
    let highest = allowed.map { scores[$0] }.max() ?? 0
    var shares = [Float](repeating: 0, count: classCount)
    for label in allowed { shares[label] = exp(scores[label] - highest) }
    let total = shares.reduce(0, +)
    for label in allowed { shares[label] /= total }
    let mass = right.reduce(0) { $0 + shares[$1] }
    guard 1 - mass > negligible else { return }
    var gradient = shares
    for label in right { gradient[label] -= shares[label] / max(mass, 1e-6) }
    for index in 0..<features.count {
      let row = found[index] == Self.absent ? insert(features.base[index]) : Int(found[index])
      errors[row] += 1 - mass
      for label in allowed where gradient[label] != 0 {
        change(row * classCount + label, gradient: gradient[label])
      }
    }
  }

  /// Moves the weights of all features towards `right` and away from `wrong`, as the structured
  /// perceptron does but with a step size for each weight.
  func push(_ features: FeatureList, right: Int, wrong: Int, by amount: Float) {
    for index in 0..<features.count {
      let row = insert(features.base[index])
      errors[row] += amount
      change(row * classCount + right, gradient: -amount)
      change(row * classCount + wrong, gradient: amount)
    }
  }

  /// Counts an example; averages weigh each moment alike.
  func tick() { time += 1 }

  @inline(__always)
  private func change(_ place: Int, gradient: Float) {
    squares[place] += gradient * gradient
    let step = -rate * gradient / squares[place].squareRoot()
    weights[place] += step
    sums[place] += Double(step) * time
  }

  /// The averaged weights of the features that examples in error had most often, in 16 bits.
  ///
  /// - Parameter bytes: How large the model's table may become.
  /// - Returns: The weights a feature, and the factor they were multiplied by.
  func averaged(bytes: Int) -> (weights: [(hash: UInt64, row: [Int16])], factor: Double) {
    var largest = 1e-6
    for index in weights.indices { largest = max(largest, abs(average(index))) }
    let factor = min(4096, 32_000 / largest)
    let places = keys.indices.filter { keys[$0] != 0 }.sorted {
      (errors[Int(rows[$1])], keys[$0]) < (errors[Int(rows[$0])], keys[$1])
    }
    var result: [(hash: UInt64, row: [Int16])] = []
    var size = 0
    for place in places {
      let start = Int(rows[place]) * classCount
      let values = (start..<start + classCount).map { index -> Int16 in
        let value = average(index)
        guard abs(value) > Self.least || classCount <= 3 else { return 0 }
        return Int16(max(-32_767, min(32_767, (value * factor).rounded())))
      }
      // Two slots of eight bytes, half of them empty, and with many classes four bytes a weight.
      size += 16 + (classCount > 3 ? 4 * values.count { $0 != 0 } : 0)
      if size > bytes { break }
      if values.contains(where: { $0 != 0 }) { result.append((keys[place], values)) }
    }
    return (result, factor)
  }

  private func average(_ index: Int) -> Double { Double(weights[index]) - sums[index] / time }

  private func insert(_ key: UInt64) -> Int {
    if used * 2 > keys.count { grow() }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key &>> 20) & mask
    while keys[slot] != key && keys[slot] != 0 { slot = (slot &+ 1) & mask }
    if keys[slot] == key { return Int(rows[slot]) }
    keys[slot] = key
    rows[slot] = UInt32(used)
    used += 1
    weights.append(contentsOf: repeatElement(0, count: classCount))
    // Not 0, so that the first step of a rare feature is no leap.
    squares.append(contentsOf: repeatElement(1, count: classCount))
    sums.append(contentsOf: repeatElement(0, count: classCount))
    errors.append(0)
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
