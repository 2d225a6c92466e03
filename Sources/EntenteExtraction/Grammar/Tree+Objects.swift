import EntenteLanguage

/// Nominals that parsers take for subjects or clauses although they are neither.
extension Tree {
  /// "was led *by Minister Holm*", "met *with Holm*": behind its verb and with a preposition a
  /// nominal is no subject and no object.
  static func withPhrasesApart(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "case" && phrasal.contains(token.form.lowercased())
      && token.head > index && tokens.indices.contains(token.head)
    {
      let nominal = token.head
      let verb = tokens[nominal].head
      guard tokens.indices.contains(verb), verb < index, tokens[verb].tag == .verb,
        tokens[nominal].dependency.hasPrefix("nsubj") || tokens[nominal].dependency == "obj"
      else { continue }
      tokens[nominal].dependency = "obl"
    }
    return tokens
  }

  /// "condemn in the strongest terms *Iran's attack*": what comes late behind a verb without an
  /// object is its object, and without a verb or a subject of its own no clause.
  static func withLateObjects(_ tokens: [Token]) -> [Token] {
    var isClause: Set<Int> = []
    var hasObject: Set<Int> = []
    for token in tokens {
      let relation = token.dependency
      if relation.hasPrefix("nsubj") || relation.hasPrefix("aux") || relation.hasPrefix("expl")
        || ["cop", "mark", "case", "csubj"].contains(relation)
      {
        isClause.insert(token.head)
      }
      if relation == "obj" { hasObject.insert(token.head) }
    }
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "ccomp" && [.noun, .propn].contains(token.tag)
      && !isClause.contains(index)
    {
      let verb = token.head
      guard tokens.indices.contains(verb), verb + 1 < index, tokens[verb].tag == .verb,
        !hasObject.contains(verb),
        !tokens[(verb + 1)..<index].contains(where: {
          [":", "\"", "“", "”", "''", "``"].contains($0.form)
        })
      else { continue }
      tokens[index].dependency = "obj"
    }
    return tokens
  }

  /// "talks with *visiting* President Holm": what stands before a name that it describes is no verb.
  static func withVisitors(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where ["visiting", "outgoing", "incoming"].contains(token.form) && index > 0
      && ["acl", "advcl", "xcomp", "ccomp"].contains(token.dependency)
      && tokens[index - 1].tag == .adp
    {
      guard
        let name = tokens.indices.first(where: {
          $0 > index && tokens[$0].head == index && tokens[$0].dependency == "obj"
        }), tokens[name].tag == .propn, name - index < 6
      else { continue }
      let isNominal =
        tokens.indices.contains(token.head)
        && [.noun, .propn].contains(tokens[token.head].tag)
      tokens[name].head = token.head
      tokens[name].dependency = isNominal ? "nmod" : "obl"
      for child in tokens.indices where tokens[child].head == index && child != name {
        tokens[child].head = name
        if tokens[child].dependency == "mark" { tokens[child].dependency = "case" }
      }
      tokens[index].head = name
      tokens[index].dependency = "amod"
      tokens[index].tag = .adj
    }
    return tokens
  }

  /// "two months in *neighbouring* Kenya": what stands before a name is no verb.
  static func withNeighbours(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where ["neighbouring", "neighboring", "surrounding"].contains(token.form.lowercased()) {
      let name = index + 1
      guard name < tokens.count, tokens[name].tag == .propn, tokens[name].head == index,
        ["obl", "obj", "nmod"].contains(tokens[name].dependency)
      else { continue }
      tokens[name].head = token.head
      tokens[name].dependency =
        tokens.contains { $0.dependency == "case" && $0.head == name } ? "obl" : token.dependency
      tokens[index].head = name
      tokens[index].dependency = "amod"
      tokens[index].tag = .adj
    }
    return tokens
  }

  /// Prepositions that no subject has behind its verb.
  private static let phrasal: Set<String> = [
    "by", "with", "to", "from", "against", "between", "into", "upon", "alongside", "at",
  ]
}
