import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Capitalised words that the engine takes for bodies and that only say what a post is for.
extension NameStage {
  /// "Under Secretary for *Civilian Security*", "Minister of Justice and *Public Order*".
  func isField(
    _ tokens: Range<Int>, in all: [Token], titles: [Gazetteer.Match], known: [Gazetteer.Match]
  ) -> Bool {
    var before = tokens.lowerBound - 1
    guard before > 0, !tokens.contains(where: { Gazetteer.isAcronym(all[$0].form) }),
      !tokens.contains(where: {
        lexicon.organizationHeads.contains(all[$0].form.lowercased())
          || lexicon.partyHeads.contains(all[$0].form.lowercased())
      }),
      !known.contains(where: { match in
        !match.isTitle && match.tokens.overlaps(tokens)
          && (match.tokens == tokens
            || match.entries.contains { if case .organization = $0 { true } else { false } })
      })
    else { return false }
    if all[before].form == "the" { before -= 1 }
    guard before > 0, ["for", "and", "&"].contains(all[before].form) else { return false }
    if all[before].form == "for", all[tokens.upperBound - 1].form == "Affairs" { return true }
    return titles.contains {
      $0.tokens.upperBound == before && $0.tokens.count > (all[before].form == "for" ? 0 : 2)
    }
  }

  /// "(D-CT)", "R-Ohio": a senator's party and state name nobody.
  func isConstituency(_ tokens: Range<Int>, in all: [Token]) -> Bool {
    let words = tokens.map { all[$0].form }.joined()
    guard let first = words.first, ["D", "R", "I"].contains(first), words.count < 10 else {
      return false
    }
    let rest = words.dropFirst()
    return rest.first.map { "-–".contains($0) } ?? false
  }

  /// Whether a word says who backs, leads or runs what follows: "UN-backed".
  static func isBacker(_ form: String) -> Bool {
    guard let hyphen = form.lastIndex(of: "-") else { return false }
    let rest = form[form.index(after: hyphen)...]
    return rest.allSatisfy(\.isLowercase)
      && (rest.hasSuffix("ed") || rest == "led" || rest == "run")
  }

  /// "the UN-*backed* Special Court": who backs a body is no part of its name.
  func withoutBacker(_ tokens: Range<Int>, in all: [Token]) -> Range<Int> {
    if tokens.count > 1, Self.isBacker(all[tokens.lowerBound].form) { return tokens.dropFirst(1) }
    guard tokens.count > 3, all[tokens.lowerBound + 1].form == "-",
      let first = all[tokens.lowerBound + 2].form.unicodeScalars.first,
      first.properties.isLowercase,
      all[tokens.lowerBound + 2].form.hasSuffix("ed") || all[tokens.lowerBound + 2].form == "run"
        || all[tokens.lowerBound + 2].form == "led"
    else { return tokens }
    return tokens.lowerBound + 3..<tokens.upperBound
  }
}
