import EntenteLanguage
import EntenteModel
import EntenteSchema

extension ProposalStage {
  /// Tokens that stand where only a proposal can, with the word that says so: the object of
  /// "demand", "propose", "sign".
  func wantedObjects(in sentence: Int, of reading: Reading) -> [Int: Int] {
    let tree = reading.trees[sentence]
    var wanted: [Int: Int] = [:]
    for frame in reading.frames[sentence] where matcher.isTrigger(frame) {
      for match in matcher.matches(of: frame)
      where match.target != frame.trigger
        && ([.proposes, .demands, .signs].contains(match.kind) || match.rule == "pattern/discuss"
          || isNeed(match, in: tree))
      {
        if let token = target(of: match, by: frame, sentence: sentence, in: reading) {
          wanted[token] = frame.trigger
        }
      }
    }
    func isFree(_ token: Int) -> Bool {
      wanted[token] == nil && reading.isFree(token, in: sentence)
    }
    for (token, subject) in ascribed(in: tree) where isFree(token) { wanted[token] = subject }
    for item in kept(in: sentence, of: reading) where isFree(item.token) {
      wanted[item.token] = item.governor
    }
    return wanted
  }

  /// The word that a match says is put forward: its target, or what that only counts or begins.
  private func target(
    of match: PatternMatcher.Match, by frame: PredicateFrame, sentence: Int, in reading: Reading
  ) -> Int? {
    let tree = reading.trees[sentence]
    guard isMeant(match, sentence: sentence, in: reading) else { return nil }
    if let thing = thing(ofClause: match.target, in: tree) {
      return reading.isFree(thing, in: sentence) ? thing : nil
    }
    let word = tree.tokens[match.target]
    let lemma = word.lowercasedLemma
    func inner(_ prepositions: Set<String>) -> [Int] {
      tree.children(of: match.target, by: "nmod").filter {
        $0 > match.target && prepositions.contains(tree.preposition(of: $0))
      }
    }
    if lists.counting.contains(lemma), let item = inner(["of"]).first,
      lexicon.proposalHeads.contains(tree.tokens[item].lowercasedLemma)
    {
      // "presented a list of reforms"
      return item
    }
    if lists.beginnings.contains(lemma),
      let begun = inner(["of"]).first(where: {
        lists.asked.contains(tree.tokens[$0].lowercasedLemma)
      })
    {
      // "urge the launch of direct dialogue"
      return begun
    }
    if Self.needful.contains(lemma), let needed = inner(["of", "for"]).first {
      // "reiterated the need for a truce"
      return !lexicon.vagueNouns.contains(tree.tokens[needed].lowercasedLemma)
        && reading.isFree(needed, in: sentence)
        ? needed : nil
    }
    let isVenture =
      lexicon.ventureVerbs.contains(frame.lemma) && !lexicon.proposalHeads.contains(lemma)
      && !(frame.lemma == "offer" && !frame.tokens(in: .recipient).isEmpty)
    if isVenture || lexicon.agents.contains(lemma) { return nil }
    guard lexicon.vagueNouns.contains(lemma) else {
      return reading.isFree(match.target, in: sentence)
        && !isMentioned(match, sentence: sentence, in: reading) ? match.target : nil
    }
    guard lexicon.topicNouns.contains(lemma) || ["step", "number", "range"].contains(lemma),
      let topic = tree.children(of: match.target, by: "nmod").first(where: {
        ["on", "of", "for", "about", "towards"].contains(tree.preposition(of: $0))
      }),
      reading.isFree(topic, in: sentence)
    else { return nil }
    // "discussed next steps on the transit route"
    return topic
  }

