import EntenteLanguage

extension Tree {
  /// Undoes a few mistakes that fast parsers make again and again.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  static func repaired(_ tokens: [Token]) -> [Token] {
    repairs.reduce(tokens) { tokens, repair in repair(tokens) }
  }

  /// The repairs in their order: each reads what those before it left.
  private static let repairs: [@Sendable ([Token]) -> [Token]] = [
    withFormulas,
    withNeighbours,
    withVisitors,
    withRulers,
    withOwnedNouns,
    withPhrasesApart,
    withLateObjects,
    withBareObjects,
    withObjectsOfNaming,
    withManners,
    withJoinedObjects,
    withSubjectsInFront,
    withTitledNames,
    withTitlesOfNextNames,
    withNamesOfNouns,
    withTitledLists,
    withListedNames,
    withRecipients,
    withOwnersApart,
    withStatesSomewhere,
    withParticles,
    withAgentsOfObjects,
    withPhrasesOfAgents,
    withGerundsAsNouns,
    withParticiples,
    withAmounts,
    withQualities,
    withTitlesApart,
    withOwnAppositions,
    withSubjectsApart,
    withCapitalsApart,
    withListedSubjects,
    withVerbsOnTop,
    withActiveVoice,
    withObjectsBehind,
    withSingleSubjects,
    withRelativeClauses,
    withSpeakingRelatives,
    withPapersRelatives,
    withSpeakersVerbs,
    withPhrasesInFront,
    withDatesApart,
    withParticiplesObjects,
    withAgentsInFront,
    withSubjects,
    withSubjectsOfVerbsBetween,
    withNeededSteps,
    withJoinedInfinitives,
    withTitledPartners,
    withPrepositions,
    withBeneficiaries,
    withCases,
    withSpeakersPhrases,
  ]

  /// "Oslo called on Malmo", "Oslo has rebuked Malmo": no passive without its auxiliary.
  private static func withActiveVoice(_ tokens: [Token]) -> [Token] {
    var hasAuxiliary: Set<Int> = []
    var isActive: Set<Int> = []
    for token in tokens {
      if token.dependency == "aux:pass" { hasAuxiliary.insert(token.head) }
      if token.dependency == "obj" || token.dependency == "aux" && token.lowercasedLemma == "have" {
        isActive.insert(token.head)
      }
    }
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "nsubj:pass" && tokens.indices.contains(token.head) {
      let isFinite = ["VBD", "VBZ", "VBP"].contains(tokens[token.head].fineTag)
      guard !hasAuxiliary.contains(token.head), isFinite || isActive.contains(token.head) else {
        continue
      }
      tokens[index].dependency = "nsubj"
    }
    return tokens
  }

  /// "In Oslo Berg will leave": a name between a place and a verb without a subject is its subject.
  ///
  /// The nominal right before a finite verb and its auxiliaries, which the parser hung on something
  /// before it and which has no preposition of its own, is the subject that the verb lacks.
  private static func withSubjects(_ tokens: [Token]) -> [Token] {
    let hasCase = Set(tokens.lazy.filter { $0.dependency == "case" }.map(\.head))
    var tokens = tokens
    for (verb, start) in verbsWithoutSubject(tokens)
    where ["root", "ccomp", "parataxis"].contains(tokens[verb].dependency) {
      let subject = start - 1
      guard [.noun, .propn, .pron].contains(tokens[subject].tag), !hasCase.contains(subject),
        tokens[subject].head < subject, tokens[subject].head >= 0,
        ["appos", "nmod", "conj", "flat", "compound", "dep", "nmod:desc"]
          .contains(tokens[subject].dependency),
        tokens[tokens[subject].head].tag == .propn || tokens[tokens[subject].head].tag == .noun,
        tokens[subject].head + 1 != subject
      else { continue }
      tokens[subject].head = verb
      tokens[subject].dependency = "nsubj"
    }
    return tokens
  }

  /// "visited Oslo on 4 May and Malmo": a name is not joined to a date but to the object before it.
  private static func withDatesApart(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "conj" && token.tag == .propn && tokens.indices.contains(token.head) {
      let head = tokens[token.head]
      guard DateFinder.month(head.form.lowercased()) != nil || head.tag == .num,
        !DateFinder.isCalendarWord(token.form.lowercased()),
        let object = tokens[..<token.head].lastIndex(where: {
          $0.dependency == "obj" && $0.tag == .propn
        })
      else { continue }
      tokens[index].head = object
    }
    return tokens
  }

  /// "Oslo, which condemned Malmo, will leave": the name is no form of address.
  ///
  /// A name before a comma and a relative pronoun, hung on the verb of the relative clause, is what
  /// the clause describes, and the subject of the verb that the clause was hung on.
  private static func withRelativeClauses(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "vocative" || token.dependency == "dislocated" {
      let verb = token.head
      guard index + 2 < tokens.count, tokens.indices.contains(verb), verb > index + 2,
        tokens[index + 1].form == ",", tokens[index + 2].fineTag.hasPrefix("W"),
        tokens[index + 2].head == verb
      else { continue }
      let outer = tokens[verb].head
      tokens[index].head = outer
      tokens[index].dependency = outer < 0 ? "root" : "nsubj"
      tokens[verb].head = index
      tokens[verb].dependency = "acl:relcl"
    }
    return tokens
  }

  /// One verb with two subjects: one of them is the object of a verb inside.
  ///
  /// In "Oslo attacked Malmo, Berg said" and "those who back it must leave" the object of an inner
  /// verb is hung on the outer one as a second subject. A subject that follows another verb without
  /// an object, with only its own modifiers between them, is that verb's object.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  private static func withSingleSubjects(_ tokens: [Token]) -> [Token] {
    var subjects: [Int: [Int]] = [:]
    var hasObject: Set<Int> = []
    for (index, token) in tokens.enumerated() {
      if token.dependency == "nsubj" { subjects[token.head, default: []].append(index) }
      if token.dependency == "obj" || token.dependency == "ccomp" { hasObject.insert(token.head) }
    }
    var tokens = tokens
    for (verb, found) in subjects.sorted(by: { $0.key < $1.key }) where found.count > 1 {
      for subject in found {
        if subject > verb, found[0] < verb, !tokens.contains(where: { $0.isObject(of: verb) }),
          tokens[(verb + 1)..<subject].allSatisfy({ $0.head > verb && $0.head <= subject })
        {
          // "Berg told *the summit* that it had failed"
          tokens[subject].dependency = "obj"
          continue
        }
        var start = subject
        while start > 0, tokens[start - 1].head == subject { start -= 1 }
        let before = start - 1
        guard before >= 0, before != verb, tokens[before].tag == .verb,
          !hasObject.contains(before), tokens[before].dependency != "aux"
        else { continue }
        tokens[subject].head = before
        tokens[subject].dependency = "obj"
        break
      }
    }
    return tokens
  }
}

extension Token {
  /// Whether a verb has it as its object.
  fileprivate func isObject(of verb: Int) -> Bool { dependency == "obj" && head == verb }
}
