import EntenteLanguage
import EntenteModel
import EntenteSchema

extension OfficeStage {
  /// "General Ida Holm, commander, *Northern Command*": armed forces and firms put a comma for "of".
  ///
  /// The post must itself stand behind a person's name and a comma, and be one that a body has.
  func takeApposedBody(of phrase: inout OfficePhrase, in reading: Reading) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let (lower, comma) = (phrase.tokens.lowerBound, phrase.tokens.upperBound)
    guard !phrase.isPlural, phrase.owners.isEmpty, lower > 1, comma + 1 < tokens.count,
      tokens[lower - 1].form == ",", tokens[comma].form == ",",
      schema.titles[phrase.title].scope == .organizational,
      reading.mention(endingAt: lower - 1, in: phrase.sentence, kind: .person) != nil
    else { return }
    let next = tokens[comma + 1].form.lowercased() == "the" ? comma + 2 : comma + 1
    guard
      let body = reading.mention(startingAt: next, in: phrase.sentence, kind: .organization),
      // "Holm, director, Harbour Trust chief Lars Vik and others": the body is somebody else's.
      !reading.titleMatches[phrase.sentence].contains(where: {
        $0.tokens.lowerBound == reading.mentions[body].tokens.upperBound
      })
    else { return }
    phrase.owners.append(body)
    phrase.tokens = lower..<reading.mentions[body].tokens.upperBound
  }
}
