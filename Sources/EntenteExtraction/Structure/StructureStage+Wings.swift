import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Bodies that the text calls a part of others: "the Front's armed wing, the Elmar Brigades".
extension StructureStage {
  /// `partOf` of a body that stands beside a noun for a part and the owner of that.
  func addWing(_ mention: EntityMention, body: Int, in reading: inout Reading) {
    guard let wing = wing(beside: mention, in: reading.trees[mention.sentence]) else { return }
    for whole in owners(of: wing, in: mention.sentence, of: reading) where whole != body {
      let lower = min(wing.lowerBound, mention.tokens.lowerBound)
      claim(
        body, .partOf, whole, tokens: lower..<max(wing.upperBound, mention.tokens.upperBound),
        sentence: mention.sentence, confidence: 0.75, rule: "structure/wing", in: &reading)
    }
  }

  /// The words "armed wing" that an apposition joins to a name, with the adjectives before the noun.
  private func wing(beside mention: EntityMention, in tree: Tree) -> Range<Int>? {
    let tokens = tree.tokens
    // "armed wing, the Elmar Brigades", "armed wing known as Elmar"
    var before = mention.tokens.lowerBound - 1
    while before > 0,
      ["the", ",", "as", "called", "known", "named", "(", "–", "—"].contains(
        tokens[before].form.lowercased())
    { before -= 1 }
    if before > 0, lists.wings.contains(tokens[before].form.lowercased()) {
      return start(of: before, in: tokens)..<before + 1
    }
    // "the Elmar Brigades, the armed wing of the Front"
    let next = mention.tokens.upperBound
    guard next + 2 < tokens.count, [",", "(", "–", "—"].contains(tokens[next].form) else {
      return nil
    }
    let end = min(tokens.count, next + 8)
    guard
      let noun = (next + 1..<end).first(where: {
        lists.wings.contains(tokens[$0].form.lowercased())
      }),
      !(next + 1..<noun).contains(where: {
        [",", "of", "and", "–", "—"].contains(tokens[$0].form) || tokens[$0].tag == .verb
      })
    else { return nil }
    return start(of: noun, in: tokens)..<noun + 1
  }

  private func start(of noun: Int, in tokens: [Token]) -> Int {
    var lower = noun
    while lower > 0, noun - lower < 3, !tokens[lower - 1].isCapitalised,
      [.adj, .noun, .verb].contains(tokens[lower - 1].tag) || tokens[lower - 1].form == "-"
    {
      lower -= 1
    }
    return lower
  }

  /// Whose part it is: "the *Front's* armed wing", "*its* armed wing", "the armed wing of *the Front*".
  private func owners(of wing: Range<Int>, in sentence: Int, of reading: Reading) -> [Int] {
    let tokens = reading.trees[sentence].tokens
    var lower = wing.lowerBound
    if lower > 0, tokens[lower - 1].isPossessive { lower -= 1 }
    if let owner = reading.mention(endingAt: lower, in: sentence),
      [.organization, .country].contains(reading.mentions[owner].kind)
    {
      return reading.mentions[owner].entity.map { [$0] } ?? []
    }
    if lower > 0,
      ["its", "their"].contains(tokens[lower - 1].form.lowercased())
        || lower < wing.lowerBound
    {
      let links = reading.links(at: lower - 1, in: sentence)
      return links.count == 1 && reading.entities[links[0].entity].kind == .organization
        ? [links[0].entity] : []
    }
    let next = wing.upperBound
    guard next + 1 < tokens.count, tokens[next].form == "of" else { return [] }
    var first = tokens[next + 1].form.lowercased() == "the" ? next + 2 : next + 1
    if let origin = reading.mention(startingAt: first, in: sentence, kind: .country),
      reading.mentions[origin].rule == "names/demonym"
    {
      // "a unit of the *Danish shipping group* Fjord"
      var name = reading.mentions[origin].tokens.upperBound
      while name < tokens.count, !tokens[name].isCapitalised,
        [.adj, .noun].contains(tokens[name].tag)
      {
        name += 1
      }
      if reading.mention(startingAt: name, in: sentence, kind: .organization) != nil {
        first = name
      }
    }
    guard let owner = reading.mention(startingAt: first, in: sentence),
      [.organization, .country].contains(reading.mentions[owner].kind)
    else { return [] }
    return reading.mentions[owner].entity.map { [$0] } ?? []
  }
}
