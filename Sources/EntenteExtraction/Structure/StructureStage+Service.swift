import EntenteLanguage
import EntenteModel
import EntenteSchema

extension StructureStage {
  /// "a Fisheries Council member, Ida Holm", "the Council's top lawyer, Ida Holm".
  func addMembership(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    var noun = startBeforeRanks(mention.tokens.lowerBound, in: mention.sentence, of: reading) - 1
    noun = beforeList(noun, in: mention.sentence, of: reading)
    if noun > 0, [",", "(", "named", "called"].contains(tokens[noun].form) { noun -= 1 }
    guard noun > 0, lists.memberNouns.contains(tokens[noun].form.lowercased()) else { return }
    if let body = lists.memberBodies[tokens[noun].form] {
      let whole = reading.entity(.organization, named: body, idPath: nil)
      claim(
        person, .memberOf, whole, tokens: noun..<mention.tokens.upperBound,
        sentence: mention.sentence, confidence: 0.65, rule: "structure/member", in: &reading)
    }
    var lower = noun
    while lower > 0, noun - lower < 4,
      reading.mention(endingAt: lower, in: mention.sentence, kind: .organization) == nil,
      tokens[lower - 1].tag == .adj || tokens[lower - 1].tag == .noun
        || tokens[lower - 1].tag == .propn || tokens[lower - 1].isGenitive
    {
      lower -= 1
    }
    guard let body = reading.mention(endingAt: lower, in: mention.sentence, kind: .organization),
      let target = reading.mentions[body].entity, target != person
    else { return }
    // "Foreign Ministry spokesman Lars Vik" holds a post and is read by that.
    let isHeld = reading.offices.contains {
      $0.sentence == mention.sentence && $0.entity != nil && $0.titleTokens.contains(noun)
        && $0.holders.contains { reading.mentions[$0].entity == person }
    }
    if isHeld, reading.mentions[body].rule != "names/party-word" { return }
    claim(
      person, .memberOf, target,
      tokens: reading.mentions[body].tokens.lowerBound..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.65, rule: "structure/member", in: &reading)
  }

  /// The token before all the names of a list: "*lawmakers* Ida Holm and Lars Vik".
  private func beforeList(_ token: Int, in sentence: Int, of reading: Reading) -> Int {
    let tokens = reading.trees[sentence].tokens
    var before = token
    while before > 1, ["and", ","].contains(tokens[before].form) {
      let end = tokens[before].form == "and" && tokens[before - 1].form == "," ? before - 1 : before
      guard let other = reading.mention(endingAt: end, in: sentence, kind: .person) else { break }
      before = reading.mentions[other].tokens.lowerBound - 1
    }
    // One lawmaker and somebody else are no list of lawmakers.
    let isPlural = before >= 0 && tokens[before].form.hasSuffix("s")
    return before == token || isPlural ? before : token
  }

  /// "Major Lars Vik *of the Northern Army*", "*Northern Army* Major Lars Vik": who serves in what.
  func addService(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let start = startBeforeRanks(mention.tokens.lowerBound, in: mention.sentence, of: reading)
    if start < mention.tokens.lowerBound,
      let body = reading.mention(endingAt: start, in: mention.sentence, kind: .organization),
      reading.mentions[body].form == .name, !isBareService(reading.mentions[body], in: reading)
    {
      claimService(person, in: body, mention, &reading)
    }
    let next = mention.tokens.upperBound
    guard next + 1 < tokens.count, ["of", "from"].contains(tokens[next].form) else { return }
    // "freed Holm *from* the army": who is taken away from a body is not of it.
    let tree = reading.trees[mention.sentence]
    let top = tree.top(of: mention.tokens)
    guard
      tokens[next].form == "of" || !tree.has(top, "obj") && !tree.has(top, "nsubj:pass")
    else { return }
    let first = tokens[next + 1].form.lowercased() == "the" ? next + 2 : next + 1
    guard let body = reading.mention(startingAt: first, in: mention.sentence, kind: .organization),
      reading.mentions[body].form == .name
    else { return }
    claimService(person, in: body, mention, &reading)
  }

  /// "*Army* Colonel Holm": of which army the word alone does not tell.
  private func isBareService(_ body: EntityMention, in reading: Reading) -> Bool {
    let words = reading.words(of: body.tokens, in: body.sentence)
    return ["Army", "Navy", "Air Force", "Marine", "Marines", "Marine Corps", "Coast Guard"]
      .contains(words)
  }

  private func claimService(
    _ person: Int, in position: Int, _ mention: EntityMention, _ reading: inout Reading
  ) {
    guard let body = reading.mentions[position].entity, body != person else { return }
    let isKnown = reading.claims.contains {
      $0.source == person && $0.target == body && [.leads, .represents].contains($0.kind)
    }
    guard !isKnown else { return }
    let other = reading.mentions[position].tokens
    let lower = min(other.lowerBound, mention.tokens.lowerBound)
    let upper = max(other.upperBound, mention.tokens.upperBound)
    claim(
      person, .memberOf, body, tokens: lower..<upper, sentence: mention.sentence, confidence: 0.65,
      rule: "structure/service", in: &reading)
  }

  /// "General Lars Vik *of Norway*": for whom somebody without a post stands among others.
  func addCountryBehind(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let next = mention.tokens.upperBound
    guard next + 1 < tokens.count, tokens[next].form == "of",
      reading.entities[person].country == nil
    else { return }
    let first = tokens[next + 1].form.lowercased() == "the" ? next + 2 : next + 1
    guard let origin = reading.mention(startingAt: first, in: mention.sentence, kind: .country),
      reading.mentions[origin].rule != "names/demonym",
      let country = reading.mentions[origin].entity,
      !reading.claims.contains(where: {
        $0.source == person && $0.kind == .represents
          && reading.entities[$0.target].kind == .country
      })
    else { return }
    let end = reading.mentions[origin].tokens.upperBound
    guard end >= tokens.count || [.punct, .cconj, .verb, .aux].contains(tokens[end].tag) else {
      return
    }
    claim(
      person,
      isDescribed(mention, in: reading)
        || reading.claims.contains { $0.source == person && $0.kind == .represents }
        ? .nationalOf : .represents, country,
      tokens: mention.tokens.lowerBound..<end, sentence: mention.sentence, confidence: 0.6,
      rule: "structure/country-behind", in: &reading)
  }
}
