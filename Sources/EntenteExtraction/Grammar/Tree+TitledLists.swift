import EntenteLanguage

/// Lists of people with titles, and places of what is talked over.
extension Tree {
  /// "met *President Ida Holm, Prime Minister Per Berg, and officials*": whoever has a title of their
  /// own is named beside the one before, and does not tell who that is.
  static func withTitledLists(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "nmod:desc" && token.head >= 0 && token.head < index
      && index + 1 < tokens.count
    {
      let name = tokens[index + 1]
      guard name.dependency == "appos", name.tag == .propn, name.head == token.head else {
        continue
      }
      tokens[index].head = index + 1
    }
    var titles: [Int: Int] = [:]
    for (index, token) in tokens.enumerated()
    where token.dependency == "nmod:desc" && token.head > index && titles[token.head] == nil {
      titles[token.head] = index
    }
    for (index, token) in tokens.enumerated()
    where token.dependency == "appos" && token.tag == .propn && token.head >= 0
      && token.head < index
    {
      guard let title = titles[index], titles[token.head] != nil, title > token.head,
        tokens[token.head].tag == .propn,
        (token.head..<title).contains(where: { tokens[$0].form == "," })
      else { continue }
      tokens[index].dependency = "conj"
    }
    return withTitlesInLists(withLateSubjects(tokens, titles: titles))
  }

  /// "met Minister Ida Holm, *Minister of Trade Per Berg*, and officials": a title with a name behind
  /// it tells of somebody else.
  private static func withTitlesInLists(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "appos" && token.lowercasedLemma == "minister" && index > 1
      && token.head >= 0 && token.head < index && tokens[token.head].tag == .propn
      && tokens[index - 1].form == ","
    {
      let isNamed = tokens.indices.contains { name in
        tokens[name].head == index && tokens[name].dependency == "appos" && name > index
          && tokens[name].tag == .propn && tokens[name - 1].form != ","
      }
      if isNamed { tokens[index].dependency = "conj" }
    }
    return tokens
  }

  /// "Vidal met with President Ida Holm, *Foreign Minister Per Berg* and others": whoever is named
  /// behind a verb that has its subject is one more of those before.
  private static func withLateSubjects(_ tokens: [Token], titles: [Int: Int]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "nsubj" && token.head >= 0 && token.head < index
      && titles[index] != nil
    {
      let hasSubject = tokens.indices.contains {
        $0 < token.head && tokens[$0].head == token.head && tokens[$0].dependency == "nsubj"
      }
      guard hasSubject,
        let first = tokens.indices.first(where: {
          $0 > token.head && $0 < index && tokens[$0].head == token.head && titles[$0] != nil
            && ["obj", "obl"].contains(tokens[$0].dependency)
        }), tokens[first].tag == .propn
      else { continue }
      tokens[index].head = first
      tokens[index].dependency = "conj"
    }
    return tokens
  }

  /// "discussed the situation *in Norway* at a meeting": where things stand somehow is not where it
  /// is talked over.
  static func withStatesSomewhere(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "case" && token.form == "in" && index > 0 {
      let (place, noun) = (token.head, index - 1)
      guard tokens.indices.contains(place), place > index, tokens[place].dependency == "obl",
        tokens[noun].dependency == "obj", tokens[noun].head == tokens[place].head,
        states.contains(tokens[noun].lowercasedLemma)
      else { continue }
      tokens[place].head = noun
      tokens[place].dependency = "nmod"
    }
    return tokens
  }

  private static let states: Set<String> = [
    "situation", "crisis", "conflict", "violence", "fighting", "war", "instability", "unrest",
    "development", "progress", "security", "stability", "peace",
  ]
}
