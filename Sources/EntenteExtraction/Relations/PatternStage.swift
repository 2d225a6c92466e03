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

  /// A stage that applies the patterns of a schema.
  public init(schema: Schema) {
    matcher = PatternMatcher(schema: schema)
    self.schema = schema
    violentHeads = Set(schema.lexicon("violent-heads"))
  }

  /// Adds a claim for every match whose ends are entities of the right kinds.
  public func run(_ reading: inout Reading) {
    let doers = doers(in: reading)
    for context in ClaimContext.all(in: reading) {
      let sentence = context.sentence
      guard !reading.furniture.contains(sentence) else { continue }
      for frame in reading.frames[sentence]
      where matcher.isTrigger(frame)
        && !(frame.form == .verb
          && ObligationStage.standsUnderObligation(frame.trigger, in: context.tree))
      {
        let found =
          claims(from: frame, in: reading, context: context)
          + arrests(frame, in: reading, context: context)
        if found.isEmpty {
          abstain(from: frame, in: &reading, context: context)
        } else {
          reading.claims += found + found.flatMap { Self.blame(of: $0, doers: doers) }
        }
      }
    }
  }

  /// Who did each deed of violence: event → actors.
  private func doers(in reading: Reading) -> [Int: [Int]] {
    var doers: [Int: [Int]] = [:]
    for claim in reading.claims where claim.kind == .participatesIn {
      let words = reading.entities[claim.target].name.lowercased().split(separator: " ")
      guard words.contains(where: { violentHeads.contains(String($0)) }),
        doers[claim.target]?.contains(claim.source) != true
      else { continue }
      doers[claim.target, default: []].append(claim.source)
    }
    return doers
  }

  /// To condemn a deed is to blame who did it.
  private static func blame(of claim: RelationDraft, doers: [Int: [Int]]) -> [RelationDraft] {
    guard claim.kind == .criticizes else { return [] }
    return (doers[claim.target] ?? []).filter { $0 != claim.source }.map { doer in
      var blame = claim
      blame.kind = .accuses
      blame.target = doer
      blame.confidence = Confidence(thousandths: 550)
      return blame
    }
  }

  private func claims(
    from frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    var found: [RelationDraft] = []
    for match in matcher.matches(of: frame) {
      if match.kind == .leads, Self.isDeputy(match.trigger, in: context.tree) { continue }
      guard let definition = schema.definition(of: match.kind) else { continue }
      for source in reading.links(at: match.source, in: context.sentence)
      where source.strength > .loose {
        for target in reading.links(at: match.target, in: context.sentence)
        where target.entity != source.entity
          && (target.strength > .loose || Self.reachesParts.contains(match.kind)
            || Self.reachesDeeds.contains(match.kind)
              && Self.owns(target.entity, match.target, in: reading, context: context))
          && (target.strength == .direct || !Self.reachesPlaces.contains(match.kind))
          && Self.isMeantItself(match.kind, source: source, target: target, in: reading)
        {
          guard
            definition.allows(
              reading.entities[source.entity].kind, reading.entities[target.entity].kind)
          else { continue }
          if definition.isSymmetric, Self.areOnOneSide(source.entity, target.entity, in: reading) {
            continue
          }
          found.append(
            context.claim(
              match, source: source, target: target, in: reading))
        }
      }
    }
    return found
  }

  /// Deeds that reach the whole when they are done to a part: shelling a harbour attacks its state.
  private static let reachesParts: Set<RelationKind> = [
    .attacks, .coerces, .threatens, .aids, .sanctions,
  ]

  /// Stances that reach whoever a thing comes from: to back Oslo's mediation is to back Oslo.
  private static let reachesDeeds: Set<RelationKind> = [
    .supports, .opposes, .criticizes, .accuses, .requests,
  ]

  /// Whether a phrase says of a thing that it is somebody's: "Oslo's plan", "the plan by Oslo".
  private static func owns(
    _ entity: Int, _ token: Int, in reading: Reading, context: ClaimContext
  ) -> Bool {
    let tree = context.tree
    let means = reading.links(at: token, in: context.sentence)
    guard !means.contains(where: { $0.strength == .direct }) else { return false }
    return tree.children(of: token).contains { child in
      let isOwner =
        tree.has(child, "nmod:poss") || tree.has(child, "amod") || tree.has(child, "compound")
        || tree.has(child, "nmod") && ["by", "from"].contains(tree.preposition(of: child))
      return isOwner
        && tree.conjuncts(of: child).contains { member in
          reading.links(at: member, in: context.sentence).contains { $0.entity == entity }
        }
    }
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
