import EntenteLanguage
import EntenteModel
import EntenteSchema

extension NameStage {
  /// "HMS Holm", "MV Elmar": a ship is no person, no place and no body.
  func isShip(_ tokens: Range<Int>, in all: [Token]) -> Bool {
    let lower = tokens.lowerBound
    guard lower < all.count else { return false }
    if lexicon.shipPrefixes.contains(all[lower].form), tokens.count > 1 { return true }
    guard lower > 0 else { return false }
    let before = all[lower - 1]
    return lexicon.shipPrefixes.contains(before.form)
      || lexicon.shipNouns.contains(before.form.lowercased()) && all[lower].tag == .propn
  }

  /// "a Danish ship, the Karin L": people's names have no article unless something follows them.
  func isThing(_ tokens: Range<Int>, in all: [Token]) -> Bool {
    guard tokens.lowerBound > 0, all[tokens.lowerBound - 1].form.lowercased() == "the" else {
      return false
    }
    guard tokens.upperBound < all.count else { return true }
    let next = all[tokens.upperBound]
    return ![.noun, .propn, .adj, .part, .x].contains(next.tag)
      && !["'s", "’s", "'", "’", "-"].contains(next.form)
  }

  /// "the State Department's Bureau of Trade" is two names; the second is what the engine meant.
  func withoutOwner(
    _ tokens: Range<Int>, kind: EntityKind, in all: [Token], known: [Gazetteer.Match]
  ) -> Range<Int> {
    guard kind == .organization,
      let mark = tokens.first(where: { all[$0].isGenitive }),
      mark + 1 < tokens.upperBound, all[mark + 1].isCapitalised
    else { return tokens }
    let rest = mark + 1..<tokens.upperBound
    if known.contains(where: { !$0.isTitle && $0.tokens.upperBound == mark }) { return rest }
    // "Vik's Movement for Trade", "Ida Holm's Free Orchard Party": the owner leads the party.
    let last = all[tokens.upperBound - 1].form.lowercased()
    let isParty =
      lexicon.partyHeads.contains(all[mark + 1].form.lowercased()) && rest.count > 1
      || lexicon.partyHeads.contains(last) && rest.count > 1 && mark > tokens.lowerBound
        && !lexicon.partyPeoples.contains(all[mark - 1].form.lowercased())
    return isParty && mark > tokens.lowerBound ? rest : tokens
  }

  /// The rest of a name that the engine cut short: "Anna Holm|-Vidal", "Elmar Trading Co|., Ltd".
  func extended(_ tokens: Range<Int>, kind: EntityKind, in all: [Token]) -> Range<Int> {
    var (lower, upper) = (tokens.lowerBound, tokens.upperBound)
    if kind == .person {
      while upper + 1 < all.count, all[upper].form == "-", !all[upper - 1].isFollowedBySpace,
        !all[upper].isFollowedBySpace, all[upper + 1].isCapitalised,
        !Gazetteer.isAcronym(all[upper + 1].form) || Gazetteer.isAcronym(all[lower].form)
      {
        upper += 2
      }
      while lower > 1, all[lower - 1].form == "-", !all[lower - 1].isFollowedBySpace,
        !all[lower - 2].isFollowedBySpace, all[lower - 2].isCapitalised
      {
        lower -= 2
      }
      while upper - lower > 1, lexicon.postnominals.contains(all[upper - 1].form) { upper -= 1 }
      return lower..<upper
    }
    var next = upper
    while next < all.count {
      if all[next].form == ",", next + 1 < all.count,
        lexicon.organizationSuffixes.contains(all[next + 1].form)
      {
        upper = next + 2
      } else if all[next].form != ",", lexicon.legalForms.contains(all[next].form) {
        upper = next + 1
      } else {
        break
      }
      if upper < all.count, all[upper].form == ".", !all[upper - 1].isFollowedBySpace,
        upper + 1 < all.count
      {
        upper += 1
      }
      next = upper
    }
    return lower..<upper
  }

