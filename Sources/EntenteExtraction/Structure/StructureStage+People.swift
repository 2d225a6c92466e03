import EntenteLanguage
import EntenteModel
import EntenteSchema

extension StructureStage {
  /// `relativeOf`, `nationalOf` and `memberOf` of people, off the words right before their names.
  func addPeople(in reading: inout Reading) {
    for index in reading.mentions.indices {
      let mention = reading.mentions[index]
      guard mention.kind == .person, mention.form == .name, let person = mention.entity,
        !reading.furniture.contains(mention.sentence)
      else { continue }
      addRelative(mention, person: person, in: &reading)
      addStateLeader(mention, person: person, in: &reading)
      addEmployer(mention, person: person, in: &reading)
      addOrigin(mention, person: person, in: &reading)
      addMembership(mention, person: person, in: &reading)
      addService(mention, person: person, in: &reading)
      addNationalApposition(mention, person: person, in: &reading)
      addCountryBehind(mention, person: person, in: &reading)
      addSpeaker(mention, person: person, in: &reading)
    }
  }

  /// "his wife, Ida Holm", "Lars Vik's brother Nils Vik", "Nils Vik, a brother of Lars Vik".
  private func addRelative(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tree = reading.trees[mention.sentence]
    let lower = mention.tokens.lowerBound
    var noun = startBeforeRanks(lower, in: mention.sentence, of: reading) - 1
    if noun > 0, tree.tokens[noun].form == "," { noun -= 1 }
    if noun > 0, lists.kinship.contains(tree.tokens[noun].form.lowercased()) {
      if let named = relativeOwner(before: noun, in: mention.sentence, of: reading),
        named != person
      {
        claim(
          person, .relativeOf, named, tokens: noun - 1..<mention.tokens.upperBound,
          sentence: mention.sentence, confidence: 0.75, rule: "structure/relative", in: &reading)
        return
      }
      guard let owner = tree.child(of: noun, by: "nmod:poss") ?? possessive(before: noun, in: tree)
      else { return }
      claimRelatives(person, at: owner, noun..<mention.tokens.upperBound, mention, in: &reading)
      return
    }
    var next = mention.tokens.upperBound
    guard next + 1 < tree.tokens.count, tree.tokens[next].form == "," else { return }
    next += 1
    while next < tree.tokens.count,
      ["the", "a", "an"].contains(tree.tokens[next].form) || tree.tokens[next].tag == .adj
    {
      next += 1
    }
    guard next + 2 < tree.tokens.count, lists.kinship.contains(tree.tokens[next].form.lowercased()),
      tree.tokens[next + 1].form == "of"
    else { return }
    let start = startAfterTitles(next + 2, in: mention.sentence, of: reading)
    claimRelatives(person, at: start, next..<start + 1, mention, in: &reading)
  }

  /// "Lars Vik, *whose* brother": the person before, past a title between them.
  private func relativeOwner(before noun: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.trees[sentence].tokens
    guard let whose = (max(0, noun - 3)..<noun).last(where: { tokens[$0].form == "whose" })
    else { return nil }
    return reading.mentionIndices(in: sentence).filter {
      reading.mentions[$0].kind == .person && !reading.mentions[$0].isInner
        && reading.mentions[$0].tokens.upperBound <= whose
    }.max { reading.mentions[$0].tokens.lowerBound < reading.mentions[$1].tokens.lowerBound }
      .flatMap { reading.mentions[$0].entity }
  }

  private func claimRelatives(
    _ person: Int, at token: Int, _ words: Range<Int>, _ mention: EntityMention,
    in reading: inout Reading
  ) {
    let other = reading.links(at: token, in: mention.sentence).first {
      $0.strength == .direct && reading.entities[$0.entity].kind == .person && $0.entity != person
    }
    guard let other else { return }
    let range =
      min(
        words.lowerBound, token, mention.tokens.lowerBound)..<max(
        words.upperBound, mention.tokens.upperBound)
    claim(
      person, .relativeOf, other.entity, tokens: range, sentence: mention.sentence, confidence: 0.8,
      rule: "structure/relative", in: &reading)
  }

  /// "his" or "Vik's" right before a noun.
  private func possessive(before noun: Int, in tree: Tree) -> Int? {
    var index = noun - 1
    while index > 0, tree.tokens[index].tag == .adj || tree.tokens[index].tag == .noun {
      index -= 1
    }
    guard index >= 0 else { return nil }
    if ["his", "her", "their"].contains(tree.tokens[index].form.lowercased()) { return index }
    return tree.tokens[index].isPossessive && index > 0 ? index - 1 : nil
  }

