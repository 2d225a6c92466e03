import EntenteLanguage
import EntenteModel
import EntenteSchema

extension NameStage {
  /// The capitalised words around a head noun, with the phrase that completes it.
  func shape(
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
      // "Sanctioning Danish Entities": the verb of a headline.
      if index == 0, tokens[index].form.hasSuffix("ing"),
        candidates.contains(where: { $0.kind == .country && $0.tokens.lowerBound == 1 })
      {
        return false
      }
      let word = tokens[index].form.lowercased()
      if Self.isBacker(tokens[index].form) { return false }
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
    var upper = head + 1
    if isPlace {
      // "Danish State Actors" names no place.
      let isState =
        tokens[head].form == "State"
        && candidates.contains {
          $0.rule == "names/demonym" && $0.tokens == lower..<head
        }
      return lower < head && !isState ? lower..<upper : nil
    }
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
          !candidates.contains(where: {
            ($0.kind == .country || $0.kind == .organization && $0.source == .schema)
              && $0.tokens.contains(end + 1)
          })
        {
          end += 2
        } else {
          break
        }
      }
      upper = end
    }
    guard lower < head || upper > head + 1 else { return nil }
    // "Joint Task Force – Northern Shield"
    if upper == head + 1, upper + 1 < tokens.count, ["–", "-", "—"].contains(tokens[upper].form),
      Self.dashedHeads.contains(tokens[head].form.lowercased()), lower < head,
      tokens[upper - 1].isFollowedBySpace == tokens[upper].isFollowedBySpace
    {
      var end = upper + 1
      while isNamePart(end), !Self.commanders.contains(tokens[end].form.lowercased()) { end += 1 }
      if end > upper + 1 { upper = end }
    }
    let whole = withBracketedForm(lower..<upper, in: tokens)
    return whole.upperBound > upper ? whole : withTheatre(lower..<upper, head: head, in: tokens)
  }

  /// "Front for Trade *in Norway* (FTN)", "Union *of Norwegian Fishers* (UNF)": the short form in
  /// brackets says where the long one ends.
  func withBracketedForm(_ range: Range<Int>, in tokens: [Token]) -> Range<Int> {
    var end = range.upperBound
    guard end + 1 < tokens.count, Self.joints.contains(tokens[end].form),
      range.allSatisfy({ !["(", ")"].contains(tokens[$0].form) })
    else { return range }
    var words = 0
    while end < tokens.count, words < 9 {
      let isJoint =
        Self.joints.contains(tokens[end].form)
        || ["the", "and", "&", "-"].contains(tokens[end].form)
      guard tokens[end].isCapitalised || isJoint && end + 1 < tokens.count else { break }
      end += 1
      words += 1
    }
    guard end + 2 < tokens.count, tokens[end].form == "(", tokens[end + 2].form == ")",
      Gazetteer.isAcronym(tokens[end + 1].form), tokens[end - 1].isCapitalised,
      !Self.spells(tokens[end + 1].form, range, in: tokens)
    else { return range }
    return range.lowerBound..<end
  }

  /// Whether the letters of a short form are the initials of some words.
  private static func spells(_ form: String, _ range: Range<Int>, in tokens: [Token]) -> Bool {
    let initials = range.compactMap { tokens[$0].isCapitalised ? tokens[$0].form.first : nil }
    return String(initials).uppercased() == form.uppercased()
  }

  /// Prepositions inside the names of bodies.
  private static let joints: Set<String> = ["in", "of", "for", "on", "to", "against", "from"]

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

  /// Whether a word is a number of a unit: "71st".
  private static func isOrdinal(_ form: String) -> Bool {
    let digits = form.prefix { $0.isNumber }
    return !digits.isEmpty && ["st", "nd", "rd", "th"].contains(form.dropFirst(digits.count))
  }

  /// Posts that a state keeps abroad, of which the place tells which it is.
  private static let postsAbroad: Set<String> = ["embassy", "consulate", "legation"]

  /// "EU Mission *in Norway*": where a mission is belongs to its name.
  private func withTheatre(_ range: Range<Int>, head: Int, in tokens: [Token]) -> Range<Int> {
    let next = range.upperBound
    let isPost = Self.postsAbroad.contains(tokens[head].form.lowercased())
    guard range.upperBound == head + 1 || isPost, next + 1 < tokens.count,
      ["in", "to"].contains(tokens[next].form), tokens[next + 1].isCapitalised,
      tokens[next + 1].tag == .propn,
      isPost || ["mission", "force", "delegation"].contains(tokens[head].form.lowercased()),
      range.lowerBound < head || isPost && range.upperBound > head + 1
    else { return range }
    var end = next + 2
    while end < tokens.count, tokens[end].isCapitalised, tokens[end].tag == .propn { end += 1 }
    return range.lowerBound..<end
  }
}
