import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Titles made of a known one: those below it, and one for each of several countries.
extension OfficeStage {
  /// "*Assistant* Military Attaché", "*vice*-governor", "*Under* Secretary of Defense": the post below
  /// one that the schema knows is a post of its own.
  func extendRank(_ phrase: inout OfficePhrase, in reading: Reading) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    guard !phrase.isPlural, schema.titles[phrase.title].scope != .courtesy else { return }
    var lower = phrase.titleTokens.lowerBound
    while lower > 0, phrase.titleTokens.lowerBound - lower < 4 {
      let isHyphen = tokens[lower - 1].form == "-" && lower > 1
      let index = isHyphen ? lower - 2 : lower - 1
      let form = tokens[index].form
      let word = form.lowercased()
      guard
        ranksBelow.contains(word)
          || ranksBeside.contains(word) && !isHyphen && form != word,
        reading.mention(covering: index, in: phrase.sentence) == nil,
        !reading.titleMatches[phrase.sentence].contains(where: { $0.tokens.contains(index) })
      else { break }
      if ranksBelow.contains(word) || word == "under" { phrase.isDeputy = true }
      lower = index
    }
    guard lower < phrase.titleTokens.lowerBound else { return }
    let range = lower..<phrase.titleTokens.upperBound
    phrase = extended(phrase, tokens: range, title: range, in: reading)
  }

  /// "the *hydrocarbons* minister", "the *cabinet affairs* minister" in small letters.
  func startOfPortfolio(before title: Int, in sentence: Int, of reading: Reading) -> Int {
    let tokens = reading.text.sentences[sentence].tokens
    var lower = title
    while lower > 0, title - lower < 4 {
      let word = tokens[lower - 1].form.lowercased()
      let isAnd =
        word == "and" && lower > 1 && lower < title
        && portfolios.contains(tokens[lower - 2].form.lowercased())
      guard isAnd || portfolios.contains(word),
        !reading.titleMatches[sentence].contains(where: { $0.tokens.contains(lower - 1) })
      else { break }
      lower -= isAnd ? 2 : 1
    }
    return lower
  }

  /// "minister *of territorial administration*", "minister for *trade and fisheries*": where a field in
  /// small letters ends.
  func pastPortfolio(
    _ start: Int, after preposition: String, of phrase: OfficePhrase, in reading: Reading
  ) -> Int? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    guard ["of", "for"].contains(preposition), !phrase.isPlural,
      phrase.titleWords.lowercased().hasSuffix("minister")
        || phrase.titleWords.lowercased().hasSuffix("secretary")
    else { return nil }
    var end = start
    while end < tokens.count, end - start < 6 {
      let word = tokens[end].form
      if !tokens[end].isCapitalised, portfolios.contains(word) {
        end += 1
      } else if end > start, ["and", "&"].contains(word), end + 1 < tokens.count,
        portfolios.contains(tokens[end + 1].form)
      {
        end += 2
      } else {
        break
      }
    }
    return end > start ? end : nil
  }

  /// "special envoy for *ties with Norway*, Ida Holm": what somebody is sent or set to deal with, in
  /// small letters, where the holder's name or the end of an apposition follows.
  func pastMatter(_ start: Int, of phrase: OfficePhrase, in reading: Reading) -> Int? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let title = schema.titles[phrase.title].title
    guard !phrase.isPlural, Self.sent.contains(where: { title.contains($0) }),
      start < tokens.count, !tokens[start].isCapitalised,
      [.noun, .adj].contains(tokens[start].tag)
    else { return nil }
    var end = start
    while end < tokens.count, end - start < 7,
      reading.mention(startingAt: end, in: phrase.sentence, kind: .person) == nil,
      [.noun, .adj, .propn, .det, .cconj].contains(tokens[end].tag)
        || ["with", "in", "of", "on", "to", "-"].contains(tokens[end].form)
    {
      end += 1
    }
    guard end > start, [.noun, .propn].contains(tokens[end - 1].tag), end < tokens.count,
      [",", ")", "–", "—"].contains(tokens[end].form)
        || reading.mention(startingAt: end, in: phrase.sentence, kind: .person) != nil
    else { return nil }
    return end
  }

  /// Words of titles whose holders deal with one matter.
  private static let sent = [
    "Envoy", "Representative", "Coordinator", "Commissioner", "Rapporteur", "Negotiator", "Adviser",
  ]

  /// "the commission's president, *the Danish lawyer Ida Holm*", "*the Rt Hon* Ida Holm".
  func describedName(at start: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.text.sentences[sentence].tokens
    guard start + 2 < tokens.count else { return nil }
    let isOpened =
      ["the", "a", "an"].contains(tokens[start].form.lowercased())
      || qualifiers.contains(tokens[start].form.lowercased())
      || reading.mention(startingAt: start, in: sentence, kind: .country) != nil
    guard isOpened else { return nil }
    var next = tokens[start].isCapitalised && tokens[start].tag != .det ? start : start + 1
    while next < tokens.count, next - start < 6 {
      if let person = reading.mention(startingAt: next, in: sentence, kind: .person) {
        return person
      }
      if let rank = reading.titleMatches[sentence].first(where: { $0.tokens.lowerBound == next }) {
        guard isRank(rank) else { return nil }
        next = rank.tokens.upperBound
      } else if let origin = reading.mention(startingAt: next, in: sentence, kind: .country),
        reading.mentions[origin].rule == "names/demonym"
      {
        next = reading.mentions[origin].tokens.upperBound
      } else if !tokens[next].isCapitalised, [.noun, .adj, .verb].contains(tokens[next].tag) {
        next += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// "Foreign Ministers Ida Holm of Denmark and Lars Vik of Norway": one post a country.
  func eachWithOwner(_ phrase: OfficePhrase, in reading: Reading) -> [OfficePhrase] {
    if phrase.isPlural, phrase.owners.count > 1, phrase.holders.count == phrase.owners.count {
      // "the foreign ministers of Denmark and Norway, Ida Holm and Lars Vik"
      // and "the Danish and Norwegian foreign ministers, Ida Holm and Lars Vik"
      let owners = phrase.owners.sorted {
        reading.mentions[$0].tokens.lowerBound < reading.mentions[$1].tokens.lowerBound
      }
      return zip(phrase.holders, owners).map { one(of: phrase, holder: $0, owner: $1) }
    }
    guard phrase.isPlural, phrase.holders.count == 1, phrase.owners.count == 1,
      let holder = phrase.holders.first, let owner = phrase.owners.first,
      reading.mentions[owner].tokens.lowerBound > reading.mentions[holder].tokens.lowerBound
    else { return [phrase] }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var pairs = [(holder, owner)]
    var next = reading.mentions[owner].tokens.upperBound
    while next + 1 < tokens.count, [",", "and"].contains(tokens[next].form) {
      let start = tokens[next].form == "," && tokens[next + 1].form == "and" ? next + 2 : next + 1
      guard let person = reading.mention(startingAt: start, in: phrase.sentence, kind: .person)
      else { break }
      let end = reading.mentions[person].tokens.upperBound
      guard end + 1 < tokens.count, tokens[end].form == "of" else { break }
      let place = tokens[end + 1].form == "the" ? end + 2 : end + 1
      guard let country = reading.mention(startingAt: place, in: phrase.sentence, kind: .country)
      else { break }
      pairs.append((person, country))
      next = reading.mentions[country].tokens.upperBound
    }
    return pairs.map { one(of: phrase, holder: $0, owner: $1) }
  }

  /// A post of several that are named together, with who holds it and whose it is.
  private func one(of phrase: OfficePhrase, holder: Int, owner: Int) -> OfficePhrase {
    var one = OfficePhrase(
      sentence: phrase.sentence, tokens: phrase.tokens, title: phrase.title,
      titleTokens: phrase.titleTokens, titleWords: schema.titles[phrase.title].title,
      isPlural: false)
    one.owners = [owner]
    one.holders = [holder]
    one.isFormer = phrase.isFormer
    return one
  }
}
