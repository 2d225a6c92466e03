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
  let lists: ProposalLexicon
  let matcher: PatternMatcher

  init(schema: Schema, lexicon: PhraseLexicon, matcher: PatternMatcher) {
    self.lexicon = lexicon
    lists = ProposalLexicon(schema: schema)
    self.matcher = matcher
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
      readNames(in: sentence, of: &reading, memory: &memory)
      linkPronouns(in: sentence, of: &reading, memory: memory)
      readWords(of: contexts[sentence], in: &reading, memory: &memory)
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
    mergeSynonyms(in: &reading)
  }

  /// Reads the steps, the wanted deeds and the nouns of a sentence in text order.
  private func readWords(
    of context: ClaimContext, in reading: inout Reading, memory: inout PhraseMemory
  ) {
    let sentence = context.sentence
    let tree = reading.trees[sentence]
    let wanted = wantedObjects(in: sentence, of: reading)
    let steps = steps(in: sentence, of: reading)
      .merging(obligations(context, in: reading)) { known, _ in known }
    // What a step is done to is named with it.
    let objects = Set(steps.keys.flatMap { tree.children(of: $0, by: "obj") })
    for token in tree.tokens.indices {
      if let step = steps[token] {
        addStep(step, at: token, sentence: sentence, in: &reading, memory: &memory)
      } else if let governor = wanted[token], tree.tokens[token].tag == .verb {
        guard isDeed(token, under: governor, in: tree) else { continue }
        addClause(at: token, under: governor, sentence: sentence, in: &reading, memory: &memory)
      } else if isOpen(token, in: tree, sentence: sentence, reading: reading) {
        readNoun(
          token, under: wanted[token], isObject: objects.contains(token), sentence: sentence,
          in: &reading, memory: &memory)
        if wanted[token] != nil, let clause = tree.head(of: token),
          thing(ofClause: clause, in: tree) == token, reading.links[sentence][clause].isEmpty
        {
          // The verb that wants it has the clause for its object.
          reading.links[sentence][clause] = reading.links[sentence][token]
        }
      }
    }
  }

  /// "suggested exporting more cotton": a verb that tells what is put forward.
  private func isDeed(_ verb: Int, under governor: Int, in tree: Tree) -> Bool {
    if tree.tokens[verb].fineTag == "VBG", verb > governor,
      tree.child(of: verb, by: "obj") != nil,
      lists.ofDeeds.contains(tree.tokens[governor].lowercasedLemma)
    {
      return true
    }
    return lexicon.step(stepLemma(of: verb, in: tree)) != nil
      && ["VB", "VBN", "VBP"].contains(tree.tokens[verb].fineTag)
  }

  /// - Parameters:
  ///   - governor: The word by which the noun is wanted, if one is.
  ///   - isObject: Whether a step of the sentence is done to it.
  private func readNoun(
    _ token: Int, under governor: Int?, isObject: Bool, sentence: Int, in reading: inout Reading,
    memory: inout PhraseMemory
  ) {
    let tree = reading.trees[sentence]
    let lemma = tree.tokens[token].lowercasedLemma
    if lexicon.undertakingNouns.contains(lemma),
      addUndertaking(at: token, sentence: sentence, in: &reading, memory: &memory)
    {
      return
    }
    if lists.clauseNouns.contains(lemma),
      readClause(behind: token, sentence: sentence, in: &reading, memory: &memory)
    {
      return
    }
    let isSum = isGivenSum(token, sentence: sentence, in: reading)
    if governor == nil, !isSum, reading.isDoubted(.proposal, at: token, in: sentence),
      // "a political solution" that somebody is for is more than the engine sees in it.
      compound(token, lemma: lemma, in: tree) == nil
        || reading.isRuledOut(.proposal, at: token, in: sentence)
        || !hasStance(token, in: sentence, of: reading, byActor: true)
          && !isReached(token, in: tree)
    {
      return
    }
    let isWeak = lexicon.weakProposalHeads.contains(lemma)
    if isWeak, isObject || isGreeted(token, lemma: lemma, in: tree) { return }
    let isHead = isSum || isProposal(token, lemma: lemma, sentence: sentence, in: reading)
    let isAspiredVote = isAspiredVote(token, in: tree)
    let isWanted =
      governor != nil
      && (!lexicon.eventHeads.contains(lemma) || isAspiredVote
        || isAsked(token, in: sentence, of: reading))
    guard isHead || isWanted else { return }
    read(
      token, lemma: lemma, isWanted: governor != nil, isHead: isHead,
      isBare: isAspiredVote
        || isHead && standsBare(token, lemma: lemma, sentence: sentence, in: reading)
        || governor != nil && (isWeak || lexicon.bareProposalHeads.contains(lemma)),
      sentence: sentence, in: &reading, memory: &memory)
    if let governor { addPart(token, under: governor, sentence: sentence, in: &reading) }
  }

  /// "must find *a political solution*".
  private func isReached(_ token: Int, in tree: Tree) -> Bool {
    tree.has(token, "obj")
      && tree.head(of: token).map {
        lists.reaching.contains(tree.tokens[$0].lowercasedLemma)
      } ?? false
  }

  /// Whether a noun is one of proposals, and a weak one only by a stance or by its phrase.
  private func isProposal(
    _ token: Int, lemma: String, sentence: Int, in reading: Reading
  ) -> Bool {
    let tree = reading.trees[sentence]
    let compound = compound(token, lemma: lemma, in: tree)
    guard compound != nil || lexicon.proposalHeads.contains(lemma) else { return false }
    return !lexicon.weakProposalHeads.contains(compound ?? lemma)
      || hasStance(token, in: sentence, of: reading, byActor: true)
      || standsByPhrase(token, lemma: lemma, in: tree)
  }
}
