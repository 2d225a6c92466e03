import EntenteLanguage
import EntenteModel
import EntenteSchema

extension NameStage {
  /// Names made like those of bodies and places: "Ministry of Trade", "Free Orchard Party".
  func shapeCandidates(in tree: Tree, candidates: [NameCandidate]) -> [NameCandidate] {
    var found: [NameCandidate] = []
    let tokens = tree.tokens
    for index in tokens.indices {
      let word = tokens[index].form.lowercased()
      if tokens[index].isCapitalised {
        if lexicon.eventNameHeads.contains(tokens[index].form),
          let range = shape(around: index, in: tree, candidates: candidates, isPlace: true),
          !candidates.contains(where: {
            $0.rule == "names/demonym" && $0.tokens == range.lowerBound..<index
          })
        {
          found.append(
            NameCandidate(
              tokens: withYear(range, in: tokens), kind: .event,
              name: tree.words(of: withYear(range, in: tokens)), source: .shape,
              rule: "names/event-shape"))
        }
        if let person = person(at: index, in: tree, candidates: candidates) { found.append(person) }
        if lexicon.organizationHeads.contains(word),
          let range = shape(around: index, in: tree, candidates: candidates, isPlace: false)
        {
          found.append(organization(range, in: tree, candidates: candidates))
        } else if lexicon.placeHeads.contains(word),
          index + 1 >= tokens.count
            || !lexicon.agreementHeads.contains(tokens[index + 1].form.lowercased()),
          let range = shape(around: index, in: tree, candidates: candidates, isPlace: true)
        {
          found.append(
            NameCandidate(
              tokens: range, kind: .place, name: tree.words(of: range), source: .shape,
              rule: "names/place-shape"))
        }
      } else if lexicon.commonPlaceHeads.contains(word)
        || index + 1 < tokens.count
          && lexicon.commonPlaceHeads.contains(word + " " + tokens[index + 1].form),
        let place = commonPlace(at: index, in: tree, candidates: candidates)
      {
        found.append(place)
      } else if lexicon.nationalBodies.contains(word)
        || index > 0
          && lexicon.nationalBodies.contains(tokens[index - 1].form.lowercased() + " " + word),
        let body = nationalBody(at: index, in: tree, candidates: candidates)
      {
        found.append(body)
      }
    }
    return found
  }

  /// "Harbour Summit 2031": a year after the name belongs to it.
  private func withYear(_ range: Range<Int>, in tokens: [Token]) -> Range<Int> {
    let next = range.upperBound
    guard next < tokens.count, tokens[next].form.utf8.count == 4, tokens[next].tag == .num else {
      return range
    }
    return range.lowerBound..<next + 1
  }

  /// A given name and a surname that the engine did not see.
  private func person(at index: Int, in tree: Tree, candidates: [NameCandidate]) -> NameCandidate? {
    let tokens = tree.tokens
    guard index + 1 < tokens.count, lexicon.givenNames.contains(tokens[index].form),
      tokens[index].tag == .propn, tokens[index + 1].tag == .propn,
      isPersonShaped(index..<index + 2, in: tokens), !isShip(index..<index + 2, in: tokens),
      !isThing(index..<index + 2, in: tokens),
      !candidates.contains(where: { $0.tokens.overlaps(index..<index + 2) })
    else { return nil }
    return NameCandidate(
      tokens: index..<index + 2, kind: .person, name: tree.words(of: index..<index + 2),
      source: .shape,
      rule: "names/given-name")
  }

  private func organization(
    _ range: Range<Int>, in tree: Tree, candidates: [NameCandidate]
  ) -> NameCandidate {
    let named = candidates.first {
      $0.kind == .country && $0.source == .schema && range.contains($0.tokens.lowerBound)
        && ($0.tokens.lowerBound == range.lowerBound
          || !["in", "to", "New"].contains(tree.tokens[$0.tokens.lowerBound - 1].form))
        && ($0.tokens.upperBound >= tree.tokens.count
          || !["-", "Affairs", "Desk", "Policy"].contains(
            tree.tokens[$0.tokens.upperBound].form))
    }
    if let named, isGovernment(range, of: named, in: tree) {
      var government = NameCandidate(
        tokens: range, kind: .country, name: named.name, source: .shape, entry: named.entry,
        rule: "names/government")
      government.country = named.country
      return government
    }
    if let named, let known = ownBody(range, of: named, candidates: candidates) { return known }
    let country = named?.country
    return NameCandidate(
      tokens: range, kind: .organization, name: tree.words(of: range), source: .shape,
      country: country, rule: "names/organization-shape")
  }

  /// "Danish *Ministry of Trade*": the ministry that the schema knows as Denmark's.
  func ownBody(
    _ range: Range<Int>, of country: NameCandidate, candidates: [NameCandidate]
  ) -> NameCandidate? {
    guard country.tokens.lowerBound == range.lowerBound,
      let body = candidates.first(where: {
        $0.kind == .organization && $0.source == .schema
          && $0.tokens == country.tokens.upperBound..<range.upperBound
      }), case .organization(let index) = body.entry,
      schema.organizations[index].partOf == country.name
    else { return nil }
    return NameCandidate(
      tokens: range, kind: .organization, name: body.name, source: .schema, entry: body.entry,
      rule: body.rule)
  }

  /// "Government of Denmark", "Danish Government": the country and no body beside it.
  private func isGovernment(_ range: Range<Int>, of country: NameCandidate, in tree: Tree) -> Bool {
    range.allSatisfy { index in
      country.tokens.contains(index)
        || ["government", "of", "the"].contains(tree.tokens[index].form.lowercased())
    }
  }
}
