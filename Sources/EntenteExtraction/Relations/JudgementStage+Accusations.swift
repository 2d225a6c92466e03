import EntenteLanguage
import EntenteModel

extension JudgementStage {
  /// "The junta has undermined the accord, Berg said": to tell of a misdeed is to accuse who did it.
  ///
  /// A government's own statement speaks for its country. An article's own words accuse nobody.
  func accuse(_ frame: PredicateFrame, _ context: ClaimContext, in reading: inout Reading) {
    guard frame.status == .asserted || isAlleged(frame, in: context.tree),
      !ObligationStage.standsUnderObligation(frame.trigger, in: context.tree)
    else { return }
    let culprits =
      (culprits(of: frame, in: context.tree) + assailants(of: frame, context, in: reading))
      .flatMap { [$0] + owners(ofDeed: $0, context, in: reading) }
    accuse(culprits, of: frame, context, in: &reading)
  }

  /// Claims that whoever says what a predicate tells accuses those who did it.
  func accuse(
    _ culprits: [Int], of frame: PredicateFrame, _ context: ClaimContext, in reading: inout Reading
  ) {
    guard !culprits.isEmpty else { return }
    let speaker = context.speaker(
      of: frame.trigger, inSentence: frame.speaker, source: nil, in: reading)
    for speaker in speaker.map({ [$0] }) ?? reading.authors {
      accuse(culprits, by: speaker, of: frame, context, in: &reading)
    }
  }

  private func accuse(
    _ culprits: [Int], by speaker: Int, of frame: PredicateFrame, _ context: ClaimContext,
    in reading: inout Reading
  ) {
    // "…, a news agency reported": it passes on what others say.
    guard !lists.reporters.contains(reading.entities[speaker].name) else { return }
    let country = reading.entities[speaker].country
    let isOffice =
      reading.entities[speaker].kind == .organization && country == reading.publisherCountry
    // A ministry's unnamed spokesman speaks for the country in its own statement.
    let accuser = isOffice ? country ?? speaker : speaker
    for token in culprits {
      for link in reading.actors(at: token, in: context.sentence)
      where !isOwn(link.entity, of: accuser, in: reading) {
        reading.claims.append(
          RelationDraft(
            source: accuser, kind: .accuses, target: link.entity,
            confidence: Confidence(thousandths: 550), sentence: context.sentence,
            span: context.span(covering: [token, frame.trigger], in: reading), rule: "accusation"))
      }
    }
  }

  /// "claimed that Oslo had broken it": what is only claimed is an accusation all the same.
  private func isAlleged(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    if isAttempted(frame, in: tree) { return true }
    guard frame.status == .possible, tree.has(frame.trigger, "ccomp"),
      let head = tree.head(of: frame.trigger)
    else { return false }
    return ["claim", "allege", "suspect", "believe", "charge", "assert", "think"].contains(
      tree.tokens[head].lowercasedLemma)
      && !tree.children(of: frame.trigger, by: "aux").contains {
        ["may", "might", "could", "would", "should"].contains(tree.tokens[$0].form.lowercased())
      }
  }

  /// "said that Oslo is trying to develop such weapons": who is told of as at it is accused of it.
  private func isAttempted(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    guard frame.status != .negated, tree.has(frame.trigger, "xcomp"),
      let attempt = tree.head(of: frame.trigger), tree.has(attempt, "ccomp"),
      ["try", "attempt", "seek", "continue", "work", "begin", "start", "keep"].contains(
        tree.tokens[attempt].lowercasedLemma)
    else { return false }
    return !tree.children(of: attempt, by: "aux", "advmod").contains {
      ["may", "might", "could", "would", "should", "not", "n't", "never"].contains(
        tree.tokens[$0].form.lowercased())
    }
  }

  /// "*Oslo's* pattern of provocation undermines peace": a deed does nothing wrong but by its doer.
  private func owners(
    ofDeed token: Int, _ context: ClaimContext, in reading: Reading
  ) -> [Int] {
    let tree = context.tree
    guard !reading.links(at: token, in: context.sentence).contains(where: { $0.strength > .loose })
    else { return [] }
    return tree.children(of: token, by: "nmod:poss", "amod", "compound").filter { $0 < token }
      + tree.children(of: token, by: "nmod").filter { tree.preposition(of: $0) == "by" }
  }

