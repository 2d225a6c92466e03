import EntenteLanguage
import EntenteModel
import EntenteSchema

extension OfficeStage {
  /// What completes the title: "of Peru", "for Central Asia", "to the United Nations".
  func extendRight(_ phrase: inout OfficePhrase, in reading: Reading) {
    takePlaceBehind(&phrase, in: reading)
    // "Minister of Norway for Trade": one phrase may follow another.
    if takeComplement(of: &phrase, in: reading) { _ = takeComplement(of: &phrase, in: reading) }
    takeApposedBody(of: &phrase, in: reading)
  }

  /// Takes one prepositional phrase behind the title.
  ///
  /// - Returns: Whether another may follow.
  private func takeComplement(of phrase: inout OfficePhrase, in reading: Reading) -> Bool {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let start = phrase.tokens.upperBound
    guard start + 1 < tokens.count else { return false }
    let preposition = tokens[start].form.lowercased()
    guard
      ["of", "for", "to", "on"].contains(preposition) || preposition == "in" && isDiplomat(phrase)
        || ["in", "at"].contains(preposition) && isMinistry(at: start + 1, of: phrase, in: reading)
    else { return false }
    var next = start + 1
    let isOwned = ["his", "her", "its"].contains(tokens[next].form.lowercased())
    if isOwned || ["the", "a"].contains(tokens[next].form.lowercased()) { next += 1 }
    guard next < tokens.count else { return false }
    // "Deputy Prime Minister To Visit Norway", "Minister to Visit The Fjords", in a title
    if preposition == "to",
      tokens[start].isCapitalised || [.verb, .aux].contains(tokens[next].tag),
      reading.mention(startingAt: next, in: phrase.sentence) == nil
    {
      return false
    }
    if preposition == "of" {
      next = pastDescription(next, in: tokens)
      next = pastAdjective(next, in: phrase.sentence, of: reading)
    }
    if let principal = principal(at: next, after: preposition, of: phrase, in: reading) {
      phrase.principal = principal
      phrase.complement = start..<principal.upperBound
      phrase.tokens = phrase.tokens.lowerBound..<principal.upperBound
      return false
    }
    if let first = reading.mention(startingAt: next, in: phrase.sentence),
      reading.mentions[first].kind != .person
    {
      return takeMention(first, after: preposition, of: &phrase, in: reading)
    }
    // "relieved the minister *of his post*": whatever is his makes no post of its own.
    if isOwned { return false }
    if let end = pastPortfolio(next, after: preposition, of: phrase, in: reading)
      ?? (preposition == "for" ? pastMatter(next, of: phrase, in: reading) : nil)
    {
      phrase.complement = start..<end
      phrase.tokens = phrase.tokens.lowerBound..<end
      return true
    }
    guard tokens[next].isCapitalised || preposition == "for", !phrase.isPlural,
      // "the minister on September 30": when and not for what.
      preposition != "on" || !Self.isDate(tokens[next])
    else { return false }
    let name = pastCapitals(next, in: phrase.sentence, of: reading)
    guard name > next else { return false }
    let end = max(
      pastFields(name, in: phrase.sentence, of: reading), pastPortfolios(name, in: tokens))
    // "for Freedom of Religion" goes on what "for" began.
    phrase.complement = (phrase.complement?.lowerBound ?? start)..<end
    phrase.tokens = phrase.tokens.lowerBound..<end
    return true
  }

  /// Takes a name behind a preposition: whose post it is, or what or where it is for.
  ///
  /// - Returns: Whether another phrase may follow.
  private func takeMention(
    _ first: Int, after preposition: String, of phrase: inout OfficePhrase, in reading: Reading
  ) -> Bool {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let start = phrase.tokens.upperBound
    var (members, end) = listed(from: first, of: phrase, in: reading)
    if !phrase.isPlural, preposition == "for" {
      let field = pastNoun(end, in: phrase.sentence, of: reading)
      if field > end { members = [] }
      end = pastSecond(field, of: phrase, in: reading)
      if end == field, field == reading.mentions[first].tokens.upperBound {
        end = pastPlaces(end, in: phrase.sentence, of: reading)
      }
    }
    // "director of the *Oslo-based* institute"
    if end + 1 < tokens.count, tokens[end].form == "-",
      ["based", "led", "backed"].contains(tokens[end + 1].form)
    {
      return false
    }
    let title = schema.titles[phrase.title]
    // "thanked the Foreign Minister for Egypt's efforts": for what, and no post.
    if preposition == "for", members.count < 2, end < tokens.count, tokens[end].isGenitive {
      return false
    }
    let bracket = pastBracket(end, in: tokens)
    if preposition == "of" {
      phrase.owners.append(contentsOf: members)
    } else {
      // "thanked the Prime Minister for Japan's support"
      if preposition == "for", title.isHead, title.scope == .national,
        !title.complements.contains("for")
      {
        return false
      }
      guard title.complements.contains(preposition) || ["for", "in", "at"].contains(preposition)
      else { return false }
      // "in the Foreign Office" tells whose post it is and is no part of its name.
      if preposition == "for" || preposition == "to"
        || !isMinistry(at: start + 1, of: phrase, in: reading)
      {
        phrase.complement = start..<end
      }
      phrase.complementMention = members.last
    }
    phrase.tokens = phrase.tokens.lowerBound..<bracket
    return true
  }

  /// A name with what it owns, "Norway's *Fisheries Council*", and for several posts the countries
  /// joined to it, "of Norway, Peru *and Chile*".
  private func listed(
    from first: Int, of phrase: OfficePhrase, in reading: Reading
  ) -> (members: [Int], end: Int) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var end = reading.mentions[first].tokens.upperBound
    var members = [first]
    if end + 1 < tokens.count, tokens[end].isPossessive,
      let second = reading.mention(startingAt: end + 1, in: phrase.sentence)
        ?? ownedBody(behind: end + 1, in: phrase.sentence, of: reading)
    {
      // Of "the Union's Monitoring Agency" the agency has the post, and the union only the agency.
      if reading.mentions[first].kind == .organization,
        reading.mentions[second].kind == .organization
      {
        members = []
      }
      members.append(second)
      end = reading.mentions[second].tokens.upperBound
    }
    // "head of the ruling *MVR party*"
    if reading.mentions[first].kind == .organization, end < tokens.count, members.count == 1,
      lexicon.partyHeads.contains(tokens[end].form) || tokens[end].form == "party"
    {
      end += 1
    }
    while phrase.isPlural, end + 1 < tokens.count,
      ["and", ","].contains(tokens[end].form.lowercased())
    {
      var after = tokens[end].form == "," && tokens[end + 1].form == "and" ? end + 2 : end + 1
      // "of Norway, Peru and *the* Philippines"
      if after + 1 < tokens.count, tokens[after].form == "the" { after += 1 }
      guard
        let more = reading.mention(startingAt: after, in: phrase.sentence, kind: .country)
      else { break }
      members.append(more)
      end = reading.mentions[more].tokens.upperBound
    }
    return (members, end)
  }

  /// "for *Freedom of Religion and Belief*": where words written large end that name nobody.
  private func pastCapitals(_ start: Int, in sentence: Int, of reading: Reading) -> Int {
    let tokens = reading.text.sentences[sentence].tokens
    var end = start
    while end < tokens.count,
      tokens[end].isCapitalised
        || end > start && ["and", "&", "or"].contains(tokens[end].form) && end + 1 < tokens.count
          && tokens[end + 1].isCapitalised,
      reading.mention(startingAt: end, in: sentence) == nil
    {
      end += 1
    }
    return end
  }
}
