import EntenteLanguage

extension Tree {
  /// "met *with* US, EU and Danish counterparts", "*by* the union's envoy Holm": the preposition of a
  /// phrase is that of its noun, and not of the first name or the title in it.
  static func withCases(_ tokens: [Token]) -> [Token] {
    var hasCase: Set<Int> = []
    for token in tokens where token.dependency == "case" { hasCase.insert(token.head) }
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "case" && token.head > index && tokens.indices.contains(token.head) {
      var noun = token.head
      while ["compound", "amod", "nummod", "nmod:desc"].contains(tokens[noun].dependency),
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

  /// "called on *both sides* to leave": what is taken for a part of the verb is a preposition where
  /// the phrase behind it has none.
  static func withPrepositions(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "compound:prt" && tokens.indices.contains(token.head) {
      guard prepositions.contains(token.form.lowercased()),
        let phrase = tokens.indices.first(where: {
          $0 > index && tokens[$0].head == token.head
            && (tokens[$0].dependency.hasPrefix("obl")
              || tokens[$0].dependency.hasSuffix("obj")
                && tokens[token.head].lowercasedLemma == "call")
        }),
        !tokens[(index + 1)...phrase].contains(where: {
          $0.dependency == "case"
            || $0.head == token.head && $0.dependency != tokens[phrase].dependency
        })
      else { continue }
      tokens[index].head = phrase
      tokens[index].dependency = "case"
      tokens[phrase].dependency = "obl"
    }
    return tokens
  }

  /// Prepositions that also serve as particles.
  private static let prepositions: Set<String> = [
    "on", "upon", "for", "with", "against", "at", "to",
  ]
}
