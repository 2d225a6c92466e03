import EntenteLanguage

/// Phrases and clauses that parsers hang on the wrong one of two words.
extension Tree {
  /// "rejected criticism *by Oslo* of its elections": behind the object of an active verb, "by"
  /// names whose the object is.
  static func withAgentsOfObjects(_ tokens: [Token]) -> [Token] {
    var isPassive: Set<Int> = []
    for token in tokens
    where token.dependency == "aux:pass" || token.dependency == "nsubj:pass" {
      isPassive.insert(token.head)
    }
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "case" && token.form == "by" && index > 0
      && tokens.indices.contains(token.head)
    {
      let (agent, object) = (token.head, index - 1)
      guard tokens[agent].tag == .propn, tokens[agent].dependency == "obl",
        tokens[object].tag == .noun, tokens[object].dependency == "obj",
        tokens[object].head == tokens[agent].head, !isPassive.contains(tokens[object].head),
        !DateFinder.isCalendarWord(tokens[agent].form.lowercased())
      else { continue }
      tokens[agent].head = object
      tokens[agent].dependency = "nmod"
    }
    return tokens
  }

  /// "imposed by the union *on Oslo*": a phrase behind the agent of a passive says to whom the thing
  /// is done, and nothing of the agent.
  static func withPhrasesOfAgents(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "case" && ["on", "against", "upon"].contains(token.form)
      && tokens.indices.contains(token.head)
    {
      let phrase = token.head
      let agent = tokens[phrase].head
      guard tokens[phrase].dependency == "nmod", agent >= 0, agent < index,
        tokens[agent].dependency == "obl:agent", tokens.indices.contains(tokens[agent].head),
        tokens[tokens[agent].head].tag == .verb
      else { continue }
      tokens[phrase].head = tokens[agent].head
      tokens[phrase].dependency = "obl"
    }
    return tokens
  }

  /// "fired at Oslo, *which answered* with air strikes": only who can speak answers, and that is the
  /// name before the comma, not what happened.
  static func withSpeakingRelatives(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (verb, token) in tokens.enumerated()
    where token.dependency == "advcl:relcl"
      && responses.contains(token.lowercasedLemma)
    {
      guard
        let which = tokens.indices.first(where: {
          $0 < verb && tokens[$0].head == verb && tokens[$0].dependency == "nsubj"
            && ["which", "who"].contains(tokens[$0].form)
        }), which > 1, tokens[which - 1].form == ","
      else { continue }
      var name = which - 2
      while ["flat", "compound"].contains(tokens[name].dependency),
        tokens.indices.contains(tokens[name].head), tokens[name].head < name
      {
        name = tokens[name].head
      }
      guard tokens[name].tag == .propn else { continue }
      tokens[verb].head = name
      tokens[verb].dependency = "acl:relcl"
    }
    return tokens
  }

  /// "the deal with the rebels, *which Oslo signed*": a paper is what somebody signs, and no name.
  static func withPapersRelatives(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (verb, token) in tokens.enumerated()
    where token.dependency == "acl:relcl" && signings.contains(token.lowercasedLemma)
      && token.head >= 0 && token.head < verb
    {
      let name = token.head
      let isOfThing = tokens.contains {
        $0.head == verb && ["which", "that"].contains($0.form)
          && ["obj", "nsubj:pass"].contains($0.dependency)
      }
      guard isOfThing, tokens[name].tag == .propn, tokens[name].dependency == "nmod",
        tokens[name].head >= 0, tokens[name].head < name, tokens[tokens[name].head].tag == .noun
      else { continue }
      tokens[verb].head = tokens[name].head
    }
    return tokens
  }

  /// What is done with papers.
  private static let signings: Set<String> = [
    "sign", "ratify", "conclude", "initial", "negotiate", "broker", "draft",
  ]

  /// What only those who can speak do about what was done to them.
  private static let responses: Set<String> = [
    "answer", "respond", "reply", "retaliate", "say", "deny", "reject", "accuse", "insist", "claim",
    "refuse", "condemn", "want", "declare", "call", "demand", "criticize", "criticise", "oppose",
  ]

  /// "shot *down* the plane", "burned *down* the village": the word that makes another verb of it is
  /// no preposition of the object.
  static func withParticles(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "case" && index > 0 && token.head > index
      && tokens.indices.contains(token.head)
    {
      let verb = index - 1
      guard tokens[verb].tag == .verb,
        felling[token.form]?.contains(tokens[verb].lowercasedLemma) == true,
        tokens[token.head].head == verb, tokens[token.head].dependency == "obl",
        !tokens.contains(where: { $0.dependency == "obj" && $0.head == verb })
      else { continue }
      tokens[token.head].dependency = "obj"
      tokens[index].head = verb
      tokens[index].dependency = "compound:prt"
    }
    return tokens
  }

  /// Verbs that a particle makes others of, and that take no phrase with it as a preposition.
  private static let felling: [String: Set<String>] = [
    "down": [
      "shoot", "burn", "gun", "strike", "tear", "shut", "track", "hunt", "mow", "bring", "vote",
      "knock", "take", "close", "pull", "cut", "put", "turn",
    ],
    "off": ["break", "cut", "call", "fend", "fight", "seal", "shrug", "write", "put"],
    "over": ["take", "hand"],
    "out": ["carry", "rule", "throw", "vote", "wipe", "drive", "set"],
    "up": ["blow", "set", "break", "step", "give"],
  ]

  /// "said Oslo had left and *called* on Malmo": what one does with words whoever speaks does, and not
  /// whom they speak of.
  static func withSpeakersVerbs(_ tokens: [Token]) -> [Token] {
    var hasSubject: Set<Int> = []
    var hasAuxiliary: Set<Int> = []
    for token in tokens {
      if token.dependency.hasPrefix("nsubj") { hasSubject.insert(token.head) }
      if token.dependency.hasPrefix("aux") { hasAuxiliary.insert(token.head) }
    }
    var tokens = tokens
    for (verb, token) in tokens.enumerated()
    where token.dependency == "conj" && token.fineTag == "VBD" && !hasSubject.contains(verb)
      && utterances.contains(token.lowercasedLemma)
      && tokens.indices.contains(token.head)
    {
      let said = tokens[token.head]
      guard token.head < verb, said.dependency == "ccomp", hasAuxiliary.contains(token.head),
        said.fineTag == "VBN" || said.fineTag == "VB" || said.fineTag == "VBG",
        said.head >= 0, said.head < token.head, tokens[said.head].fineTag == "VBD",
        hasSubject.contains(said.head)
      else { continue }
      tokens[verb].head = said.head
    }
    return tokens
  }

  /// What people do with words while they speak of others.
  private static let utterances: Set<String> = [
    "call", "urge", "ask", "appeal", "accuse", "blame", "demand", "warn", "praise", "thank",
    "condemn", "criticize", "criticise", "denounce", "express", "promise", "vow", "pledge",
    "insist",
    "add",
  ]

  /// "Minister Holm, in Oslo *for talks* with Berg, said the war must end": what stands before a verb
  /// belongs to no clause behind it.
  static func withPhrasesInFront(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for (index, token) in tokens.enumerated()
    where token.dependency == "obl" && token.head > index && tokens.indices.contains(token.head) {
      let inner = tokens[token.head]
      guard inner.dependency == "ccomp", inner.head > index, inner.head < token.head,
        tokens[inner.head].tag == .verb
      else { continue }
      tokens[index].head = inner.head
    }
    return tokens
  }
}
