import EntenteLanguage
import EntenteModel

extension NameStage {
  /// What the words behind a name say it is: "the Hawiye *clan*", "Karo, *a militia* allied with X",
  /// "Karo, *a town* in the north".
  func described(_ kind: EntityKind, _ tokens: Range<Int>, in all: [Token]) -> EntityKind? {
    let next = tokens.upperBound
    guard next < all.count, tokens.count < 4 else { return nil }
    let isGiven = lexicon.givenNames.contains(all[tokens.lowerBound].form)
    let hasArticle =
      tokens.lowerBound > 0 && all[tokens.lowerBound - 1].form.lowercased() == "the"
    if lexicon.namedBodyNouns.contains(all[next].form.lowercased()), hasArticle || !isGiven,
      kind != .place || !Self.placeable.contains(all[next].form.lowercased())
    {
      return .organization
    }
    guard next + 2 < all.count, all[next].form == ",", !isGiven || tokens.count == 1,
      ["a", "an", "the"].contains(all[next + 1].form.lowercased())
    else { return nil }
    var noun = next + 2
    while noun + 1 < all.count, noun - next < 6,
      !lexicon.commonOrganizationHeads.contains(word(noun, all)),
      !lexicon.placeNouns.contains(word(noun, all)),
      all[noun].tag == .adj || all[noun].tag == .noun || all[noun].tag == .propn
        || all[noun].form == "-" || all[noun].tag == .adv || all[noun].tag == .verb
    {
      noun += 1
    }
    // "Vik, a party leader", "Elmar Clinic, the region's largest": the noun is not what the name is.
    if noun + 1 < all.count,
      [.noun, .propn].contains(all[noun + 1].tag) || all[noun + 1].form == "-"
        || all[noun + 1].isPossessive
    {
      return nil
    }
    if lexicon.placeNouns.contains(word(noun, all)), kind != .place {
      return kind == .person && tokens.count > 1 ? nil : .place
    }
    let isBody =
      lexicon.commonOrganizationHeads.contains(word(noun, all))
      || lexicon.namedBodyNouns.contains(word(noun, all))
    return isBody && kind != .organization && (kind != .person || hasArticle || tokens.count == 1)
      ? .organization : nil
  }

  private func word(_ token: Int, _ all: [Token]) -> String { all[token].form.lowercased() }

  /// Nouns for bodies that the name of a place goes before as well: "the Elmar rebels".
  private static let placeable: Set<String> = [
    "party", "movement", "faction", "newspaper", "daily", "weekly", "magazine", "website",
    "militias", "guerrillas", "guerillas", "insurgents", "rebels", "fighters", "mafia",
  ]
}
