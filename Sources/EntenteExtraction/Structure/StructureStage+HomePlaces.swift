import EntenteLanguage
import EntenteModel

/// Where a country's own affairs take place, which the text has no need to say.
extension StructureStage {
  /// "a 2003 military coup", "the national election", "the political crisis": what happens inside a
  /// state and is placed nowhere happens in the country of which the whole article tells, unless its
  /// sentence speaks of another.
  func addHomePlaces(in reading: inout Reading) {
    let located = Set(reading.claims.filter { $0.kind == .locatedIn }.map(\.source))
    for event in reading.entities.indices
    where reading.entities[event].kind == .event && reading.entities[event].isKept
      && !located.contains(event)
      && Self.domestic.contains(Self.head(of: reading.entities[event].name))
    {
      guard let mention = reading.mentions.first(where: { $0.entity == event }),
        let home = home(of: mention.sentence, in: reading)
      else { continue }
      reading.claims.append(
        RelationDraft(
          source: event, kind: .locatedIn, target: home, status: reading.entities[event].status,
          confidence: Confidence(0.5), sentence: mention.sentence,
          span: reading.span(of: mention.tokens, in: mention.sentence), rule: "structure/home"))
    }
  }

  /// The article's leading country, if a sentence names neither another nor any place outside it.
  private func home(of sentence: Int, in reading: Reading) -> Int? {
    guard let country = reading.leadingCountry else { return nil }
    let isElsewhere = reading.mentionIndices(in: sentence).contains { index in
      guard let entity = reading.mentions[index].entity else { return false }
      switch reading.mentions[index].kind {
      case .country: return entity != country
      case .place: return true
      default: return false
      }
    }
    return isElsewhere ? nil : country
  }

  /// Nouns for what happens inside a state.
  private static let domestic: Set<String> = [
    "coup", "putsch", "mutiny", "election", "elections", "poll", "polls", "vote", "referendum",
    "runoff", "run-off", "ballot", "insurgency", "uprising", "revolt", "rebellion", "revolution",
    "protest", "protests", "demonstration", "demonstrations", "crackdown", "crisis", "unrest",
    "violence", "riot", "riots", "massacre", "genocide", "census", "fighting",
    "overthrow", "ouster", "takeover", "plebiscite", "by-election", "bloodshed", "turmoil",
  ]
}
