import EntenteLanguage

/// Words before names that parsers take for verbs.
extension Tree {
  /// "talks with *visiting* President Holm": what stands before a name that it describes is no verb.
  static func withVisitors(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated().dropFirst()
    where ["visiting", "outgoing", "incoming"].contains(token.form) {
      let before = tokens[index - 1].form.lowercased()
      guard before == "with" || ["by", "between", "for"].contains(before) && isClause(token),
        let name = tokens.indices.first(where: {
          $0 > index + 1 && tokens[$0].head == index
            && ["obj", "obl"].contains(tokens[$0].dependency)
        }), tokens[name].tag == .propn, name - index < 7,
        tokens[(index + 1)..<name].contains(where: { $0.dependency == "nmod:desc" })
          || before == "with" && tokens[(index + 1)..<name].allSatisfy({ $0.head > index })
      else { continue }
      let isNominal =
        tokens.indices.contains(token.head)
        && [.noun, .propn].contains(tokens[token.head].tag)
      for child in tokens.indices where tokens[child].head == index && child != name {
        tokens[child].head = child < name ? name : token.head
      }
      tokens[name].head = token.head
      tokens[name].dependency = isNominal ? "nmod" : "obl"
      tokens[index - 1].head = name
      tokens[index - 1].dependency = "case"
      tokens[index - 1].tag = .adp
      tokens[index].head = name
      tokens[index].dependency = "amod"
      tokens[index].tag = .adj
    }
    return tokens
  }

  private static func isClause(_ token: Token) -> Bool {
    ["acl", "advcl", "xcomp", "ccomp"].contains(token.dependency)
  }

  /// "says *the ruling Northern League* rigged it": a party that rules is no clause.
  static func withRulers(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.form == "ruling" && index > 0 && tokens[index - 1].form.lowercased() == "the" {
      guard
        let name = tokens.indices.first(where: {
          $0 > index && tokens[$0].head == index && tokens[$0].tag == .propn
            && ["nsubj", "obj", "nmod", "appos", "obl"].contains(tokens[$0].dependency)
        }), name - index < 6
      else { continue }
      let verb = verbsWithoutSubject(tokens).first { $0.start == name + 1 }?.verb
      guard let verb, verb > name else { continue }
      tokens[name].head = verb
      tokens[name].dependency = "nsubj"
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
      tokens[name].dependency = hasCase(name, in: tokens) ? "obl" : token.dependency
      tokens[index].head = name
      tokens[index].dependency = "amod"
      tokens[index].tag = .adj
    }
    return tokens
  }
}
