import EntenteLanguage
import EntenteModel
import EntenteSchema

extension StructureStage {
  /// "the Norwegian city of Elmar", "Elmar, a town in Norway", "its port of Elmar": Elmar is there.
  func addPlacedName(_ mention: EntityMention, place: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let lower = startOfList(mention, in: reading)
    addDivision(mention, place: place, in: &reading)
    addRenowned(mention, place: place, in: &reading)
    addCapital(mention, place: place, in: &reading)
    if lower > 2, tokens[lower - 1].form == "of",
      lexicon.placeNouns.contains(tokens[lower - 2].form.lowercased())
        || lexicon.placeNouns.contains(Self.singular(tokens[lower - 2].form))
    {
      var start = lower - 2
      while start > 0, lower - start < 6, !tokens[start - 1].isCapitalised,
        [.adj, .noun, .adv, .verb].contains(tokens[start - 1].tag) || tokens[start - 1].form == "-"
      {
        start -= 1
      }
      if start > 0, tokens[start - 1].isPossessive { start -= 1 }
      if let outer = reading.mention(endingAt: start, in: mention.sentence) {
        guard
          reading.mentions[outer].kind != .place
            || !lexicon.divisions.contains(tokens[lower - 2].form.lowercased())
        else { return }
        claimPlaced(place, in: shore(of: outer, in: reading), mention, &reading)
      } else if start > 0, ["its", "their"].contains(tokens[start - 1].form.lowercased()),
        let link = reading.links(at: start - 1, in: mention.sentence).first,
        reading.entities[link.entity].kind == .country
      {
        claim(
          place, .partOf, link.entity, tokens: start - 1..<mention.tokens.upperBound,
          sentence: mention.sentence, confidence: 0.7, rule: "structure/placed", in: &reading)
      }
    }
    addOwnedRegion(mention, place: place, in: &reading)
    addDescribedPlace(mention, place: place, in: &reading)
    addToldPlace(mention, place: place, in: &reading)
  }

  /// "the Elmar *district of* Fjord", "the Elmar *region of* southern Norway": Elmar is the part.
  private func addDivision(_ mention: EntityMention, place: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let noun = mention.tokens.upperBound
    guard noun + 2 < tokens.count, lexicon.divisions.contains(tokens[noun].form.lowercased()),
      ["of", "in"].contains(tokens[noun + 1].form)
    else { return }
    var next = noun + 2
    if ["the", "'s"].contains(tokens[next].form.lowercased()) { next += 1 }
    if next < tokens.count, lexicon.directions.contains(tokens[next].form.lowercased()),
      reading.mention(startingAt: next, in: mention.sentence) == nil
    {
      next += 1
    }
    guard next < tokens.count, let outer = reading.mention(startingAt: next, in: mention.sentence)
    else { return }
    claimPlaced(place, in: outer, mention, &reading)
  }

  /// "Elmar, *Norway's main seaport*": what a place is to the country that holds it.
  private func addRenowned(_ mention: EntityMention, place: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let comma = mention.tokens.upperBound
    guard comma + 1 < tokens.count, tokens[comma].form == "," else { return }
    let start = tokens[comma + 1].form == "the" ? comma + 2 : comma + 1
    guard let outer = reading.mention(startingAt: start, in: mention.sentence) else { return }
    var next = reading.mentions[outer].tokens.upperBound
    guard next + 1 < tokens.count, tokens[next].isPossessive else {
      return
    }
    next += 1
    let limit = min(next + 5, tokens.count)
    while next < limit, !tokens[next].isCapitalised,
      [.adj, .noun, .num, .adv].contains(tokens[next].tag)
    {
      let word = tokens[next].form.lowercased()
      if lexicon.placeNouns.contains(word)
        || ["seaport", "hub", "harbour", "harbor"].contains(word)
      {
        claimPlaced(place, in: outer, mention, &reading)
        return
      }
      next += 1
    }
  }

  /// "Norway's troubled Elmar region": a region that its country owns.
  private func addOwnedRegion(_ mention: EntityMention, place: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    var lower = mention.tokens.lowerBound
    let next = mention.tokens.upperBound
    let isRegion =
      next < tokens.count && lexicon.placeNouns.contains(tokens[next].form.lowercased())
      || lexicon.placeHeads.contains(tokens[next - 1].form.lowercased())
      || lexicon.placeNouns.contains(tokens[next - 1].form.lowercased())
    let isBare = next >= tokens.count || ![.noun, .propn, .part].contains(tokens[next].tag)
    lower = startOfRegions(mention, in: reading)
    guard isRegion || isBare || lower < mention.tokens.lowerBound else { return }
    while lower > 1, mention.tokens.lowerBound - lower < 4, !tokens[lower - 1].isCapitalised,
      [.adj, .verb, .adv].contains(tokens[lower - 1].tag)
        || tokens[lower - 1].form == "-"
        || isRegion && tokens[lower - 1].tag == .noun
    {
      lower -= 1
    }
    guard lower > 1, tokens[lower - 1].isPossessive else { return }
    guard let outer = reading.mention(endingAt: lower - 1, in: mention.sentence) else {
      addTownPart(mention, place: place, owner: lower - 2, in: &reading)
      return
    }
    claimPlaced(place, in: outer, mention, &reading)
  }

  func claimPlaced(
    _ place: Int, in outer: Int, _ mention: EntityMention, _ reading: inout Reading
  ) {
    guard let whole = reading.mentions[outer].entity, whole != place,
      [.place, .country].contains(reading.entities[whole].kind), !isWater(whole, in: reading)
    else { return }
    let other = reading.mentions[outer].tokens
    let range =
      min(
        other.lowerBound, mention.tokens.lowerBound)..<max(
        other.upperBound, mention.tokens.upperBound)
    claim(
      place, .partOf, whole, tokens: range, sentence: mention.sentence, confidence: 0.8,
      rule: "structure/placed", in: &reading)
    addBeyond(reading.mentions[outer], of: place, tokens: range, in: &reading)
  }

  /// "Elmar in *eastern Norway*" lies in Norway.
  func addBeyond(
    _ outer: EntityMention, of place: Int, tokens: Range<Int>, in reading: inout Reading
  ) {
    guard outer.rule == "names/direction" else { return }
    let name = reading.words(of: outer.tokens.dropFirst(1), in: outer.sentence)
    let country = outer.country.map { schema.countries[$0] }
    let isCountry = country.map { ([$0.name] + $0.aliases).contains(name) } ?? false
    let words = EntityStage.words(name)
    let whole: Int
    if isCountry, let country {
      whole = reading.entity(.country, named: country.name, idPath: country.slug)
    } else if let known = reading.entities.indices.first(where: {
      reading.entities[$0].kind == .place && reading.entities[$0].isKept
        && reading.entities[$0].words == words
    }) {
      whole = known
    } else {
      return
    }
    guard whole != place else { return }
    claim(
      place, .partOf, whole, tokens: tokens, sentence: outer.sentence, confidence: 0.7,
      rule: "structure/beyond", in: &reading)
  }
}
