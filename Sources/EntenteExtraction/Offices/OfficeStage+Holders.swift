import EntenteLanguage
import EntenteModel
import EntenteSchema

extension OfficeStage {
  /// Who holds the post: the name after the title, in apposition, or joined by "is" or "as".
  func findHolders(_ phrase: inout OfficePhrase, in reading: inout Reading) {
    let isServed = isPrincipal(phrase, in: reading)
    let isApart =
      phrase.tokens.upperBound < reading.text.sentences[phrase.sentence].tokens.count
      && reading.text.sentences[phrase.sentence].tokens[phrase.tokens.upperBound].form == ","
    if phrase.principal == nil ? !(isServed && isApart) : isApart,
      let holder = nameAfter(phrase, in: &reading)
    {
      phrase.holders = [holder]
      addOwner(after: holder, to: &phrase, in: reading)
      if phrase.isPlural { phrase.holders += joinedNames(after: holder, in: reading) }
      return
    }
    if schema.titles[phrase.title].scope == .courtesy { return }
    if let holder = nameInApposition(phrase, in: reading)
      ?? nameBehindPhrase(phrase, in: reading) ?? nameBetween(phrase, in: reading)
    {
      extendToField(&phrase, before: holder, in: reading)
      phrase.holders = [holder]
    } else if let token = tokenByPredicate(phrase, in: reading) {
      settleTenure(of: &phrase, in: reading)
      let all = reading.text.sentences[phrase.sentence].tokens
      let named =
        lexicon.postnominals.contains(all[token].form)
        ? reading.mention(endingAt: token, in: phrase.sentence, kind: .person) : nil
      if let holder = named ?? reading.mention(covering: token, in: phrase.sentence, kind: .person)
        ?? nameOf(token, in: phrase.sentence, of: reading)
      {
        phrase.holders = [holder]
      } else if ["he", "she", "him", "her", "who", "his"].contains(
        reading.trees[phrase.sentence].tokens[token].form.lowercased())
      {
        phrase.holderToken = token
      }
    }
  }