  /// "demanded that *an inquiry* be held", "announced there would be *an inquiry*": the clause only
  /// says that the thing is to be.
  func thing(ofClause verb: Int, in tree: Tree) -> Int? {
    let isPassive = lists.holding.contains(tree.tokens[verb].lowercasedLemma)
    let thing =
      tree.child(of: verb, by: "expl") != nil
      ? tree.child(of: verb, by: "nsubj")
      : isPassive ? tree.child(of: verb, by: "nsubj:pass") : nil
    return thing.flatMap {
      tree.tokens[$0].tag == .noun
        && (lists.asked.contains(tree.tokens[$0].lowercasedLemma)
          || lexicon.proposalHeads.contains(tree.tokens[$0].lowercasedLemma))
        ? $0 : nil
    }
  }

  /// Whether somebody puts forward what a match says, or a paper or a meeting of theirs does.
  private func isMeant(
    _ match: PatternMatcher.Match, sentence: Int, in reading: Reading
  ) -> Bool {
    let lemma = reading.trees[sentence].tokens[match.source].lowercasedLemma
    return match.rule == "pattern/call-for" || match.rule == "pattern/demand-for"
      || reading.links(at: match.source, in: sentence).contains {
        $0.strength > .loose
          && (reading.entities[$0.entity].kind.isActor
            || reading.entities[$0.entity].kind == .proposal)
      }
      || ["resolution", "agreement"].contains(lemma)
      || match.rule == "pattern/discuss" && lexicon.eventHeads.contains(lemma)
  }

  /// "discussed the weather": what is only spoken of, and no plan.
  private func isMentioned(
    _ match: PatternMatcher.Match, sentence: Int, in reading: Reading
  ) -> Bool {
    let tree = reading.trees[sentence]
    let word = tree.tokens[match.target]
    guard match.rule == "pattern/discuss", word.tag != .verb,
      !lexicon.proposalHeads.contains(word.lowercasedLemma)
    else { return false }
    return !reading.hasActor(at: match.source, in: sentence)
      || tree.child(of: match.target, by: "compound", "amod") == nil
      || tree.child(of: match.target, by: "nmod") != nil
  }

  /// "stressed the need for direct talks": a happening that somebody finds needed is put forward.
  func isNeed(_ match: PatternMatcher.Match, in tree: Tree) -> Bool {
    match.rule == "pattern/need-for"
      && lists.asked.contains(tree.tokens[match.target].lowercasedLemma)
  }

  /// Whether the sentence says that somebody takes a stance to what a noun names.
  func hasStance(
    _ token: Int, in sentence: Int, of reading: Reading, byActor: Bool = false
  ) -> Bool {
    let tree = reading.trees[sentence]
    var first = tree.firstConjunct(of: token)
    if tree.has(first, "nmod"), tree.preposition(of: first) == "of",
      let whole = tree.head(of: first),
      lists.realizations.contains(tree.tokens[whole].lowercasedLemma)
    {
      // "welcomed the establishment of a mechanism"
      first = tree.firstConjunct(of: whole)
    }
    // "wind opposed the plan of the crew": only actors, their meetings and their papers take one.
    func isActor(_ place: Int) -> Bool {
      !byActor || lexicon.eventHeads.contains(tree.tokens[place].lowercasedLemma)
        || lexicon.proposalHeads.contains(tree.tokens[place].lowercasedLemma)
        || reading.links(at: place, in: sentence).contains {
          $0.strength > .loose
            && (reading.entities[$0.entity].kind.isActor
              || reading.entities[$0.entity].kind == .proposal)
        }
    }
    return reading.frames[sentence].contains { frame in
      frame.trigger != token && matcher.isTrigger(frame)
        && matcher.matches(of: frame).contains { match in
          Self.stances.contains(match.kind)
            && !(match.kind == .proposes && lists.making.contains(frame.lemma))
            && ((match.target == token || match.target == first) && isActor(match.source)
              || (match.source == token || match.source == first) && match.source != match.target
                && (!byActor || match.kind == .partOf))
        }
    }
  }

  static let stances: Set<RelationKind> = [
    .proposes, .demands, .signs, .supports, .opposes, .discusses, .partOf, .criticizes,
  ]
}
