import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Finds what is put forward for others to accept: plans, demands, deals, bans, resolutions.
///
/// A phrase around a known noun is one if it says what it is about; so is whatever stands in the
/// object of a verb of proposing or demanding. Later short forms ("the plan", "these terms") mean
/// the last one that fits.
struct ProposalStage: Stage {
  let name = "proposals"
  let requires: [Layer] = [.links, .coreference]
  let provides: [Layer] = [.proposals]

  let lexicon: PhraseLexicon
  let matcher: PatternMatcher

  init(schema: Schema, lexicon: PhraseLexicon) {
    self.lexicon = lexicon
    matcher = PatternMatcher(schema: schema)
  }

  func run(_ reading: inout Reading) {
    var memory = PhraseMemory()
    let contexts = ClaimContext.all(in: reading)
    for sentence in reading.headlines.sorted() where !reading.furniture.contains(sentence) {
      addHeadlined(in: sentence, of: &reading, memory: &memory)
    }
    if !reading.entities.contains(where: { $0.kind == .proposal }) {
      addDesignated(in: &reading, memory: &memory)
    }
    for sentence in reading.text.sentences.indices
    where !reading.furniture.contains(sentence) && !reading.headlines.contains(sentence) {
      let tree = reading.trees[sentence]
      readNames(in: sentence, of: &reading, memory: &memory)
      linkPronouns(in: sentence, of: &reading, memory: memory)
      let wanted = wantedObjects(in: sentence, of: reading)
      let steps = steps(in: sentence, of: reading)
        .merging(obligations(contexts[sentence], in: reading)) { known, _ in known }
      // What a step is done to is named with it.
      let objects = Set(steps.keys.flatMap { tree.children(of: $0, by: "obj") })
      for token in tree.tokens.indices {
        if let step = steps[token] {
          addStep(step, at: token, sentence: sentence, in: &reading, memory: &memory)
          continue
        }
        if let governor = wanted[token], tree.tokens[token].tag == .verb {
          // "suggested exporting more cotton"
          let isGerund =
            tree.tokens[token].fineTag == "VBG" && token > governor
            && tree.child(of: token, by: "obj") != nil
            && Self.ofDeeds.contains(tree.tokens[governor].lowercasedLemma)
          guard
            isGerund
              || lexicon.step(stepLemma(of: token, in: tree)) != nil
                && ["VB", "VBN", "VBP"].contains(tree.tokens[token].fineTag)
          else { continue }
          addClause(at: token, under: governor, sentence: sentence, in: &reading, memory: &memory)
          continue
        }
        guard isOpen(token, in: tree, sentence: sentence, reading: reading) else { continue }
        let lemma = tree.tokens[token].lowercasedLemma
        if lexicon.undertakingNouns.contains(lemma),
          addUndertaking(at: token, sentence: sentence, in: &reading, memory: &memory)
        {
          continue
        }
        if Self.clauseNouns.contains(lemma),
          readClause(behind: token, sentence: sentence, in: &reading, memory: &memory)
        {
          continue
        }
        if wanted[token] == nil, reading.isDoubted(.proposal, at: token, in: sentence),
          !isGivenSum(token, sentence: sentence, in: reading)
        {
          continue
        }
        let compound = compound(token, lemma: lemma, in: tree)
        if lexicon.weakProposalHeads.contains(lemma),
          objects.contains(token) || isGreeted(token, lemma: lemma, in: tree)
        {
          continue
        }
        let isHead =
          (compound != nil || lexicon.proposalHeads.contains(lemma))
          && (!lexicon.weakProposalHeads.contains(compound ?? lemma)
            || hasStance(token, in: sentence, of: reading, byActor: true)
            || standsByPhrase(token, lemma: lemma, in: tree))
          || isGivenSum(token, sentence: sentence, in: reading)
        let isAspired =
          Self.isAspiredVote(token, in: tree)
          || wanted[token] != nil && isAsked(token, in: sentence, of: reading)
        guard
          isHead || wanted[token] != nil && (!lexicon.eventHeads.contains(lemma) || isAspired)
        else { continue }
        read(
          token, lemma: lemma, isWanted: wanted[token] != nil, isHead: isHead,
          isBare: isAspired && Self.isAspiredVote(token, in: tree)
            || isHead && standsBare(token, lemma: lemma, sentence: sentence, in: reading)
            || wanted[token] != nil
              && (lexicon.bareProposalHeads.contains(lemma)
                || lexicon.weakProposalHeads.contains(lemma)),
          sentence: sentence,
          in: &reading, memory: &memory)
        if let governor = wanted[token] {
          addPart(token, under: governor, sentence: sentence, in: &reading)
        }
      }
      joinLists(in: sentence, of: &reading)
      joinVersions(in: sentence, of: &reading)
      addParties(in: sentence, of: &reading)
      addImposed(in: sentence, of: &reading)
      addKept(kept(in: sentence, of: reading), in: sentence, of: &reading)
      addAscribed(in: sentence, of: &reading)
      addAuthored(in: sentence, of: &reading)
      addPursued(in: sentence, of: &reading)
      addSignatories(in: sentence, of: &reading)
    }
    addResolved(in: &reading)
    addAdopted(in: &reading)
    mergeAlike(in: &reading)
  }

