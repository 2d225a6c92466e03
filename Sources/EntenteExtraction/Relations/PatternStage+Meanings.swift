import EntenteLanguage
import EntenteModel

/// What the words around a pattern make of it.
extension PatternStage {
  /// "committed to Daesh's defeat" is against Daesh.
  func isUndone(_ pair: PatternPair, in context: ClaimContext) -> Bool {
    pair.match.kind == .supports && pair.targetKind.isActor
      && lists.undoings.contains(context.tree.tokens[pair.match.target].lowercasedLemma)
  }

  /// Whether the words are against what the pattern takes them to be for.
  func isOpposed(_ pair: PatternPair, frame: PredicateFrame, in context: ClaimContext) -> Bool {
    let kind = pair.match.kind
    return isUndone(pair, in: context)
      // To decry a plan is to be against it.
      || kind == .criticizes && pair.targetKind == .proposal
      || (kind == .supports || kind == .signs) && pair.match.status == .negated
        && isDenied(frame, in: context.tree)
  }

  func isThreat(_ pair: PatternPair, frame: PredicateFrame, in context: ClaimContext) -> Bool {
    [.attacks, .sanctions, .coerces, .opposes].contains(pair.match.kind)
      && pair.match.status != .asserted
      && (pair.match.kind == .attacks || pair.targetKind.isActor)
      && Self.isThreatened(frame.trigger, in: context.tree)
      && (pair.match.kind != .opposes || isForce(frame.lemma)
        || !isOnlyVowed(frame.trigger, in: context.tree))
  }

  /// "threatened to bomb Oslo": the threat is made, whatever becomes of it.
  func statusOfThreat(
    _ verb: Int, in reading: Reading, context: ClaimContext
  ) -> RelationStatus {
    let head = context.tree.head(of: context.tree.firstConjunct(of: verb))
    let status = reading.frames[context.sentence].first { $0.trigger == head }?.status
    return status == .negated ? .negated : .asserted
  }

  /// "vowed to resist it": a vow to do no more than oppose somebody is no threat.
  private func isOnlyVowed(_ verb: Int, in tree: Tree) -> Bool {
    tree.head(of: tree.firstConjunct(of: verb)).map {
      ["vow", "swear"].contains(tree.tokens[$0].lowercasedLemma)
    } ?? false
  }

  /// Whether a verb tells what is done to somebody by force or as a punishment.
  private func isForce(_ lemma: String) -> Bool {
    !matcher.kinds(ofVerb: lemma).isDisjoint(with: [.attacks, .coerces, .sanctions, .dismisses])
  }

  /// "vowed to help Oslo": only a vow to do somebody harm is a threat.
  func isHarmlessVow(_ match: PatternMatcher.Match, in tree: Tree) -> Bool {
    guard match.rule == "pattern/threaten-deed",
      tree.tokens[match.trigger].lowercasedLemma == "vow"
    else { return false }
    return !tree.children(of: match.trigger, by: "xcomp", "ccomp").contains { clause in
      tree.conjuncts(of: clause).contains { isForce(tree.tokens[$0].lowercasedLemma) }
    }
  }

  /// Whether nobody did what the words speak of, or did it as a matter of course.
  func isNoDeed(_ pair: PatternPair, frame: PredicateFrame, in reading: Reading) -> Bool {
    let (kind, status) = (pair.match.kind, pair.match.status)
    let (source, target) = (reading.entities[pair.source.entity], pair.target.entity)
    // "will reaffirm the UK's support": a minister is for their own state as a matter of course.
    if kind == .supports, source.country == target, pair.targetKind == .country { return true }
    // "The Danish team was led by Holm and the Swedish team by Berg": teams lead no other's.
    if kind == .leads, pair.sourceKind == .organization, pair.targetKind == .organization,
      let theirs = source.country, let its = reading.entities[target].country, theirs != its
    {
      return true
    }
    // What may or may not be done by force is no deed.
    return frame.form == .verb && (kind == .attacks || kind == .coerces)
      && (status == .possible || status == .negated)
  }

  /// The relation that the words mean between ends of these kinds.
  func kind(of pair: PatternPair, frame: PredicateFrame, in context: ClaimContext) -> RelationKind {
    let match = pair.match
    if match.rule == "pattern/oppose", ["suspend", "expel"].contains(frame.lemma),
      pair.targetKind == .country || pair.targetKind == .organization
    {
      // "The union suspended Niger": its members are punished.
      return .sanctions
    }
    if match.kind == .negotiatesWith, pair.sourceKind == .person, pair.targetKind == .person,
      Self.areTalks(at: match.trigger, in: context.tree)
    {
      // Two persons who hold talks meet; it is states and bodies that negotiate so.
      return .meets
    }
    // "a call from Holm to Berg": two persons have spoken.
    if match.rule == "pattern/call-noun-on", frame.lemma == "call", pair.sourceKind == .person,
      pair.targetKind == .person, frame.tokens(in: .clause).isEmpty,
      frame.tokens(in: "for").isEmpty, frame.tokens(in: "to").contains(match.target)
    {
      return .contacts
    }
    if match.kind == .supports, pair.targetKind.isActor,
      Self.isNeeded(match.target, to: frame, in: context.tree)
    {
      return .requests
    }
    if match.rule == "pattern/warn-of", Self.isToldWhatToDo(frame, in: context.tree) {
      return .requests
    }
    return match.kind
  }

  /// Whether a pattern has caught words that say something else.
  func isOffTheMark(
    _ pair: PatternPair, frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> Bool {
    switch pair.match.rule {
    case "pattern/strike-targeting": !isStrike(frame.trigger, in: context.tree)
    // "talks involving Oslo": who is in them is not what they are about.
    case "pattern/concerns-verb":
      frame.lemma == "involve"
        && reading.entities[pair.source.entity].isCalled(EventParts.talks)
    default: false
    }
  }

  /// A deputy or former head leads nothing.
  static func isDeputy(_ noun: Int, in tree: Tree) -> Bool {
    tree.children(of: noun).contains {
      ["deputy", "vice", "assistant", "former", "ex", "senior", "local"].contains(
        tree.tokens[$0].form.lowercased())
    }
  }

  /// To host the leaders of a body is not to lead it, and they are not where it is.
  static func isMeantItself(
    _ kind: RelationKind, source: EntityLink, target: EntityLink, in reading: Reading
  ) -> Bool {
    func isBody(_ link: EntityLink) -> Bool {
      link.strength != .direct && reading.entities[link.entity].kind == .organization
    }
    return !(kind == .leads && isBody(target)) && !(kind == .locatedIn && isBody(source))
  }
}
