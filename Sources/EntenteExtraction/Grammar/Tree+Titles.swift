import EntenteLanguage

extension Tree {
  /// "*The Foreign Secretary* met Ida Holm": a title before a verb is no title of the name behind it.
  ///
  /// Parsers that have learnt titles as descriptions of names hang a bare one on the next name, over
  /// the verb; it is the subject that the verb lacks.
  static func withTitlesApart(_ tokens: [Token]) -> [Token] {
    var hasSubject = Set(
      tokens.lazy.filter { $0.dependency.hasPrefix("nsubj") || $0.dependency == "csubj" }
        .map(\.head))
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where ["nmod:desc", "appos"].contains(token.dependency) && token.head > index
      && tokens.indices.contains(token.head)
    {
      var verb = tokens[token.head].head
      while verb > index, tokens[verb].tag != .verb, tokens[verb].head > index {
        verb = tokens[verb].head
      }
      guard verb > index, verb < token.head, tokens[verb].tag == .verb, !hasSubject.contains(verb)
      else { continue }
      // "*The minister*, Karl Holm, *was received* by Chancellor Berg"
      let auxiliaries = (index..<verb).filter {
        tokens[$0].head == verb && tokens[$0].dependency.hasPrefix("aux")
      }
      guard ["VBD", "VBZ", "VBP"].contains(tokens[verb].fineTag) || !auxiliaries.isEmpty else {
        continue
      }
      tokens[index].head = verb
      tokens[index].dependency =
        auxiliaries.contains { tokens[$0].dependency == "aux:pass" } ? "nsubj:pass" : "nsubj"
      hasSubject.insert(verb)
    }
    return tokens
  }

  /// "Ida Holm, leader of Fjord, and Lars Vik, *head* of Elmar": the second word is for the name right
  /// before it, and not for the first of the two.
  static func withOwnAppositions(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "appos" && token.tag == .noun && token.head >= 0
      && token.head < index
    {
      var comma = index - 1
      while comma > token.head, tokens[comma].form != ",",
        [.det, .adj, .noun, .propn, .part].contains(tokens[comma].tag)
      {
        comma -= 1
      }
      guard comma > token.head + 1, tokens[comma].form == "," else { continue }
      var name = comma - 1
      while ["flat", "compound"].contains(tokens[name].dependency),
        (token.head + 1..<name).contains(tokens[name].head)
      {
        name = tokens[name].head
      }
      guard tokens[name].tag == .propn, tokens[name].dependency == "conj",
        tokens[name].head == token.head
      else { continue }
      tokens[index].head = name
    }
    return tokens
  }
}
