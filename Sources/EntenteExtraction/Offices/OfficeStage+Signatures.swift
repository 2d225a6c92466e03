import EntenteLanguage
import EntenteModel
import EntenteSchema

extension OfficeStage {
  /// A line with a name and under it a line with a title, as releases are signed: "Ida Holm /
  /// Secretary of State / Oslo".
  func findSigner(_ phrase: inout OfficePhrase, in reading: Reading) {
    guard phrase.holders.isEmpty, phrase.holderToken == nil, !phrase.isPlural, phrase.sentence > 0,
      schema.titles[phrase.title].scope != .courtesy
    else { return }
    let line = reading.text.sentences[phrase.sentence].tokens
    let isTitleLine =
      line.first?.isCapitalised ?? false
      && phrase.tokens.lowerBound == 0
      && (phrase.tokens.upperBound == line.count || line[phrase.tokens.upperBound].form == ",")
      && !line.contains { [.verb, .aux].contains($0.tag) } && line.last?.form != "."
    guard isTitleLine else { return }
    let above = phrase.sentence - 1
    let persons = reading.mentionIndices(in: above).filter {
      reading.mentions[$0].kind == .person && reading.mentions[$0].tokens.count > 1
    }
    guard persons.count == 1, let person = persons.first else { return }
    let name = reading.mentions[person].tokens
    let isNameLine = reading.text.sentences[above].tokens.indices.allSatisfy { token in
      name.contains(token) || isInRank(token, of: above, in: reading)
        || !reading.text.sentences[above].tokens[token].form.contains { $0.isLetter }
    }
    if isNameLine { phrase.holders = [person] }
  }

  private func isInRank(_ token: Int, of sentence: Int, in reading: Reading) -> Bool {
    reading.titleMatches[sentence].contains { $0.tokens.contains(token) && isRank($0) }
  }
}
