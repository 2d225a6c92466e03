import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Towns and provinces whose state the text names without joining the two.
extension StructureStage {
  /// "Norwegian police say … in *Bergen*", "the western town of *Elmar*": `partOf` of places that
  /// nothing else places.
  ///
  /// A known place lies in its state where one sentence speaks of both; one that the text calls a
  /// town or province in some direction lies in the state that the passage is about.
  func addKnownPlaces(in reading: inout Reading) {
    var placed = Set(reading.claims.filter { $0.kind == .partOf }.map(\.source))
    for index in reading.mentions.indices {
      let mention = reading.mentions[index]
      guard mention.kind == .place, mention.form == .name, !mention.isInner,
        let place = mention.entity, reading.entities[place].isKept, !placed.contains(place),
        !reading.furniture.contains(mention.sentence),
        let (country, tokens, confidence) = home(of: mention, in: reading)
      else { continue }
      placed.insert(place)
      claim(
        place, .partOf, country, tokens: tokens, sentence: mention.sentence,
        confidence: confidence, rule: "structure/known-place", in: &reading)
    }
  }

  /// The state of a place with the words that say so.
  private func home(
    of mention: EntityMention, in reading: Reading
  ) -> (country: Int, tokens: Range<Int>, confidence: Double)? {
    let description = description(of: mention, in: reading)
    if case .place(let index) = mention.entry {
      let name = schema.places[index].country
      // What is contested is nobody's by mere neighbourhood.
      guard !name.isEmpty, !lists.contestedStates.contains(name),
        schema.places[index].category != "building",
        let country = reading.country(named: name)
      else { return nil }
      // A federal state's parts are known to everybody, and its courts and soldiers are everywhere.
      let beside =
        lists.federalStates.contains(name)
        ? nil : mentioned(country, beside: mention, in: reading)
      if let beside {
        let tokens = reading.mentions[beside].tokens
        return (
          country,
          min(
            tokens.lowerBound, mention.tokens.lowerBound)..<max(
              tokens.upperBound, mention.tokens.upperBound), 0.7
        )
      }
      return description.map { (country, $0, 0.65) }
    }
    if case .capital(let index) = mention.entry {
      return state(ofToldCapital: schema.countries[index].name, mention, in: reading)
        .map { ($0.country, $0.tokens, 0.7) }
    }
    guard let description, reading.homeOfPlace(mention, schema: schema) == nil,
      let country = reading.country(
        around: mention.tokens.lowerBound, in: mention.sentence, schema: schema),
      !lists.contestedStates.contains(reading.entities[country].name)
    else { return nil }
    return (country, description, 0.6)
  }

  /// "a bomb in *Oslo* … traffic in *the capital* stopped": the state whose capital the text so calls.
  private func state(
    ofToldCapital name: String, _ mention: EntityMention, in reading: Reading
  ) -> (country: Int, tokens: Range<Int>)? {
    guard let country = reading.country(named: name) else { return nil }
    let last = min(mention.sentence + 2, reading.text.sentences.count - 1)
    for sentence in max(0, mention.sentence - 1)...last
    where !reading.furniture.contains(sentence)
      && isCapitalTold(of: country, in: sentence, of: reading)
    {
      return (country, mention.tokens)
    }
    return nil
  }

  /// Whether a sentence speaks of "the capital" or of that of a country.
  private func isCapitalTold(of country: Int, in sentence: Int, of reading: Reading) -> Bool {
    let tokens = reading.trees[sentence].tokens
    return tokens.indices.contains { token in
      guard token > 0, tokens[token].form == "capital",
        token + 1 >= tokens.count || ![.noun, .propn].contains(tokens[token + 1].tag)
      else { return false }
      let end = tokens[token - 1].isGenitive ? token - 1 : token
      if let owner = reading.mention(endingAt: end, in: sentence) {
        return reading.mentions[owner].entity == country
      }
      if token + 1 < tokens.count, tokens[token + 1].form == "of" { return false }
      return end < token
        ? ["country", "nation"].contains(tokens[end - 1].form.lowercased())
        : tokens[token - 1].form.lowercased() == "the"
    }
  }

  /// The words of a sentence by which a place lies in a country that it names: "*Norwegian* police
  /// said … in Elmar", "in *Norway* … in Elmar", "Elmar … *Norway*".
  ///
  /// A country that acts before, "Norway left Elmar", need not be where the place is.
  private func mentioned(
    _ country: Int, beside mention: EntityMention, in reading: Reading
  ) -> Int? {
    let position = schema.countryPosition(named: reading.entities[country].name)
    let tokens = reading.trees[mention.sentence].tokens
    return reading.mentionIndices(in: mention.sentence).first { index in
      let other = reading.mentions[index]
      let isBefore = other.tokens.lowerBound < mention.tokens.lowerBound
      if other.kind == .organization {
        return isBefore && other.country != nil && other.country == position
          && other.rule == "names/national-body"
      }
      // "Police in *eastern Norway* said … in Elmar"
      if other.kind == .place, other.rule == "names/direction", isBefore {
        return other.country != nil && other.country == position && other.tokens.lowerBound > 0
          && ["in", "across"].contains(tokens[other.tokens.lowerBound - 1].form.lowercased())
      }
      guard other.kind == .country, other.entity == country else { return false }
      if other.rule == "names/demonym" { return isBefore }
      guard other.rule == "names/country" else { return false }
      let before = other.tokens.lowerBound - 1
      let after = other.tokens.upperBound
      // "Elmar … in *Norway and Peru*": one of them, and the words do not say which.
      let joints = ["and", "or", "/"]
      if before >= 0 && joints.contains(tokens[before].form)
        || after < tokens.count && joints.contains(tokens[after].form)
      {
        return false
      }
      let isInside =
        before >= 0
        && ["in", "across", "throughout", "inside"].contains(tokens[before].form.lowercased())
      return isInside || !isBefore && !tokens[max(0, before)].isPossessive
    }
  }

  /// "the remote northern *town of* Elmar", "*northern* Elmar province": what the text calls a place.
  private func description(of mention: EntityMention, in reading: Reading) -> Range<Int>? {
    let tokens = reading.trees[mention.sentence].tokens
    let end = mention.tokens.upperBound
    var lower = mention.tokens.lowerBound
    var seesNoun = lexicon.isDivision(mention.tokens, in: tokens)
    if lower > 1, tokens[lower - 1].form == "of",
      lexicon.placeNouns.contains(tokens[lower - 2].form.lowercased())
    {
      seesNoun = true
      lower -= 2
    }
    guard seesNoun else { return nil }
    let limit = max(0, lower - 5)
    var start = lower
    while start > limit, !tokens[start - 1].isCapitalised,
      [.adj, .noun, .adv, .verb].contains(tokens[start - 1].tag) || tokens[start - 1].form == "-"
    {
      start -= 1
    }
    let isDirected = tokens[start..<lower].contains {
      lexicon.directions.contains($0.form.lowercased())
    }
    return isDirected ? start..<end : nil
  }
}
