import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// The steps that somebody is set on: "is committed *to lifting the ban*", "aims *to reopen its
  /// consulate*".
  ///
  /// Whoever is committed to a step backs it.
  func undertakings(in sentence: Int, of reading: Reading) -> [Int: Step] {
    let tree = reading.trees[sentence]
    var found: [Int: Step] = [:]
    for frame in reading.frames[sentence] where frame.form != .noun && frame.status != .negated {
      let form = tree.tokens[frame.trigger].form.lowercased()
      let isState = lexicon.committedWords.contains(form)
      guard isState || frame.form == .verb && lexicon.aimingVerbs.contains(frame.lemma) else {
        continue
      }
      let isPassive = tree.child(of: frame.trigger, by: "nsubj:pass", "aux:pass") != nil
      let speakers = frame.tokens(in: isPassive ? .object : .subject)
      guard speakers.contains(where: { isBody($0, sentence: sentence, in: reading) }) else {
        continue
      }
      for clause in tree.children(of: frame.trigger, by: "xcomp", "ccomp", "advcl", "acl")
      where clause > frame.trigger && isAim(clause, in: tree) {
        for verb in tree.conjuncts(of: clause) where isStep(verb, in: tree) {
          found[verb] = Step(
            governor: frame.trigger, actors: [], speakers: speakers, stance: .supports,
            status: .asserted, rule: "proposals/undertaking")
        }
      }
    }
    return found
  }

  /// "Their goal is *to restore the monarchy*": the step that somebody's goal is.
  func goals(in sentence: Int, of reading: Reading) -> [Int: Step] {
    let tree = reading.trees[sentence]
    var found: [Int: Step] = [:]
    for noun in tree.tokens.indices
    where lists.aims.contains(tree.tokens[noun].lowercasedLemma) && tree.has(noun, "nsubj") {
      guard let head = tree.head(of: noun), head > noun else { continue }
      let below = [head] + tree.children(of: head, by: "xcomp", "ccomp", "advcl")
      guard
        let clause = below.first(where: {
          $0 > noun && isAim($0, in: tree) && tree.tokens[$0].fineTag == "VB"
        })
      else { continue }
      let owners =
        tree.children(of: noun, by: "nmod:poss")
        + tree.children(of: noun, by: "nmod").filter { tree.preposition(of: $0) == "of" }
        + tree.children(of: noun, by: "amod", "compound")
      let speakers = owners.flatMap { tree.conjuncts(of: $0) }.filter {
        isBody($0, sentence: sentence, in: reading)
      }
      guard !speakers.isEmpty else { continue }
      for verb in tree.conjuncts(of: clause) where isStep(verb, in: tree) {
        found[verb] = Step(
          governor: noun, actors: [], speakers: speakers, stance: .supports, status: .asserted,
          rule: "proposals/undertaking")
      }
    }
    return found
  }

  /// The steps that the clause of a noun of effort tells of: "efforts *to restore the ferry* and
  /// *reopen the port*", "their commitment *to strengthening the alliance*".
  func steps(behindNoun noun: Int, in tree: Tree) -> [Int] {
    tree.children(of: noun, by: "acl", "advcl", "ccomp", "xcomp", "nmod")
      .filter { $0 > noun && isAim($0, in: tree) }
      .flatMap { tree.conjuncts(of: $0) }
      .filter { isStep($0, in: tree) }
  }

  /// "discussed *efforts to restore the ferry*": the step is what is discussed; a stance to the noun
  /// is one to the step.
  ///
  /// - Returns: Whether the noun's clause tells of a step that somebody takes a stance to.
  func addUndertaking(
    at noun: Int, sentence: Int, in reading: inout Reading, memory: inout PhraseMemory
  ) -> Bool {
    let tree = reading.trees[sentence]
    let verbs = steps(behindNoun: noun, in: tree)
    let owners = tree.children(of: noun, by: "nmod:poss").flatMap { tree.conjuncts(of: $0) }
      .filter { isBody($0, sentence: sentence, in: reading) }
    let isOwn = lists.own.contains(tree.tokens[noun].lowercasedLemma) && !owners.isEmpty
    guard !verbs.isEmpty, isOwn || hasStance(noun, in: sentence, of: reading, byActor: true) else {
      return false
    }
    var links: [EntityLink] = []
    for verb in verbs {
      let step = Step(
        governor: noun, actors: isOwn ? [] : owners, speakers: isOwn ? owners : [],
        stance: .supports,
        status: .asserted, rule: "proposals/undertaking")
      if reading.isFree(verb, in: sentence) {
        addStep(step, at: verb, sentence: sentence, in: &reading, memory: &memory)
      }
      links += reading.links(at: verb, in: sentence).filter {
        reading.entities[$0.entity].kind == .proposal
      }
    }
    guard !links.isEmpty else { return false }
    reading.links[sentence][noun] = links
    return true
  }

  /// Whether a verb tells of a step that others could accept or refuse, and not of good works: one
  /// is committed to "protecting people" and "promoting peace" as a matter of course.
  func isStep(_ verb: Int, in tree: Tree) -> Bool {
    let lemma = stepLemma(of: verb, in: tree)
    guard tree.tokens[verb].tag == .verb,
      ["VB", "VBG", "VBP"].contains(tree.tokens[verb].fineTag), lexicon.step(lemma) != nil,
      !lists.good.contains(lemma), !acceptsProposal(verb, in: tree)
    else { return false }
    guard let object = tree.child(of: verb, by: "obj") else { return true }
    let noun = tree.tokens[object].lowercasedLemma
    return !lists.blurred.contains(noun)
  }

  /// Whether a clause says what is aimed at: "*to* lift it", "*to lifting* it", "*of lifting* it".
  private func isAim(_ clause: Int, in tree: Tree) -> Bool {
    let marks = tree.children(of: clause, by: "mark", "case").map {
      tree.tokens[$0].form.lowercased()
    }
    switch tree.tokens[clause].fineTag {
    case "VB": return marks.contains("to")
    case "VBG": return marks.contains { ["to", "of", "at", "on", "for", "towards"].contains($0) }
    default: return false
    }
  }

  /// Whether a token stands for somebody who can be set on something.
  func isBody(_ token: Int, sentence: Int, in reading: Reading) -> Bool {
    reading.hasActor(at: token, in: sentence)
  }
}
