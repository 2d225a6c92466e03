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
}
