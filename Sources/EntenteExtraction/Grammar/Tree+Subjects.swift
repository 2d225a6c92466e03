import EntenteLanguage

/// Subjects that parsers hang where no subject belongs.
extension Tree {
  /// "Oslo strongly and repeatedly condemned Malmo": a name is not joined to the verb that it has.
  ///
  /// A finite verb without a subject, hung as a second conjunct on the nominal that opens the clause
  /// with nothing but adverbs between them, is the head, and the nominal its subject.
  static func withVerbsOnTop(_ tokens: [Token]) -> [Token] {
    var hasSubject: Set<Int> = []
    var hasObject: Set<Int> = []
    for token in tokens {
      if token.dependency.hasPrefix("nsubj") || token.dependency.hasPrefix("aux") {
        hasSubject.insert(token.head)
      }
      if token.dependency == "obj" { hasObject.insert(token.head) }
    }
    var tokens = tokens
    for verb in tokens.indices
    where tokens[verb].tag == .verb && !hasSubject.contains(verb)
      && (["VBD", "VBZ", "VBP"].contains(tokens[verb].fineTag)
        || tokens[verb].fineTag == "VBN" && hasObject.contains(verb))
    {
      let nominal = tokens[verb].head
      guard ["conj", "acl", "parataxis", "dep"].contains(tokens[verb].dependency), nominal >= 0,
        nominal < verb, tokens[nominal].tag == .propn || tokens[nominal].tag == .noun,
        ["root", "ccomp"].contains(tokens[nominal].dependency)
      else { continue }
      let between = ((nominal + 1)..<verb).filter {
        tokens[$0].head != nominal
          || !["flat", "compound", "punct"].contains(tokens[$0].dependency)
      }
      guard !between.isEmpty,
        between.allSatisfy({
          [.adv, .cconj].contains(tokens[$0].tag) || tokens[$0].form == ","
        }), between.contains(where: { tokens[$0].tag == .adv })
      else { continue }
      tokens[verb].head = tokens[nominal].head
      tokens[verb].dependency = tokens[nominal].dependency
      tokens[nominal].head = verb
      tokens[nominal].dependency = "nsubj"
      for adverb in between where tokens[adverb].head == nominal { tokens[adverb].head = verb }
      for index in (verb + 1)..<max(verb + 1, tokens.count)
      where tokens[index].head == nominal && tokens[index].tag == .punct {
        tokens[index].head = verb
      }
    }
    return tokens
  }

  /// "In the Danish capital, *Copenhagen*, Oslo said": the name beside the noun is no subject, and
  /// the name behind it is.
  static func withCapitalsApart(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (name, token) in tokens.enumerated()
    where name > 1 && token.dependency == "nsubj" && token.tag == .propn {
      let (noun, verb) = (name - 2, token.head)
      guard tokens[name - 1].form == ",", tokens[noun].tag == .noun, verb > name,
        tokens[noun].dependency.hasPrefix("obl"), tokens[noun].head == verb,
        let comma = tokens[..<verb].indices.dropFirst(name + 1).first(where: {
          tokens[$0].dependency != "flat"
        }), tokens[comma].form == ",",
        let subject = tokens[..<verb].indices.dropFirst(comma + 1).first(where: {
          tokens[$0].head == name && tokens[$0].tag == .propn
        }), ["nmod:unmarked", "appos", "nmod"].contains(tokens[subject].dependency)
      else { continue }
      tokens[name].head = noun
      tokens[name].dependency = "appos"
      tokens[subject].head = verb
      tokens[subject].dependency = "nsubj"
    }
    return tokens
  }

  /// "In Bergen, Oslo *and Malmo* held talks": what "and" joins to a subject is a subject too, and
  /// not joined to the place in front.
  static func withListedSubjects(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where index > 1 && token.dependency == "conj" && token.tag == .propn
      && tokens[index - 1].tag == .cconj
    {
      var subject = index - 2
      while tokens[subject].dependency == "flat", tokens[subject].head >= 0,
        tokens[subject].head < subject
      {
        subject = tokens[subject].head
      }
      guard tokens[subject].tag == .propn, tokens[subject].dependency.hasPrefix("nsubj"),
        tokens[subject].head > index, token.head < subject
      else { continue }
      tokens[index].head = subject
    }
    return tokens
  }

  /// "In Oslo Berg called on Vidal": a name right before its verb, without a preposition, is no
  /// circumstance but the subject that the verb lacks.
  static func withSubjectsApart(_ tokens: [Token]) -> [Token] {
    let hasCase = Set(tokens.lazy.filter { $0.dependency == "case" }.map(\.head))
    var tokens = tokens
    for (verb, start) in verbsWithoutSubject(tokens) {
      var subject = start - 1
      while tokens[subject].dependency == "flat", tokens.indices.contains(tokens[subject].head),
        tokens[subject].head < subject
      {
        subject = tokens[subject].head
      }
      // "In Oslo Ida Berg left", where her first name is taken for a part of the place's.
      let place = tokens[subject].head
      if tokens.indices.contains(place), place < subject, tokens[place].tag == .propn,
        tokens[place].head == verb, hasCase.contains(place),
        ["compound", "nmod:unmarked"].contains(tokens[subject].dependency)
      {
        tokens[subject].head = verb
        tokens[subject].dependency = "obl"
      }
      guard tokens[subject].head == verb, tokens[subject].tag == .propn,
        !hasCase.contains(subject),
        ["obl", "nmod", "dep", "vocative", "dislocated", "obl:tmod", "obl:npmod"]
          .contains(tokens[subject].dependency),
        !DateFinder.isCalendarWord(tokens[subject].form.lowercased())
      else { continue }
      tokens[subject].dependency =
        start < verb && (0..<verb).contains { tokens[$0].dependency == "aux:pass" }
        ? "nsubj:pass" : "nsubj"
    }
    return tokens
  }

  /// The finite verbs that have no subject and something before them, with where each begins: at
  /// its first auxiliary.
  static func verbsWithoutSubject(_ tokens: [Token]) -> [(verb: Int, start: Int)] {
    var hasSubject: Set<Int> = []
    var firstAuxiliary: [Int: Int] = [:]
    for (index, token) in tokens.enumerated() {
      if token.dependency.hasPrefix("nsubj") || token.dependency.hasPrefix("csubj")
        || token.dependency == "expl"
      {
        hasSubject.insert(token.head)
      }
      if token.dependency.hasPrefix("aux"), index < token.head {
        firstAuxiliary[token.head] = min(index, firstAuxiliary[token.head] ?? index)
      }
    }
    return tokens.indices.compactMap { verb in
      guard tokens[verb].tag == .verb, !hasSubject.contains(verb) else { return nil }
      let start = firstAuxiliary[verb] ?? verb
      let isFinite = start < verb || ["VBD", "VBZ", "VBP"].contains(tokens[verb].fineTag)
      return isFinite && start > 0 ? (verb, start) : nil
    }
  }
}
