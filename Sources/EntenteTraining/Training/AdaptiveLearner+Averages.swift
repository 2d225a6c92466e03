extension AdaptiveLearner {
  /// Weights below this are not worth their four bytes.
  private static let least = 0.01

  /// Adds a share of another's averaged weights to this one's own.
  ///
  /// The mean of linear models scores as their vote does, at the cost of one.
  func add(_ other: AdaptiveLearner, share: Float) {
    for entry in other.table where entry.key != 0 {
      let (start, source) = (insert(entry.key) * classCount, Int(entry.row))
      for label in 0..<classCount {
        weights[start + label] += share * Float(other.average(source * classCount + label))
      }
      errors[start / classCount] += other.errors[source]
    }
  }

  /// The averaged weights of the features that examples in error had most often, in 16 bits.
  ///
  /// - Parameter bytes: How large the model's table may become.
  /// - Returns: The weights a feature, and the factor they were multiplied by.
  func averaged(bytes: Int) -> (weights: [(hash: UInt64, row: [Int16])], factor: Double) {
    var largest = 1e-6
    for index in weights.indices { largest = max(largest, abs(average(index))) }
    let factor = min(4096, 32_000 / largest)
    let entries = table.filter { $0.key != 0 }.sorted {
      (errors[Int($1.row)], $0.key) < (errors[Int($0.row)], $1.key)
    }
    var result: [(hash: UInt64, row: [Int16])] = []
    var size = 0
    for entry in entries {
      let start = Int(entry.row) * classCount
      let values = (start..<start + classCount).map { index -> Int16 in
        let value = average(index)
        guard abs(value) > Self.least || classCount <= 3 else { return 0 }
        return Int16(max(-32_767, min(32_767, (value * factor).rounded())))
      }
      // Two slots of eight bytes, half of them empty, and with many classes four bytes a weight.
      size += 16 + (classCount > 3 ? 4 * values.count { $0 != 0 } : 0)
      if size > bytes { break }
      if values.contains(where: { $0 != 0 }) { result.append((entry.key, values)) }
    }
    return (result, factor)
  }

  private func average(_ index: Int) -> Double { Double(weights[index]) - sums[index] / time }
}
