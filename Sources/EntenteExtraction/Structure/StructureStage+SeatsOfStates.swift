import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Cities that the text calls a capital: "Norway's capital, Elmar", "the capital city of Elmar".
extension StructureStage {
  /// `partOf` of a capital, in the state or region whose capital the words make it.
  func addCapital(_ mention: EntityMention, place: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    guard let noun = capitalNoun(beside: mention, in: tokens) else { return }
    let lower = min(noun, mention.tokens.lowerBound)
    let range = lower..<max(noun + 1, mention.tokens.upperBound)
    guard let whole = state(ofCapital: noun, mention, in: reading), whole != place,
      [.country, .place].contains(reading.entities[whole].kind)
    else { return }
    claim(
      place, .partOf, whole, tokens: range, sentence: mention.sentence, confidence: 0.75,
      rule: "structure/capital", in: &reading)
  }

  /// The word "capital" that says what a place is.
  private func capitalNoun(beside mention: EntityMention, in tokens: [Token]) -> Int? {
    var before = mention.tokens.lowerBound - 1
    if before > 1, tokens[before].form == "of", tokens[before - 1].form.lowercased() == "city" {
      before -= 2
    } else if before > 0, [",", "city", "of"].contains(tokens[before].form.lowercased()) {
      before -= 1
    }
    if before > 0, tokens[before].form.lowercased() == "capital" { return before }
    let next = mention.tokens.upperBound
    guard next + 2 < tokens.count, tokens[next].form == ",", tokens[next + 1].form == "the",
      tokens[next + 2].form.lowercased() == "capital"
    else { return nil }
    return next + 2
  }

  /// Whose capital it is by the words before the noun or behind it, else by what is known.
  private func state(
    ofCapital noun: Int, _ mention: EntityMention, in reading: Reading
  ) -> Int? {
    let tokens = reading.trees[mention.sentence].tokens
    var lower = noun
    while lower > 0, noun - lower < 3, tokens[lower - 1].tag == .adj,
      !tokens[lower - 1].isCapitalised
    {
      lower -= 1
    }
    if lower > 0, tokens[lower - 1].isPossessive { lower -= 1 }
    if let owner = reading.mention(endingAt: lower, in: mention.sentence) {
      return reading.mentions[owner].entity
    }
    if lower > 0, ["its", "their"].contains(tokens[lower - 1].form.lowercased()) {
      let links = reading.links(at: lower - 1, in: mention.sentence)
      return links.count == 1 ? links[0].entity : nil
    }
    if noun + 2 < tokens.count, noun > mention.tokens.lowerBound, tokens[noun + 1].form == "of",
      let owner = reading.mention(
        startingAt: tokens[noun + 2].form == "the" ? noun + 3 : noun + 2, in: mention.sentence)
    {
      return reading.mentions[owner].entity
    }
    guard case .capital(let index) = mention.entry else { return nil }
    return reading.country(named: schema.countries[index].name)
  }
}