  /// What the common noun before a name says it is: "the civilian coalition X", "the town of X".
  func introduced(_ kind: EntityKind, _ tokens: Range<Int>, in all: [Token]) -> EntityKind {
    let lower = tokens.lowerBound
    if kind != .event, let described = described(kind, tokens, in: all) { return described }
    if kind == .person || kind == .place || kind == .organization,
      let told = toldByFirstWord(kind, tokens, in: all)
    {
      return told
    }
    guard lower > 0 else { return kind }
    let before = all[lower - 1]
    let word = before.form.lowercased()
    if kind == .person || kind == .place || kind == .event, !before.isCapitalised,
      before.tag == .noun, lexicon.commonOrganizationHeads.contains(word),
      tokens.upperBound >= all.count || !all[tokens.upperBound].isGenitive,
      !lexicon.givenNames.contains(all[lower].form)
    {
      return .organization
    }
    if kind != .place, word == "of", lower > 1, !all[lower - 2].isCapitalised,
      lexicon.placeNouns.contains(all[lower - 2].form.lowercased())
    {
      return .place
    }
    if kind != .place, kind != .event, isCapital(tokens, in: all) { return .place }
    let isUnknownPerson = kind == .person && !lexicon.givenNames.contains(all[lower].form)
    if kind == .organization && tokens.count == 1 && !Gazetteer.isAcronym(all[lower].form)
      || isUnknownPerson && tokens.count == 2, Self.nearness.contains(word),
      !["'s", "’s"].contains(tokens.upperBound < all.count ? all[tokens.upperBound].form : "")
    {
      return .place
    }
    if isWhere(word, kind, tokens, in: all) { return .place }
    if isUnknownPerson, tokens.count == 2, word == "at", lower > 1,
      lexicon.placeHeads.contains(all[lower - 2].form.lowercased())
        || ["point", "base", "garrison", "post", "ceremony"].contains(
          all[lower - 2].form.lowercased())
    {
      return .place
    }
    // A single word that the engine takes for an event is most often where something happened.
    if kind == .event, tokens.count == 1, !Gazetteer.isAcronym(all[lower].form),
      !lexicon.namedEvents.contains(all[lower].form), before.tag != .det
    {
      return .place
    }
    return kind
  }

  /// "Norway's capital, *Elmar*,", "the capital *Elmar*": the noun says what the name is.
  private func isCapital(_ tokens: Range<Int>, in all: [Token]) -> Bool {
    let lower = tokens.lowerBound
    guard tokens.count < 3, !lexicon.givenNames.contains(all[lower].form) || tokens.count == 1
    else { return false }
    if all[lower - 1].form == "capital" { return true }
    guard lower > 1, all[lower - 1].form == ",", all[lower - 2].form == "capital" else {
      return false
    }
    return tokens.upperBound >= all.count || all[tokens.upperBound].tag == .punct
  }

  private static let nearness: Set<String> = [
    "off", "near", "outside", "around", "across", "throughout",
  ]

  /// "Hodeidah port": a name with the common noun for a place.
  func commonPlace(at head: Int, in tree: Tree, candidates: [NameCandidate]) -> NameCandidate? {
    let tokens = tree.tokens
    guard
      let named = candidates.first(where: {
        $0.tokens.upperBound == head && $0.source == .engine && $0.kind != .office
          && $0.tokens.allSatisfy {
            tokens[$0].form.lowercased() != "the" && tokens[$0].tag != .adj
          }
      })
        ?? candidates.first(where: {
          guard $0.tokens.upperBound == head, $0.source == .schema else { return false }
          if case .place = $0.entry { return true }
          return false
        })
    else { return nil }
    let lower = named.tokens.lowerBound
    if lower > 0, ["a", "an"].contains(tokens[lower - 1].form.lowercased()) { return nil }
    var upper = head + 1
    let next = upper < tokens.count ? tokens[upper].form.lowercased() : ""
    if lexicon.commonPlaceHeads.contains(tokens[head].form + " " + next) { upper += 1 }
    // "the West Bank town of Elmar" names Elmar.
    if upper < tokens.count, tokens[upper].form == "of" { return nil }
    let range = lower..<upper
    return NameCandidate(
      tokens: range, kind: .place, name: tree.words(of: range), source: .shape,
      rule: "names/common-place")
  }
}
