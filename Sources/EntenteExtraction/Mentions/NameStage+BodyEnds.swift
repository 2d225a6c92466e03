import EntenteLanguage

/// What stands behind a body's name and belongs to it.
extension NameStage {
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

  /// Posts that a state keeps abroad, of which the place tells which it is.
  private static let postsAbroad: Set<String> = ["embassy", "consulate", "legation"]

  /// "EU Mission *in Norway*": where a mission is belongs to its name.
  func withTheatre(_ range: Range<Int>, head: Int, in tokens: [Token]) -> Range<Int> {
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
