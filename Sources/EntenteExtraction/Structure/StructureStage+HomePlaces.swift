import EntenteLanguage
import EntenteModel

/// Where a country's own affairs take place, which the text has no need to say.
extension StructureStage {
  /// "a 2003 military coup", "the national election", "the political crisis": what happens inside a
  /// state and is placed nowhere happens in the country of which the whole article tells, unless its
  /// sentence speaks of another.
  func addHomePlaces(in reading: inout Reading) {
    let own = Set([reading.publisherCountry].compactMap(\.self))
    guard let home = reading.leadingCountry(besides: own) else { return }
    let located = Set(reading.claims.filter { $0.kind == .locatedIn }.map(\.source))
    for event in reading.entities.indices
    where reading.entities[event].kind == .event && reading.entities[event].isKept
      && !located.contains(event)
      && lists.placedHeads["home"]?.contains(Self.head(of: reading.entities[event].name)) ?? false
    {
      guard let mention = reading.mentions.first(where: { $0.entity == event }),
        isAtHome(mention.sentence, in: home, of: reading)
      else { continue }
      reading.claims.append(
        RelationDraft(
          source: event, kind: .locatedIn, target: home, status: reading.entities[event].status,
          confidence: Confidence(0.5), sentence: mention.sentence,
          span: reading.span(of: mention.tokens, in: mention.sentence), rule: "structure/home"))
    }
  }

  /// Whether a sentence names neither another country nor any place that may lie outside it.
  private func isAtHome(_ sentence: Int, in country: Int, of reading: Reading) -> Bool {
    !reading.mentionIndices(in: sentence).contains { index in
      guard let entity = reading.mentions[index].entity else { return false }
      switch reading.mentions[index].kind {
      case .country: return entity != country
      case .place: return true
      default: return false
      }
    }
  }
}
