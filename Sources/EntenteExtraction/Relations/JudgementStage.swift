import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Reads what a speaker thinks of a thing off the words that the speaker ascribes to it.
///
/// "The vote was a sham, Berg said" criticizes the vote, "called the accord a welcome step" backs
/// the accord. Only words of a known speaker count: an article's own adjectives are comment. The
/// words are lists of the schema; appraisal of things and of behaviour, after Martin and White,
/// *The Language of Evaluation*, 2005.
struct JudgementStage: Stage {
  let name = "judgements"
  let requires: [Layer] = [.grammar, .entities]
  let provides: [Layer] = [.relations]

  static let rule: RuleID = "judgement"

  let lists: JudgementLexicon
  let owned: OwnedDeeds

  /// A stage with the word lists of a schema.
  init(schema: Schema, owned: OwnedDeeds) {
    lists = JudgementLexicon(schema: schema)
    self.owned = owned
  }

  /// Adds a claim for every thing of which a known speaker says something good or bad.
  func run(_ reading: inout Reading) {
    for context in ClaimContext.all(in: reading)
    where !reading.furniture.contains(context.sentence) {
      describe(context, in: &reading)
      appraise(context, in: &reading)
      befriend(context, in: &reading)
      thank(context, in: &reading)
      goBy(context, in: &reading)
      for frame in reading.frames[context.sentence] {
        accuse(frame, context, in: &reading)
        threaten(frame, context, in: &reading)
        foretell(frame, context, in: &reading)
        regret(frame, context, in: &reading)
        stress(frame, context, in: &reading)
        expect(frame, context, in: &reading)
        if frame.form == .verb {
          if lists.ascribing.contains(frame.lemma) { ascribe(frame, context, in: &reading) }
          if lists.being.contains(frame.lemma) || lists.bringing.contains(frame.lemma) {
            remain(frame, context, in: &reading)
          }
        } else if context.tree.child(of: frame.trigger, by: "cop") != nil {
          predicate(frame, context, in: &reading)
        }
      }
    }
  }

  /// "X is illegal", in somebody's words.
  private func predicate(
    _ frame: PredicateFrame, _ context: ClaimContext, in reading: inout Reading
  ) {
    guard frame.status == .asserted || frame.status == .negated,
      let isGood = polarity(of: frame.trigger, in: context.tree)
    else {
      value(frame, by: frame.trigger, context, in: &reading)
      return
    }
    let isApproved = isGood != (frame.status == .negated)
    for speaker in context.voices(of: frame.trigger, inSentence: frame.speaker, in: reading) {
      for subject in frame.tokens(in: .subject) {
        if !isApproved, context.tree.tokens[subject].form.lowercased() == "it" {
          // "It is regrettable that *Norway* has left".
          for doer in doers(inClauseOf: frame.trigger, context, in: reading) {
            claim(speaker, of: doer, false, from: frame.trigger, context, in: &reading)
          }
          continue
        }
        let owners =
          owners(of: subject, context, in: reading)
          + (isApproved ? [] : doers(of: subject, context, in: reading))
        // "the talks were constructive", "she is a friend": said out of courtesy.
        if isApproved, isCourtesy(subject, in: context.tree) { continue }
        for judged in [subject] + owners {
          claim(
            speaker, of: judged, isApproved, from: frame.trigger, context, reachesDoers: true,
            in: &reading)
        }
      }
    }
  }

  /// The actors of whom the clause tells that a verdict is about: "It is a disgrace that *they* left".
  private func doers(
    inClauseOf word: Int, _ context: ClaimContext, in reading: Reading
  ) -> [Int] {
    let tree = context.tree
    let clauses = tree.children(of: word, by: "csubj", "ccomp", "advcl", "xcomp", "acl").filter {
      tree.children(of: $0, by: "mark").contains { tree.tokens[$0].form.lowercased() == "that" }
    }
    return clauses.flatMap { tree.children(of: $0, by: "nsubj") }
      .flatMap { tree.conjuncts(of: $0) }
      .filter { doer in
        !reading.actors(at: doer, in: context.sentence).isEmpty
      }
  }

