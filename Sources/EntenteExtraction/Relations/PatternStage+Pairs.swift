import EntenteLanguage
import EntenteModel
import EntenteSchema

/// From the ends that a pattern has found to what is claimed of them.
extension PatternStage {
  /// Whether what the words say reaches the target, which may be only the owner of what they name.
  func isReached(_ pair: PatternPair, in reading: Reading, context: ClaimContext) -> Bool {
    let (match, target) = (pair.match, pair.target)
    if match.rule == "pattern/designate", target.strength != .direct,
      target.strength != .through || pair.targetKind != .organization
    {
      return false
    }
    if target.strength != .direct, Self.reachesPlaces.contains(match.kind) { return false }
    if target.strength == .loose, Self.reachesParts.contains(match.kind),
      pair.sourceKind != .organization,
      Self.areOnOneSide(pair.source.entity, target.entity, in: reading)
    {
      // "nationalized Norway's harbours", done by its president, is done to no other state.
      return false
    }
    let isReached =
      target.strength > .loose || Self.reachesParts.contains(match.kind)
      || Self.reachesDeeds.contains(match.kind)
        && !(match.kind == .supports && owned.isPeople(match.target, in: context.tree))
        && owned.isOwner(target.entity, of: match.target, in: reading, context: context)
    return isReached
      && Self.isMeantItself(match.kind, source: pair.source, target: target, in: reading)
  }

  /// What a pair comes to: its kind and status as the words around it settle them, or nothing.
  func settled(
    _ pair: PatternPair, frame: PredicateFrame, by definition: RelationKindDefinition,
    in reading: Reading, context: ClaimContext
  ) -> PatternPair? {
    var pair = pair
    let tree = context.tree
    if pair.match.kind == .demands, pair.targetKind == .proposal,
      lists.keepings.contains(tree.tokens[pair.match.target].lowercasedLemma)
    {
      // "urged the implementation of the accord" backs what is agreed already.
      pair.match.kind = .supports
    }
    if pair.match.kind == .aids || pair.match.kind == .supports, pair.match.status == .asserted,
      isEnded(frame, in: tree)
    {
      pair.match.status = .negated
    }
    if pair.match.kind == .supports, pair.match.status == .possible,
      isOnlyAsked(frame.trigger, in: tree)
    {
      return nil
    }
    if isOpposed(pair, frame: frame, in: context) {
      // "does not accept the charter" is against it.
      if pair.match.status == .negated, pair.match.kind != .criticizes,
        !isUndone(pair, in: context)
      {
        pair.match.status = .asserted
      }
      pair.match.kind = .opposes
    } else if !definition.allows(pair.sourceKind, pair.targetKind) {
      return nil
    }
    if isThreat(pair, frame: frame, in: context) {
      // "threatened to bomb Oslo": so far it is a threat.
      pair.match.kind = .threatens
      pair.match.status = statusOfThreat(frame.trigger, in: reading, context: context)
      if !definition.allows(pair.sourceKind, pair.targetKind) || !pair.targetKind.isActor {
        return nil
      }
    }
    if isNoDeed(pair, frame: frame, in: reading) { return nil }
    pair.match.kind = kind(of: pair, frame: frame, in: context)
    if isOffTheMark(pair, frame: frame, in: reading, context: context) { return nil }
    if pair.match.rule == "pattern/proposal-of", pair.match.status == .negated,
      tree.has(pair.match.source, "nmod:poss")
    {
      // "refused to back his plan": it is his all the same.
      pair.match.status = .asserted
    }
    guard matcher.allows(pair.match, from: pair.sourceKind, to: pair.targetKind, in: tree),
      !isOtherwiseMeant(pair, in: tree)
    else { return nil }
    if definition.isSymmetric,
      Self.areOnOneSide(pair.source.entity, pair.target.entity, in: reading)
    {
      return nil
    }
    return pair
  }

  /// The claim that a pair comes to, where nothing else in the article says it better.
  func claim(
    for pair: PatternPair, frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> RelationDraft? {
    let match = pair.match
    // "our ally Oslo": the speaker names a friend.
    let isOurs =
      frame.form == .noun && match.kind == .supports
      && ["our", "my"].contains(context.tree.tokens[match.target].form.lowercased())
    var claim = context.claim(
      match, source: isOurs ? pair.target : pair.source,
      target: isOurs ? pair.source : pair.target, in: reading)
    if match.kind == .discusses, pair.sourceKind.isActor {
      // What a meeting had on its table is told of the meeting.
      // Of what is to come only bodies tell in advance what they will debate.
      let isAhead =
        match.status == .planned && pair.sourceKind == .organization && frame.lemma != "raise"
      guard match.status == .asserted || isAhead, !Self.isOnTable(pair.target.entity, in: reading)
      else {
        return nil
      }
      claim.rule = "discuss/alone"
    }
    return claim
  }

  /// Deeds that reach the whole when they are done to a part: shelling a harbour attacks its state.
  private static let reachesParts: Set<RelationKind> = [
    .attacks, .coerces, .threatens, .aids, .sanctions,
  ]

  /// What only a place itself can be the end of: to visit a country's troops is no visit to it.
  private static let reachesPlaces: Set<RelationKind> = [.visits, .locatedIn]

  /// Whether two entities act for one country: of five envoys who meet, each meets the other side.
  static func areOnOneSide(_ left: Int, _ right: Int, in reading: Reading) -> Bool {
    let (leftSide, rightSide) = (side(of: left, in: reading), side(of: right, in: reading))
    return leftSide != nil && leftSide == rightSide
  }
}
