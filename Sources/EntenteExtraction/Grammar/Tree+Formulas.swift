import EntenteLanguage

/// Set phrases between a verb and its object, by which parsers lose the object.
extension Tree {
  /// "condemned *in the strongest terms* the attack": what follows the phrase is the verb's object,
  /// however the parser has hung the two on each other.
  static func withFormulas(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (term, token) in tokens.enumerated() where token.form.lowercased() == "terms" {
      guard
        let preposition = (max(0, term - 6)..<term).last(where: {
          tokens[$0].form.lowercased() == "in"
        }), let verb = (0..<preposition).last(where: { tokens[$0].tag == .verb }),
        preposition - verb < 4,
        !tokens.contains(where: { $0.dependency == "obj" && $0.head == verb })
      else { continue }
      let isMistaken: (Int) -> Bool = { word in
        guard word > term, tokens[word].tag == .noun || tokens[word].tag == .propn else {
          return false
        }
        let dependency = tokens[word].dependency
        if tokens[term].head == word || tokens[term].head == verb && tokens[word].head == verb {
          return !dependency.hasPrefix("nsubj") || tokens[term].head == word
        }
        return tokens[word].head == term && !dependency.hasPrefix("conj")
      }
      guard let first = tokens.indices.first(where: isMistaken) else { continue }
      let object = Self.nounHead(of: first, in: tokens)
      guard
        object == term + 1
          || !tokens[(term + 1)..<object].contains(where: {
            $0.dependency == "case" && $0.fineTag != "POS" && $0.head == object
          }), tokens[object].form != tokens[term].form
      else { continue }
      for index in preposition..<term where tokens[index].head == object {
        tokens[index].head = term
      }
      for index in tokens.indices
      where index > term && tokens[index].head == term && index != object
        && tokens[index].tag != .punct
      {
        tokens[index].head = object
      }
      tokens[term].head = verb
      tokens[term].dependency = "obl"
      tokens[object].head = verb
      tokens[object].dependency = "obj"
    }
    return tokens
  }

  /// "*Oslo*'s attack": the noun that a word before it only belongs to.
  private static func nounHead(of index: Int, in tokens: [Token]) -> Int {
    var current = index
    while ["nmod:poss", "compound", "amod", "nmod:desc"].contains(tokens[current].dependency),
      tokens.indices.contains(tokens[current].head), tokens[current].head > current
    {
      current = tokens[current].head
    }
    return current
  }
}
