import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Titles that share their last word.
extension OfficeStage {
  /// "The Trade, Home and Defence Secretaries": one phrase a post.
  func enumerated(_ phrase: OfficePhrase, in reading: Reading) -> [OfficePhrase] {
    guard phrase.isPlural else { return [phrase] }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let noun = schema.titles[phrase.title].title.split(separator: " ").last.map(String.init) ?? ""
    var found: [OfficePhrase] = []
    var index = phrase.titleTokens.lowerBound - 1
    var isJoined = false
    while index >= 0 {
      let word = tokens[index].form
      if word.lowercased() == "and" || word == "," {
        isJoined = true
      } else if isJoined, let title = singulars[(word + " " + noun).lowercased()] {
        isJoined = false
        var one = OfficePhrase(
          sentence: phrase.sentence, tokens: index..<index + 1, title: title,
          titleTokens: index..<index + 1, titleWords: schema.titles[title].title, isPlural: false)
        one.owners = phrase.owners
        found.append(one)
      } else {
        break
      }
      index -= 1
    }
    guard !found.isEmpty, !isJoined, tokens[phrase.titleTokens.lowerBound].isCapitalised
    else { return [phrase] }
    var last = OfficePhrase(
      sentence: phrase.sentence, tokens: phrase.tokens, title: phrase.title,
      titleTokens: phrase.titleTokens, titleWords: phrase.titleWords, isPlural: false)
    last.owners = phrase.owners
    return found.reversed() + [last]
  }
}
