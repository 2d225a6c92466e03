import EntenteLanguage

/// Names that parsers hang on the words before them, or past the word that they belong to.
extension Tree {
  /// "spoke with Syrian leader *Hafez Nasser*": a title belongs to the name right behind it, however
  /// far off the name is that a parser hangs it on, and its preposition is the name's.
  static func withTitlesOfNextNames(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (title, token) in tokens.enumerated()
    where token.dependency == "nmod:desc" && tokens.indices.contains(token.head) {
      let name = title + 1
      guard name < tokens.count, token.head < title - 1 || token.head > name,
        tokens[name].tag == .propn, tokens[name].head != title,
        tokens[name].head != token.head
          || token.head < title,
        ["obl", "obl:agent", "nmod", "nsubj", "nsubj:pass", "obj", "iobj", "conj"].contains(
          tokens[name].dependency),
        !hasCase(name, in: tokens)
      else { continue }
      tokens[title].head = name
      for child in tokens.indices
      where tokens[child].dependency == "case" && tokens[child].head == title && child < title {
        tokens[child].head = name
      }
    }
    return tokens
  }

  /// "*China* sentenced writer Hao Ming": a name before a verb without a subject is its subject, and
  /// no part of the object behind the verb.
  static func withSubjectsInFront(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (verb, start) in verbsWithoutSubject(tokens) {
      guard ["root", "ccomp", "conj", "parataxis", "acl:relcl"].contains(tokens[verb].dependency),
        !(start..<verb).contains(where: { tokens[$0].dependency == "aux:pass" })
      else { continue }
      let name = start - 1
      let object = tokens[name].head
      guard tokens[name].tag == .propn, tokens.indices.contains(object), object > verb,
        ["compound", "nmod:desc", "amod", "nmod"].contains(tokens[name].dependency),
        tokens[object].head == verb,
        ["obj", "ccomp", "xcomp"].contains(tokens[object].dependency),
        !hasCase(name, in: tokens)
      else { continue }
      tokens[name].head = verb
      tokens[name].dependency = "nsubj"
    }
    return tokens
  }

  /// "lent *Vietnam* $500 million": a name right before an amount and behind a verb is who gets it.
  static func withRecipients(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (name, token) in tokens.enumerated()
    where token.tag == .propn && token.head == name + 1 && name > 0
      && ["compound", "nmod", "amod", "nmod:poss"].contains(token.dependency)
    {
      let amount = name + 1
      guard amount < tokens.count, tokens[amount].fineTag == "$", tokens[amount].form != "US$",
        tokens[amount].dependency == "obj", tokens[amount].head >= 0,
        tokens[amount].head < name, !["US", "U.S."].contains(token.form)
      else { continue }
      tokens[name].head = tokens[amount].head
      tokens[name].dependency = "iobj"
    }
    return tokens
  }

  /// "Oslo and *Yemen's rebels* are to sign it": a name without an ending of its own owns nothing.
  static func withOwnersApart(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (owner, token) in tokens.enumerated()
    where token.dependency == "conj" && token.tag == .propn && token.head >= 0
      && token.head < owner
    {
      let first = token.head
      let noun = tokens[first].head
      guard tokens[first].tag == .propn, tokens[first].dependency == "compound", noun > owner,
        noun < tokens.count, tokens[noun].tag == .noun,
        owner + 1 < tokens.count, tokens[owner + 1].fineTag == "POS"
      else { continue }
      tokens[first].head = tokens[noun].head
      tokens[first].dependency = tokens[noun].dependency
      tokens[noun].head = first
      tokens[noun].dependency = "conj"
      tokens[owner].head = noun
      tokens[owner].dependency = "nmod:poss"
      for joint in first..<owner where tokens[joint].dependency == "cc" {
        tokens[joint].head = noun
      }
    }
    return tokens
  }

  /// "added commander Imad Yassin to its list": what stands right behind a verb that has its subject
  /// in front is the object that it lacks.
  static func withObjectsBehind(_ tokens: [Token]) -> [Token] {
    var inFront: Set<Int> = []
    var hasObject: Set<Int> = []
    for (index, token) in tokens.enumerated() {
      if token.dependency == "nsubj", index < token.head { inFront.insert(token.head) }
      if ["obj", "ccomp", "cop", "xcomp"].contains(token.dependency) {
        hasObject.insert(token.head)
      }
    }
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "nsubj" && token.head >= 0 && token.head < index
      && [.noun, .propn].contains(token.tag)
    {
      let verb = token.head
      guard tokens[verb].tag == .verb, inFront.contains(verb), !hasObject.contains(verb),
        ((verb + 1)..<index).allSatisfy({ tokens[$0].head > verb && tokens[$0].head <= index })
      else { continue }
      tokens[index].dependency = "obj"
      hasObject.insert(verb)
    }
    return tokens
  }

  /// "*Journalist* Marc Leroy was freed": a noun for what somebody is describes the name behind it,
  /// which is who is spoken of.
  static func withNamesOfNouns(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for noun in tokens.indices where ["NN", "NNS"].contains(tokens[noun].fineTag) {
      let token = tokens[noun]
      let name = nameBehind(noun, in: tokens)
      guard name < tokens.count, tokens[name].tag == .propn,
        // "the port city Malmo" is where something happens, however it is called.
        !LinkStage.localities.contains(token.lowercasedLemma),
        !DateFinder.isCalendarWord(tokens[name].form.lowercased()),
        tokens[name].head == noun
          && (["flat", "appos"].contains(tokens[name].dependency)
            || tokens[name].dependency == "nmod"
              && !hasCase(name, in: tokens))
          // "scientist Lin Fei was arrested", where both are taken for its subject
          || tokens[name].head == token.head && tokens[name].dependency == token.dependency
            && token.dependency.hasPrefix("nsubj")
      else { continue }
      tokens[name].head = token.head
      tokens[name].dependency = token.dependency
      for child in tokens.indices where tokens[child].head == noun && child != name {
        let isOwn =
          child < noun
          && ["amod", "compound", "nmod:poss", "det", "nummod"].contains(
            tokens[child].dependency)
        if !isOwn { tokens[child].head = name }
      }
      tokens[noun].head = name
      tokens[noun].dependency = "nmod:desc"
    }
    return tokens
  }

  /// Whether a preposition or an ending stands with a word: "*of* Norway".
  static func hasCase(_ word: Int, in tokens: [Token]) -> Bool {
    tokens.contains { $0.dependency == "case" && $0.head == word }
  }

  /// The head of the name that begins right behind a noun: "opposition *Liberal Party*".
  private static func nameBehind(_ noun: Int, in tokens: [Token]) -> Int {
    var name = noun + 1
    while name < tokens.count, tokens[name].isCapitalised,
      ["compound", "amod"].contains(tokens[name].dependency), tokens[name].head > name,
      tokens[name].head < noun + 6
    {
      name = tokens[name].head
    }
    return name
  }
}
