import EntenteLanguage
import EntenteModel

/// Abbreviations that name nothing, and names too wide for anything to happen there.
extension NameStage {
  /// "displaced people *(DPs)*": what abbreviates common nouns that are no body's names nothing.
  func commonAbbreviations(in reading: Reading) -> Set<String> {
    var found: Set<String> = []
    for sentence in reading.text.sentences {
      let tokens = sentence.tokens
      for index in tokens.indices.dropFirst(2)
      where index + 1 < tokens.count && tokens[index - 1].form == "("
        && tokens[index + 1].form == ")"
      {
        let form = tokens[index].form
        let single = form.hasSuffix("s") ? String(form.dropLast()) : form
        guard Gazetteer.isAcronym(single) else { continue }
        let before = tokens[max(0, index - 2 - single.count)..<index - 1]
        guard let last = before.last(where: { !["'", "’", "'s", "’s"].contains($0.form) }),
          last.tag == .noun, !last.isCapitalised, !before.contains(where: { names(body: $0) })
        else { continue }
        found.formUnion([single, single + "s"])
      }
    }
    return found
  }

  /// Whether a name is a continent's: nothing happens in so wide a place.
  func isContinent(_ name: String) -> Bool {
    continents.contains(name)
  }

  private func names(body token: Token) -> Bool {
    let word = token.form.lowercased()
    return lexicon.organizationHeads.contains(word)
      || lexicon.commonOrganizationHeads.contains(word)
      || lexicon.bodyNouns.contains(word)
  }
}
