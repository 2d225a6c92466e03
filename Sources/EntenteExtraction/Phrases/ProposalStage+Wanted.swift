import EntenteLanguage
import EntenteModel
import EntenteSchema

extension ProposalStage {
  /// Tokens that stand where only a proposal can: the object of "demand", "propose", "sign".
  func wantedObjects(in sentence: Int, of reading: Reading) -> [Int: Int] {
    var wanted: [Int: Int] = [:]
    for frame in reading.frames[sentence] where matcher.isTrigger(frame) {
      for match in matcher.matches(of: frame)
      where
        ([.proposes, .demands, .signs].contains(match.kind) || match.rule == "pattern/discuss"
        || isNeed(match, in: reading.trees[sentence]))
        && match.target != frame.trigger
      {
        let isActor = reading.links(at: match.target, in: sentence).contains {
          $0.strength > .loose
        }
        let hasActor =
          match.rule == "pattern/call-for" || match.rule == "pattern/demand-for"
          || reading.links(at: match.source, in: sentence).contains {
            $0.strength > .loose
              && (reading.entities[$0.entity].kind.isActor
                || reading.entities[$0.entity].kind == .proposal)
          }
          || ["resolution", "agreement"].contains(
            reading.trees[sentence].tokens[match.source].lowercasedLemma)
          || match.rule == "pattern/discuss"
            && lexicon.eventHeads.contains(
              reading.trees[sentence].tokens[match.source].lowercasedLemma)
        let tree = reading.trees[sentence]
        let word = tree.tokens[match.target]
        if hasActor, Self.lists.contains(word.lowercasedLemma),
          let item = tree.children(of: match.target, by: "nmod").first(where: {
            $0 > match.target && tree.preposition(of: $0) == "of"
          }), lexicon.proposalHeads.contains(tree.tokens[item].lowercasedLemma)
        {
          // "presented a list of reforms"
          wanted[item] = frame.trigger
          continue
        }
        if hasActor, Self.beginnings.contains(word.lowercasedLemma),
          let inner = tree.children(of: match.target, by: "nmod").first(where: {
            $0 > match.target && tree.preposition(of: $0) == "of"
              && Self.asked.contains(tree.tokens[$0].lowercasedLemma)
          })
        {
          // "urge the launch of direct dialogue"
          wanted[inner] = frame.trigger
          continue
        }
        if hasActor,
          Self.needful.contains(word.lowercasedLemma),
          let inner = tree.children(of: match.target, by: "nmod").first(where: {
            $0 > match.target && ["of", "for"].contains(tree.preposition(of: $0))
          })
        {
          // "reiterated the need for a truce"
          if !lexicon.vagueNouns.contains(tree.tokens[inner].lowercasedLemma),
            reading.links(at: inner, in: sentence).allSatisfy({ $0.strength == .loose })
          {
            wanted[inner] = frame.trigger
          }
          continue
        }
        let isVenture =
          lexicon.ventureVerbs.contains(frame.lemma)
          && !lexicon.proposalHeads.contains(word.lowercasedLemma)
          && !(frame.lemma == "offer" && !frame.tokens(in: .recipient).isEmpty)
        let isMentioned =
          match.rule == "pattern/discuss" && word.tag != .verb
          && !lexicon.proposalHeads.contains(word.lowercasedLemma)
          && (!reading.links(at: match.source, in: sentence).contains {
            $0.strength > .loose && reading.entities[$0.entity].kind.isActor
          } || tree.child(of: match.target, by: "compound", "amod") == nil
            || tree.child(of: match.target, by: "nmod") != nil)
        if isVenture || lexicon.agents.contains(word.lowercasedLemma) { continue }
        if !isActor, hasActor, !isMentioned, !lexicon.vagueNouns.contains(word.lowercasedLemma) {
          wanted[match.target] = frame.trigger
        } else if hasActor, lexicon.vagueNouns.contains(word.lowercasedLemma),
          lexicon.topicNouns.contains(word.lowercasedLemma)
            || ["step", "number", "range"].contains(word.lowercasedLemma),
          let topic = reading.trees[sentence].children(of: match.target, by: "nmod").first(where: {
            ["on", "of", "for", "about", "towards"].contains(
              reading.trees[sentence].preposition(of: $0))
          }),
          !reading.links(at: topic, in: sentence).contains(where: { $0.strength > .loose })
        {
          // "discussed next steps on the transit route"
          wanted[topic] = frame.trigger
        }
      }
    }
    for (token, subject) in ascribed(in: reading.trees[sentence]) where wanted[token] == nil {
      if reading.links(at: token, in: sentence).allSatisfy({ $0.strength == .loose }) {
        wanted[token] = subject
      }
    }
    for item in kept(in: sentence, of: reading) where wanted[item.token] == nil {
      if reading.links(at: item.token, in: sentence).allSatisfy({ $0.strength == .loose }) {
        wanted[item.token] = item.governor
      }
    }
    return wanted
  }

  /// "stressed the need for direct talks": a happening that somebody finds needed is put forward.
  func isNeed(_ match: PatternMatcher.Match, in tree: Tree) -> Bool {
    match.rule == "pattern/need-for"
      && Self.asked.contains(tree.tokens[match.target].lowercasedLemma)
  }

  /// Nouns for the beginning of what follows "of".
  static let beginnings: Set<String> = [
    "launch", "start", "beginning", "opening", "convening", "holding", "commencement", "initiation",
    "establishment", "creation", "conduct", "organisation", "organization",
  ]

  /// Whether the sentence says that somebody takes a stance to what a noun names.
  func hasStance(
    _ token: Int, in sentence: Int, of reading: Reading, byActor: Bool = false
  ) -> Bool {
    let tree = reading.trees[sentence]
    var first = tree.firstConjunct(of: token)
    if tree.has(first, "nmod"), tree.preposition(of: first) == "of",
      let whole = tree.head(of: first),
      Self.realizations.contains(tree.tokens[whole].lowercasedLemma)
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
            && !(match.kind == .proposes && Self.making.contains(frame.lemma))
            && ((match.target == token || match.target == first) && isActor(match.source)
              || (match.source == token || match.source == first) && match.source != match.target
                && (!byActor || match.kind == .partOf))
        }
    }
  }

  /// Verbs for working on a thing, which puts none forward: "advance its missile program".
  private static let making: Set<String> = [
    "advance", "develop", "design", "craft", "write", "prepare", "begin", "start",
  ]

  static let stances: Set<RelationKind> = [
    .proposes, .demands, .signs, .supports, .opposes, .discusses, .partOf, .criticizes,
  ]

  /// Nouns that only count what they hold.
  private static let lists: Set<String> = [
    "list", "set", "series", "raft", "package", "host", "slate", "round",
  ]
}
