import EntenteLanguage
import EntenteModel
import EntenteSchema

extension NameStage {
  /// The capitalised words around a head noun, with the phrase that completes it.
  func shape(
    around head: Int, in tree: Tree, candidates: [NameCandidate], isPlace: Bool
  ) -> Range<Int>? {
    let tokens = tree.tokens
    let lower = startOfShape(around: head, in: tree, candidates: candidates, isPlace: isPlace)
    if isPlace {
      // "Danish State Actors" names no place.
      let isState =
        tokens[head].form == "State"
        && candidates.contains { $0.rule == "names/demonym" && $0.tokens == lower..<head }
      return lower < head && !isState ? lower..<head + 1 : nil
    }
    var upper = endOfShape(around: head, in: tree, candidates: candidates)
    guard lower < head || upper > head + 1 else { return nil }
    // "Joint Task Force – Northern Shield"
    if upper == head + 1, upper + 1 < tokens.count, ["–", "-", "—"].contains(tokens[upper].form),
      Self.dashedHeads.contains(tokens[head].form.lowercased()), lower < head,
      tokens[upper - 1].isFollowedBySpace == tokens[upper].isFollowedBySpace
    {
      var end = upper + 1
      while isNamePart(end, in: tree, candidates: candidates),
        !Self.commanders.contains(tokens[end].form.lowercased())
      {
        end += 1
      }
      if end > upper + 1 { upper = end }
    }
    let whole = withBracketedForm(lower..<upper, in: tokens)
    return whole.upperBound > upper ? whole : withTheatre(lower..<upper, head: head, in: tokens)
  }

  /// Where the words before a head noun begin that belong to its name.
  private func startOfShape(
    around head: Int, in tree: Tree, candidates: [NameCandidate], isPlace: Bool
  ) -> Int {
    let tokens = tree.tokens
    var lower = head
    while true {
      if isNamePart(lower - 1, in: tree, candidates: candidates) {
        lower -= 1
      } else if lower >= 2, ["and", "&", "-", "–"].contains(tokens[lower - 1].form),
        isNamePart(lower - 2, in: tree, candidates: candidates), tokens[lower - 2].tag != .pron,
        lower < head || tokens[lower - 1].form != "and"
          || lower - 2 == 0 || tokens[lower - 2].tag == .propn || tokens[lower - 2].tag == .adj
      {
        // "National Security and Defense Council", but not "Norway and Denmark Council".
        if ["and", "&"].contains(tokens[lower - 1].form),
          candidates.contains(where: { $0.kind == .country && $0.tokens.contains(lower - 2) })
            || isPlace && lexicon.placeHeads.contains(tokens[lower - 2].form.lowercased())
        {
          break
        }
        lower -= 2
      } else {
        break
      }
    }
    // "71st Counter Terrorism Battalion"
    if lower > 0, Self.units.contains(tokens[head].form.lowercased()),
      Self.isOrdinal(tokens[lower - 1].form)
    {
      lower -= 1
    }
    return lower
  }

  /// Where a body's name ends that is built around a head noun: "Ministry *of Trade and Fisheries*".
  private func endOfShape(
    around head: Int, in tree: Tree, candidates: [NameCandidate]
  ) -> Int {
    let tokens = tree.tokens
    var upper = head + 1
    while upper + 1 < tokens.count {
      let word = tokens[upper].form.lowercased()
      if upper == head + 1, isNamePart(upper, in: tree, candidates: candidates),
        tokens[upper].tag == .propn, lexicon.organizationHeads.contains(word)
      {
        upper += 1
        continue
      }
      guard ["of", "for", "to", "on", "against"].contains(word) else { break }
      // "imposed by the *European Union* on Belarus": the name that everybody knows is whole.
      let end = upper
      if word == "on",
        candidates.contains(where: {
          $0.kind == .organization && $0.source == .schema && $0.tokens.upperBound == end
        })
      {
        break
      }
      var next = upper + 1
      if tokens[next].form.lowercased() == "the", next + 1 < tokens.count { next += 1 }
      guard
        isNamePart(next, in: tree, candidates: candidates)
          || tokens[next].isCapitalised && isNamePart(next + 1, in: tree, candidates: candidates)
      else { break }
      if ["to", "on", "against"].contains(word),
        ![.propn, .verb, .noun].contains(tokens[next].tag)
      {
        break
      }
      upper = endOfComplement(
        from: next, isList: ["of", "for"].contains(word), head: head, in: tree,
        candidates: candidates)
    }
    return upper
  }

  /// Where the words behind a preposition end that complete a body's name.
  private func endOfComplement(
    from start: Int, isList: Bool, head: Int, in tree: Tree, candidates: [NameCandidate]
  ) -> Int {
    let tokens = tree.tokens
    var end = start + 1
    while true {
      if isNamePart(end, in: tree, candidates: candidates) {
        end += 1
        continue
      }
      guard end + 1 < tokens.count, isNamePart(end + 1, in: tree, candidates: candidates) else {
        return end
      }
      let isHyphen = tokens[end].form == "-" && !tokens[end].isFollowedBySpace
      let isAnd =
        isList && ["and", "&"].contains(tokens[end].form.lowercased())
        && lexicon.organizationHeads.contains(tokens[head].form.lowercased())
        && !candidates.contains {
          ($0.kind == .country || $0.kind == .organization && $0.source == .schema)
            && $0.tokens.contains(end + 1)
        }
      guard isHyphen || isAnd else { return end }
      end += 2
    }
  }

  /// Whether a word may stand in a name: written large, nobody's, and no verb of a headline.
  private func isNamePart(_ index: Int, in tree: Tree, candidates: [NameCandidate]) -> Bool {
    let tokens = tree.tokens
    guard tokens.indices.contains(index), tokens[index].isCapitalised,
      !candidates.contains(where: {
        $0.kind == .person && $0.tokens.contains(index) && $0.tokens.count > 1
      })
    else { return false }
    // "Sanctioning Danish Entities"
    if index == 0, tokens[index].form.hasSuffix("ing"),
      candidates.contains(where: { $0.kind == .country && $0.tokens.lowerBound == 1 })
    {
      return false
    }
    let word = tokens[index].form.lowercased()
    if Self.isBacker(tokens[index].form) { return false }
    return !lexicon.nonNames.contains(word) || lexicon.nameAdjectives.contains(word)
  }

  /// Whether a word is a number of a unit: "71st".
  private static func isOrdinal(_ form: String) -> Bool {
    let digits = form.prefix { $0.isNumber }
    return !digits.isEmpty && ["st", "nd", "rd", "th"].contains(form.dropFirst(digits.count))
  }

  /// Units of armed forces, which have numbers.
  private static let units: Set<String> = [
    "battalion", "brigade", "regiment", "division", "corps", "fleet", "army", "squadron", "wing",
    "infantry", "company",
  ]
  private static let dashedHeads: Set<String> = [
    "force", "command", "mission", "corps", "division",
  ]
  private static let commanders: Set<String> = [
    "commander", "commanding", "spokesman", "spokesperson", "spokeswoman", "chief", "general",
    "director", "deputy", "head",
  ]
}
