import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Names that the schema knows and that the text gives in other forms.
extension EntityStage {
  /// "Armenia's Security Council": a state's body that is called like a better-known one.
  func localName(of mention: EntityMention, in reading: Reading) -> String? {
    guard mention.tokens.count > 1, case .organization(let body) = mention.entry else { return nil }
    let tokens = reading.text.sentences[mention.sentence].tokens
    let words = reading.words(of: mention.tokens, in: mention.sentence)
    guard words != mention.name,
      schema.country(named: schema.organizations[body].partOf) == nil
    else { return nil }
    var end = mention.tokens.lowerBound
    if end > 0, tokens[end - 1].isPossessive { end -= 1 }
    let owner = reading.mentionIndices(in: mention.sentence).map { reading.mentions[$0] }
      .first { $0.kind == .country && $0.tokens.upperBound == end }
    return owner.map { "\(words) of \($0.name)" }
  }

  /// "Elmar province" and "Elmar": the common noun may stay away.
  func sameRegion(as key: String, index: EntityIndex) -> Int? {
    let words = key.split(separator: " ")
    if words.count > 1, let last = words.last, Self.regionNouns.contains(String(last)) {
      return index[.place, words.dropLast().joined(separator: " ")]
    }
    return Self.regionNouns.sorted().lazy.compactMap { index[.place, key + " " + $0] }.first
  }

  private static let regionNouns: Set<String> = [
    "province", "region", "governorate", "oblast", "prefecture", "district",
  ]
}
