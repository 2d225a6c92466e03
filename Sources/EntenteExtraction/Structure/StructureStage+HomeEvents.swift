import EntenteLanguage
import EntenteModel

/// Upheavals at home, which a report about one country need not place.
extension StructureStage {
  /// The country that an article is about: the only one of its title, or the one that it names far
  /// more often than any other.
  func homeCountry(in reading: Reading) -> Int? {
    var counts: [Int: Int] = [:]
    var titled: Set<Int> = []
    for mention in reading.mentions where mention.kind == .country {
      guard let country = mention.entity, reading.entities[country].isKept,
        !reading.furniture.contains(mention.sentence)
      else { continue }
      counts[country, default: 0] += 1
      if reading.headlines.contains(mention.sentence) { titled.insert(country) }
    }
    if titled.count == 1 { return titled.first }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard titled.isEmpty, let first = ranked.first, first.value > 2,
      ranked.count == 1 || first.value > 2 * ranked[1].value
    else { return nil }
    return first.key
  }

  /// Whether an event of such a name, with those who take part in it, happens within one country.
  func isAtHome(_ event: Int, names: [String], in reading: Reading) -> Bool {
    guard let heads = placedHeads["home"],
      names.contains(where: { heads.contains(Self.head(of: $0)) })
    else { return false }
    // What one state does to another is at home in neither.
    return !reading.claims.contains { claim in
      claim.kind == .participatesIn && claim.target == event
        && reading.entities[claim.source].kind == .country
    }
  }
}
