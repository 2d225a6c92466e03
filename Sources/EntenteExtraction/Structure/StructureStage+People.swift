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
      addApposedMembership(mention, person: person, in: &reading)
      addService(mention, person: person, in: &reading)
      addNationalApposition(mention, person: person, in: &reading)
      addNamedNational(mention, person: person, in: &reading)
      addCountryBehind(mention, person: person, in: &reading)
      addSpeaker(mention, person: person, in: &reading)
    }
    addToldNationals(in: &reading)
    addTakenUpNationals(in: &reading)
    addTakenUpMembers(in: &reading)
  }

  /// "Norway's Ida Holm", "Norwegian lawmaker Ida Holm": where somebody is from.
  private func addOrigin(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let start = startBeforeRanks(mention.tokens.lowerBound, in: mention.sentence, of: reading)
    var lower = start
    // "the Danish national, Ida Holm", "a Danish judge, Ida Holm"
    let isApposed =
      lower > 3 && [",", "(", "named", "called"].contains(tokens[lower - 1].form)
      && tokens[lower - 2].tag == .noun
      && tokens[lower - 2].fineTag != "NNS"
    if isApposed { lower -= 1 }
    let isNational = lower > 1 && Self.nationals.contains(tokens[lower - 1].form.lowercased())
    if lower > 1, tokens[lower - 1].isGenitive {
      lower -= 1
    } else {
      while lower > 1, start - lower < 6,
        isOfDescription(lower - 1, in: tokens)
          || lower < start && isUnnamed(lower - 1, in: mention.sentence, of: reading)
      {
        lower -= 1
      }
      // "the Dane Lars Vik", "Danish General Vik": nothing else has to stand between.
      guard
        lower == start || tokens[lower..<start].contains(where: { $0.form == "born" })
          || !isPost(lower..<start, in: mention.sentence, of: reading)
      else { return }
    }
    guard let owner = reading.mention(endingAt: lower, in: mention.sentence, kind: .country),
      let country = reading.mentions[owner].entity,
      reading.entities[person].country == nil
        || (lower..<start).contains(where: { tokens[$0].form == "born" }),
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
      || lists.statePeople.contains(tokens[isApposed ? start - 2 : start - 1].form.lowercased())
    claim(
      person, isDelegate ? .represents : .nationalOf, country,
      tokens: reading.mentions[owner].tokens.lowerBound..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.6,
      rule: isDelegate ? "structure/owned-person" : "structure/origin", in: &reading)
    addJointOrigin(
      of: person, before: reading.mentions[owner].tokens.lowerBound, mention, in: &reading)
  }

  /// "the Danish *Peace Prize* winner": a word written large that names nobody.
  private func isUnnamed(_ token: Int, in sentence: Int, of reading: Reading) -> Bool {
    let word = reading.trees[sentence].tokens[token]
    return word.isCapitalised && [.propn, .noun].contains(word.tag)
      && reading.mention(covering: token, in: sentence) == nil
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

  /// Nouns for those who belong to a state.
  static let nationals: Set<String> = ["national", "citizen", "subject"]

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

  func isRank(_ match: Gazetteer.Match) -> Bool {
    match.entries.contains {
      guard case .title(let index) = $0 else { return false }
      return schema.titles[index].scope == .courtesy
    }
  }
}
