import EntenteLanguage
import EntenteModel
import EntenteSchema

/// How far goes what a post is for.
extension OfficeStage {
  /// "Minister of Trade and Fisheries" where the schema only knows the Minister of Trade.
  func extendTitle(_ phrase: inout OfficePhrase, in reading: Reading) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    guard !phrase.isPlural,
      phrase.titleWords.contains(" of ") || phrase.titleWords.contains(" for ")
    else { return }
    let next = phrase.titleTokens.upperBound
    let second =
      phrase.titleWords.contains(" for ") ? pastSecond(next, of: phrase, in: reading) : next
    if second > next {
      // "Minister for Asia and the Pacific,"
      phrase = extended(
        phrase, tokens: phrase.tokens.lowerBound..<second,
        title: phrase.titleTokens.lowerBound..<second, in: reading)
      return
    }
    let listed = pastPortfolios(next, in: tokens)
    if listed > next {
      phrase = extended(
        phrase, tokens: phrase.tokens.lowerBound..<listed,
        title: phrase.titleTokens.lowerBound..<listed, in: reading)
      return
    }
    guard next + 1 < tokens.count, ["and", "&"].contains(tokens[next].form),
      tokens[next + 1].isCapitalised,
      !reading.titleMatches[phrase.sentence].contains(where: { $0.tokens.lowerBound == next + 1 }),
      reading.mention(covering: next + 1, in: phrase.sentence) == nil,
      tokens[next + 1].tag == .propn || tokens[next + 1].tag == .noun
    else { return }
    var end = next + 2
    while end < tokens.count, tokens[end].isCapitalised,
      reading.mention(covering: end, in: phrase.sentence) == nil
    { end += 1 }
    phrase = extended(
      phrase, tokens: phrase.tokens.lowerBound..<end,
      title: phrase.titleTokens.lowerBound..<end, in: reading)
  }

  /// "Minister of Trade*, Fisheries and Rural Affairs*": more that a minister is in charge of.
  func pastPortfolios(_ start: Int, in tokens: [Token]) -> Int {
    var next = start
    var end = start
    var seesAnd = false
    while next < tokens.count, next - start < 12 {
      let word = tokens[next].form
      if ["and", "&"].contains(word) {
        seesAnd = true
      } else if word != ",", word != "the" || next == start {
        guard portfolios.contains(word.lowercased()),
          tokens[next].isCapitalised || !tokens[start - 1].isCapitalised
        else { break }
        end = next + 1
      }
      next += 1
    }
    return seesAnd && tokens.indices.contains(start) && !tokens[start].isCapitalised ? end : start
  }

  /// The phrase anew with a longer title than the schema knows.
  func extended(
    _ phrase: OfficePhrase, tokens: Range<Int>, title: Range<Int>, in reading: Reading
  ) -> OfficePhrase {
    var longer = OfficePhrase(
      sentence: phrase.sentence, tokens: tokens, title: phrase.title, titleTokens: title,
      titleWords: reading.words(of: title, in: phrase.sentence), isPlural: false)
    longer.isExtended = true
    longer.isDeputy = phrase.isDeputy
    longer.isDesignate = phrase.isDesignate
    return longer
  }

  /// "Minister for Asia *and the Pacific*,": a second thing that the post is for, where nothing else
  /// can begin with it.
  func pastSecond(_ end: Int, of phrase: OfficePhrase, in reading: Reading) -> Int {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    guard end + 1 < tokens.count, tokens[end].form == "and",
      tokens[phrase.titleTokens.lowerBound].isCapitalised
    else { return end }
    let start = tokens[end + 1].form == "the" ? end + 2 : end + 1
    guard start < tokens.count, tokens[start].isCapitalised else { return end }
    var last = start
    if let second = reading.mention(startingAt: start, in: phrase.sentence) {
      // "for Trade and *the Northern Mission*": a body is nothing that a post is for.
      guard ![.person, .organization].contains(reading.mentions[second].kind) else { return end }
      last = reading.mentions[second].tokens.upperBound
    } else {
      while last < tokens.count, tokens[last].isCapitalised,
        reading.mention(startingAt: last, in: phrase.sentence) == nil
      {
        last += 1
      }
    }
    guard last > start, last < tokens.count else { return end }
    let isClosed =
      [",", ".", ";", ":", ")"].contains(tokens[last].form)
      || introducedName(at: last, in: phrase.sentence, of: reading) != nil
    return isClosed ? last : end
  }

  /// "for Civilian Security*, Democracy, and Human Rights* Ida Holm": a list of fields that goes on to
  /// the holder's name.
  func pastFields(_ end: Int, in sentence: Int, of reading: Reading) -> Int {
    let tokens = reading.text.sentences[sentence].tokens
    guard end < tokens.count, tokens[end].form == "," else { return end }
    var next = end
    var seesAnd = false
    while next < tokens.count, next - end < 12 {
      if reading.mention(startingAt: next, in: sentence, kind: .person) != nil {
        return seesAnd && tokens[next - 1].isCapitalised ? next : end
      }
      guard tokens[next].isCapitalised || ["and", ",", "&"].contains(tokens[next].form) else {
        return end
      }
      if tokens[next].form == "and" { seesAnd = true }
      next += 1
    }
    return end
  }

  /// "secretary of the *ruling* Orchard Party", "of the *12-nation* Council".
  func pastAdjective(_ start: Int, in sentence: Int, of reading: Reading) -> Int {
    let tokens = reading.text.sentences[sentence].tokens
    if start < tokens.count,
      tokens[start].form.first?.isNumber ?? false || tokens[start].tag == .num
    {
      var next = start + 1
      while next < tokens.count, next - start < 4, !tokens[next].isCapitalised,
        [.adj, .noun, .punct].contains(tokens[next].tag), tokens[next].form != ","
      {
        next += 1
      }
      let isNamed = reading.mention(startingAt: next, in: sentence, kind: .organization) != nil
      return isNamed ? next : start
    }
    if let wing = pastWing(start, in: sentence, of: reading)
      ?? pastNationality(start, in: sentence, of: reading)
    {
      return wing
    }
    if let name = pastSort(start, in: sentence, of: reading) { return name }
    guard start + 1 < tokens.count, !tokens[start].isCapitalised,
      tokens[start].tag == .adj || tokens[start].tag == .verb
        || tokens[start].form == "opposition",
      let name = reading.mention(startingAt: start + 1, in: sentence),
      [.organization, .country].contains(reading.mentions[name].kind)
    else { return start }
    return start + 1
  }

  /// "chief of *the Front's armed wing*, the Elmar Brigades": the part is whose the post is.
  private func pastWing(_ start: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.text.sentences[sentence].tokens
    var next = start
    if let whole = reading.mention(startingAt: next, in: sentence, kind: .organization) {
      next = reading.mentions[whole].tokens.upperBound
      guard next < tokens.count, tokens[next].isPossessive else {
        return nil
      }
      next += 1
    }
    let first = next
    while next < tokens.count, next - first < 4, !tokens[next].isCapitalised,
      [.adj, .noun, .verb].contains(tokens[next].tag) || tokens[next].form == "-"
    {
      next += 1
    }
    guard next > first, ["wing", "arm", "branch"].contains(tokens[next - 1].form) else {
      return nil
    }
    while next < tokens.count, [",", "the", "("].contains(tokens[next].form) { next += 1 }
    return reading.mention(startingAt: next, in: sentence, kind: .organization) == nil ? nil : next
  }

  /// Whether a word is the name of a month or a day.
  static func isDate(_ token: Token) -> Bool {
    let word = token.form.lowercased()
    return DateFinder.month(word) != nil || DateFinder.weekday(word) != nil
  }
}
