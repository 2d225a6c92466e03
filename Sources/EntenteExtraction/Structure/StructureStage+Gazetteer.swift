import EntenteLanguage
import EntenteModel
import EntenteSchema

extension StructureStage {
  /// "Elmar, Norway", "Elmar in Norway", "eastern Elmar": what lies in what.
  func addPlaces(in reading: inout Reading) {
    for index in reading.mentions.indices where reading.mentions[index].kind == .place {
      let mention = reading.mentions[index]
      guard let place = mention.entity, mention.form == .name else { continue }
      addWiderPlace(mention, place: place, in: &reading)
      addPlacedName(mention, place: place, in: &reading)
      if mention.rule == "names/direction" || isDirection(mention, in: reading) {
        addDirection(mention, place: place, in: &reading)
      }
      let tokens = reading.trees[mention.sentence].tokens
      let upper = mention.tokens.upperBound
      var next: Int?
      var rule: RuleID = "structure/place-list"
      if upper + 1 < tokens.count, tokens[upper].form == "," {
        next = upper + 1
      } else if upper + 1 < tokens.count,
        tokens[upper].form.lowercased() == "in" || isRegionOf(mention, in: reading)
      {
        next =
          startOfWhole(behindArticle: upper + 1, in: mention.sentence, of: reading) ?? upper + 1
        rule = "structure/place-in"
      } else if let start = startOfWhole(behind: upper, in: tokens) {
        next = start
        rule = "structure/place-in"
      }
      guard let start = next, let outer = reading.mention(startingAt: start, in: mention.sentence),
        let whole = reading.mentions[outer].entity, whole != place,
        [.place, .country].contains(reading.entities[whole].kind),
        rule == "structure/place-in"
          || isPlaceList(mention, outer: reading.mentions[outer], tokens: tokens, in: reading)
      else { continue }
      reading.claims.append(
        RelationDraft(
          source: place, kind: .partOf, target: whole, confidence: Confidence(0.85),
          sentence: mention.sentence,
          span: reading.span(
            of: mention.tokens.lowerBound..<reading.mentions[outer].tokens.upperBound,
            in: mention.sentence),
          rule: rule))
      addBeyond(
        reading.mentions[outer], of: place,
        tokens: mention.tokens.lowerBound..<reading.mentions[outer].tokens.upperBound, in: &reading)
    }
  }

  /// "the *Elmar Valley of* Norway": a region that a country's name follows.
  private func isRegionOf(_ mention: EntityMention, in reading: Reading) -> Bool {
    let tokens = reading.trees[mention.sentence].tokens
    let end = mention.tokens.upperBound
    let last = tokens[end - 1].form.lowercased()
    return tokens[end].form == "of" && mention.tokens.count > 1
      && lexicon.placeHeads.contains(last) && !["state", "republic", "kingdom"].contains(last)
      && reading.mention(startingAt: end + 1, in: mention.sentence, kind: .country) != nil
  }

  /// "Elmar *hotel in* Fjord", "Elmar barracks *on the edge of* Fjord": where the whole begins.
  private func startOfWhole(behind name: Int, in tokens: [Token]) -> Int? {
    var next = name
    if next < tokens.count, tokens[next].tag == .noun,
      lexicon.commonPlaceHeads.contains(tokens[next].form.lowercased())
        || lists.buildings.contains(tokens[next].form.lowercased())
    {
      next += 1
    }
    guard next + 1 < tokens.count else { return nil }
    if next > name, ["in", "outside"].contains(tokens[next].form) { return next + 1 }
    guard next + 4 < tokens.count, ["on", "in", "at"].contains(tokens[next].form),
      tokens[next + 1].form == "the", lists.edges.contains(tokens[next + 2].form.lowercased()),
      tokens[next + 3].form == "of"
    else { return nil }
    return next + 4
  }

  /// Whether a known place is named by its direction: "eastern Elmar", but not "North Sea".
  private func isDirection(_ mention: EntityMention, in reading: Reading) -> Bool {
    guard mention.tokens.count > 1 else { return false }
    let words = EntityStage.words(mention.name)
    guard let first = words.first, lexicon.directions.contains(first) else { return false }
    let rest = words.dropFirst()
    return reading.entities.contains {
      [.place, .country].contains($0.kind) && $0.isKept && $0.words.elementsEqual(rest)
    }
  }

  /// Whether a comma between two places says that one lies in the other, and is no list.
  private func isPlaceList(
    _ inner: EntityMention, outer: EntityMention, tokens: [Token], in reading: Reading
  ) -> Bool {
    let after = outer.tokens.upperBound
    guard outer.rule != "names/demonym", !isAmongMore(inner, outer, tokens: tokens, in: reading)
    else { return false }
    // "In Oslo, U.S. Envoy Holm said": the country belongs to what follows.
    if outer.kind == .country, after < tokens.count,
      tokens[after].tag == .propn || tokens[after].isPossessive
    {
      return false
    }
    // "After talks in Elmar, Norway agreed": the country does.
    if reading.opensClause(outer) { return false }
    // "In Geneva, Norway and Peru agreed": a city known to lie elsewhere.
    if outer.kind == .country, let home = knownCountry(of: inner), home != outer.name {
      return false
    }
    if after + 1 < tokens.count, tokens[after].form == ",",
      ["and", "or"].contains(tokens[after + 1].form)
    {
      return false
    }
    if after < tokens.count, ["and", "or"].contains(tokens[after].form) {
      return outer.kind == .country && inner.entry != nil || outer.kind == .place && !inner.isKnown
    }
    // "Oslo, Bergen, …" is a list of cities; "Oslo, Norway," is not.
    return outer.kind == .country || !inner.isKnown || !isCity(outer)
  }

  /// "Elmar, Fjord and Berg": places that the text lists, each beside the others.
  private func isAmongMore(
    _ inner: EntityMention, _ outer: EntityMention, tokens: [Token], in reading: Reading
  ) -> Bool {
    guard outer.kind == .place else { return false }
    var next = outer.tokens.upperBound
    var isJoined = false
    while next < tokens.count, [",", "and", "or"].contains(tokens[next].form) {
      isJoined = true
      next += 1
    }
    if isJoined, reading.mention(startingAt: next, in: inner.sentence, kind: .place) != nil {
      return true
    }
    let before = inner.tokens.lowerBound - 1
    return before > 0 && tokens[before].form == ","
      && reading.mention(endingAt: before, in: inner.sentence, kind: .place) != nil
  }

  /// The country that a known place lies in.
  private func knownCountry(of mention: EntityMention) -> String? {
    switch mention.entry {
    case .capital(let index): return schema.countries[index].name
    case .place(let index):
      let country = schema.places[index].country
      return country.isEmpty ? nil : country
    default: return nil
    }
  }

  private func isCity(_ mention: EntityMention) -> Bool {
    switch mention.entry {
    case .capital: true
    case .place(let index): schema.places[index].category == "city"
    default: false
    }
  }
}
