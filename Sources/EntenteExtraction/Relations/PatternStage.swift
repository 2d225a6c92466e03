import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Turns what the schema's patterns read off predicates into claims between entities.
struct PatternStage: Stage {
  let name = "patterns"
  let requires: [Layer] = [.grammar, .dates, .entities]
  let provides: [Layer] = [.relations]

  let matcher: PatternMatcher
  private let schema: Schema
  let lists: PatternLexicon
  let owned: OwnedDeeds

  /// A stage that applies the patterns of a schema.
  init(schema: Schema, matcher: PatternMatcher, owned: OwnedDeeds) {
    self.matcher = matcher
    self.schema = schema
    lists = PatternLexicon(schema: schema)
    self.owned = owned
  }

  /// Adds a claim for every match whose ends are entities of the right kinds.
  func run(_ reading: inout Reading) {
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
          + requestsOfPartners(frame, in: reading, context: context)
          + furtherAid(frame, in: reading, context: context)
          + aidByMeans(frame, in: reading, context: context)
          + retorts(frame, in: reading, context: context)
          + designations(frame, in: reading, context: context)
          + praise(of: frame, in: reading, context: context)
          + whereabouts(of: frame, in: reading, context: context)
        if found.isEmpty {
          abstain(from: frame, in: &reading, context: context)
        } else {
          reading.claims +=
            found.map {
              praised(
                paid(Self.ofState($0, in: reading), by: frame, in: reading, context: context),
                by: frame, in: reading, context: context)
            }
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
      var targets = sources.isEmpty ? [] : targets(of: match, in: reading, context: context)
      if context.tree.tokens[match.target].form.lowercased() == "their" {
        // "Oslo and Malmo cut *their* aid": it is their own, and was not the other's.
        let all = frame.tokens(in: .subject).flatMap {
          reading.links(at: $0, in: context.sentence).map(\.entity)
        }
        if all.count > 1, targets.contains(where: { all.contains($0.entity) }) { targets = [] }
      }
      for source in sources {
        for target in targets where source.entity != target.entity {
          let pair = PatternPair(match: match, source: source, target: target, in: reading)
          guard !isOnePhrase || !definition.isSymmetric || source.entity < target.entity,
            isReached(pair, in: reading, context: context),
            let settled = settled(
              pair, frame: frame, by: definition, in: reading, context: context),
            let claim = claim(for: settled, frame: frame, in: reading, context: context)
          else { continue }
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

  static func side(of entity: Int, in reading: Reading) -> Int? {
    reading.entities[entity].kind == .country ? entity : reading.entities[entity].country
  }

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
        detail: "Of “\(frame.lemma)” only what stands as \(roles) is known by name."))
  }
}
