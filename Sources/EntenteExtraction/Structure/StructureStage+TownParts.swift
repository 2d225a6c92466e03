import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Parts of towns that the text takes up by a noun, and wholes behind an article.
extension StructureStage {
  /// "a bomb in Elmar … *the city's Fell district*", "*the Norwegian capital's* Old Town".
  ///
  /// - Parameter owner: The noun before the possessive.
  func addTownPart(
    _ mention: EntityMention, place: Int, owner: Int, in reading: inout Reading
  ) {
    let tokens = reading.trees[mention.sentence].tokens
    let noun = tokens[owner].form.lowercased()
    guard ["city", "capital", "town"].contains(noun),
      let town = townMeant(by: owner, in: mention.sentence, of: reading), town != place
    else { return }
    claim(
      place, .partOf, town, tokens: owner..<mention.tokens.upperBound, sentence: mention.sentence,
      confidence: 0.7, rule: "structure/town-part", in: &reading)
  }

  /// The town that "the city" or "the capital" means: the last that was named.
  private func townMeant(by noun: Int, in sentence: Int, of reading: Reading) -> Int? {
    let isCapital = reading.trees[sentence].tokens[noun].form.lowercased() == "capital"
    if isCapital, let origin = reading.mention(endingAt: noun, in: sentence, kind: .country),
      let state = reading.mentions[origin].entity,
      let index = schema.countryPosition(named: reading.entities[state].name)
    {
      return reading.entities.indices.first {
        reading.entities[$0].kind == .place && reading.entities[$0].isKept
          && reading.entities[$0].name == schema.countries[index].capital
      }
    }
    for back in 0...min(2, sentence) {
      let named = reading.mentionIndices(in: sentence - back).last { index in
        let mention = reading.mentions[index]
        return mention.kind == .place && mention.form == .name && !mention.isInner
          && (back > 0 || mention.tokens.upperBound <= noun)
          && isTown(mention, isCapital: isCapital)
      }
      if let named { return reading.mentions[named].entity }
    }
    return nil
  }

  private func isTown(_ mention: EntityMention, isCapital: Bool) -> Bool {
    switch mention.entry {
    case .capital: return true
    case .place(let index): return !isCapital && schema.places[index].category == "city"
    default:
      let last = EntityStage.words(mention.name).last ?? ""
      return !isCapital && mention.rule != "names/direction" && !lexicon.placeHeads.contains(last)
        && !lexicon.placeNouns.contains(last) && !lists.buildings.contains(last)
    }
  }

  /// "Elmar *in the* southern Fjord Strip", "Elmar in the self-governing *region of* Fjord": where
  /// the name of the whole begins.
  func startOfWhole(
    behindArticle article: Int, in sentence: Int, of reading: Reading
  ) -> Int? {
    let tokens = reading.trees[sentence].tokens
    guard article < tokens.count, tokens[article].form == "the" else { return nil }
    var next = article + 1
    while next < tokens.count, next - article < 7,
      reading.mention(startingAt: next, in: sentence) == nil,
      tokens[next].form == "-" || tokens[next].form == "of"
        || !tokens[next].isCapitalised && [.adj, .noun, .verb, .adv].contains(tokens[next].tag)
    {
      next += 1
    }
    guard let outer = reading.mention(startingAt: next, in: sentence),
      reading.mentions[outer].rule != "names/demonym",
      reading.mentions[outer].kind == .place || tokens[next - 1].form == "of"
    else { return nil }
    if tokens[next - 1].form == "of",
      !lexicon.placeNouns.contains(tokens[next - 2].form.lowercased()),
      !lexicon.directions.contains(tokens[next - 2].form.lowercased())
    {
      return nil
    }
    let end = reading.mentions[outer].tokens.upperBound
    // "in Elmar in the *Fjord attack*"
    return end >= tokens.count || ![.noun, .propn, .part].contains(tokens[end].tag)
      || lexicon.placeNouns.contains(tokens[end].form.lowercased()) ? next : nil
  }
}
