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
  var time = 1.0
  /// A feature's hash and its row side by side, so that both come with one look at memory.
  var table: [(key: UInt64, row: UInt32)]
  private var used = 0
  var weights: [Float] = []
  private var squares: [Float] = []
  var sums: [Double] = []
  /// How much a feature's examples were in error, all together.
  var errors: [Float] = []
  /// The rows of the features scored last, `absent` for those never updated.
  private var found = [UInt32](repeating: 0, count: FeatureList.capacity)

  /// How likely each class is and how its score should move, for the example learnt last.
  private var shares: [Float]

  private static let absent = UInt32.max
  /// A classifier that knows nothing.
  init(classCount: Int, rate: Float) {
    self.classCount = classCount
    self.rate = rate
    table = Array(repeating: (0, 0), count: 1 << 20)
    shares = [Float](repeating: 0, count: classCount)
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
    let classCount = classCount
    for label in 0..<classCount { scores[label] = 0 }
    // Hot loop: unsafe buffers, since training visits it some billion times.
    found.withUnsafeMutableBufferPointer { found in
      table.withUnsafeBufferPointer { table in
        weights.withUnsafeBufferPointer { weights in
          let mask = table.count - 1
          for index in 0..<features.count {
            let key = features.base[index]
            var slot = Int(truncatingIfNeeded: key &>> 20) & mask
            while table[slot].key != key && table[slot].key != 0 { slot = (slot &+ 1) & mask }
            guard table[slot].key == key else {
              found[index] = Self.absent
              continue
            }
            let row = table[slot].row
            found[index] = row
            let start = Int(row) &* classCount
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
    var highest = -Float.infinity
    for label in allowed { highest = max(highest, scores[label]) }
    var total: Float = 0
    for label in allowed {
      shares[label] = exp(scores[label] - highest)
      total += shares[label]
    }
    var mass: Float = 0
    for label in allowed { shares[label] /= total }
    for label in right { mass += shares[label] }
    guard 1 - mass > negligible else { return }
    for label in right { shares[label] -= shares[label] / max(mass, 1e-6) }
    for index in 0..<features.count where found[index] == Self.absent {
      found[index] = UInt32(insert(features.base[index]))
    }
    for label in allowed { change(label, gradient: shares[label], features: features.count) }
    for index in 0..<features.count { errors[Int(found[index])] += 1 - mass }
  }

  /// Moves the weights of all features towards `right` and away from `wrong`, as the structured
  /// perceptron does but with a step size for each weight.
  func push(_ features: FeatureList, right: Int, wrong: Int, by amount: Float) {
    for index in 0..<features.count { found[index] = UInt32(insert(features.base[index])) }
    change(right, gradient: -amount, features: features.count)
    change(wrong, gradient: amount, features: features.count)
    for index in 0..<features.count { errors[Int(found[index])] += amount }
  }

  /// Counts an example; averages weigh each moment alike.
  func tick() { time += 1 }

  /// Moves a class's weights of the features in `found`.
  private func change(_ label: Int, gradient: Float, features: Int) {
    let (rate, time, classCount) = (rate, time, classCount)
    // Hot loop: unsafe buffers, since each checked access to a class's array costs as much again.
    found.withUnsafeBufferPointer { found in
      weights.withUnsafeMutableBufferPointer { weights in
        squares.withUnsafeMutableBufferPointer { squares in
          sums.withUnsafeMutableBufferPointer { sums in
            for index in 0..<features {
              let place = Int(found[index]) &* classCount &+ label
              let square = squares[place] + gradient * gradient
              let step = -rate * gradient / square.squareRoot()
              squares[place] = square
              weights[place] += step
              sums[place] += Double(step) * time
            }
          }
        }
      }
    }
  }

  func insert(_ key: UInt64) -> Int {
    if used * 2 > table.count { grow() }
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: key &>> 20) & mask
    while table[slot].key != key && table[slot].key != 0 { slot = (slot &+ 1) & mask }
    if table[slot].key == key { return Int(table[slot].row) }
    table[slot] = (key, UInt32(used))
    used += 1
    weights.append(contentsOf: repeatElement(0, count: classCount))
    // Not 0, so that the first step of a rare feature is no leap.
    squares.append(contentsOf: repeatElement(1, count: classCount))
    sums.append(contentsOf: repeatElement(0, count: classCount))
    errors.append(0)
    return used - 1
  }

  private func grow() {
    let old = table
    table = Array(repeating: (0, 0), count: old.count * 2)
    let mask = table.count - 1
    for entry in old where entry.key != 0 {
      var slot = Int(truncatingIfNeeded: entry.key &>> 20) & mask
      while table[slot].key != 0 { slot = (slot &+ 1) & mask }
      table[slot] = entry
    }
  }
}
