import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Titles beside names, and names that look like titles.
extension NameStage {
  /// "Amir Holm": some titles are given names too.
  func isGivenName(
    _ match: Range<Int>, in tokens: [Token], known: [Gazetteer.Match]
  ) -> Bool {
    guard match.count == 1, let only = match.first, only + 1 < tokens.count,
      lexicon.givenNames.contains(tokens[only].form), tokens[only + 1].isCapitalised,
      tokens[only + 1].tag == .propn, !Gazetteer.isAcronym(tokens[only].form)
    else { return false }
    guard only > 0 else { return true }
    // "His Majesty Sultan Holm" is a sultan.
    if let before = known.first(where: { $0.isTitle && $0.tokens.upperBound == only }) {
      // "Foreign Minister Amir Holm" is a minister.
      return before.entries.contains {
        guard case .title(let index) = $0 else { return false }
        return schema.titles[index].scope != .courtesy
      }
    }
    return tokens[only - 1].form.lowercased() != "the"
      && !known.contains { $0.isDemonym && $0.tokens.upperBound == only }
  }

  /// "Ana Holm, Secretary of State" as a by-line: the title vouches for the name.
  func isBesideTitle(
    _ name: Range<Int>, titles: [Gazetteer.Match], in tokens: [Token]
  ) -> Bool {
    titles.contains { title in
      title.tokens.upperBound == name.lowerBound
        || title.tokens.lowerBound == name.upperBound + 1 && tokens[name.upperBound].form == ","
    }
  }
}
