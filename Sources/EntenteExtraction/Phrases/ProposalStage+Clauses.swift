import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// "demanded that Norway withdraw its ships": the clause is the demand.
  ///
  /// - Parameter actors: The tokens of those who would do it, where they stand outside the clause.
  /// - Returns: The proposal.
  @discardableResult
  func addClause(
    at verb: Int, under governor: Int, actors: [Int] = [], sentence: Int, in reading: inout Reading,
    memory: inout PhraseMemory
  ) -> Int? {
    let tree = reading.trees[sentence]
    // "a motion calling for sanctions": what it calls for is put forward, not the calling.
    if tree.tokens[verb].fineTag == "VBG",
      lexicon.askingVerbs.contains(tree.tokens[verb].lowercasedLemma)
    {
      return nil
    }
    if let object = tree.child(of: verb, by: "obj") {
      if isVague(object, in: tree) { return nil }
      // "halt them": what they are is told elsewhere, if at all.
      if ["them", "it", "this", "that", "so"].contains(tree.tokens[object].form.lowercased()),
        reading.links(at: object, in: sentence).count != 1
      {
        return nil
      }
    }
    let upper = end(ofClause: verb, in: tree)
    let subject = tree.child(of: verb, by: "nsubj")
    // "which it insists must go": the relative pronoun says it of something else.
    if let subject, tree.tokens[subject].fineTag.hasPrefix("W") { return nil }
    if let head = tree.head(of: verb), subject == nil, tree.has(verb, "ccomp"),
      tree.has(head, "acl:relcl")
    {
      return nil
    }
    let step = stepName(
      of: verb, upTo: upper, actors: actors + [subject].compactMap(\.self), in: reading,
      sentence: sentence)
    guard upper > verb + 1 || step != nil else { return nil }
    if step == nil {
      // "a call to condemn it", "a bid to end the row": nothing that could be accepted.
      let noun = tree.tokens[governor].lowercasedLemma
      if tree.tokens[verb].fineTag == "VBN" { return nil }
      let holdsAsked = tree.children(of: verb, by: "obj", "obl").contains {
        Self.asked.contains(tree.tokens[$0].lowercasedLemma)
          || lexicon.proposalHeads.contains(tree.tokens[$0].lowercasedLemma)
      }
      if tree.tokens[governor].tag == .noun, !holdsAsked, !Self.telling.contains(noun) {
        return nil
      }
    }
    let lower = subject.map { min(tree.subtree(of: $0).lowerBound, verb) } ?? verb
    let words = tree.words(of: verb..<upper)
    let isNoun = tree.tokens[governor].tag == .noun && governor < lower
    let whole = tree.words(of: min(governor, lower)..<upper)
    // "a call to condemn it": what is called for is named, not the calling.
    let isWish = Self.wishes.contains(tree.tokens[governor].lowercasedLemma)
    let name = step?.name ?? (isNoun && !isWish ? whole : words)
    let group = isNoun ? lexicon.group(tree.tokens[governor].lowercasedLemma) : "demand"
    let entity: Int
    if let known = memory.same(name: EntityStage.key(name), group: group) {
      entity = known
    } else {
      reading.entities.append(EntityDraft(kind: .proposal, name: name))
      entity = reading.entities.count - 1
      memory.add(entity, group: group, words: [], name: EntityStage.key(name), sentence: sentence)
      if let noun = step?.name.split(separator: " ").first.map(String.init) {
        // "the release", after "urged Norway to release him"
        memory.add(
          entity, group: lexicon.group(noun), words: [noun], name: EntityStage.key(name),
          sentence: sentence)
      }
    }
    // What is given or set up is put forward with its giving: "an envoy", offered to be sent.
    var given: String?
    if let step, let object = tree.child(of: verb, by: "obj"),
      Self.givings.contains(where: { step.name.hasPrefix($0) })
    {
      given = tree.words(of: NounPhrase(of: object, in: tree).full)
    }
    if let step, let object = tree.child(of: verb, by: "obj", "nsubj:pass"),
      tree.tokens[object].tag == .noun, let head = lexicon.step(stepLemma(of: verb, in: tree)),
      step.name.hasPrefix(head)
    {
      reading.entities[entity].addAlias(
        head + " " + tree.words(of: NounPhrase(of: object, in: tree).core))
    }
    for alias in namesOfObjects(of: verb, sentence: sentence, in: reading) {
      reading.entities[entity].addAlias(alias)
    }
    for alias in [
      step?.short, given, words, lower < verb ? tree.words(of: lower..<upper) : nil, whole,
    ] {
      if let alias, alias.contains(" ") { reading.entities[entity].addAlias(alias) }
    }
    reading.stand(for: entity, at: verb..<upper, head: verb, sentence: sentence)
    var found: [Int] = []
    func concern(_ token: Int, from least: EntityLink.Strength) {
      for link in reading.links(at: token, in: sentence)
      where link.strength >= least && link.entity != entity && !found.contains(link.entity) {
        found.append(link.entity)
      }
    }
    let reach = end(ofClause: verb, in: tree, withPurpose: true)
    for token in min(lower, verb)..<max(upper, reach)
    where token != verb && tree.tokens[token].tag != .pron {
      concern(token, from: .direct)
    }
    // What a leader is asked for concerns the state or body, which is asked through them.
    // Who is asked to go is concerned themselves.
    let isMove = tree.child(of: verb, by: "obj", "nsubj:pass") == nil
    for token in actors
    where isMove
      || !reading.links(at: token, in: sentence).contains(where: {
        reading.entities[$0.entity].kind == .person
      })
    {
      concern(token, from: .through)
    }
    for other in found {
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .concerns, target: other, confidence: Confidence(0.65),
          sentence: sentence,
          span: reading.span(of: min(lower, governor)..<upper, in: sentence),
          rule: "proposals/clause"))
    }
    return entity
  }

  /// A step by the name of whom it is done to: "dissolution of *Elmar Guard*", from "dissolve the
  /// unit, Elmar Guard".
  private func namesOfObjects(of verb: Int, sentence: Int, in reading: Reading) -> [String] {
    let tree = reading.trees[sentence]
    guard let step = lexicon.step(stepLemma(of: verb, in: tree)),
      let object = tree.child(of: verb, by: "obj", "nsubj:pass")
    else { return [] }
    return ([object] + tree.children(of: object, by: "appos"))
      .flatMap { reading.links(at: $0, in: sentence) }.filter { $0.strength == .direct }
      .map { step + " " + reading.entities[$0.entity].name }
  }

  /// "cease all activities": nothing that could be accepted.
  private func isVague(_ object: Int, in tree: Tree) -> Bool {
    ["behavior", "behaviour", "conduct", "suffering"].contains(tree.tokens[object].lowercasedLemma)
      && tree.children(of: object, by: "nmod").isEmpty
      || ["activity", "action"].contains(tree.tokens[object].lowercasedLemma)
        && tree.children(of: object, by: "amod", "compound", "nmod").isEmpty
  }

  /// Steps that are as good as the thing they bring.
  private static let givings = [
    "permission", "provision", "dispatch", "establishment", "creation", "construction",
    "appointment", "opening", "launch", "start", "resumption", "granting", "holding", "conduct",
    "implementation", "adoption",
  ]

  /// Nouns whose clause is put forward whatever its verb.
  private static let telling: Set<String> = [
    "plan", "proposal", "demand", "condition", "ultimatum", "offer", "motion", "permission",
  ]

  /// Where the words end that say what a clause asks for: before the next clause or mark.
  func end(ofClause verb: Int, in tree: Tree, withPurpose: Bool = false) -> Int {
    let subtree = tree.subtree(of: verb)
    var upper = verb + 1
    while upper <= subtree.upperBound, upper - verb < 14 {
      let token = tree.tokens[upper]
      let isHyphen = ["-", "–", "’", "'"].contains(token.form)
      if token.tag == .punct, !isHyphen { break }
      if token.tag == .sconj || token.fineTag.hasPrefix("W") { break }
      // "without delay" only says how.
      if token.form == "without", upper > verb + 1 { break }
      // "to oversee it" says what for, "at a summit" where it was decided.
      if !withPurpose, token.tag == .part, token.form == "to", upper > verb + 2 { break }
      if ["at", "during"].contains(token.form), let noun = tree.head(of: upper),
        lexicon.eventHeads.contains(tree.tokens[noun].lowercasedLemma)
      {
        break
      }
      if tree.has(upper, "cc"), let joined = tree.head(of: upper),
        tree.tokens[joined].tag == .verb
      {
        break
      }
      upper += 1
    }
    while upper > verb + 1,
      ["-", "–", "and", "or", "even", "also", "too"].contains(tree.tokens[upper - 1].form)
    {
      upper -= 1
    }
    return upper
  }
}
