import EntenteLanguage

/// Nominals that parsers take for subjects or clauses although they are neither.
extension Tree {
  /// "called *the conduct* of Oslo shameful": of two clauses that complete one verb, which are none,
  /// the first is its object.
  static func withObjectsOfNaming(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "xcomp" && [.noun, .propn].contains(token.tag) && token.head >= 0
      && token.head < index
    {
      guard
        tokens.indices.contains(where: {
          $0 > index && tokens[$0].head == token.head && tokens[$0].dependency == "xcomp"
            && tokens[$0].tag == .adj
        }), !tokens.contains(where: { $0.head == token.head && $0.dependency == "obj" })
      else { continue }
      tokens[index].dependency = "obj"
    }
    return tokens
  }

  /// "shot and wounded *reporter Holm*": what follows the second of two joined verbs is its object, and
  /// no third of them.
  static func withJoinedObjects(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "conj" && [.noun, .propn].contains(token.tag) && token.head >= 0
      && token.head < index && tokens[token.head].tag == .verb
    {
      guard
        let verb = (token.head..<index).last(where: { tokens[$0].tag == .verb }),
        verb > token.head, tokens[verb].dependency == "conj", tokens[verb].head == token.head,
        !tokens.contains(where: {
          $0.head == verb && ["obj", "ccomp", "xcomp"].contains($0.dependency)
        }),
        ((verb + 1)..<index).allSatisfy({ tokens[$0].head > verb && tokens[$0].head <= index })
      else { continue }
      tokens[index].head = verb
      tokens[index].dependency = "obj"
    }
    return tokens
  }

  /// "met *face to face*": how people meet is no object.
  static func withManners(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "obj" && token.form == "face" && index + 2 < tokens.count {
      guard tokens[index + 1].form == "to", tokens[index + 2].form == "face" else { continue }
      tokens[index].dependency = "advmod"
    }
    return tokens
  }

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
