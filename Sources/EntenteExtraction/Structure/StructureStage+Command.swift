import EntenteLanguage
import EntenteModel
import EntenteSchema

extension StructureStage {
  /// "a force *under General Lars Vik*", "the mission, *under Ida Holm*": who leads a body.
  func addCommand(_ mention: EntityMention, body: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    var next = mention.tokens.upperBound
    let limit = min(next + 5, tokens.count)
    // "a force 7,000 strong under": words that only describe the body may stand between.
    while next < limit, tokens[next].form != "under",
      [.num, .adj, .punct].contains(tokens[next].tag), tokens[next].form != "."
    {
      next += 1
    }
    guard next + 1 < tokens.count, tokens[next].form == "under" else { return }
    next += 1
    let end = min(next + 6, tokens.count)
    while next < end, reading.mention(startingAt: next, in: mention.sentence, kind: .person) == nil
    {
      // Ranks, titles and nationalities stand before the name; the leadership "of" it may too.
      let word = tokens[next].form.lowercased()
      guard tokens[next].isCapitalised || Self.leadership.contains(word) else { return }
      next += 1
    }
    guard let leader = reading.mention(startingAt: next, in: mention.sentence, kind: .person),
      let person = reading.mentions[leader].entity
    else { return }
    claim(
      person, .leads, body,
      tokens: mention.tokens.lowerBound..<reading.mentions[leader].tokens.upperBound,
      sentence: mention.sentence, confidence: 0.7, rule: "structure/command", in: &reading)
  }

  private static let leadership: Set<String> = [
    "the", "command", "leadership", "direction", "of", "its", "a", "an", "retired", "former",
    "chairmanship", "presidency", "orders", "control",
  ]

  /// "*Norway-Peru* Joint Commission": both states sit on it and neither owns it.
  func addPair(_ mention: EntityMention, body: Int, in reading: inout Reading) -> Bool {
    let tokens = reading.trees[mention.sentence].tokens
    guard
      let mark = mention.tokens.first(where: { ["-", "–", "/"].contains(tokens[$0].form) }),
      mark > mention.tokens.lowerBound, mention.tokens.upperBound - mark > 2
    else { return false }
    let first = reading.words(of: mention.tokens.lowerBound..<mark, in: mention.sentence)
    let countries =
      [first]
      + (1...3).compactMap { count in
        mark + count + 1 < mention.tokens.upperBound
          ? reading.words(of: mark + 1..<mark + 1 + count, in: mention.sentence) : nil
      }
    let known = countries.compactMap { name in
      schema.countries.first { country in
        ([country.name] + country.aliases + country.adjectives).contains(name)
      }
    }
    guard known.count > 1, known[0].name != known[1].name,
      ([known[0].name] + known[0].aliases + known[0].adjectives).contains(first)
    else { return false }
    for country in known.prefix(2) {
      let member = reading.entity(.country, named: country.name, idPath: country.slug)
      claim(
        member, .memberOf, body, tokens: mention.tokens, sentence: mention.sentence,
        confidence: 0.7, rule: "structure/pair", in: &reading)
    }
    return true
  }
}
