import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Words beside a person's name that many take for a part of it.
extension EntityStage {
  /// "*Sayyid* Omar Haddad": a form of address that many take for part of the name.
  func addHonorific(before position: Int, to entity: Int, in reading: inout Reading) {
    let mention = reading.mentions[position]
    guard reading.titleMatches.indices.contains(mention.sentence),
      let title = reading.titleMatches[mention.sentence].first(where: {
        $0.tokens.upperBound == mention.tokens.lowerBound
      }),
      title.entries.contains(where: { entry in
        guard case .title(let index) = entry else { return false }
        return lists.honorifics.contains(schema.titles[index].title)
      })
    else { return }
    reading.entities[entity].addAlias(
      reading.words(
        of: title.tokens.lowerBound..<mention.tokens.upperBound, in: mention.sentence))
  }

  /// "Lars Vik*, Jr.*": what tells a son from his father belongs to a fuller name.
  func addGeneration(behind position: Int, to entity: Int, in reading: inout Reading) {
    let mention = reading.mentions[position]
    let tokens = reading.text.sentences[mention.sentence].tokens
    var next = mention.tokens.upperBound
    if next < tokens.count, tokens[next].form == "," { next += 1 }
    guard next < tokens.count,
      Self.generations.contains(tokens[next].form.lowercased().filter(\.isLetter))
    else { return }
    reading.entities[entity].addAlias(
      reading.words(of: mention.tokens.lowerBound..<next + 1, in: mention.sentence))
  }
}
