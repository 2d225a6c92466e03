/// Writing of the table that `LinearModel` reads.
extension LinearModel {
  /// Adds a model to a file.
  ///
  /// - Parameters:
  ///   - weights: For each feature's hash its weights, one a class; hashes are distinct. A feature
  ///     whose weights are all 0 says nothing and is left out.
  ///   - classCount: The number of classes.
  ///   - name: The model's name in the file.
  ///   - writer: The file.
  package static func write(
    _ weights: [(hash: UInt64, row: [Int16])], classCount: Int, name: String,
    to writer: inout ModelFileWriter
  ) {
    let isDense = classCount <= denseLimit
    // Half of the slots stay empty, so that a search for an absent feature ends soon.
    let capacity = max(8, weights.count * 2)
    var slots = [UInt64](repeating: 0, count: capacity)
    var rows: [UInt32] = []
    for (hash, row) in weights.sorted(by: { $0.hash < $1.hash })
    where row.contains(where: { $0 != 0 }) {
      var slot = hash & 0xFFFF
      if isDense {
        for (index, weight) in row.enumerated() {
          slot |= UInt64(UInt16(bitPattern: weight)) << UInt64(16 + index * 16)
        }
      } else {
        let offset = rows.count
        for (index, weight) in row.enumerated() where weight != 0 {
          rows.append(UInt32(index) | UInt32(UInt16(bitPattern: weight)) << 16)
        }
        slot |= UInt64(rows.count - offset) << 16 | UInt64(offset) << 32
      }
      var index = Int(((hash >> 32) * UInt64(capacity)) >> 32)
      while slots[index] != 0 { index = index + 1 == capacity ? 0 : index + 1 }
      slots[index] = slot
    }
    writer.add(name + ".shape", integers: [UInt32(classCount), UInt32(weights.count)])
    writer.add(name + ".slots", integers: slots)
    writer.add(name + ".rows", integers: rows)
  }
}