  /// Whether a noun names a proposal with no phrase to say what it is about: "welcomed the truce".
  private func standsBare(_ token: Int, lemma: String, sentence: Int, in reading: Reading) -> Bool {
    guard lexicon.bareProposalHeads.contains(lemma) else { return false }
    let tree = reading.trees[sentence]
    return lexicon.group(lemma) == "ceasefire" || tree.child(of: token, by: "acl") != nil
      || hasStance(token, in: sentence, of: reading, byActor: true)
  }

  /// "called for free and fair elections": a vote that is asked for, of a kind to be had.
  private static func isAspiredVote(_ token: Int, in tree: Tree) -> Bool {
    ["election", "vote", "referendum", "poll"].contains(tree.tokens[token].lowercasedLemma)
      && tree.children(of: token, by: "amod").contains {
        [
          "free", "fair", "early", "snap", "fresh", "new", "credible", "democratic", "transparent",
          "inclusive", "genuine", "prompt", "timely", "immediate", "presidential", "parliamentary",
          "general", "peaceful", "multiparty", "direct",
        ].contains(tree.tokens[$0].lowercasedLemma)
      }
  }

  /// The known phrase that a noun makes with one of its modifiers: "buffer zone".
  func compound(_ token: Int, lemma: String, in tree: Tree) -> String? {
    for modifier in tree.children(of: token, by: "compound", "amod") where modifier < token {
      let phrase = tree.tokens[modifier].form.lowercased() + " " + lemma
      if lexicon.proposalPhrases.contains(phrase) { return phrase }
      // "two-state solution", "no-fly zone"
      guard modifier > 1, tree.tokens[modifier - 1].form == "-",
        !tree.tokens[modifier - 1].isFollowedBySpace
      else { continue }
      let joined = tree.tokens[modifier - 2].form.lowercased() + "-" + phrase
      if lexicon.proposalPhrases.contains(joined) { return joined }
    }
    return nil
  }

  /// Whether the phrase itself says that something is put forward: "claim to Elmar", "$5 million in
  /// aid".
  private func standsByPhrase(_ token: Int, lemma: String, in tree: Tree) -> Bool {
    let phrase = NounPhrase(of: token, in: tree, isReaching: true)
    if sum(before: phrase.head, in: tree) != nil { return true }
    let prepositions = Set(phrase.complements.map { tree.preposition(of: $0) })
    return lexicon.hasClaim(lemma, with: prepositions)
  }

  /// Whether a noun can head a phrase of its own here.
  func isOpen(_ token: Int, in tree: Tree, sentence: Int, reading: Reading) -> Bool {
    let word = tree.tokens[token]
    guard word.tag == .noun || word.tag == .propn else { return false }
    if reading.mention(covering: token, in: sentence) != nil { return false }
    if word.lowercasedLemma == "commitment",
      tree.children(of: token, by: "nmod").contains(where: { tree.preposition(of: $0) == "to" })
    {
      // "our commitment to peace": what it is to is what counts.
      return false
    }
    if word.lowercasedLemma == "bid", token > 1, tree.tokens[token - 1].form == "a",
      tree.tokens[token - 2].form.lowercased() == "in"
    {
      // "in a bid to ease tensions" says what for.
      return false
    }
    if ["program", "programme", "project"].contains(word.lowercasedLemma),
      tree.children(of: token, by: "compound", "amod", "nmod").contains(where: {
        Self.armaments.contains(tree.tokens[$0].lowercasedLemma)
      })
    {
      // Nobody puts forward a "nuclear weapons program".
      return false
    }
    if word.lowercasedLemma == "deal",
      tree.children(of: token, by: "amod").contains(where: {
        ["good", "great", "big"].contains(tree.tokens[$0].lowercasedLemma)
      })
    {
      // "a good deal of cement" is an amount, "no big deal" nothing.
      return false
    }
    if word.lowercasedLemma == "resolution", isSolving(token, in: tree) { return false }
    if word.lowercasedLemma == "lifting",
      tree.child(of: token, by: "amod").map({ tree.tokens[$0].lowercasedLemma }) == "heavy"
    {
      return false
    }
    return !tree.has(token, "compound") && !tree.has(token, "flat")
  }

  /// What states build and hide.
  private static let armaments: Set<String> = [
    "nuclear", "missile", "missiles", "weapon", "weapons", "enrichment", "ballistic", "space",
    "atomic", "chemical", "biological", "rocket",
  ]

  /// Verbs whose object may be a deed that nobody has done yet: "discussed leaving".
  private static let ofDeeds: Set<String> = [
    "suggest", "propose", "discuss", "recommend", "consider", "debate", "mull", "weigh",
  ]
}
