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
  private let violentHeads: Set<String>
  private let owned: OwnedDeeds
  private let departments = ["Department", "Ministry", "Treasury", "Office"]

  /// A stage that applies the patterns of a schema.
  public init(schema: Schema) {
    matcher = PatternMatcher(schema: schema)
    self.schema = schema
    violentHeads = Set(schema.lexicon("violent-heads"))
    owned = OwnedDeeds(schema: schema)
  }

  /// Adds a claim for every match whose ends are entities of the right kinds.
  public func run(_ reading: inout Reading) {
    let doers = Self.doers(in: reading)
    let culprits = violent(doers, in: reading)
    for context in ClaimContext.all(in: reading) {
      let sentence = context.sentence
      guard !reading.furniture.contains(sentence) else { continue }
      for frame in reading.frames[sentence]
      where matcher.isTrigger(frame)
        && !(frame.form == .verb
          && ObligationStage.standsUnderObligation(frame.trigger, in: context.tree))
      {
        let found =
          claims(from: frame, doers: doers, in: reading, context: context)
          + arrests(frame, in: reading, context: context)
        if found.isEmpty {
          abstain(from: frame, in: &reading, context: context)
        } else {
          reading.claims +=
            found + found.flatMap { Self.blame(of: $0, doers: doers, culprits: culprits) }
            + found.compactMap { ofState($0, in: reading) }
        }
      }
    }
  }

  /// Who took part in each event: event → actors.
  private static func doers(in reading: Reading) -> [Int: [Int]] {
    var doers: [Int: [Int]] = [:]
    for claim in reading.claims where claim.kind == .participatesIn {
      guard doers[claim.target]?.contains(claim.source) != true else { continue }
      doers[claim.target, default: []].append(claim.source)
    }
    return doers
  }

  /// Who did each deed of violence.
  private func violent(_ doers: [Int: [Int]], in reading: Reading) -> [Int: [Int]] {
    doers.filter { event, _ in
      reading.entities[event].name.lowercased().split(separator: " ").contains {
        violentHeads.contains(String($0))
      }
    }
  }

  /// To condemn a deed is to condemn who did it, and to blame them where it was violent.
  private static func blame(
    of claim: RelationDraft, doers: [Int: [Int]], culprits: [Int: [Int]]
  ) -> [RelationDraft] {
    guard claim.kind == .criticizes, let actors = doers[claim.target], actors.count < 3 else {
      return []
    }
    return actors.filter { $0 != claim.source }.flatMap { actor in
      let kinds: [RelationKind] =
        culprits[claim.target] == nil ? [.criticizes] : [.criticizes, .accuses]
      return kinds.map { kind in
        var blame = claim
        blame.kind = kind
        blame.target = actor
        blame.confidence = Confidence(thousandths: 550)
        return blame
      }
    }
  }

  /// What a department of state does to others, its state does; and what a minister gives.
  private func ofState(_ claim: RelationDraft, in reading: Reading) -> RelationDraft? {
    guard let publisher = reading.publisherCountry else { return nil }
    let source = reading.entities[claim.source]
    switch (claim.kind, source.kind) {
    case (.sanctions, .organization):
      guard departments.contains(where: { source.name.contains($0) }) else { return nil }
    case (.aids, .person):
      guard source.country == publisher else { return nil }
    default: return nil
    }
    var whole = claim
    whole.source = publisher
    whole.confidence = Confidence(thousandths: 500)
    return whole
  }

  private func claims(
    from frame: PredicateFrame, doers: [Int: [Int]], in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    var found: [RelationDraft] = []
    for match in matcher.matches(of: frame) {
      if match.kind == .leads, Self.isDeputy(match.trigger, in: context.tree) { continue }
      guard let definition = schema.definition(of: match.kind) else { continue }
      for source in sources(of: match, doers: doers, in: reading, context: context) {
        for target in targets(of: match, in: reading, context: context)
        where target.entity != source.entity
          && (target.strength > .loose || Self.reachesParts.contains(match.kind)
            || Self.reachesDeeds.contains(match.kind)
              && owned.isOwner(target.entity, of: match.target, in: reading, context: context))
          && (target.strength == .direct || !Self.reachesPlaces.contains(match.kind))
          && Self.isMeantItself(match.kind, source: source, target: target, in: reading)
        {
          var match = match
          let (sourceKind, targetKind) = (
            reading.entities[source.entity].kind, reading.entities[target.entity].kind
          )
          if match.kind == .criticizes, targetKind == .proposal {
            // To decry a plan is to be against it.
            match.kind = .opposes
          } else if match.kind == .supports, match.status == .negated,
            isDenied(frame, in: context.tree)
          {
            // "does not accept the charter" is against it.
            match.kind = .opposes
            match.status = .asserted
          } else if !definition.allows(sourceKind, targetKind) {
            continue
          }
          if definition.isSymmetric, Self.areOnOneSide(source.entity, target.entity, in: reading) {
            continue
          }
          let isOurs =
            frame.form == .noun && match.kind == .supports
            && ["our", "my"].contains(context.tree.tokens[match.target].form.lowercased())
          // "our ally Oslo": the speaker names a friend.
          found.append(
            context.claim(
              match, source: isOurs ? target : source, target: isOurs ? source : target,
              in: reading))
        }
      }
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

  /// Stances that reach whoever a thing comes from: to back Oslo's mediation is to back Oslo.
  private static let reachesDeeds: Set<RelationKind> = [
    .supports, .opposes, .criticizes, .accuses, .requests,
  ]

  /// Who acts: whoever the source stands for; of a deed its owner, of an event those who did it.
  private func sources(
    of match: PatternMatcher.Match, doers: [Int: [Int]], in reading: Reading, context: ClaimContext
  ) -> [EntityLink] {
    let links = reading.links(at: match.source, in: context.sentence)
    let direct = links.filter { $0.strength > .loose }
    guard Self.reachesDoers.contains(match.kind) else { return direct }
    if direct.isEmpty {
      return owned.owners(byDeed: match.source, in: reading, context: context)
    }
    return direct.flatMap { link in
      guard reading.entities[link.entity].kind == .event, let doers = doers[link.entity],
        doers.count < 3
      else { return [link] }
      return doers.map { EntityLink(entity: $0, strength: .through) }
    }
  }

  /// Whether a verb itself is denied, and not only what it hangs on.
  private func isDenied(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    frame.form == .verb
      && tree.children(of: frame.trigger, by: "advmod").contains {
        ["not", "n't", "n’t", "never", "no"].contains(tree.tokens[$0].form.lowercased())
      }
  }

  /// Stances that are taken by deeds: "Oslo's decision undermines the pact".
  private static let reachesDoers: Set<RelationKind> = [.supports, .opposes, .threatens, .aids]

  /// What the target stands for, and whose deed or quality it is.
  private func targets(
    of match: PatternMatcher.Match, in reading: Reading, context: ClaimContext
  ) -> [EntityLink] {
    let links = reading.links(at: match.target, in: context.sentence)
    guard Self.reachesDeeds.contains(match.kind) else { return links }
    if !links.contains(where: { $0.strength == .direct }) {
      let events = owned.events(behind: match.target, in: reading, context: context)
      if !events.isEmpty { return events }
    }
    if links.isEmpty { return owned.makers(of: match.target, in: reading, context: context) }
    guard match.kind == .criticizes,
      links.contains(where: { reading.entities[$0.entity].kind == .event })
    else { return links }
    // "condemned Oslo's launches" condemns Oslo.
    let owners = context.tree.children(of: match.target, by: "nmod:poss")
      .flatMap { reading.links(at: $0, in: context.sentence) }
      .filter { $0.strength > .loose && reading.entities[$0.entity].kind.isActor }
    return links + owners.map { EntityLink(entity: $0.entity, strength: .through) }
  }

  /// Whether two entities act for one country: of five envoys who meet, each meets the other side.
  private static func areOnOneSide(_ left: Int, _ right: Int, in reading: Reading) -> Bool {
    let (leftSide, rightSide) = (side(of: left, in: reading), side(of: right, in: reading))
    return leftSide != nil && leftSide == rightSide
  }

  private static func side(of entity: Int, in reading: Reading) -> Int? {
    reading.entities[entity].kind == .country ? entity : reading.entities[entity].country
  }

  /// A deputy or former head leads nothing.
  private static func isDeputy(_ noun: Int, in tree: Tree) -> Bool {
    tree.children(of: noun).contains {
      ["deputy", "vice", "assistant", "former", "ex"].contains(tree.tokens[$0].form.lowercased())
    }
  }

  /// To host the leaders of a body is not to lead it, and they are not where it is.
  private static func isMeantItself(
    _ kind: RelationKind, source: EntityLink, target: EntityLink, in reading: Reading
  ) -> Bool {
    func isBody(_ link: EntityLink) -> Bool {
      link.strength != .direct && reading.entities[link.entity].kind == .organization
    }
    return !(kind == .leads && isBody(target)) && !(kind == .locatedIn && isBody(source))
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
