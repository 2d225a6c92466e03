import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Posts that states keep abroad, named by whose they are: "our embassy in Elmar", "its consulate".
extension EntityStage {
  /// Gives each such post the country that a word before it means; in a government's own statement
  /// "the Embassy" is its own.
  func placeEmbassies(in reading: inout Reading, index: inout EntityIndex) {
    for sentence in reading.text.sentences.indices
    where !reading.furniture.contains(sentence) && !reading.headlines.contains(sentence) {
      let tokens = reading.text.sentences[sentence].tokens
      for token in tokens.indices {
        guard let range = postAbroad(endingAt: token, in: tokens),
          !range.contains(where: { reading.mention(covering: $0, in: sentence) != nil }),
          token + 1 >= tokens.count || ![.noun, .propn].contains(tokens[token + 1].tag),
          let owner = ownerOfPost(at: range, in: sentence, of: reading)
        else { continue }
        let entity = embassy(at: range, of: owner, in: sentence, of: &reading, index: &index)
        var mention = EntityMention(
          sentence: sentence, tokens: range, head: token, kind: .organization, form: .name,
          name: reading.words(of: range, in: sentence), isKnown: false, entity: entity,
          rule: "entities/embassy")
        mention.country = schema.countryPosition(named: reading.entities[owner].name)
        reading.mentions.append(mention)
        reading.entities[entity].addAlias(mention.name)
      }
    }
  }

  private func postAbroad(endingAt token: Int, in tokens: [Token]) -> Range<Int>? {
    let word = tokens[token].form.lowercased()
    if word == "commission", token > 0, tokens[token - 1].form.lowercased() == "high" {
      return token - 1..<token + 1
    }
    return ["embassy", "consulate"].contains(word) ? token..<token + 1 : nil
  }

  private func ownerOfPost(at range: Range<Int>, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.text.sentences[sentence].tokens
    var before = range.lowerBound - 1
    if before > 0, tokens[before].form.lowercased() == "own" { before -= 1 }
    let word = before >= 0 ? tokens[before].form.lowercased() : ""
    switch word {
    case "our": return reading.publisherCountry
    case "its", "their", "his", "her":
      return nearest(before: before, in: sentence, of: reading) { $0.kind == .country }
    case "'s", "’s":
      return reading.mention(endingAt: before, in: sentence, kind: .country)
        .flatMap { reading.mentions[$0].entity }
    case "the":
      return tokens[range.lowerBound].isCapitalised ? reading.publisherCountry : nil
    default: return nil
    }
  }

  /// The post of a state that the text names already, or a new one named by its city.
  private func embassy(
    at range: Range<Int>, of owner: Int, in sentence: Int, of reading: inout Reading,
    index: inout EntityIndex
  ) -> Int {
    let noun = reading.words(of: range, in: sentence).lowercased()
    let known = reading.entities.indices.first {
      let entity = reading.entities[$0]
      return entity.kind == .organization && entity.isKept
        && (entity.country == nil || entity.country == owner)
        && entity.name.lowercased().contains(noun)
    }
    if let known { return known }
    let tokens = reading.text.sentences[sentence].tokens
    let next = range.upperBound
    var name = noun.prefix(1).uppercased() + noun.dropFirst()
    name += " of " + withArticle(reading.entities[owner])
    var longer: String?
    if next + 1 < tokens.count, ["in", "at"].contains(tokens[next].form),
      let city = reading.mention(startingAt: next + 1, in: sentence, kind: .place)
    {
      name += " in " + reading.mentions[city].name
      longer = reading.words(
        of: max(0, range.lowerBound - 1)..<reading.mentions[city].tokens.upperBound, in: sentence)
    }
    var draft = EntityDraft(kind: .organization, name: name)
    draft.country = owner
    let country = reading.entities[owner]
    let adjective = definition(ofCountry: country.name)?.adjectives.first
    let short = Self.titleCased(noun)
    if next + 1 < tokens.count, ["in", "at"].contains(tokens[next].form),
      let city = reading.mention(startingAt: next + 1, in: sentence, kind: .place)
    {
      if let adjective { draft.addAlias("\(adjective) \(short) in \(reading.mentions[city].name)") }
    } else {
      if let adjective { draft.addAlias("\(adjective) \(short)") }
      if let host = mainCountry(besides: country, in: reading) {
        draft.addAlias("\(short) of \(withArticle(country)) in \(withArticle(host))")
        let capital = definition(ofCountry: host.name)?.capital ?? ""
        if let adjective, !capital.isEmpty { draft.addAlias("\(adjective) \(short) in \(capital)") }
      }
    }
    if let longer { draft.addAlias(longer) }
    return add(draft, key: Self.key(name), in: &reading, index: &index)
  }
}
