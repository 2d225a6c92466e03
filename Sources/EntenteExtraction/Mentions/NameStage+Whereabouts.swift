import EntenteLanguage
import EntenteModel

/// Names that the engine takes for people or bodies and that their place in the sentence, or their
/// first word, shows to be something else.
extension NameStage {
  /// "Bab al-Holm" is a place, "Frente Holm" and "Kata'ib Holm" are bodies; "HJRA" is nobody.
  func toldByFirstWord(_ kind: EntityKind, _ tokens: Range<Int>, in all: [Token]) -> EntityKind? {
    let lower = tokens.lowerBound
    let first = all[lower].form.replacing("’", with: "'")
    if kind != .organization, tokens.count > 1, lexicon.organizationFirstWords.contains(first) {
      return .organization
    }
    if kind != .place, tokens.count > 1, lexicon.placeFirstWords.contains(first),
      !all[tokens].contains(where: {
        lexicon.organizationHeads.contains($0.form.lowercased())
          || lexicon.organizationSuffixes.contains($0.form)
      })
    {
      return .place
    }
    // Letters in capitals among words that are not are a short form, as bodies have them.
    let isShort =
      tokens.count == 1 && (3...7).contains(first.count) && Gazetteer.isAcronym(first)
      && first.allSatisfy(\.isLetter)
    // "MR. HOLM:" is who speaks next in a transcript.
    let isSpeaker =
      lower + 1 < all.count && all[lower + 1].form == ":" || lower > 0 && all[lower - 1].form == "."
    guard isShort, kind != .organization, lower > 0, !isSpeaker,
      !isInCapitals(around: lower, in: all)
    else { return nil }
    return .organization
  }

  /// Whether the words beside a token are in capitals too, as in datelines and headlines.
  private func isInCapitals(around token: Int, in all: [Token]) -> Bool {
    [token - 1, token + 1].contains { index in
      all.indices.contains(index) && all[index].form.count > 3
        && all[index].form.allSatisfy { $0.isUppercase || !$0.isLetter }
        && all[index].form.contains { $0.isLetter }
    }
  }

  /// "in Elmar", "at Fell Ridge", "into Elmar": an unknown name behind a word that says where.
  func isWhere(
    _ preposition: String, _ kind: EntityKind, _ tokens: Range<Int>, in all: [Token]
  ) -> Bool {
    let first = all[tokens.lowerBound].form
    guard kind == .organization || kind == .person, tokens.count < 4,
      tokens.allSatisfy({ all[$0].isCapitalised && !Gazetteer.isAcronym(all[$0].form) }),
      !lexicon.givenNames.contains(first), !leaderSurnames.contains(first),
      !all[tokens].contains(where: {
        lexicon.organizationHeads.contains($0.form.lowercased())
          || lexicon.organizationSuffixes.contains($0.form)
      })
    else { return false }
    let next = tokens.upperBound
    if next < all.count, all[next].isPossessive { return false }
    if next < all.count, all[next].isCapitalised, all[next].tag == .propn { return false }
    guard kind == .person || tokens.count < 3 else { return false }
    let before = tokens.lowerBound > 1 ? all[tokens.lowerBound - 2].lowercasedLemma : ""
    switch preposition {
    case "in", "into": return lexicon.notWhere["in"]?.contains(before) != true
    case "at": return lexicon.notWhere["at"]?.contains(before) != true
    case "towards", "toward", "near", "off", "outside": return kind == .person || tokens.count == 1
    default: return false
    }
  }
}
