import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// "told *the House*": the chamber of that name that was spoken of last, else the publisher's.
  func linkHouses(in reading: inout Reading, index: inout EntityIndex) {
    for sentence in reading.text.sentences.indices where !reading.furniture.contains(sentence) {
      let tokens = reading.text.sentences[sentence].tokens
      for token in tokens.indices.dropFirst()
      where tokens[token].form == "House"
        && ["the", "this"].contains(tokens[token - 1].form.lowercased())
        && (token + 1 >= tokens.count || !tokens[token + 1].isCapitalised)
        && (token + 1 >= tokens.count || tokens[token + 1].form != "of")
        && reading.mention(covering: token, in: sentence) == nil
      {
        guard let chamber = chamber(before: (sentence, token), in: &reading, index: &index) else {
          continue
        }
        reading.mentions.append(
          EntityMention(
            sentence: sentence, tokens: token..<token + 1, head: token, kind: .organization,
            form: .nominal, name: "House", isKnown: false, entity: chamber,
            rule: "entities/house"))
        reading.entities[chamber].addAlias("House")
      }
    }
  }

  private func chamber(
    before place: (Int, Int), in reading: inout Reading, index: inout EntityIndex
  ) -> Int? {
    let named = reading.mentions.filter { mention in
      mention.kind == .organization
        && mention.entity.map { reading.entities[$0].words.contains("house") } ?? false
    }
    let last = named.filter { ($0.sentence, $0.head) < place }
      .max { ($0.sentence, $0.head) < ($1.sentence, $1.head) }
    if let entity = (last ?? named.first)?.entity { return entity }
    guard let publisher = reading.publisherCountry else { return nil }
    let home = reading.entities[publisher].name
    return lists.houses.first { $0.key == home }
      .map { body(named: $0.value, in: &reading, index: &index) }
  }
}
