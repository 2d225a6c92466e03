import EntenteModel
import EntenteSchema

/// Which country a passage speaks of, by what it names.
extension Reading {
  /// The country that a passage is about, where that is clear: the one most spoken of around it.
  func country(around token: Int, in sentence: Int, schema: Schema) -> Int? {
    var scores: [Int: Double] = [:]
    var known: [Int: Int?] = [:]
    for position in mentions.indices where !mentions[position].isInner {
      guard let country = countryMeant(by: position, schema: schema, known: &known) else {
        continue
      }
      let weight: Double
      switch sentence - mentions[position].sentence {
      case 0: weight = mentions[position].tokens.upperBound <= token ? 3 : 1.5
      case 1: weight = 1.5
      case 2: weight = 0.7
      default: weight = 0.3
      }
      scores[country, default: 0] += weight
    }
    let ordered = scores.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    guard let best = ordered.first else { return nil }
    if ordered.count > 1, ordered[1].value * 1.3 > best.value { return nil }
    return best.key
  }

  /// The country that a mention names, or in which the place that it names is known to lie.
  func countryNamed(by position: Int, schema: Schema) -> Int? {
    if mentions[position].kind == .country { return mentions[position].entity }
    guard let index = homeOfPlace(mentions[position], schema: schema) else { return nil }
    return country(named: schema.countries[index].name)
  }

  /// The country of a name, where the text speaks of it.
  func country(named name: String) -> Int? {
    entities.firstIndex { $0.kind == .country && $0.isKept && $0.name == name }
  }

  /// The country that the place of a mention is known to lie in, as an index of the schema.
  func homeOfPlace(_ mention: EntityMention, schema: Schema) -> Int? {
    guard mention.kind == .place else { return nil }
    switch mention.entry {
    case .capital(let index): return index
    case .place(let index): return schema.countryPosition(named: schema.places[index].country)
    default: return mention.country
    }
  }

  /// The country that a mention speaks for.
  ///
  /// - Parameter known: The entities of the schema's countries, as far as they were looked up.
  private func countryMeant(
    by position: Int, schema: Schema, known: inout [Int: Int?]
  ) -> Int? {
    let kind = mentions[position].kind
    if kind == .country { return mentions[position].entity }
    if kind == .person || kind == .office {
      return mentions[position].entity.flatMap { entities[$0].country }
    }
    guard let index = mentions[position].country ?? homeOfPlace(mentions[position], schema: schema)
    else { return nil }
    if let known = known[index] { return known }
    let found = country(named: schema.countries[index].name)
    known[index] = .some(found)
    return found
  }
}
