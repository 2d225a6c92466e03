import EntenteLanguage
import EntenteModel
import EntenteSchema

extension StructureStage {
  /// "Northern University in Elmar" is there.
  func addSeat(_ mention: EntityMention, body: Int, in reading: inout Reading) {
    let tree = reading.trees[mention.sentence]
    addPostedPeople(of: body, mention, in: &reading)
    let next = mention.tokens.upperBound
    guard next + 1 < tree.tokens.count, ["in", "at"].contains(tree.tokens[next].form),
      !reading.headlines.contains(mention.sentence),
      // "Police in Norway": the country's, and the words say no more.
      mention.rule != NameStage.bareBodyRule
    else { return }
    let start = pastCapitalNoun(next + 1, in: mention.sentence, of: reading)
    guard let first = reading.mention(startingAt: start, in: mention.sentence) else { return }
    if mention.rule == "names/administration" {
      // "the Vik regime in Norway" is Norway's.
      guard let country = reading.mentions[first].entity,
        reading.entities[country].kind == .country
      else { return }
      claim(
        body, .partOf, country,
        tokens: mention.tokens.lowerBound..<reading.mentions[first].tokens.upperBound,
        sentence: mention.sentence, confidence: 0.75, rule: "structure/administration", in: &reading
      )
      return
    }
    if isArmedGroup(mention),
      let place = reading.mentions[first].entity, reading.mentions[first].kind == .place
    {
      claim(
        body, .locatedIn, place,
        tokens: mention.tokens.lowerBound..<reading.mentions[first].tokens.upperBound,
        sentence: mention.sentence, confidence: 0.55, rule: "structure/foothold", in: &reading)
      return
    }
    if isArmedGroup(mention), reading.mentions[first].kind == .country {
      // "fighting X in Norway and Peru": armed groups are where they are fought.
      addTheatres(of: body, mention, first: first, in: &reading)
      return
    }
    let top = tree.top(of: reading.mentions[first].tokens)
    guard start > next + 1 || tree.head(of: top).map(mention.tokens.contains) ?? false else {
      return
    }
    for token in tree.conjuncts(of: top) {
      guard let place = reading.mention(covering: token, in: mention.sentence),
        let target = reading.mentions[place].entity,
        reading.entities[target].kind == .country
          || reading.entities[target].kind == .place
      else { continue }
      claim(
        body, .locatedIn, target,
        tokens: mention.tokens.lowerBound..<reading.mentions[place].tokens.upperBound,
        sentence: mention.sentence, confidence: 0.7, rule: "structure/seat", in: &reading)
    }
  }

  /// "the Embassy in *the Danish capital* Elmar": where the city's own name begins.
  private func pastCapitalNoun(_ start: Int, in sentence: Int, of reading: Reading) -> Int {
    let tokens = reading.trees[sentence].tokens
    var next = start
    if next < tokens.count, tokens[next].form == "the" { next += 1 }
    if let origin = reading.mention(startingAt: next, in: sentence, kind: .country) {
      next = reading.mentions[origin].tokens.upperBound
      if next < tokens.count, tokens[next].isGenitive { next += 1 }
    }
    let noun = next
    while next < tokens.count, next - noun < 4, !tokens[next].isCapitalised,
      [.noun, .adj].contains(tokens[next].tag) || ["of", ","].contains(tokens[next].form)
    {
      next += 1
    }
    let sees =
      noun < next && (noun..<next).contains { lexicon.placeNouns.contains(tokens[$0].form) }
    let isCapital = noun < next && (noun..<next).contains { tokens[$0].form == "capital" }
    return (sees || isCapital)
      && reading.mention(startingAt: next, in: sentence, kind: .place) != nil
      ? next : start
  }

  private func addTheatres(
    of body: Int, _ mention: EntityMention, first: Int, in reading: inout Reading
  ) {
    let tokens = reading.trees[mention.sentence].tokens
    var country: Int? = first
    while let place = country {
      if let target = reading.mentions[place].entity {
        claim(
          body, .locatedIn, target,
          tokens: mention.tokens.lowerBound..<reading.mentions[place].tokens.upperBound,
          sentence: mention.sentence, confidence: 0.7, rule: "structure/seat", in: &reading)
      }
      let end = reading.mentions[place].tokens.upperBound
      guard end + 1 < tokens.count, ["and", ","].contains(tokens[end].form) else { return }
      let start = tokens[end + 1].form == "and" ? end + 2 : end + 1
      country = reading.mention(startingAt: start, in: mention.sentence, kind: .country)
    }
  }

  /// "the militants of X *in Elmar*": an armed group is where it fights.
  private func isArmedGroup(_ mention: EntityMention) -> Bool {
    guard case .organization(let index) = mention.entry else { return false }
    return schema.organizations[index].category == "armed-group"
  }
}
