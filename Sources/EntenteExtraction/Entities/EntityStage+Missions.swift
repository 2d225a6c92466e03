import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Posts at the embassy that publishes a text.
extension EntityStage {
  /// "Ambassador Holm" in a statement of an embassy is its own.
  func isOfMission(_ title: OfficeTitleDefinition, in reading: Reading) -> Bool {
    guard let publisher = reading.article.publisher, reading.publisherCountry != nil,
      ["Embassy", "High Commission", "Consulate"].contains(where: { publisher.contains($0) })
    else { return false }
    return ["Ambassador", "High Commissioner", "Chargé d'affaires", "Consul General"]
      .contains(title.title)
  }

  /// "Peru expelled *Norway's ambassador*": the one other country that the sentence speaks of is where
  /// an envoy is accredited.
  func hostByContext(
    of phrase: OfficePhrase, owner: EntityDraft, in reading: Reading
  ) -> EntityDraft? {
    guard ["Ambassador", "High Commissioner"].contains(schema.titles[phrase.title].title),
      !reading.offices.contains(where: { $0.title == phrase.title && $0.complement != nil })
    else { return nil }
    if let named = hostBehind(phrase, owner: owner, in: reading) { return named }
    for sentence in [phrase.sentence, phrase.sentence - 1] where sentence >= 0 {
      let others = Set(
        reading.mentionIndices(in: sentence).map { reading.mentions[$0] }
          .filter { $0.kind == .country }.compactMap(\.entity)
      ).filter { reading.entities[$0].name != owner.name }
      if others.count == 1 { return others.first.map { reading.entities[$0] } }
      if others.count > 1 { break }
    }
    return mainCountry(besides: owner, in: reading)
  }

  /// "its ambassador *in Lima*", "recalled its ambassador *from Peru*".
  private func hostBehind(
    _ phrase: OfficePhrase, owner: EntityDraft, in reading: Reading
  ) -> EntityDraft? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let next = phrase.tokens.upperBound
    guard next + 1 < tokens.count, ["in", "from", "to"].contains(tokens[next].form),
      let place = reading.mention(startingAt: next + 1, in: phrase.sentence)
    else { return nil }
    let mention = reading.mentions[place]
    let name: String
    if mention.kind == .country, let country = mention.entity {
      name = reading.entities[country].name
    } else if let country = countryPlaced(by: mention) {
      name = country
    } else {
      return nil
    }
    return name == owner.name ? nil : EntityDraft(kind: .country, name: name)
  }

  /// The country that a text is most about besides one, where that is clear.
  func mainCountry(besides owner: EntityDraft, in reading: Reading) -> EntityDraft? {
    if let publisher = reading.publisherCountry, reading.entities[publisher].name != owner.name {
      return reading.entities[publisher]
    }
    var scores: [String: Double] = [:]
    for mention in reading.mentions where !mention.isInner {
      let weight = reading.headlines.contains(mention.sentence) ? 3.0 : 1
      if mention.kind == .country, let country = mention.entity {
        scores[reading.entities[country].name, default: 0] += weight
      } else if let country = countryPlaced(by: mention) {
        scores[country, default: 0] += weight / 2
      }
    }
    scores[owner.name] = nil
    let ordered = scores.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    guard let best = ordered.first, ordered.count < 2 || best.value > 1.5 * ordered[1].value else {
      return nil
    }
    return EntityDraft(kind: .country, name: best.key)
  }

  /// The country where the publishing embassy is: "the British Embassy *Lima*", "*in Peru*".
  func hostCountry(in reading: Reading) -> CountryDefinition? {
    guard let publisher = reading.article.publisher, let home = reading.publisherCountry else {
      return nil
    }
    let own = reading.entities[home].name
    return schema.countries.first { country in
      country.name != own
        && (publisher.hasSuffix(" " + country.name)
          || !country.capital.isEmpty && publisher.hasSuffix(" " + country.capital))
    }
  }
}
