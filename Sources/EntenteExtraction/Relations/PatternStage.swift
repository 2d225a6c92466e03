import EntenteLanguage
import EntenteModel
public import EntenteSchema

/// Turns what the schema's patterns read off predicates into claims between entities.
public struct PatternStage: Stage {
  /// The stage's name.
  public let name = "patterns"
  /// The layers it reads.
  public let requires: [Layer] = [.grammar, .dates, .entities]
  /// The layers it adds.
  public let provides: [Layer] = [.relations]

  private let matcher: PatternMatcher
  private let schema: Schema
  let violentHeads: Set<String>
  let owned: OwnedDeeds
  let askingVerbs: Set<String>
  /// Nouns for what somebody is to others: "Denmark's rival".
  let relations: Set<String>

  /// A stage that applies the patterns of a schema.
  public init(schema: Schema) {
    matcher = PatternMatcher(schema: schema)
    self.schema = schema
    violentHeads = Set(schema.lexicon("violent-heads"))
    owned = OwnedDeeds(schema: schema)
    askingVerbs = Set(schema.lexicon("asking-verbs"))
    relations = Set(schema.lexicon("relational-nouns"))
  }

  /// Adds a claim for every match whose ends are entities of the right kinds.
  public func run(_ reading: inout Reading) {
    let doers = Self.doers(in: reading)
    let culprits = violent(doers, in: reading)
    for context in ClaimContext.all(in: reading) {
      let sentence = context.sentence
      guard !reading.furniture.contains(sentence) else { continue }
      for found in reading.frames[sentence]
      where matcher.isTrigger(found)
        && !(found.form == .verb
          && ObligationStage.standsUnderObligation(found.trigger, in: context.tree))
      {
        let frame = withDeedAsDoer(found, in: context.tree)
        let found =
          claims(from: frame, doers: doers, in: reading, context: context)
          + arrests(frame, in: reading, context: context)
          + furtherAid(frame, in: reading, context: context)
          + retorts(frame, in: reading, context: context)
          + designations(frame, in: reading, context: context)
          + praise(of: frame, in: reading, context: context)
          + whereabouts(of: frame, in: reading, context: context)
        if found.isEmpty {
          abstain(from: frame, in: &reading, context: context)
        } else {
          reading.claims +=
            found.map { Self.ofState($0, in: reading) }
            + found.flatMap { Self.blame(of: $0, doers: doers, culprits: culprits) }
            + wishes(of: frame, found, in: reading, context: context)
            + found.compactMap { Self.membership($0, in: reading) }
        }
      }
    }
  }

