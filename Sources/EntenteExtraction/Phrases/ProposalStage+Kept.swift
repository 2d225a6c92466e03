import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// What somebody is asked to put into effect or to keep: "urged Norway to implement *the reforms*".
  struct Kept {
    let token: Int
    let governor: Int
    let speakers: [Int]
    let stance: RelationKind
    let status: RelationStatus
  }

  /// The things that a sentence asks somebody to put into effect or to keep.
  func kept(in sentence: Int, of reading: Reading) -> [Kept] {
    let tree = reading.trees[sentence]
    var found: [Kept] = []
    for frame in reading.frames[sentence] {
      let verbs = askedVerbs(of: frame, in: tree)
      let speakers = verbs.isEmpty ? [] : askers(of: frame, in: sentence, of: reading)
      for verb in verbs {
        let isHeld =
          lists.holding.contains(stepLemma(of: verb, in: tree))
          || lists.holding.contains(tree.tokens[verb].lowercasedLemma)
        guard tree.tokens[verb].tag == .verb,
          let stance = stanceOfKeeping(tree.tokens[verb].lowercasedLemma)
            ?? (isHeld ? .demands : nil)
        else { continue }
        let things = tree.children(of: verb, by: "obj", "obl").filter {
          tree.has($0, "obj")
            || ["with", "by", "to", "on", "in", "into"].contains(tree.preposition(of: $0))
        }
        for token in things.flatMap({ tree.conjuncts(of: $0) }).flatMap({ papers(of: $0, in: tree) }
        ) {
          let lemma = tree.tokens[token].lowercasedLemma
          guard
            lexicon.proposalHeads.contains(lemma) && !lists.norms.contains(lemma)
              || lists.asked.contains(lemma)
              || !reading.direct(.proposal, at: token, in: sentence).isEmpty
          else { continue }
          // To carry out what is agreed is to back it, to carry out a reform to have it made.
          let isAgreed = lexicon.bindingPapers.contains(lemma) || lemma == "resolution"
          let isMade = tree.tokens[verb].lowercasedLemma == "implement" && !isAgreed
          found.append(
            Kept(
              token: token, governor: frame.trigger, speakers: speakers,
              stance: isMade ? .demands : stance, status: frame.status))
        }
      }
    }
    return found
  }

  /// What a verb asks somebody to do, or the need for somebody to do it: "stressed the need for
  /// Norway *to keep* the truce".
  private func askedVerbs(of frame: PredicateFrame, in tree: Tree) -> [Int] {
    if frame.form == .noun, Self.needful.contains(frame.lemma) {
      return frame.tokens(in: .clause).filter {
        $0 > frame.trigger && tree.tokens[$0].fineTag == "VB"
          && tree.firstConjunct(of: $0) != frame.trigger
          && !frame.tokens(in: "for").isEmpty
      }
    }
    guard frame.form == .verb, lexicon.askingVerbs.contains(frame.lemma) else { return [] }
    let asked = tree.children(of: frame.trigger, by: "obj", "iobj", "obl")
      .filter { $0 > frame.trigger }.flatMap { tree.conjuncts(of: $0) }
    return clauses(of: frame, asked: asked, in: tree).flatMap { tree.conjuncts(of: $0) }
  }

  /// "comply with its obligations under *the charter*": what one is bound by, and not one's duties.
  private func papers(of token: Int, in tree: Tree) -> [Int] {
    guard
      ["obligation", "commitment", "provision", "term", "undertaking"].contains(
        tree.tokens[token].lowercasedLemma)
    else { return [token] }
    let found = tree.children(of: token, by: "nmod").filter {
      ["under", "of", "in"].contains(tree.preposition(of: $0))
    }
    return found.isEmpty ? [token] : found.flatMap { tree.conjuncts(of: $0) }
  }

  /// Who asks: "*Holm* called on Berg to urge both sides to stop".
  func askers(of frame: PredicateFrame, in sentence: Int, of reading: Reading) -> [Int] {
    let tree = reading.trees[sentence]
    let own = frame.tokens(in: .subject)
    guard tree.tokens[frame.trigger].fineTag == "VB",
      tree.has(frame.trigger, "xcomp") || tree.has(frame.trigger, "advcl"),
      let head = tree.head(of: frame.trigger), head < frame.trigger,
      let outer = reading.frames[sentence].first(where: {
        $0.trigger == head && $0.form == .verb && lexicon.askingVerbs.contains($0.lemma)
      }), !outer.tokens(in: .subject).isEmpty,
      Set(own).isDisjoint(with: outer.tokens(in: .subject))
    else { return own }
    return askers(of: outer, in: sentence, of: reading)
  }

  /// What it means to ask for it that somebody keeps to a thing or puts it into effect.
  private func stanceOfKeeping(_ lemma: String) -> RelationKind? {
    lists.backing.contains(lemma) ? .supports : lists.effecting.contains(lemma) ? .demands : nil
  }

  /// Says what those who ask for it think of it.
  func addKept(_ kept: [Kept], in sentence: Int, of reading: inout Reading) {
    for item in kept {
      let things = reading.direct(.proposal, at: item.token, in: sentence)
      let speakers = item.speakers.flatMap { reading.actors(at: $0, in: sentence) }
      let span = reading.span(
        of: min(item.governor, item.token)..<max(item.governor, item.token) + 1, in: sentence)
      for thing in things {
        for speaker in speakers {
          reading.claims.append(
            RelationDraft(
              source: speaker.entity, kind: item.stance, target: thing.entity, status: item.status,
              confidence: Confidence(0.6), sentence: sentence, span: span, rule: "proposals/kept"))
        }
      }
    }
  }

  /// "make every effort to conclude *an agreement*": whoever is after a thing is for it.
  func addPursued(in sentence: Int, of reading: inout Reading) {
    let tree = reading.trees[sentence]
    for frame in reading.frames[sentence]
    where frame.form == .verb && lists.reaching.contains(frame.lemma)
      && tree.tokens[frame.trigger].fineTag == "VB"
      && (frame.status == .possible || frame.status == .planned)
      && tree.child(of: frame.trigger, by: "aux") == nil
    {
      let things = frame.tokens(in: .object).flatMap {
        reading.direct(.proposal, at: $0, in: sentence)
      }
      let seekers = frame.tokens(in: .subject).flatMap { reading.actors(at: $0, in: sentence) }
      for thing in things {
        for seeker in seekers {
          reading.claims.append(
            RelationDraft(
              source: seeker.entity, kind: .supports, target: thing.entity,
              confidence: Confidence(0.5), sentence: sentence,
              span: reading.text.sentences[sentence].span, rule: "proposals/pursued"))
        }
      }
    }
  }

  /// The happenings that a sentence says somebody asks for: "called for *meetings of regional
  /// bodies*".
  func isAsked(_ token: Int, in sentence: Int, of reading: Reading) -> Bool {
    let tree = reading.trees[sentence]
    guard lists.asked.contains(tree.tokens[token].lowercasedLemma) else { return false }
    let whole = tree.head(of: token).flatMap { head in
      tree.has(token, "nmod") && lists.beginnings.contains(tree.tokens[head].lowercasedLemma)
        ? head : nil
    }
    let clause = tree.head(of: token).flatMap { thing(ofClause: $0, in: tree) == token ? $0 : nil }
    return reading.frames[sentence].contains { frame in
      frame.trigger != token && matcher.isTrigger(frame)
        && matcher.matches(of: frame).contains {
          ($0.kind == .demands || isNeed($0, in: tree)) && $0.source != token
            && ($0.target == token || $0.target == whole || $0.target == clause)
        }
    } || kept(in: sentence, of: reading).contains { $0.token == token && $0.stance == .demands }
  }
}
