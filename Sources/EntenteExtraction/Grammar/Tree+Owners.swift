import EntenteLanguage

/// Nouns with an owner in front and several adjectives between.
extension Tree {
  /// "Norway's *unprovoked, brutal and illegal* invasion": what stands between an owner and a noun
  /// describes the noun, however a parser hangs it.
  static func withOwnedNouns(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (mark, token) in tokens.enumerated()
    where token.fineTag == "POS" && token.head >= 0 && token.head < mark {
      guard let noun = ownedNoun(behind: mark, in: tokens) else { continue }
      let owner = token.head
      let inside = mark + 1..<noun + 1
      let adjectives = (mark + 1..<noun).filter { tokens[$0].tag == .adj }
      let isSound =
        tokens[owner].head == noun && adjectives.allSatisfy { inside.contains(tokens[$0].head) }
        && !inside.contains(tokens[noun].head)
      guard !isSound else { continue }
      let isLost = inside.contains(tokens[noun].head) || tokens[noun].head == owner
      if isLost {
        // The noun takes the place of whatever the phrase was hung by.
        guard
          let top = ([owner] + adjectives).first(where: {
            !inside.contains(tokens[$0].head) && tokens[$0].head != owner && tokens[$0].head != noun
          })
        else { continue }
        let hasCase = tokens.indices.contains {
          tokens[$0].dependency == "case" && tokens[$0].form != token.form
            && ([owner, top, noun].contains(tokens[$0].head)) && $0 < mark
        }
        tokens[noun].head = tokens[top].head
        let isNominal =
          tokens.indices.contains(tokens[top].head)
          && [.noun, .propn].contains(tokens[tokens[top].head].tag)
        tokens[noun].dependency =
          hasCase ? (isNominal ? "nmod" : "obl") : relation(of: tokens[top], under: isNominal)
      }
      for index in tokens.indices where index < owner && tokens[index].dependency == "case" {
        if inside.contains(tokens[index].head) { tokens[index].head = noun }
      }
      for adjective in adjectives {
        tokens[adjective].head = noun
        tokens[adjective].dependency = "amod"
      }
      for index in tokens.indices.dropFirst(noun + 1)
      where adjectives.contains(tokens[index].head) { tokens[index].head = noun }
      tokens[owner].head = noun
      tokens[owner].dependency = "nmod:poss"
    }
    return tokens
  }

  /// The noun behind a possessive ending and two or more adjectives with "and" or commas.
  private static func ownedNoun(behind mark: Int, in tokens: [Token]) -> Int? {
    var index = mark + 1
    var adjectives = 0
    var isJoined = false
    while index < tokens.count, index < mark + 12 {
      let word = tokens[index]
      if word.tag == .adj {
        adjectives += 1
      } else if ["and", ",", "or", "but"].contains(word.form) {
        isJoined = true
      } else if word.tag != .adv, word.form != "-" {
        break
      }
      index += 1
    }
    guard isJoined, adjectives > 1, index < tokens.count, tokens[index].tag == .noun,
      tokens[index - 1].tag == .adj
    else { return nil }
    while index + 1 < tokens.count, tokens[index + 1].tag == .noun { index += 1 }
    return index
  }

  /// What a noun is to the word that an adjective of its was hung on.
  private static func relation(of top: Token, under isNominal: Bool) -> String {
    switch top.dependency {
    case "amod", "acl", "advmod", "acl:relcl": isNominal ? "nmod" : "obj"
    case "xcomp", "ccomp": "obj"
    default: top.dependency
    }
  }
}
