import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Holders whose names stand apart from the title.
extension OfficeStage {
  /// "the commander *in the east*, Ida Holm,", "the minister *in charge of housing*, Lars Vik,": the
  /// name behind where the holder is and what the post deals with.
  ///
  /// The name must explain the title or a word between the two, by the tree; a name that opens the
  /// clause, "after a call to the minister on Monday, Ida Holm said", does not.
  func nameBehindPhrase(_ phrase: OfficePhrase, in reading: Reading) -> Int? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let start = phrase.tokens.upperBound
    guard !phrase.isPlural, phrase.principal == nil, start + 2 < tokens.count,
      !reading.headlines.contains(phrase.sentence),
      gapOpenings.contains(tokens[start].form.lowercased())
        || isOfCountry(phrase, in: reading) && tokens[start].tag == .noun
    else { return nil }
    var next = start
    while next < tokens.count, tokens[next].form != ",", next - start < 12 {
      guard
        Self.between.contains(tokens[next].tag)
          || ["VBG", "VBN"].contains(tokens[next].fineTag),
        reading.mention(startingAt: next, in: phrase.sentence, kind: .person) == nil
      else { return nil }
      next += 1
    }
    guard next + 1 < tokens.count, tokens[next].form == ",",
      let person = introducedName(at: next + 1, in: phrase.sentence, of: reading)
        ?? describedName(at: next + 1, in: phrase.sentence, of: reading)
    else { return nil }
    let after = pastOrigin(reading.mentions[person].tokens.upperBound, of: phrase, in: reading)
    guard after >= tokens.count || [",", ".", ")", ";", ":", "–", "—"].contains(tokens[after].form)
    else { return nil }
    let tree = reading.trees[phrase.sentence]
    let top = tree.top(of: reading.mentions[person].tokens)
    guard let head = tree.head(of: top), tree.has(top, "appos") || tree.has(top, "flat") else {
      return nil
    }
    return (phrase.tokens.lowerBound..<next).contains(head) ? person : nil
  }

  /// "appointed *economist* Ida Holm as minister": the name right behind a word for its bearer.
  func nameOf(_ token: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.text.sentences[sentence].tokens
    guard tokens[token].tag == .noun, !tokens[token].isCapitalised else { return nil }
    return reading.mention(startingAt: token + 1, in: sentence, kind: .person)
  }

  /// "the agency's representative, Ida Holm *of Norway*, said": behind the name and where from.
  func pastOrigin(_ end: Int, of phrase: OfficePhrase, in reading: Reading) -> Int {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    guard end + 1 < tokens.count, ["of", "from"].contains(tokens[end].form) else { return end }
    let start = tokens[end + 1].form.lowercased() == "the" ? end + 2 : end + 1
    guard let origin = reading.mention(startingAt: start, in: phrase.sentence),
      [.country, .place, .organization].contains(reading.mentions[origin].kind)
    else { return end }
    return reading.mentions[origin].tokens.upperBound
  }

  /// "Ida Holm *of Norway*, the agency's director": the name before where somebody is from.
  func nameBeforeOrigin(_ end: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.text.sentences[sentence].tokens
    guard let origin = reading.mention(endingAt: end, in: sentence),
      [.country, .place].contains(reading.mentions[origin].kind)
    else { return nil }
    var before = reading.mentions[origin].tokens.lowerBound - 1
    if before > 0, tokens[before].form.lowercased() == "the" { before -= 1 }
    guard before > 0, ["of", "from"].contains(tokens[before].form) else { return nil }
    return reading.mention(endingAt: before, in: sentence, kind: .person)
  }

  /// "named *Ida Holm* ambassador", "elected *Lars Vik* president": the name between verb and title.
  ///
  /// Parsers take name and title for one phrase, so that this is read off the words.
  func nameBetween(_ phrase: OfficePhrase, in reading: Reading) -> Int? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let lower = phrase.titleTokens.lowerBound
    guard !phrase.isPlural, !reading.headlines.contains(phrase.sentence),
      !tokens[lower].isCapitalised || phrase.tokens.upperBound > phrase.titleTokens.upperBound,
      let person = reading.mention(
        endingAt: phrase.tokens.lowerBound, in: phrase.sentence, kind: .person)
    else { return nil }
    var verb = reading.mentions[person].tokens.lowerBound - 1
    while verb > 0, !namings.contains(tokens[verb].lowercasedLemma),
      reading.mentions[person].tokens.lowerBound - verb < 4,
      [.noun, .adj, .propn].contains(tokens[verb].tag)
    {
      verb -= 1
    }
    return verb > 0 && tokens[verb].tag == .verb && namings.contains(tokens[verb].lowercasedLemma)
      ? person : nil
  }

  /// "Norway's *head of harbour security*, Ida Holm": without its field a word for any head is no post.
  func extendToField(_ phrase: inout OfficePhrase, before holder: Int, in reading: Reading) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let (title, end) = (phrase.titleTokens, reading.mentions[holder].tokens.lowerBound)
    guard title.count == 1, phrase.tokens.upperBound == title.upperBound,
      title.upperBound + 1 < end, tokens[title.upperBound].form == "of",
      let comma = (title.upperBound..<end).first(where: { tokens[$0].form == "," })
    else { return }
    let (owners, possessor, isFormer) = (phrase.owners, phrase.possessor, phrase.isFormer)
    phrase = extended(
      phrase, tokens: phrase.tokens.lowerBound..<comma, title: title.lowerBound..<comma,
      in: reading)
    phrase.owners = owners
    phrase.possessor = possessor
    phrase.isFormer = isFormer
  }

  /// "the ministers Ida Holm *and Lars Vik*": the names joined to one.
  func joinedNames(after holder: Int, in reading: Reading) -> [Int] {
    let sentence = reading.mentions[holder].sentence
    let tokens = reading.text.sentences[sentence].tokens
    var found: [Int] = []
    var next = reading.mentions[holder].tokens.upperBound
    while next + 1 < tokens.count, ["and", ","].contains(tokens[next].form) {
      if tokens[next].form == ",", tokens[next + 1].form == "and" { next += 1 }
      guard let more = introducedName(at: next + 1, in: sentence, of: reading) else {
        break
      }
      found.append(more)
      next = reading.mentions[more].tokens.upperBound
    }
    return found
  }

  private func isOfCountry(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    phrase.owners.contains { reading.mentions[$0].kind == .country }
  }

  /// What may stand between a title and its holder's name.
  private static let between: Set<UniversalTag> = [
    .adp, .det, .adj, .noun, .propn, .num, .part, .cconj, .adv, .x,
  ]
}