  /// "Norway's Ida Holm", "Norwegian lawmaker Ida Holm": where somebody is from.
  private func addOrigin(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let start = startBeforeRanks(mention.tokens.lowerBound, in: mention.sentence, of: reading)
    var lower = start
    // "the Danish national, Ida Holm", "a Danish judge, Ida Holm"
    let isApposed =
      lower > 3 && tokens[lower - 1].form == "," && tokens[lower - 2].tag == .noun
      && tokens[lower - 2].fineTag != "NNS"
    if isApposed { lower -= 1 }
    let isNational = lower > 1 && Self.nationals.contains(tokens[lower - 1].form.lowercased())
    if lower > 1, tokens[lower - 1].isGenitive {
      lower -= 1
    } else {
      while lower > 1, start - lower < 6, isOfDescription(lower - 1, in: tokens) { lower -= 1 }
      // "the Dane Lars Vik", "Danish General Vik": nothing else has to stand between.
      guard lower == start || !isPost(lower..<start, in: mention.sentence, of: reading) else {
        return
      }
    }
    guard let owner = reading.mention(endingAt: lower, in: mention.sentence, kind: .country),
      let country = reading.mentions[owner].entity, reading.entities[person].country == nil,
      tokens[lower].isPossessive || isNational
        || reading.mentions[owner].rule == "names/demonym",
      !reading.claims.contains(where: {
        $0.source == person && $0.kind == .represents && $0.target == country
      })
    else { return }
    if isApposed, !isNational,
      reading.mentions[owner].tokens.lowerBound == 0
        || !["a", "an", "another"].contains(
          tokens[reading.mentions[owner].tokens.lowerBound - 1].form.lowercased())
    {
      return
    }
    // "Norway's Ida Holm" among others speaks for Norway; "Norway's General Holm" is from there.
    let isDelegate =
      tokens[lower].isGenitive && lower == start - 1
      && start == mention.tokens.lowerBound && mention.tokens.count > 1
      || Self.colleagues.contains(tokens[start - 1].form.lowercased())
    claim(
      person, isDelegate ? .represents : .nationalOf, country,
      tokens: reading.mentions[owner].tokens.lowerBound..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.6,
      rule: isDelegate ? "structure/owned-person" : "structure/origin", in: &reading)
  }

  /// Whether a word may stand between a nationality and a name: "Danish *Sunni cleric* Holm".
  private func isOfDescription(_ token: Int, in tokens: [Token]) -> Bool {
    // "Danish-*born*", "*pro-democracy* leader"
    if ["-", "born"].contains(tokens[token].form.lowercased()) { return true }
    guard
      !tokens[token].isCapitalised
        || lexicon.nameAdjectives.contains(tokens[token].form.lowercased())
    else { return false }
    return tokens[token].tag == .noun || tokens[token].tag == .adj
      || tokens[token].isCapitalised && tokens[token].tag == .propn
  }

  /// Nouns for whoever does for one country what somebody else does for another.
  private static let colleagues: Set<String> = [
    "colleague", "counterpart", "delegate", "representative", "negotiator", "envoy", "host",
  ]

  /// Nouns for those who belong to a state.
  private static let nationals: Set<String> = ["national", "citizen", "subject"]

  /// Whether some words are the title of a post: "opposition leader".
  func isPost(_ words: Range<Int>, in sentence: Int, of reading: Reading) -> Bool {
    reading.titleMatches[sentence].contains { $0.tokens.overlaps(words) && !isRank($0) }
  }

  /// Where a name begins with the ranks before it: "*Major General* Holm".
  func startBeforeRanks(_ lower: Int, in sentence: Int, of reading: Reading) -> Int {
    guard reading.titleMatches.indices.contains(sentence) else { return lower }
    var start = lower
    while let rank = reading.titleMatches[sentence].first(where: {
      $0.tokens.upperBound == start && isRank($0)
    }) {
      start = rank.tokens.lowerBound
    }
    return start
  }

  private func startAfterTitles(_ start: Int, in sentence: Int, of reading: Reading) -> Int {
    guard reading.titleMatches.indices.contains(sentence) else { return start }
    return reading.titleMatches[sentence].first { $0.tokens.lowerBound == start }?.tokens.upperBound
      ?? start
  }

  func isRank(_ match: Gazetteer.Match) -> Bool {
    match.entries.contains {
      guard case .title(let index) = $0 else { return false }
      return schema.titles[index].scope == .courtesy
    }
  }
}
