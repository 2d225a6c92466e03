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
    let subject = tree.child(of: verb, by: "nsubj")
    if namesNothing(verb, sentence: sentence, in: reading) { return nil }
    let upper = end(ofClause: verb, in: tree)
    let step = stepName(
      of: verb, upTo: upper, actors: actors + [subject].compactMap(\.self), in: reading,
      sentence: sentence)
    // "its offer to mediate" is an offer, whatever its verb needs.
    let isTold =
      tree.tokens[governor].tag == .noun
      && lists.telling.contains(tree.tokens[governor].lowercasedLemma)
    if step == nil, upper == verb + 1 && !isTold || isOnlyTold(verb, under: governor, in: tree) {
      return nil
    }
    let lower = subject.map { min(tree.subtree(of: $0).lowerBound, verb) } ?? verb
    let words = tree.words(of: verb..<upper)
    let noun = tree.tokens[governor]
    let isNoun = noun.tag == .noun && governor < lower
    let whole = tree.words(of: min(governor, lower)..<upper)
    // "a call to condemn it": what is called for is named, not the calling.
    let isWish = lists.wishes.contains(noun.lowercasedLemma)
    let entity = enter(
      step?.name ?? (isNoun && !isWish ? whole : words),
      group: isNoun ? lexicon.group(noun.lowercasedLemma) : "demand",
      step: step?.name, sentence: sentence, in: &reading, memory: &memory)
    let forms = [words, lower < verb ? tree.words(of: lower..<upper) : nil, whole]
    for alias in stepForms(of: verb, step: step, sentence: sentence, in: reading)
      + forms.compactMap(\.self).filter({ $0.contains(" ") })
    {
      reading.entities[entity].addAlias(alias)
    }
    reading.stand(for: entity, at: verb..<upper, head: verb, sentence: sentence)
    let reach = end(ofClause: verb, in: tree, withPurpose: true)
    addConcerns(
      of: entity, clause: verb, within: lower..<max(upper, reach), actors: actors,
      span: reading.span(of: min(lower, governor)..<upper, in: sentence), sentence: sentence,
      in: &reading)
    return entity
  }

  /// Whether nothing in a clause tells what is put forward, or something outside of it does.
  private func namesNothing(_ verb: Int, sentence: Int, in reading: Reading) -> Bool {
    let tree = reading.trees[sentence]
    // "a motion calling for sanctions": what it calls for is put forward, not the calling.
    if tree.tokens[verb].fineTag == "VBG",
      lexicon.askingVerbs.contains(tree.tokens[verb].lowercasedLemma)
    {
      return true
    }
    if let object = tree.child(of: verb, by: "obj") {
      if isVague(object, in: tree) { return true }
      // "halt them": what they are is told elsewhere, if at all.
      if ["them", "it", "this", "that", "so"].contains(tree.tokens[object].form.lowercased()),
        reading.links(at: object, in: sentence).count != 1
      {
        return true
      }
    }
    // "which it insists must go": the relative pronoun says it of something else.
    if let subject = tree.child(of: verb, by: "nsubj") {
      return tree.tokens[subject].fineTag.hasPrefix("W")
    }
    return tree.has(verb, "ccomp")
      && tree.head(of: verb).map { tree.has($0, "acl:relcl") } == true
  }

  /// "a call to condemn it", "a bid to end the row": nothing that could be accepted.
  private func isOnlyTold(_ verb: Int, under governor: Int, in tree: Tree) -> Bool {
    if tree.tokens[verb].fineTag == "VBN" { return true }
    let holdsAsked = tree.children(of: verb, by: "obj", "obl").contains {
      lists.asked.contains(tree.tokens[$0].lowercasedLemma)
        || lexicon.proposalHeads.contains(tree.tokens[$0].lowercasedLemma)
    }
    return tree.tokens[governor].tag == .noun && !holdsAsked
      && !lists.telling.contains(tree.tokens[governor].lowercasedLemma)
  }

  /// The proposal that a clause's name means, a known one or a new one.
  private func enter(
    _ name: String, group: String, step: String?, sentence: Int, in reading: inout Reading,
    memory: inout PhraseMemory
  ) -> Int {
    let key = EntityStage.key(name)
    if let known = memory.same(name: key, group: group) { return known }
    reading.entities.append(EntityDraft(kind: .proposal, name: name))
    let entity = reading.entities.count - 1
    memory.add(entity, group: group, words: [], name: key, sentence: sentence)
    if let noun = step?.split(separator: " ").first.map(String.init) {
      // "the release", after "urged Norway to release him"
      memory.add(
        entity, group: lexicon.group(noun), words: [noun], name: key, sentence: sentence)
    }
    return entity
  }

  /// The names of a step by what it is done to, and of that where it is what the step brings.
  private func stepForms(
    of verb: Int, step: (name: String, short: String)?, sentence: Int, in reading: Reading
  ) -> [String] {
    let tree = reading.trees[sentence]
    var found: [String] = []
    if let step, let object = tree.child(of: verb, by: "obj", "nsubj:pass"),
      tree.tokens[object].tag == .noun, let head = lexicon.step(stepLemma(of: verb, in: tree)),
      step.name.hasPrefix(head)
    {
      found.append(head + " " + tree.words(of: NounPhrase(of: object, in: tree).core))
    }
    found += namesOfObjects(of: verb, sentence: sentence, in: reading)
    guard let step else { return found }
    if step.short.contains(" ") { found.append(step.short) }
    // What is given or set up is put forward with its giving: "an envoy", offered to be sent.
    if let object = tree.child(of: verb, by: "obj"),
      lists.givings.contains(where: { step.name.hasPrefix($0) })
    {
      let given = tree.words(of: NounPhrase(of: object, in: tree).full)
      if given.contains(" ") { found.append(given) }
    }
    return found
  }

  /// What the words of a clause name, and who would do it.
  private func addConcerns(
    of entity: Int, clause verb: Int, within range: Range<Int>, actors: [Int], span: TextSpan,
    sentence: Int, in reading: inout Reading
  ) {
    let tree = reading.trees[sentence]
    var found: [Int] = []
    func concern(_ token: Int, from least: EntityLink.Strength) {
      for link in reading.links(at: token, in: sentence)
      where link.strength >= least && link.entity != entity && !found.contains(link.entity) {
        found.append(link.entity)
      }
    }
    for token in range where token != verb && tree.tokens[token].tag != .pron {
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
          sentence: sentence, span: span, rule: "proposals/clause"))
    }
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

  /// "cease all activities", "sign nothing": nothing that could be accepted.
  private func isVague(_ object: Int, in tree: Tree) -> Bool {
    switch tree.tokens[object].lowercasedLemma {
    case "nothing", "nobody", "none": true
    case "behavior", "behaviour", "conduct", "suffering":
      tree.children(of: object, by: "nmod").isEmpty
    case "activity", "action":
      tree.children(of: object, by: "amod", "compound", "nmod").isEmpty
    default: false
    }
  }
}