  private func isCourtesy(_ subject: Int, in tree: Tree) -> Bool {
    let token = tree.tokens[subject]
    return token.tag == .pron && ["he", "she", "it"].contains(token.form.lowercased())
      || ["talk", "talks", "meeting", "discussion", "conversation", "exchange", "call"].contains(
        token.lowercasedLemma)
  }

  /// "Russia's *conduct* is unacceptable": whose it is, where the thing itself is no entity.
  private func owners(of token: Int, _ context: ClaimContext, in reading: Reading) -> [Int] {
    guard
      !reading.links(at: token, in: context.sentence).contains(where: { $0.strength == .direct })
    else { return [] }
    return context.tree.children(of: token, by: "nmod:poss").flatMap {
      context.tree.conjuncts(of: $0)
    }
  }

  /// "*Russia's* attack is unacceptable": whose deed it is, where the deed is an event.
  private func doers(of token: Int, _ context: ClaimContext, in reading: Reading) -> [Int] {
    let tree = context.tree
    guard
      reading.links(at: token, in: context.sentence).contains(where: {
        $0.strength == .direct && reading.entities[$0.entity].kind == .event
      })
    else { return [] }
    let owners = tree.children(of: token, by: "nmod:poss", "nmod", "amod").filter {
      tree.has($0, "nmod:poss") || !tree.has($0, "nmod") || tree.preposition(of: $0) == "by"
    }
    return owners.flatMap { tree.conjuncts(of: $0) }.filter { owner in
      reading.links(at: owner, in: context.sentence).contains {
        reading.entities[$0.entity].kind.isActor
      }
    }
  }

  /// "the illegitimate regime", "an unprovoked attack": what a speaker's own adjective says of a
  /// thing in passing.
  private func describe(_ context: ClaimContext, in reading: inout Reading) {
    let tree = context.tree
    let speakers = Dictionary(
      reading.frames[context.sentence].map { ($0.trigger, $0.speaker) },
      uniquingKeysWith: { first, _ in first })
    for token in tree.tokens.indices {
      guard
        let word = tree.children(of: token, by: "amod", "compound").flatMap({
          tree.conjuncts(of: $0)
        })
        .first(where: {
          // "the International Criminal Court" blames nobody.
          $0 < token && lists.blaming.contains(tree.tokens[$0].lowercasedLemma)
            && ($0 == 0 || !tree.tokens[$0].isCapitalised)
        })
      else { continue }
      // A government's own release speaks for it even where it reports what somebody says.
      let reported = reading.publisherCountry == nil ? speakers[token] ?? nil : nil
      for speaker in context.voices(of: token, inSentence: reported, in: reading) {
        claim(speaker, of: token, false, from: word, context, in: &reading)
      }
    }
  }

  /// "called X illegal", "described X as a sham".
  private func ascribe(_ frame: PredicateFrame, _ context: ClaimContext, in reading: inout Reading)
  {
    let words =
      frame.tokens(in: .attribute) + frame.tokens(in: "as")
      + (frame.tokens(in: .recipient).isEmpty ? [] : frame.tokens(in: .object))
    guard frame.status != .negated, frame.status != .possible,
      let word = words.first(where: { stance(of: $0, in: context.tree) != nil }),
      let isGood = stance(of: word, in: context.tree)
    else { return }
    let isWeighed = polarity(of: word, in: context.tree) == nil
    for subject in frame.tokens(in: .subject) {
      for link in reading.actors(at: subject, in: context.sentence) {
        // "called the accord a step": to some parsers the accord is given a step.
        let named = frame.tokens(in: .object) + frame.tokens(in: .recipient)
        for object in named
        where object != word && (!isWeighed || isMatter(object, context, in: reading)) {
          claim(
            link.entity, of: object, isGood, from: frame.trigger, context, reachesDoers: true,
            in: &reading)
        }
      }
    }
  }
}
