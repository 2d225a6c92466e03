import EntenteLanguage
import EntenteModel

/// Where a country's own affairs take place, which the text has no need to say.
extension StructureStage {
  /// "a 2003 military coup", "the national election", "the political crisis": what happens inside a
  /// state and is placed nowhere happens in the one country that its sentence names, or of which the
  /// whole article tells.
  func addHomePlaces(in reading: inout Reading) {
    let located = Set(reading.claims.filter { $0.kind == .locatedIn }.map(\.source))
    let main = mainCountry(of: reading)
    for event in reading.entities.indices
    where reading.entities[event].kind == .event && reading.entities[event].isKept
      && !located.contains(event)
      && Self.domestic.contains(Self.head(of: reading.entities[event].name))
    {
      guard let mention = reading.mentions.first(where: { $0.entity == event }),
        let home = sole(in: mention.sentence, of: reading) ?? main
      else { continue }
      reading.claims.append(
        RelationDraft(
          source: event, kind: .locatedIn, target: home, status: reading.entities[event].status,
          confidence: Confidence(0.5), sentence: mention.sentence,
          span: reading.span(of: mention.tokens, in: mention.sentence), rule: "structure/home"))
    }
  }

  /// The country that a sentence names alone.
  private func sole(in sentence: Int, of reading: Reading) -> Int? {
    let countries = Set(
      reading.mentionIndices(in: sentence).map { reading.mentions[$0] }
        .filter { $0.kind == .country }.compactMap(\.entity))
    guard countries.count == 1, let country = countries.first,
      country != reading.publisherCountry
    else { return nil }
    return country
  }

  /// The country named far more often than any other but the publisher.
  private func mainCountry(of reading: Reading) -> Int? {
    var counts: [Int: Int] = [:]
    for mention in reading.mentions where mention.kind == .country {
      guard let country = mention.entity, country != reading.publisherCountry else { continue }
      counts[country, default: 0] += 1
    }
    let ranked = counts.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    guard let first = ranked.first, first.value > 2 else { return nil }
    return ranked.count < 2 || first.value >= 3 * ranked[1].value ? first.key : nil
  }

  /// Nouns for what happens inside a state.
  private static let domestic: Set<String> = [
    "coup", "putsch", "mutiny", "election", "elections", "poll", "polls", "vote", "referendum",
    "runoff", "run-off", "ballot", "insurgency", "uprising", "revolt", "rebellion", "revolution",
    "protest", "protests", "demonstration", "demonstrations", "crackdown", "crisis", "unrest",
    "violence", "riot", "riots", "massacre", "genocide", "census", "conflict", "war", "fighting",
    "overthrow", "ouster", "takeover", "rally", "march", "strike", "plebiscite", "by-election",
    "bloodshed", "turmoil",
  ]
}
