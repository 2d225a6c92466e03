import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// The steps that a speaker says others must take: "Norway must lift its blockade and open the
  /// crossings", said by a minister, demands both.
  ///
  /// What somebody has to do themselves is no demand, and a reporter's "must" is nobody's.
  func obligations(_ context: ClaimContext, in reading: Reading) -> [Int: Step] {
    let tree = context.tree
    var found: [Int: Step] = [:]
    for frame in reading.frames[context.sentence]
    where frame.form == .verb && ObligationStage.isDemanding(frame, in: tree) {
      let voices = context.voices(
        of: frame.trigger, inSentence: frame.speaker, in: reading)
      guard !voices.isEmpty else { continue }
      for verb in tree.conjuncts(of: frame.trigger)
      where tree.tokens[verb].tag == .verb && found[verb] == nil
        && lexicon.step(stepLemma(of: verb, in: tree)) != nil && !acceptsProposal(verb, in: tree)
        && (verb == frame.trigger || ["VB", "VBP", "VBN"].contains(tree.tokens[verb].fineTag))
      {
        let isPassive = tree.child(of: verb, by: "nsubj:pass", "aux:pass") != nil
        guard let thing = tree.child(of: verb, by: isPassive ? "nsubj:pass" : "obj"),
          tree.tokens[thing].tag != .pron, !isRecipient(thing, of: verb, context, in: reading),
          !lexicon.vagueNouns.contains(tree.tokens[thing].lowercasedLemma)
        else { continue }
        let doers = isPassive ? [] : frame.tokens(in: .subject)
        let isOwn = doers.contains {
          ["we", "i", "you", "one"].contains(tree.tokens[$0].form.lowercased())
            || reading.links(at: $0, in: context.sentence).contains { voices.contains($0.entity) }
        }
        if isOwn { continue }
        found[verb] = Step(
          governor: frame.trigger, actors: doers, speakers: [], stance: .demands,
          status: .asserted, voices: voices)
      }
    }
    return found
  }

  /// "must provide *the council* with access": to whom something is given is not what is given.
  private func isRecipient(
    _ thing: Int, of verb: Int, _ context: ClaimContext, in reading: Reading
  ) -> Bool {
    ["provide", "give", "grant", "allow", "supply", "permit", "offer"].contains(
      context.tree.tokens[verb].lowercasedLemma)
      && reading.hasActor(at: thing, in: context.sentence)
  }
}
