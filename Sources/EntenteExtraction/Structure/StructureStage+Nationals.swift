import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whose nationals people are by words beside their names.
extension StructureStage {
  /// "Lars Vik, *a Norwegian*,", "Lars Vik, *a 34-year-old Norwegian lawyer*", "*a Danish citizen*".
  func addNationalApposition(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let next = mention.tokens.upperBound
    guard next + 2 < tokens.count, tokens[next].form == "," else { return }
    let opening = tokens[next + 1].form.lowercased()
    if ["both", "all"].contains(opening) {
      addSharedNationality(mention, at: next + 2, in: &reading)
      return
    }
    guard ["a", "an", "another"].contains(opening) else { return }
    let start = pastDescription(next + 2, in: mention.sentence, of: reading)
    guard let origin = reading.mention(startingAt: start, in: mention.sentence, kind: .country),
      let country = reading.mentions[origin].entity
    else { return }
    var end = reading.mentions[origin].tokens.upperBound
    let isCitizen = end < tokens.count && Self.nationals.contains(tokens[end].form.lowercased())
    guard reading.mentions[origin].rule == "names/demonym" || isCitizen else { return }
    // "a *Danish-born* lawyer"
    if end + 1 < tokens.count, tokens[end].form == "-", tokens[end + 1].form == "born" { end += 2 }
    while end < tokens.count, [.noun, .adj].contains(tokens[end].tag) { end += 1 }
    let words = reading.mentions[origin].tokens.upperBound..<end
    guard words.isEmpty || isCitizen || !isPost(words, in: mention.sentence, of: reading),
      end >= tokens.count || ["of", "in", "from", "with", "on"].contains(tokens[end].form)
        || tokens[end].tag == .punct || tokens[end].tag == .verb
        || tokens[end].form.lowercased() == "who"
    else { return }
    let acts = words.last.map { lists.statePeople.contains(tokens[$0].form.lowercased()) } ?? false
    claimNational(
      person, of: country, acts: acts, tokens: mention.tokens.lowerBound..<end,
      sentence: mention.sentence, confidence: 0.7, rule: "structure/national-apposition",
      in: &reading)
  }

  /// "a *34-year-old former* Norwegian": where the nationality begins.
  private func pastDescription(_ start: Int, in sentence: Int, of reading: Reading) -> Int {
    let tokens = reading.trees[sentence].tokens
    var next = start
    while next < tokens.count, next - start < 7, !tokens[next].isCapitalised,
      reading.mention(startingAt: next, in: sentence) == nil,
      [.adj, .num, .noun, .verb].contains(tokens[next].tag) || tokens[next].form == "-"
    {
      next += 1
    }
    return next
  }

  /// "Ida Holm and Lars Vik, *both Norwegians*,": what several are.
  private func addSharedNationality(
    _ mention: EntityMention, at start: Int, in reading: inout Reading
  ) {
    guard let origin = reading.mention(startingAt: start, in: mention.sentence, kind: .country),
      reading.mentions[origin].rule == "names/demonym",
      let country = reading.mentions[origin].entity
    else { return }
    let end = reading.mentions[origin].tokens.upperBound
    for name in names(endingWith: mention, in: reading) {
      guard let person = reading.mentions[name].entity else { continue }
      claimNational(
        person, of: country, tokens: reading.mentions[name].tokens.lowerBound..<end,
        sentence: mention.sentence, confidence: 0.7, rule: "structure/national-apposition",
        in: &reading)
    }
  }

  /// The names of a list that ends with one: "*Ida Holm and* Lars Vik".
  private func names(endingWith last: EntityMention, in reading: Reading) -> [Int] {
    let tokens = reading.trees[last.sentence].tokens
    var found =
      reading.mention(
        endingAt: last.tokens.upperBound, in: last.sentence, kind: .person
      ).map { [$0] } ?? []
    var before = last.tokens.lowerBound - 1
    while before > 0, ["and", ","].contains(tokens[before].form) {
      let end = tokens[before].form == "and" && tokens[before - 1].form == "," ? before - 1 : before
      guard let other = reading.mention(endingAt: end, in: last.sentence, kind: .person) else {
        break
      }
      found.append(other)
      before = reading.mentions[other].tokens.lowerBound - 1
    }
    return found
  }

