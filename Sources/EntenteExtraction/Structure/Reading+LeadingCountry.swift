import EntenteModel

extension Reading {
  /// The country that an article names more often than any other but its publisher's own.
  var leadingCountry: Int? {
    var counts: [Int: Int] = [:]
    for mention in mentions where mention.kind == .country {
      guard let country = mention.entity, country != publisherCountry else { continue }
      counts[country, default: 0] += 1
    }
    guard let most = counts.values.max() else { return nil }
    let leading = counts.filter { $0.value == most }
    return leading.count == 1 ? leading.first?.key : nil
  }
}
