import EntenteModel

extension Reading {
  /// The country that an article names more often than any other.
  ///
  /// - Parameters:
  ///   - excluded: Countries that do not count, such as the publisher's own.
  ///   - least: How often it must be named.
  ///   - isCounted: Which mentions count.
  func leadingCountry(
    besides excluded: Set<Int>, namedAtLeast least: Int = 1,
    where isCounted: (EntityMention) -> Bool = { _ in true }
  ) -> Int? {
    var counts: [Int: Int] = [:]
    for mention in mentions where mention.kind == .country && isCounted(mention) {
      guard let country = mention.entity, !excluded.contains(country) else { continue }
      counts[country, default: 0] += 1
    }
    guard let most = counts.values.max(), most >= least else { return nil }
    let leading = counts.filter { $0.value == most }
    return leading.count == 1 ? leading.first?.key : nil
  }
}
