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
          let range = shape(around: index, in: tree, candidates: candidates, isPlace: true)
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
          || !["in", "to"].contains(tree.tokens[$0.tokens.lowerBound - 1].form))
        && ($0.tokens.upperBound >= tree.tokens.count
          || tree.tokens[$0.tokens.upperBound].form != "-")
    }
    if let named, isGovernment(range, of: named, in: tree) {
      var government = NameCandidate(
        tokens: range, kind: .country, name: named.name, source: .shape, entry: named.entry,
        rule: "names/government")
      government.country = named.country
      return government
    }
    let country = named?.country
    return NameCandidate(
      tokens: range, kind: .organization, name: tree.words(of: range), source: .shape,
      country: country, rule: "names/organization-shape")
  }

  /// "Government of Denmark", "Danish Government": the country and no body beside it.
  private func isGovernment(_ range: Range<Int>, of country: NameCandidate, in tree: Tree) -> Bool {
    range.allSatisfy { index in
      country.tokens.contains(index)
        || ["government", "of", "the"].contains(tree.tokens[index].form.lowercased())
    }
  }

  /// The capitalised words around a head noun, with the phrase that completes it.
  private func shape(
    around head: Int, in tree: Tree, candidates: [NameCandidate], isPlace: Bool
  ) -> Range<Int>? {
    let tokens = tree.tokens
    func isPerson(_ index: Int) -> Bool {
      candidates.contains { $0.kind == .person && $0.tokens.contains(index) && $0.tokens.count > 1 }
    }
    func isNamePart(_ index: Int) -> Bool {
      guard tokens.indices.contains(index), tokens[index].isCapitalised, !isPerson(index) else {
        return false
      }
      let word = tokens[index].form.lowercased()
      return !lexicon.nonNames.contains(word) || lexicon.nameAdjectives.contains(word)
    }
    var lower = head
    while true {
      if isNamePart(lower - 1) {
        lower -= 1
      } else if lower >= 2, ["and", "&", "-", "–"].contains(tokens[lower - 1].form),
        isNamePart(lower - 2), tokens[lower - 2].tag != .pron,
        lower < head || tokens[lower - 1].form != "and"
          || lower - 2 == 0 || tokens[lower - 2].tag == .propn || tokens[lower - 2].tag == .adj
      {
        // "National Security and Defense Council", but not "Norway and Denmark Council".
        if ["and", "&"].contains(tokens[lower - 1].form),
          candidates.contains(where: { $0.kind == .country && $0.tokens.contains(lower - 2) })
        {
          break
        }
        lower -= 2
      } else {
        break
      }
    }
    var upper = head + 1
    if isPlace { return lower < head ? lower..<upper : nil }
    while upper + 1 < tokens.count {
      let word = tokens[upper].form.lowercased()
      if isNamePart(upper), lower..<upper ~= head, tokens[upper].tag == .propn, upper == head + 1,
        lexicon.organizationHeads.contains(word)
      {
        upper += 1
        continue
      }
      guard ["of", "for", "to", "on", "against"].contains(word) else { break }
      var next = upper + 1
      if ["the"].contains(tokens[next].form.lowercased()), next + 1 < tokens.count { next += 1 }
      guard isNamePart(next) || tokens[next].isCapitalised && isNamePart(next + 1) else { break }
      if word == "to" || word == "on" || word == "against",
        tokens[next].tag != .propn && tokens[next].tag != .verb && tokens[next].tag != .noun
      {
        break
      }
      var end = next + 1
      while true {
        if isNamePart(end) {
          end += 1
        } else if end + 1 < tokens.count, tokens[end].form == "-", !tokens[end].isFollowedBySpace,
          isNamePart(end + 1)
        {
          end += 2
        } else if end + 1 < tokens.count, ["and", "&"].contains(tokens[end].form.lowercased()),
          isNamePart(end + 1),
          lexicon.organizationHeads.contains(tokens[head].form.lowercased()),
          word == "of" || word == "for",
          !candidates.contains(where: { $0.kind == .country && $0.tokens.contains(end + 1) })
        {
          end += 2
        } else {
          break
        }
      }
      upper = end
    }
    guard lower < head || upper > head + 1 else { return nil }
    return withTheatre(lower..<upper, head: head, in: tokens)
  }

  /// "EU Mission *in Norway*": where a mission is belongs to its name.
  private func withTheatre(_ range: Range<Int>, head: Int, in tokens: [Token]) -> Range<Int> {
    let next = range.upperBound
    guard range.upperBound == head + 1, next + 1 < tokens.count,
      ["in", "to"].contains(tokens[next].form), tokens[next + 1].isCapitalised,
      tokens[next + 1].tag == .propn,
      ["mission", "force", "embassy", "delegation"].contains(tokens[head].form.lowercased()),
      range.lowerBound < head
    else { return range }
    var end = next + 2
    while end < tokens.count, tokens[end].isCapitalised, tokens[end].tag == .propn { end += 1 }
    return range.lowerBound..<end
  }
}
