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
    for sentence in [phrase.sentence, phrase.sentence - 1] where sentence >= 0 {
      let others = Set(
        reading.mentionIndices(in: sentence).map { reading.mentions[$0] }
          .filter { $0.kind == .country }.compactMap(\.entity)
      ).filter { reading.entities[$0].name != owner.name }
      if others.count == 1 { return others.first.map { reading.entities[$0] } }
      if others.count > 1 { return nil }
    }
    return nil
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
