import EntenteLanguage
import EntenteModel

extension NameStage {
  /// "HMS Northern Star", "BRP Gregorio del Pilar": a ship of a navy acts as a body does.
  func shipCandidates(in tree: Tree) -> [NameCandidate] {
    let tokens = tree.tokens
    return tokens.indices.compactMap { prefix in
      guard lexicon.navalPrefixes.contains(tokens[prefix].form), prefix + 1 < tokens.count,
        isShipWord(prefix + 1, in: tokens)
      else { return nil }
      var end = prefix + 1
      while isShipWord(end, in: tokens)
        || end > prefix + 1 && isShipWord(end + 1, in: tokens)
          && Self.shipParticles.contains(tokens[end].form)
      {
        end += 1
      }
      // "USS Holm Crew Foils Attack": in a headline capitals do not say where the name ends.
      if end - prefix > 4 { end = prefix + 2 }
      let range = prefix..<end
      return NameCandidate(
        tokens: range, kind: .organization, name: tree.words(of: range), source: .shape,
        rule: "names/ship")
    }
  }

  /// "the frigate *Karin*": what the engine names right behind a noun for a warship.
  func isWarship(_ tokens: Range<Int>, in all: [Token]) -> Bool {
    guard tokens.lowerBound > 0, tokens.count < 4, all[tokens.lowerBound].isCapitalised else {
      return false
    }
    let before = all[tokens.lowerBound - 1].form
    return lexicon.warshipNouns.contains(before)
      && !lexicon.shipPrefixes.contains(all[tokens.lowerBound].form)
  }

  private func isShipWord(_ index: Int, in tokens: [Token]) -> Bool {
    guard tokens.indices.contains(index), tokens[index].isCapitalised else { return false }
    return tokens[index].form != "The"
      && !lexicon.shipNouns.contains(tokens[index].form.lowercased())
  }

  private static let shipParticles: Set<String> = [
    "of", "de", "del", "da", "do", "el", "al", "der",
  ]
}
