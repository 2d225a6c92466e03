import EntenteLanguage
import EntenteModel

/// Which nouns can head the phrase of a proposal.
extension ProposalStage {
  /// Whether a noun names a proposal with no phrase to say what it is about: "welcomed the truce".
  func standsBare(_ token: Int, lemma: String, sentence: Int, in reading: Reading) -> Bool {
    guard lexicon.bareProposalHeads.contains(lemma) else { return false }
    let tree = reading.trees[sentence]
    return lexicon.group(lemma) == "ceasefire" || tree.child(of: token, by: "acl") != nil
      || tellsItsTerms(token, in: tree)
      || hasStance(token, in: sentence, of: reading, byActor: true)
  }

  /// "*The bill* would ban it", "*under the deal* they will withdraw": the clause says what it holds.
  private func tellsItsTerms(_ token: Int, in tree: Tree) -> Bool {
    let isDefinite = tree.children(of: token, by: "det").contains {
      ["the", "this"].contains(tree.tokens[$0].form.lowercased())
    }
    guard isDefinite, let head = tree.head(of: token) else { return false }
    let isHeld = tree.children(of: head, by: "aux").contains {
      ["would", "will"].contains(tree.tokens[$0].form.lowercased())
    }
    guard isHeld, tree.tokens[head].tag == .verb else { return false }
    return tree.has(token, "nsubj") && tree.child(of: head, by: "obj", "xcomp") != nil
      || tree.preposition(of: token) == "under"
  }

  /// "called for free and fair elections": a vote that is asked for, of a kind to be had.
  func isAspiredVote(_ token: Int, in tree: Tree) -> Bool {
    ["election", "vote", "referendum", "poll"].contains(tree.tokens[token].lowercasedLemma)
      && tree.children(of: token, by: "amod").contains {
        lists.aspired.contains(tree.tokens[$0].lowercasedLemma)
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
  func standsByPhrase(_ token: Int, lemma: String, in tree: Tree) -> Bool {
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
    if word.lowercasedLemma == "resolution", isSolving(token, in: tree) { return false }
    return !tree.has(token, "compound") && !tree.has(token, "flat") && !isPhrase(token, in: tree)
  }

  /// "a good deal of cement", "in a bid to ease tensions", "our commitment to peace": nothing that
  /// is put forward by its noun.
  private func isPhrase(_ token: Int, in tree: Tree) -> Bool {
    let lemma = tree.tokens[token].lowercasedLemma
    guard lists.noProposalHeads.contains(lemma) else { return false }
    let opening = tree.words(of: max(0, token - 2)..<token).lowercased()
    return lists.noProposals.contains(opening + " " + lemma)
      || tree.children(of: token, by: "compound", "amod", "nmod").contains {
        lists.noProposals.contains(tree.tokens[$0].lowercasedLemma + " " + lemma)
          || tree.has($0, "nmod")
            && lists.noProposals.contains(lemma + " " + tree.preposition(of: $0))
      }
  }

  /// "our call on Norway *to lift the ban and withdraw*": what the clause of a noun tells is put
  /// forward, each step by itself.
  ///
  /// - Returns: Whether the noun has such a clause.
  func readClause(
    behind token: Int, sentence: Int, in reading: inout Reading, memory: inout PhraseMemory
  ) -> Bool {
    let tree = reading.trees[sentence]
    let clauses = tree.children(of: token, by: "acl", "ccomp", "nmod").flatMap {
      // "the decision of the council to leave"
      tree.has($0, "nmod") ? tree.children(of: $0, by: "acl") : [$0]
    }
    guard
      let clause = clauses.first(where: {
        $0 > token && !tree.has($0, "acl:relcl") && tree.child(of: $0, by: "mark") != nil
          && tree.tokens[$0].tag == .verb
      })
    else { return false }
    if acceptsProposal(clause, in: tree) { return true }
    var links: [EntityLink] = []
    for verb in tree.conjuncts(of: clause)
    where verb == clause
      || tree.tokens[verb].tag == .verb && lexicon.step(stepLemma(of: verb, in: tree)) != nil
        && tree.tokens[verb].fineTag == tree.tokens[clause].fineTag
    {
      addClause(at: verb, under: token, sentence: sentence, in: &reading, memory: &memory)
      for link in reading.links[sentence][verb]
      where !links.contains(where: { $0.entity == link.entity }) {
        links.append(link)
      }
    }
    reading.links[sentence][token] = links
    return true
  }
}