  /// "*the Iranian*, Ida Holm", "*two Swedes*, Lars Vik and Ida Holm": a people's name before a person's.
  func addNamedNational(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    var before = mention.tokens.lowerBound - 1
    let next = mention.tokens.upperBound
    var isList =
      next + 1 < tokens.count && ["and", ","].contains(tokens[next].form)
      && reading.mention(startingAt: next + 1, in: mention.sentence, kind: .person) != nil
    while before > 1, ["and", ","].contains(tokens[before].form),
      let other = reading.mention(
        endingAt: tokens[before - 1].form == "," ? before - 1 : before, in: mention.sentence,
        kind: .person)
    {
      isList = true
      before = reading.mentions[other].tokens.lowerBound - 1
    }
    guard before > 1, tokens[before].form == ",",
      let origin = reading.mention(endingAt: before, in: mention.sentence, kind: .country),
      reading.mentions[origin].rule == "names/demonym",
      let country = reading.mentions[origin].entity
    else { return }
    let lower = reading.mentions[origin].tokens.lowerBound
    let opening = lower > 0 ? tokens[lower - 1] : tokens[lower]
    let isMany = tokens[before - 1].form.hasSuffix("s") || opening.tag == .num
    guard isMany == isList,
      ["the", "a", "an", "another", "-"].contains(opening.form.lowercased())
        || opening.tag == .num || opening.tag == .adj
    else { return }
    claimNational(
      person, of: country, tokens: lower..<mention.tokens.upperBound, sentence: mention.sentence,
      confidence: 0.65, rule: "structure/named-national", in: &reading)
    addJointOrigin(of: person, before: lower, mention, in: &reading)
  }

  /// "the *Danish*-Norwegian lawyer Ida Holm": the first of two nationalities.
  func addJointOrigin(
    of person: Int, before lower: Int, _ mention: EntityMention, in reading: inout Reading
  ) {
    let tokens = reading.trees[mention.sentence].tokens
    guard lower > 1, tokens[lower - 1].form == "-",
      let other = reading.mention(endingAt: lower - 1, in: mention.sentence, kind: .country),
      reading.mentions[other].rule == "names/demonym",
      let country = reading.mentions[other].entity
    else { return }
    claimNational(
      person, of: country,
      tokens: reading.mentions[other].tokens.lowerBound..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.6, rule: "structure/joint-origin", in: &reading)
  }

  /// Claims a nationality, or that somebody acts for the country, unless they are known to act for that country anyway.
  func claimNational(
    _ person: Int, of country: Int, acts: Bool = false, tokens: Range<Int>, sentence: Int,
    confidence: Double, rule: RuleID, in reading: inout Reading
  ) {
    guard person != country,
      !reading.claims.contains(where: {
        $0.source == person && [.represents, .nationalOf].contains($0.kind) && $0.target == country
      })
    else { return }
    claim(
      person, acts ? .represents : .nationalOf, country, tokens: tokens, sentence: sentence,
      confidence: confidence, rule: rule, in: &reading)
  }

  /// "the *driver*, Lars Vik", "the *winner* Ida Holm": who a word in small letters says what they are.
  func isDescribed(_ mention: EntityMention, in reading: Reading) -> Bool {
    let tokens = reading.trees[mention.sentence].tokens
    var before = mention.tokens.lowerBound - 1
    if before > 0, tokens[before].form == "," { before -= 1 }
    guard before > 0, tokens[before].tag == .noun, !tokens[before].isCapitalised else {
      return false
    }
    return !lists.statePeople.contains(tokens[before].form.lowercased())
  }
}