  /// "Foreign Minister Ida Holm of Denmark": the country after the name.
  private func addOwner(after holder: Int, to phrase: inout OfficePhrase, in reading: Reading) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let next = reading.mentions[holder].tokens.upperBound
    guard phrase.owners.isEmpty, phrase.possessor == nil, next + 1 < tokens.count,
      tokens[next].form == "of"
    else { return }
    let start = tokens[next + 1].form == "the" ? next + 2 : next + 1
    if let owner = reading.mention(startingAt: start, in: phrase.sentence, kind: .country) {
      phrase.owners.append(owner)
    } else if schema.titles[phrase.title].scope == .organizational, phrase.complement == nil,
      let body = reading.mention(startingAt: start, in: phrase.sentence, kind: .organization),
      reading.mentions[body].form == .name
    {
      // "Director Ida Holm of the Fjord Institute"
      phrase.owners.append(body)
    }
  }

  /// The name right after the title, or after a comma that opens an apposition.
  private func nameAfter(_ phrase: OfficePhrase, in reading: inout Reading) -> Int? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let next = phrase.tokens.upperBound
    guard next < tokens.count else { return nil }
    if let person = introducedName(at: next, in: phrase.sentence, of: reading) { return person }
    if let person = renamed(at: next, after: phrase, in: &reading) { return person }
    if tokens[next].form == "(",
      let person = introducedName(at: next + 1, in: phrase.sentence, of: reading)
    {
      // "the Foreign Secretary (Mr Holm)"
      let end = reading.mentions[person].tokens.upperBound
      return end < tokens.count && tokens[end].form == ")" ? person : nil
    }
    if tokens[next].form == ",",
      let person = introducedName(at: next + 1, in: phrase.sentence, of: reading)
        ?? describedName(at: next + 1, in: phrase.sentence, of: reading)
    {
      var after = reading.mentions[person].tokens.upperBound
      while after < tokens.count, lexicon.postnominals.contains(tokens[after].form) { after += 1 }
      after = pastOrigin(after, of: phrase, in: reading)
      let isClosed =
        after >= tokens.count
        || [",", ")", "”", ".", ";", ":", "–", "—", "("].contains(tokens[after].form)
        || tokens[after].tag == .verb || tokens[after].tag == .aux
      // "the foreign ministers, Ida Holm and Lars Vik"
      if phrase.isPlural { return joinedNames(after: person, in: reading).isEmpty ? nil : person }
      let isList =
        after < tokens.count && tokens[after].form == ","
        && after + 1 < tokens.count && tokens[after + 1].isCapitalised
        && tokens[after + 1].tag == .propn
      return isClosed && !isList ? person : nil
    }
    return unknownName(after: phrase, in: &reading)
  }

  /// The name at a place behind ranks and a country: "*Sir* Lars Vik", "*Norway's* Lars Vik".
  func introducedName(at start: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.text.sentences[sentence].tokens
    var next = start
    while next < tokens.count {
      if let person = reading.mention(startingAt: next, in: sentence, kind: .person) {
        return person
      }
      if let rank = reading.titleMatches[sentence].first(where: {
        $0.tokens.lowerBound == next
      }), isRank(rank) {
        next = rank.tokens.upperBound
      } else if let country = reading.mention(startingAt: next, in: sentence, kind: .country),
        reading.mentions[country].tokens.upperBound < tokens.count,
        tokens[reading.mentions[country].tokens.upperBound].isGenitive
      {
        next = reading.mentions[country].tokens.upperBound + 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Whether a title only goes with a name: "Sir", "General".
  func isRank(_ match: Gazetteer.Match) -> Bool {
    match.entries.contains {
      guard case .title(let index) = $0 else { return false }
      return schema.titles[index].scope == .courtesy || ranks.contains(schema.titles[index].title)
    }
  }

  /// A name right after a title that the engine took for a place or a body is a person's.
  private func renamed(at start: Int, after phrase: OfficePhrase, in reading: inout Reading) -> Int?
  {
    guard phrase.complement == nil,
      let index = reading.mention(startingAt: start, in: phrase.sentence),
      !reading.mentions[index].isKnown, reading.mentions[index].rule == "names/engine",
      [.place, .organization].contains(reading.mentions[index].kind),
      (2...4).contains(reading.mentions[index].tokens.count)
    else { return nil }
    let words = EntityStage.words(reading.mentions[index].name)
    guard
      !words.contains(where: {
        lexicon.organizationHeads.contains($0) || lexicon.placeHeads.contains($0) || $0 == "of"
          || lexicon.commonOrganizationHeads.contains($0)
      }),
      !reading.mentions[index].tokens.contains(where: {
        Gazetteer.isAcronym(reading.text.sentences[phrase.sentence].tokens[$0].form)
      })
    else { return nil }
    reading.mentions[index].kind = .person
    return index
  }

  /// Capitalised words right after a title are a person's name, known or not.
  private func unknownName(after phrase: OfficePhrase, in reading: inout Reading) -> Int? {
    guard !reading.headlines.contains(phrase.sentence) else { return nil }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let start = phrase.tokens.upperBound
    guard phrase.complement == nil || phrase.complementMention == nil,
      tokens[phrase.titleTokens.lowerBound].isCapitalised || phrase.titleTokens.count > 1
        || !phrase.owners.isEmpty
    else { return nil }
    guard !reading.titleMatches[phrase.sentence].contains(where: { $0.tokens.contains(start) })
    else { return nil }
    var end = start
    while end < tokens.count, end - start < 3, tokens[end].isCapitalised,
      tokens[end].tag == .propn || tokens[end].tag == .x,
      !lexicon.nonNames.contains(tokens[end].form.lowercased()),
      !lexicon.organizationHeads.contains(tokens[end].form.lowercased()),
      reading.mention(covering: end, in: phrase.sentence) == nil
    {
      end += 1
    }
    guard end > start,
      reading.mention(covering: end, in: phrase.sentence) == nil || end - start > 1
        || end >= tokens.count || !tokens[end].isCapitalised
    else { return nil }
    // The whole run was read as another kind of name by the engine when nothing was left over.
    reading.mentions.append(
      EntityMention(
        sentence: phrase.sentence, tokens: start..<end,
        head: reading.trees[phrase.sentence].top(of: start..<end), kind: .person, form: .name,
        name: reading.words(of: start..<end, in: phrase.sentence), isKnown: false,
        rule: "names/after-title"))
    return reading.mentions.count - 1
  }
}