  private func claims(
    from frame: PredicateFrame, doers: [Int: [Int]], in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    var found: [RelationDraft] = []
    let matches = matcher.matches(of: frame) {
      !reading.links(at: $0, in: context.sentence).isEmpty
    }
    for match in matches {
      if match.kind == .leads, Self.isDeputy(match.trigger, in: context.tree) { continue }
      guard let definition = schema.definition(of: match.kind) else { continue }
      let sources = sources(of: match, doers: doers, in: reading, context: context)
      let isOnePhrase = match.source == match.target
      guard !isOnePhrase || sources.count == 2 else { continue }
      let targets = sources.isEmpty ? [] : targets(of: match, in: reading, context: context)
      for source in sources {
        for target in targets
        where target.entity != source.entity
          && (target.strength == .direct || match.rule != "pattern/designate"
            || target.strength == .through && reading.entities[target.entity].kind == .organization)
          && (!isOnePhrase || !definition.isSymmetric || source.entity < target.entity)
          && (target.strength > .loose || Self.reachesParts.contains(match.kind)
            || Self.reachesDeeds.contains(match.kind)
              && !(match.kind == .supports && owned.isPeople(match.target, in: context.tree))
              && owned.isOwner(target.entity, of: match.target, in: reading, context: context))
          && (target.strength == .direct || !Self.reachesPlaces.contains(match.kind))
          && Self.isMeantItself(match.kind, source: source, target: target, in: reading)
        {
          var match = match
          let (sourceKind, targetKind) = (
            reading.entities[source.entity].kind, reading.entities[target.entity].kind
          )
          if match.kind == .demands, targetKind == .proposal,
            Self.keepings.contains(context.tree.tokens[match.target].lowercasedLemma)
          {
            // "urged the implementation of the accord" backs what is agreed already.
            match.kind = .supports
          }
          if match.kind == .aids || match.kind == .supports, match.status == .asserted,
            isEnded(frame, in: context.tree)
          {
            match.status = .negated
          }
          if match.kind == .supports, match.status == .possible,
            isOnlyAsked(frame.trigger, in: context.tree)
          {
            continue
          }
          if match.kind == .supports, targetKind.isActor,
            Self.undoings.contains(context.tree.tokens[match.target].lowercasedLemma)
          {
            // "committed to Daesh's defeat" is against Daesh.
            match.kind = .opposes
          } else if match.kind == .criticizes, targetKind == .proposal {
            // To decry a plan is to be against it.
            match.kind = .opposes
          } else if match.kind == .supports || match.kind == .signs, match.status == .negated,
            isDenied(frame, in: context.tree)
          {
            // "does not accept the charter" is against it.
            match.kind = .opposes
            match.status = .asserted
          } else if !definition.allows(sourceKind, targetKind) {
            continue
          }
          // "The Danish team was led by Holm and the Swedish team by Berg": teams lead no other's.
          if match.kind == .leads, sourceKind == .organization, targetKind == .organization,
            let theirs = reading.entities[source.entity].country,
            let its = reading.entities[target.entity].country, theirs != its
          {
            continue
          }
          if [.attacks, .sanctions, .coerces, .opposes].contains(match.kind),
            match.status != .asserted, match.kind == .attacks || targetKind.isActor,
            Self.isThreatened(frame.trigger, in: context.tree)
          {
            // "threatened to bomb Oslo": so far it is a threat.
            match.kind = .threatens
            if !definition.allows(sourceKind, targetKind) || !targetKind.isActor { continue }
          }
          // "will reaffirm the UK's support": a minister is for their own state as a matter of course.
          if match.kind == .supports, reading.entities[source.entity].country == target.entity,
            targetKind == .country
          {
            continue
          }
          // What may or may not be done by force is no deed.
          if frame.form == .verb, match.kind == .attacks || match.kind == .coerces,
            match.status == .possible || match.status == .negated
          {
            continue
          }
          if match.rule == "pattern/oppose", ["suspend", "expel"].contains(frame.lemma),
            targetKind == .country || targetKind == .organization
          {
            // "The union suspended Niger": its members are punished.
            match.kind = .sanctions
          }
          if match.kind == .negotiatesWith, sourceKind == .person, targetKind == .person,
            Self.areTalks(at: match.trigger, in: context.tree)
          {
            // Two persons who hold talks meet; it is states and bodies that negotiate so.
            match.kind = .meets
          }
          if match.rule == "pattern/warn-of", Self.isToldWhatToDo(frame, in: context.tree) {
            match.kind = .requests
          }
          if match.rule == "pattern/strike-targeting", !isStrike(frame.trigger, in: context.tree) {
            continue
          }
          // "talks involving Oslo": who is in them is not what they are about.
          if match.rule == "pattern/concerns-verb", frame.lemma == "involve",
            reading.entities[source.entity].isCalled(EventParts.talks)
          {
            continue
          }
          if match.rule == "pattern/proposal-of", match.status == .negated,
            context.tree.has(match.source, "nmod:poss")
          {
            // "refused to back his plan": it is his all the same.
            match.status = .asserted
          }
          if Self.isOtherwiseMeant(match, from: sourceKind, to: targetKind, in: context.tree) {
            continue
          }
          if definition.isSymmetric, Self.areOnOneSide(source.entity, target.entity, in: reading) {
            continue
          }
          let isOurs =
            frame.form == .noun && match.kind == .supports
            && ["our", "my"].contains(context.tree.tokens[match.target].form.lowercased())
          // "our ally Oslo": the speaker names a friend.
          var claim = context.claim(
            match, source: isOurs ? target : source, target: isOurs ? source : target,
            in: reading)
          if match.kind == .discusses, sourceKind.isActor {
            // What a meeting had on its table is told of the meeting.
            guard match.status == .asserted, !Self.isOnTable(target.entity, in: reading) else {
              continue
            }
            claim.rule = "discuss/alone"
          }
          found.append(claim)
        }
      }
    }
    // What is pledged is planned, and not given as well by the same words.
    let pledged = found.filter { $0.kind == .aids && $0.status == .planned }
    found.removeAll { claim in
      claim.kind == .aids && claim.status == .asserted
        && pledged.contains { $0.source == claim.source && $0.target == claim.target }
    }
    // To dismiss a minister is to put them out of office and not to reject them.
    return found.filter { claim in
      claim.kind != .opposes
        || !found.contains {
          $0.kind == .dismisses && $0.source == claim.source && $0.target == claim.target
        }
    }
  }

  /// Deeds that reach the whole when they are done to a part: shelling a harbour attacks its state.
  private static let reachesParts: Set<RelationKind> = [
    .attacks, .coerces, .threatens, .aids, .sanctions,
  ]

  /// Whether two entities act for one country: of five envoys who meet, each meets the other side.
  private static func areOnOneSide(_ left: Int, _ right: Int, in reading: Reading) -> Bool {
    let (leftSide, rightSide) = (side(of: left, in: reading), side(of: right, in: reading))
    return leftSide != nil && leftSide == rightSide
  }

  static func side(of entity: Int, in reading: Reading) -> Int? {
    reading.entities[entity].kind == .country ? entity : reading.entities[entity].country
  }

  /// What only a place itself can be the end of: to visit a country's troops is no visit to it.
  private static let reachesPlaces: Set<RelationKind> = [.visits, .locatedIn]

  /// Reports a verb that should have said something but lacks an end.
  private func abstain(
    from frame: PredicateFrame, in reading: inout Reading, context: ClaimContext
  ) {
    guard frame.form == .verb, !frame.fillers.isEmpty else { return }
    let token = reading.text.sentences[context.sentence].tokens[frame.trigger]
    let filled = frame.fillers.filter {
      !reading.links(at: $0.token, in: context.sentence).isEmpty
    }
    guard !filled.isEmpty else { return }
    let roles = filled.map(\.role.rawValue).joined(separator: ", ")
    reading.abstentions.append(
      Abstention(
        reason: .triggerWithoutArguments, document: reading.article.id, span: token.span,
        text: token.form,
        detail: "Of the predicate “\(frame.lemma)” only \(roles) stand for known entities."))
  }
}