  /// The words for who did what a predicate tells, if that is a misdeed.
  private func culprits(of frame: PredicateFrame, in tree: Tree) -> [Int] {
    switch frame.form {
    // "responsibility lies with Oslo"
    case .verb
    where ["lie", "rest", "fall"].contains(frame.lemma)
      && frame.tokens(in: .subject).contains {
        ["responsibility", "blame", "fault", "guilt"].contains(tree.tokens[$0].lowercasedLemma)
      }:
      frame.tokens(in: "with") + frame.tokens(in: "on") + frame.tokens(in: "upon")
    case .verb: isMisdeed(frame, in: tree) ? frame.tokens(in: .subject) : []
    case .adjective:
      ["responsible", "complicit", "culpable"].contains(frame.lemma)
        ? frame.tokens(in: .subject) : []
    // "Oslo was behind the blast"
    case .noun
    where tree.child(of: frame.trigger, by: "cop") != nil
      && tree.preposition(of: frame.trigger) == "behind":
      frame.tokens(in: .subject)
    case .noun:
      lists.misdeeds.contains(frame.lemma)
        || lists.deeds.contains(frame.lemma)
          && tree.children(of: frame.trigger, by: "amod").contains {
            lists.bad.contains(tree.tokens[$0].lowercasedLemma)
          }
        ? frame.tokens(in: .possessor) + frame.tokens(in: "by") + frame.tokens(in: .modifier) : []
    }
  }

  /// "Oslo said that Malmo had sunk *its ship*": who used force against whoever tells of it.
  private func assailants(
    of frame: PredicateFrame, _ context: ClaimContext, in reading: Reading
  ) -> [Int] {
    guard frame.form == .verb, lists.forcible.contains(frame.lemma),
      let speaker = context.speaker(
        of: frame.trigger, inSentence: frame.speaker, source: nil, in: reading)
    else { return [] }
    let own = Set([speaker, reading.entities[speaker].country ?? speaker])
    let harmed = ([.object, "at", "on", "into", "in", "against"] as [Role]).flatMap {
      frame.tokens(in: $0)
    }
    let isOwnLoss = harmed.contains { token in
      let parts = [token] + context.tree.children(of: token, by: "nmod", "amod", "compound", "det")
      let words = parts + parts.flatMap { context.tree.children(of: $0, by: "nmod:poss") }
      return words.contains { word in
        ["its", "their", "our", "us"].contains(context.tree.tokens[word].form.lowercased())
          || reading.links(at: word, in: context.sentence).contains { own.contains($0.entity) }
      }
    }
    return isOwnLoss ? frame.tokens(in: .subject) : []
  }

  private func isMisdeed(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    // "remains unjustly detained": whoever suffers it did nothing.
    if tree.has(frame.trigger, "xcomp"), tree.tokens[frame.trigger].fineTag == "VBN",
      tree.child(of: frame.trigger, by: "obj") == nil
    {
      return false
    }
    if frame.lemma == "use",
      frame.tokens(in: "as").contains(where: {
        lists.pretexts.contains(tree.tokens[$0].lowercasedLemma)
      })
    {
      return true
    }
    if let faults = lists.faults[frame.lemma],
      faults.contains(where: { !frame.tokens(in: $0).isEmpty })
    {
      return true
    }
    if ["put", "place", "leave"].contains(frame.lemma),
      frame.tokens(in: "at").contains(where: { tree.tokens[$0].lowercasedLemma == "risk" })
    {
      // "put the talks at risk"
      return true
    }
    // "said Oslo had supplied the drones, *a charge* that it denies"
    let isCharge = frame.tokens(in: .object).contains { object in
      tree.children(of: object, by: "appos").contains {
        ["charge", "accusation", "allegation"].contains(tree.tokens[$0].lowercasedLemma)
      }
    }
    if isCharge { return true }
    if lists.misdeedVerbs.contains(frame.lemma) { return !frame.tokens(in: .object).isEmpty }
    if tree.children(of: frame.trigger, by: "advmod").contains(where: {
      lists.wrongly.contains(tree.tokens[$0].form.lowercased())
    }) {
      return true
    }
    guard let harms = lists.harmful[frame.lemma] else { return false }
    return frame.tokens(in: .object).contains { object in
      let heads = tree.conjuncts(of: object)
      // "killed thousands of innocent civilians"
      let parts = tree.children(of: object, by: "nmod").filter { tree.preposition(of: $0) == "of" }
      let words = heads + parts + (heads + parts).flatMap { tree.children(of: $0, by: "amod") }
      return words.contains {
        harms.contains(tree.tokens[$0].lowercasedLemma)
          || lists.misdeeds.contains(tree.tokens[$0].lowercasedLemma)
      }
    }
  }
}
