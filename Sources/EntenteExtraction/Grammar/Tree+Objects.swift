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

  /// "talks on Monday with *visiting* Danish Premier Holm": before a title and a name it is no verb.
  static func withVisitors(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated().dropFirst()
    where token.form.lowercased() == "visiting" && token.fineTag == "VBG"
      && tokens[index - 1].form.lowercased() == "with"
    {
      guard
        let name = tokens.indices.first(where: {
          $0 > index + 1 && tokens[$0].head == index
            && ["obj", "obl"].contains(tokens[$0].dependency)
        }), tokens[name].tag == .propn,
        tokens[(index + 1)..<name].allSatisfy({ $0.head > index })
      else { continue }
      let isBelowVerb = tokens.indices.contains(token.head) && tokens[token.head].tag == .verb
      for child in tokens.indices where tokens[child].head == index && child != name {
        tokens[child].head = child < index ? name : token.head
      }
      tokens[name].head = token.head
      tokens[name].dependency = isBelowVerb ? "obl" : "nmod"
      tokens[index - 1].head = name
      tokens[index - 1].dependency = "case"
      tokens[index - 1].tag = .adp
      tokens[index].head = name
      tokens[index].dependency = "amod"
      tokens[index].tag = .adj
    }
    return tokens
  }

  /// "won *the 1998 election*": right behind its verb and without a preposition a nominal is the
  /// object that the verb lacks, unless it says when.
  static func withBareObjects(_ tokens: [Token]) -> [Token] {
    var hasObject: Set<Int> = []
    var hasMark: Set<Int> = []
    for token in tokens {
      switch token.dependency {
      case "obj", "ccomp", "xcomp", "aux:pass", "nsubj:pass": hasObject.insert(token.head)
      case "case", "mark": hasMark.insert(token.head)
      default: continue
      }
    }
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "obl" && token.tag == .noun && !hasMark.contains(index) {
      let verb = token.head
      guard tokens.indices.contains(verb), verb + 1 < index, tokens[verb].tag == .verb,
        !hasObject.contains(verb),
        !DateFinder.isCalendarWord(token.form.lowercased()), !spans.contains(token.lowercasedLemma),
        tokens[(verb + 1)..<index].allSatisfy({ $0.head > verb && $0.head <= index })
      else { continue }
      tokens[index].dependency = "obj"
      hasObject.insert(verb)
    }
    return tokens
  }

  /// Nouns that say when or how long without a preposition.
  private static let spans: Set<String> = [
    "year", "month", "week", "day", "hour", "minute", "time", "morning", "night", "evening",
    "afternoon", "decade", "weekend",
  ]

  /// Prepositions that no subject has behind its verb.
  private static let phrasal: Set<String> = [
    "by", "with", "to", "from", "against", "between", "into", "upon", "alongside", "at",
  ]
}
