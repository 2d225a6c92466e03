import EntenteLanguage
import EntenteModel
import EntenteSchema

extension OfficeStage {
  /// "her Danish counterpart, Ida Holm": the post last spoken of, in another country.
  func addCounterparts(in sentence: Int, of reading: inout Reading) {
    let tokens = reading.text.sentences[sentence].tokens
    for token in tokens.indices where isCounterpart(token, in: tokens) {
      guard let title = model(for: token, in: sentence, of: reading) else { continue }
      let first = tokens[token].lowercasedLemma == "number" ? token - 1 : token
      var phrase = OfficePhrase(
        sentence: sentence, tokens: first..<token + 1, title: title,
        titleTokens: first..<token + 1, titleWords: schema.titles[title].title,
        isPlural: tokens[token].form.lowercased().hasSuffix("s"))
      phrase.isCounterpart = true
      extendLeft(&phrase, in: reading)
      phrase.possessor = nil
      extendOrigin(&phrase, in: reading)
      guard !phrase.owners.isEmpty else { continue }
      findHolders(&phrase, in: &reading)
      // "the Norwegian President, Ida Holm, her Danish counterpart and others": Holm has a post.
      if let holder = phrase.holders.first,
        reading.mentions[holder].tokens.upperBound <= phrase.tokens.lowerBound,
        reading.offices.contains(where: {
          $0.sentence == sentence && $0.holders.contains(holder) && !$0.isCounterpart
        })
      {
        phrase.holders = []
      }
      // Without a name it only stands for the country.
      guard !phrase.holders.isEmpty else { continue }
      reading.offices.append(contentsOf: parted(phrase, in: reading))
    }
  }

  /// "her Danish *counterpart*", "her *opposite number*".
  private func isCounterpart(_ token: Int, in tokens: [Token]) -> Bool {
    let form = tokens[token].form.lowercased()
    if ["counterpart", "counterparts"].contains(form) { return true }
    return ["number", "numbers"].contains(form) && token > 0
      && tokens[token - 1].form.lowercased() == "opposite"
  }

  /// The title that a counterpart bears: that of the post named last before, else first after it.
  private func model(for token: Int, in sentence: Int, of reading: Reading) -> Int? {
    let before = reading.offices.last {
      !$0.isCounterpart && isPost($0) && ($0.sentence, $0.tokens.lowerBound) < (sentence, token)
        && $0.sentence == sentence
    }
    let after = reading.offices.first {
      $0.sentence == sentence && $0.tokens.lowerBound > token && isPost($0)
    }
    let earlier = reading.offices.last { !$0.isCounterpart && isPost($0) && $0.sentence < sentence }
    guard let phrase = before ?? after ?? earlier else { return nil }
    let title = schema.titles[phrase.title]
    if let other = counterpartTitles[title.title.lowercased()] { return singulars[other] }
    return title.country.isEmpty && title.organization.isEmpty ? phrase.title : nil
  }

  private func isPost(_ phrase: OfficePhrase) -> Bool {
    let title = schema.titles[phrase.title]
    return title.scope == .national && title.title != "Minister" && phrase.complement == nil
      || counterpartTitles[title.title.lowercased()] != nil
  }

  /// "his counterpart *from Denmark*".
  private func extendOrigin(_ phrase: inout OfficePhrase, in reading: Reading) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var next = phrase.tokens.upperBound
    guard phrase.owners.isEmpty, next + 1 < tokens.count,
      ["from", "of", "in"].contains(tokens[next].form)
    else { return }
    next += 1
    while next < tokens.count {
      if tokens[next].form == "the" || tokens[next].form == "and" || tokens[next].form == "," {
        next += 1
        continue
      }
      guard let owner = reading.mention(startingAt: next, in: phrase.sentence, kind: .country)
      else {
        break
      }
      phrase.owners.append(owner)
      next = reading.mentions[owner].tokens.upperBound
      phrase.tokens = phrase.tokens.lowerBound..<next
      if !phrase.isPlural { break }
    }
  }

  /// "his Danish and Norwegian counterparts, Ida Holm and Lars Vik": one phrase a country.
  private func parted(_ phrase: OfficePhrase, in reading: Reading) -> [OfficePhrase] {
    guard phrase.isPlural else { return [phrase] }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var owners = phrase.owners
    var lower = phrase.tokens.lowerBound
    while lower > 1, ["and", ","].contains(tokens[lower - 1].form) {
      let end =
        tokens[lower - 1].form == "and" && tokens[lower - 2].form == "," ? lower - 2 : lower - 1
      guard let more = reading.mention(endingAt: end, in: phrase.sentence, kind: .country) else {
        break
      }
      owners.append(more)
      lower = reading.mentions[more].tokens.lowerBound
    }
    owners.sort {
      reading.mentions[$0].tokens.lowerBound < reading.mentions[$1].tokens.lowerBound
    }
    return owners.enumerated().map { position, owner in
      var one = OfficePhrase(
        sentence: phrase.sentence, tokens: phrase.tokens, title: phrase.title,
        titleTokens: phrase.titleTokens, titleWords: phrase.titleWords, isPlural: false)
      one.isCounterpart = true
      one.owners = [owner]
      if phrase.holders.count == owners.count { one.holders = [phrase.holders[position]] }
      return one
    }
  }
}
