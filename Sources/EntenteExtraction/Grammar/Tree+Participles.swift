import EntenteLanguage

extension Tree {
  /// "*Led by Minister Berg*, the talks ended": the agent of a participle in front is no part of the
  /// phrase behind the comma.
  static func withAgentsInFront(_ tokens: [Token]) -> [Token] {
    guard tokens.count > 4, tokens[0].fineTag == "VBN", tokens[1].form == "by" else {
      return tokens
    }
    let agent = tokens[1].head
    guard tokens.indices.contains(agent), agent > 1, tokens[agent].head != 0,
      tokens[agent].head > agent, [.noun, .propn].contains(tokens[agent].tag),
      let comma = tokens[..<tokens[agent].head].lastIndex(where: { $0.form == "," }), comma > agent
    else { return tokens }
    var tokens = tokens
    tokens[agent].head = 0
    tokens[agent].dependency = "obl:agent"
    return tokens
  }

  /// "envoys *chairing the Council* left": behind a participle stands what is done by it to, and who
  /// does it stands before.
  static func withParticiplesObjects(_ tokens: [Token]) -> [Token] {
    var hasObject: Set<Int> = []
    for token in tokens where token.dependency == "obj" { hasObject.insert(token.head) }
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "nsubj" && tokens.indices.contains(token.head) {
      let verb = token.head
      guard verb < index, tokens[verb].fineTag == "VBG", tokens[verb].dependency == "acl",
        !hasObject.contains(verb)
      else { continue }
      tokens[index].dependency = "obj"
    }
    return tokens
  }
}
