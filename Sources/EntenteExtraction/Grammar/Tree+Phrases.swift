import EntenteLanguage

extension Tree {
  /// "met *with* US, EU and Danish counterparts": the preposition of a phrase is that of its noun,
  /// and not of the first name in it.
  static func withCases(_ tokens: [Token]) -> [Token] {
    var hasCase: Set<Int> = []
    for token in tokens where token.dependency == "case" { hasCase.insert(token.head) }
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "case" && token.head > index && tokens.indices.contains(token.head) {
      var noun = token.head
      while ["compound", "amod", "nummod"].contains(tokens[noun].dependency),
        tokens[noun].head > noun, tokens[noun].head < tokens.count
      {
        noun = tokens[noun].head
      }
      let dependency = tokens[noun].dependency
      guard noun != token.head, !hasCase.contains(noun),
        dependency.hasPrefix("obl") || dependency == "nmod"
      else { continue }
      tokens[index].head = noun
    }
    return tokens
  }

  /// "pressed *for* Oslo to leave": where the name is hung on the verb of pressing, "for" is its
  /// preposition, and no mark of the infinitive.
  static func withBeneficiaries(_ tokens: [Token]) -> [Token] {
    var hasCase: Set<Int> = []
    for token in tokens where token.dependency == "case" { hasCase.insert(token.head) }
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "mark" && token.form == "for" && token.head > index
      && tokens.indices.contains(token.head) && tokens[token.head].fineTag == "VB"
    {
      guard
        let name = (index + 1..<token.head).first(where: {
          tokens[$0].dependency.hasPrefix("obl") && tokens[$0].head < index
        }), !hasCase.contains(name)
      else { continue }
      tokens[index].head = name
      tokens[index].dependency = "case"
    }
    return tokens
  }

  /// "“We will stay,” Holm said *at the summit*": what follows the verb of speech belongs to it, and
  /// not to the words that are quoted before it.
  static func withSpeakersPhrases(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency.hasPrefix("obl") || token.dependency == "advmod"
      || token.dependency == "advcl"
    {
      guard tokens.indices.contains(token.head) else { continue }
      let said = tokens[token.head]
      guard said.dependency == "ccomp" || said.dependency == "parataxis",
        token.head < said.head, said.head < index, tokens.indices.contains(said.head),
        tokens[said.head].tag == .verb
      else { continue }
      tokens[index].head = said.head
    }
    return tokens
  }
}
