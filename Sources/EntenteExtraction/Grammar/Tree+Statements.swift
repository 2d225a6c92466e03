import EntenteLanguage

/// Subjects, clauses and partners that parsers hang wrong in the long sentences of statements.
extension Tree {
  /// "The union's head, *Ida Holm*, condemned the shelling": what stands before a verb without a
  /// subject is no part of the object behind it.
  static func withSubjectsOfVerbsBetween(_ tokens: [Token]) -> [Token] {
    let hasCase = Set(tokens.lazy.filter { $0.dependency == "case" }.map(\.head))
    var tokens = tokens
    for (verb, start) in verbsWithoutSubject(tokens)
    where ["root", "ccomp", "parataxis"].contains(tokens[verb].dependency) {
      guard
        let subject = tokens[..<start].indices.last(where: { index in
          let head = tokens[index].head
          return head > verb && tokens.indices.contains(head) && tokens[head].head == verb
            && ["obj", "obl"].contains(tokens[head].dependency)
            && [.noun, .propn].contains(tokens[index].tag) && !hasCase.contains(index)
            && ["dep", "nmod", "nmod:desc", "compound", "appos", "nmod:unmarked"]
              .contains(tokens[index].dependency)
        })
      else { continue }
      tokens[subject].head = verb
      tokens[subject].dependency = "nsubj"
    }
    return tokens
  }

  /// "to agree to a truce and *to allow* access": an infinitive is joined to the infinitive before
  /// it, and not to the noun in that one's phrase.
  static func withJoinedInfinitives(_ tokens: [Token]) -> [Token] {
    let hasTo = infinitives(of: tokens)
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "conj" && token.fineTag == "VB" && hasTo.contains(index)
      && tokens.indices.contains(token.head) && token.head < index
      && tokens[token.head].tag != .verb
    {
      var verb = token.head
      while verb >= 0, !(tokens[verb].fineTag == "VB" && hasTo.contains(verb)),
        tokens[verb].tag != .verb, tokens[verb].head < verb
      {
        verb = tokens[verb].head
      }
      guard verb >= 0, tokens[verb].fineTag == "VB", hasTo.contains(verb) else { continue }
      tokens[index].head = verb
    }
    return tokens
  }

  /// "underscored the need for the army *to leave*": what follows "the need for somebody" is what they
  /// are to do, and no purpose of whoever says so.
  static func withNeededSteps(_ tokens: [Token]) -> [Token] {
    let hasTo = infinitives(of: tokens)
    let hasFor = Set(
      tokens.lazy.filter { $0.dependency == "case" && $0.form.lowercased() == "for" }.map(\.head))
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where ["advcl", "xcomp"].contains(token.dependency) && token.fineTag == "VB"
      && hasTo.contains(index) && tokens.indices.contains(token.head)
    {
      guard
        let need = tokens[..<index].indices.last(where: {
          tokens[$0].head == token.head && tokens[$0].dependency == "obj"
            && ["need", "importance", "necessity"].contains(tokens[$0].lowercasedLemma)
        }),
        tokens[..<index].indices.contains(where: {
          tokens[$0].head == need && tokens[$0].dependency == "nmod" && hasFor.contains($0)
        })
      else { continue }
      tokens[index].head = need
      tokens[index].dependency = "acl"
    }
    return tokens
  }

  /// "raised the killings *with Foreign Minister Holm*": whoever has a title is spoken to, and is no
  /// part of what is spoken of.
  static func withTitledPartners(_ tokens: [Token]) -> [Token] {
    let titled = Set(tokens.lazy.filter { $0.dependency == "nmod:desc" }.map(\.head))
    var tokens = tokens
    for token in tokens
    where token.dependency == "case" && token.form == "with" && tokens.indices.contains(token.head)
    {
      let partner = token.head
      guard tokens[partner].tag == .propn, tokens[partner].dependency == "nmod",
        titled.contains(partner)
      else { continue }
      var object = tokens[partner].head
      var isShared = false
      while object >= 0, object < partner, tokens[object].dependency == "nmod" {
        isShared = isShared || sharing.contains(tokens[object].lowercasedLemma)
        object = tokens[object].head
      }
      guard object >= 0, object < partner, tokens[object].dependency == "obj",
        !isShared, !sharing.contains(tokens[object].lowercasedLemma),
        tokens.indices.contains(tokens[object].head),
        raising.contains(tokens[tokens[object].head].lowercasedLemma)
      else { continue }
      tokens[partner].head = tokens[object].head
      tokens[partner].dependency = "obl"
    }
    return tokens
  }

  /// The verbs that stand behind "to".
  private static func infinitives(of tokens: [Token]) -> Set<Int> {
    Set(tokens.lazy.filter { $0.dependency == "mark" && $0.form.lowercased() == "to" }.map(\.head))
  }

  /// What is done with a matter when one talks to somebody.
  private static let raising: Set<String> = [
    "raise", "discuss", "review", "explore", "address", "take", "debate", "consider", "cover",
  ]

  /// What two have with each other.
  private static let sharing: Set<String> = [
    "talk", "talks", "meeting", "negotiation", "dialogue", "agreement", "deal", "accord", "tie",
    "relation", "relationship", "cooperation", "co-operation", "dispute", "war", "conflict",
    "border",
    "contact", "partnership", "call", "conversation", "discussion", "exchange",
  ]
}
