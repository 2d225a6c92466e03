import EntenteLanguage
import EntenteModel

extension Reading {
  /// Names that a list holds: "Norway, Peru and Chad".
  ///
  /// - Parameters:
  ///   - start: The token that the list begins at, perhaps with an article.
  ///   - kinds: What the names are of.
  ///   - joints: Words between them, in lower case, beside commas, "and" and articles.
  ///   - withPeoples: Whether "Danish" and "the Danes" count too.
  /// - Returns: The mentions, and the token behind the list.
  func listed(
    from start: Int, in sentence: Int, of kinds: Set<EntityKind> = [.country],
    joints: Set<String> = [], withPeoples: Bool = true
  ) -> (names: [Int], end: Int) {
    let tokens = text.sentences[sentence].tokens
    let kind = kinds.count == 1 ? kinds.first : nil
    var names: [Int] = []
    var next = start
    while next < tokens.count {
      let word = tokens[next].form.lowercased()
      if let name = mention(startingAt: next, in: sentence, kind: kind),
        kinds.contains(mentions[name].kind),
        withPeoples || mentions[name].rule != "names/demonym"
      {
        names.append(name)
        next = mentions[name].tokens.upperBound
      } else if ["the", ",", "and", "&"].contains(word) || joints.contains(word) {
        next += 1
      } else {
        break
      }
    }
    return (names, next)
  }
}
