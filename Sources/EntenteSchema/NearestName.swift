/// Finds the known name that a misspelt one most likely means.
enum NearestName {
  /// The known name nearest to an unknown one, or nothing where none is near enough.
  ///
  /// Near enough is one edit for every three letters, and at least one. Ties go to the name that
  /// sorts first, so that the order of `known` does not matter.
  ///
  /// - Complexity: O(*k* · *n* · *m*) for *k* known names.
  static func of(_ unknown: String, among known: some Sequence<String>) -> String? {
    let typed = Array(unknown.lowercased().unicodeScalars)
    let limit = max(1, typed.count / 3)
    var best: (distance: Int, name: String)?
    for name in known {
      let candidate = Array(name.lowercased().unicodeScalars)
      guard abs(candidate.count - typed.count) <= limit else { continue }
      let distance = editDistance(typed, candidate)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  /// The edit distance, with a swap of neighbours as one edit.
  ///
  /// Known as optimal string alignment; see Boytsov, "Indexing methods for approximate dictionary
  /// searching" (2011), section 2.2.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        current[column] = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
