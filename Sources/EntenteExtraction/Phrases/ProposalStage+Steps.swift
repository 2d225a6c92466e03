import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// A step that somebody asks for, offers or rejects: "urged Norway *to lift the ban*".
  struct Step {
    /// The verb that asks, offers or rejects.
    let governor: Int
    /// Those who would take the step.
    let actors: [Int]
    /// Those who ask, offer or reject, as tokens.
    let speakers: [Int]
    /// What they say of it.
    var stance: RelationKind
    let status: RelationStatus
    /// Whether a person may be the one who rejects it.
    var isPersonal = false
    /// Whose words it stands in, as entities, where no verb of the sentence says so.
    var voices: [Int] = []
    /// The rule that found it.
    var rule: RuleID = "proposals/step"
  }

  /// The verbs of a sentence that tell of steps, with who asks whom for them.
  func steps(in sentence: Int, of reading: Reading) -> [Int: Step] {
    let tree = reading.trees[sentence]
    var found: [Int: Step] = [:]
    for frame in reading.frames[sentence] where frame.form == .verb {
      guard let stance = stance(of: frame, in: tree) else { continue }
      // "refused to stop the crowd" is a deed; only states and bodies refuse what is put forward.
      if stance == .opposes,
        !frame.tokens(in: .subject).flatMap({ reading.links(at: $0, in: sentence) }).contains(
          where: {
            $0.strength > .loose && reading.entities[$0.entity].kind != .person
          })
      {
        continue
      }
      let asked = tree.children(of: frame.trigger, by: "obj", "iobj", "obl")
        .filter {
          $0 > frame.trigger && !tree.has($0, "obl:unmarked") && tree.preposition(of: $0) != "by"
        }
        .flatMap { tree.conjuncts(of: $0) }
      // "Oslo was asked by Malmo to leave": Oslo is to leave.
      let told = tree.children(of: frame.trigger, by: "nsubj:pass")
        .flatMap { tree.conjuncts(of: $0) }
      let clauses = clauses(of: frame, asked: told + asked, in: tree)
      for clause in clauses.map({ approved(by: $0, in: tree) }) {
        for verb in tree.conjuncts(of: clause)
        where tree.tokens[verb].tag == .verb && lexicon.step(stepLemma(of: verb, in: tree)) != nil
          && !acceptsProposal(verb, in: tree) && !joinsState(verb, in: sentence, of: reading)
        {
          found[verb] = Step(
            governor: frame.trigger,
            actors: stance == .demands
              ? tree.child(of: clause, by: "nsubj") == nil
                && tree.child(of: clause, by: "nsubj:pass") == nil
                ? told + asked.filter { $0 < clause } : []
              : stance == .supports ? frame.tokens(in: .subject) : [],
            speakers: askers(of: frame, in: sentence, of: reading), stance: stance,
            status: frame.status)
        }
      }
    }
    let others = [
      refusals(in: sentence, of: reading), declarations(in: sentence, of: reading),
      needs(in: sentence, of: reading), undertakings(in: sentence, of: reading),
      goals(in: sentence, of: reading),
    ]
    for steps in others { found.merge(steps) { known, _ in known } }
    return found.filter { verb, step in
      // "announced that he would step down": nothing for others to accept.
      step.stance == .demands
        || !lists.leaving.contains(stepLemma(of: verb, in: tree))
    }.mapValues { step in
      var step = step
      if step.stance == .signs, votes(step, in: sentence, of: reading) { step.stance = .supports }
      return step
    }
  }

  /// "Norway voted *to leave the union*": a people that votes for a step passes no law.
  private func votes(_ step: Step, in sentence: Int, of reading: Reading) -> Bool {
    step.speakers.contains { speaker in
      reading.links(at: speaker, in: sentence).contains {
        $0.strength == .direct && reading.entities[$0.entity].kind == .country
      }
    }
  }

  /// "refused to *join Denmark* in condemning it": a state is no body that one accedes to.
  private func joinsState(_ verb: Int, in sentence: Int, of reading: Reading) -> Bool {
    let tree = reading.trees[sentence]
    guard tree.tokens[verb].lowercasedLemma == "join" else { return false }
    return tree.children(of: verb, by: "obj").flatMap { reading.links(at: $0, in: sentence) }
      .contains { [.country, .person].contains(reading.entities[$0.entity].kind) }
  }

  /// "voted to approve *closing* the embassy": the step that a verb only lets happen.
  private func approved(by verb: Int, in tree: Tree) -> Int {
    guard lists.letting.contains(tree.tokens[verb].lowercasedLemma) else { return verb }
    return tree.children(of: verb, by: "xcomp", "ccomp", "obj").first {
      $0 > verb && tree.tokens[$0].fineTag == "VBG" && tree.tokens[$0].tag == .verb
    } ?? verb
  }

  private func stance(of frame: PredicateFrame, in tree: Tree) -> RelationKind? {
    if lexicon.askingVerbs.contains(frame.lemma) { return .demands }
    if lexicon.offeringVerbs.contains(frame.lemma) { return .proposes }
    // "voted against a bill to close it" closes nothing.
    if frame.lemma == "vote" { return frame.tokens(in: "against").isEmpty ? .signs : nil }
    if lexicon.agreeingVerbs.contains(frame.lemma) { return .supports }
    return lexicon.refusingVerbs.contains(frame.lemma) ? .opposes : nil
  }

  /// The infinitives and clauses that say what is asked for, wherever the parser hung them.
  func clauses(of frame: PredicateFrame, asked: [Int], in tree: Tree) -> [Int] {
    let below =
      tree.children(of: frame.trigger, by: "xcomp", "ccomp", "advcl")
      + asked.flatMap { tree.children(of: $0, by: "acl") }
    return below.filter { clause in
      guard clause > frame.trigger, tree.tokens[clause].tag == .verb else { return false }
      // Who wants or asks to do something themselves asks nobody for it.
      if ["want", "ask", "demand"].contains(frame.lemma), !asked.contains(where: { $0 < clause }),
        tree.child(of: clause, by: "nsubj") == nil
      {
        return false
      }
      let marks = tree.children(of: clause, by: "mark").map { tree.tokens[$0].form.lowercased() }
      if marks.contains("to") { return true }
      // "demanded that Norway leave", "wants the ban lifted"
      let isPlain = ["VB", "VBN"].contains(tree.tokens[clause].fineTag)
      return isPlain
        && (marks == ["that"] && tree.has(clause, "ccomp")
          && tree.children(of: clause, by: "aux").allSatisfy {
            ["be", "should", "must"].contains(tree.tokens[$0].form.lowercased())
          }
          || marks.isEmpty && frame.lemma == "want")
    }
  }

  /// The lemma of a verb with its particle.
  func stepLemma(of verb: Int, in tree: Tree) -> String {
    let lemma = tree.tokens[verb].lowercasedLemma
    if let particle = tree.child(of: verb, by: "compound:prt") {
      // "shut up" is no closure: a verb with its particle is a verb by itself.
      return lemma + " " + tree.tokens[particle].lowercasedLemma
    }
    // "step *down*", of which the parser made an adverb
    guard let adverb = tree.child(of: verb, by: "advmod"), adverb == verb + 1 else { return lemma }
    let joined = lemma + " " + tree.tokens[adverb].lowercasedLemma
    return lexicon.step(joined) != nil ? joined : lemma
  }

  /// Adds a step as a proposal, and what its speakers say of it.
  func addStep(
    _ step: Step, at verb: Int, sentence: Int, in reading: inout Reading,
    memory: inout PhraseMemory
  ) {
    guard
      let entity = addClause(
        at: verb, under: step.governor, actors: step.actors, sentence: sentence, in: &reading,
        memory: &memory)
    else { return }
    let span = reading.span(
      of: min(step.governor, verb)..<max(step.governor, verb) + 1, in: sentence)
    for token in step.speakers {
      for link in reading.links(at: token, in: sentence)
      where link.strength > .loose && link.entity != entity {
        let kind = reading.entities[link.entity].kind
        guard kind.isActor || kind == .proposal,
          step.stance != .opposes || kind != .person || step.isPersonal
        else { continue }
        // What a resolution asks for is part of it, and said below.
        if kind == .proposal { continue }
        reading.claims.append(
          RelationDraft(
            source: link.entity, kind: step.stance, target: entity, status: step.status,
            confidence: Confidence(0.7), sentence: sentence, span: span, rule: step.rule))
      }
    }
    for voice in step.voices where voice != entity {
      reading.claims.append(
        RelationDraft(
          source: voice, kind: step.stance, target: entity, status: step.status,
          confidence: Confidence(0.6), sentence: sentence, span: span,
          rule: "proposals/obligation"))
    }
    addPart(verb, under: step.governor, sentence: sentence, in: &reading)
  }
}
