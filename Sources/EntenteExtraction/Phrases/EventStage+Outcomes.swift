import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "delegates at the conference adopted a declaration in Elmar": what was on its table, and where
  /// it was held; and who hosted it or used it.
  func addOutcomes(_ contexts: [ClaimContext], in reading: inout Reading) {
    var located = Set(reading.claims.filter { $0.kind == .locatedIn }.map(\.source))
    var tables: [Int: Int] = [:]
    for claim in reading.claims where claim.kind == .discusses {
      tables[claim.target] = claim.source
    }
    for context in contexts where !reading.furniture.contains(context.sentence) {
      for frame in reading.frames[context.sentence] where frame.form == .verb {
        addHosts(frame, located: &located, context: context, in: &reading)
        guard lists.outcomes.contains(frame.lemma), frame.status != .negated else { continue }
        let proposals = entities(
          frame.tokens(in: .object) + frame.tokens(in: "on"), .proposal, context, reading)
        guard !proposals.isEmpty else { continue }
        let span = context.span(covering: [frame.trigger] + frame.fillers.map(\.token), in: reading)
        let tree = context.tree
        let subjects = frame.tokens(in: .subject)
        let gathered = subjects.flatMap { subject in
          tree.subtree(of: subject).filter {
            ["at", "of", "to"].contains(tree.preposition(of: $0)) && tree.has($0, "nmod")
              && $0 > subject
          }
        }
        let events = entities(
          frame.tokens(in: "at") + frame.tokens(in: "during") + subjects + gathered, .event,
          context, reading
        ).filter { isAssembly($0, in: reading) }
        for proposal in proposals {
          for event in events where tables[proposal] != event {
            add(event, .discusses, proposal, context.sentence, span, in: &reading)
            tables[proposal] = event
          }
          guard let event = tables[proposal], isAssembly(event, in: reading),
            !located.contains(event)
          else { continue }
          for place in entities(frame.tokens(in: "in"), .place, context, reading) {
            add(event, .locatedIn, place, context.sentence, span, in: &reading)
            located.insert(event)
          }
        }
      }
    }
  }

  /// "Norway hosted the talks", "used the meeting to accuse them".
  private func addHosts(
    _ frame: PredicateFrame, located: inout Set<Int>, context: ClaimContext,
    in reading: inout Reading
  ) {
    // "Elmar plays host to the summit"
    let playsHost =
      frame.lemma == "play"
      && frame.tokens(in: .object).contains { context.tree.tokens[$0].lowercasedLemma == "host" }
    let isHost =
      playsHost
      || [
        "host", "co-host", "cohost", "co-chair", "chair", "convene", "organise", "organize",
        "preside over", "preside",
      ].contains(frame.lemma)
    guard isHost || frame.lemma == "use", frame.status != .negated else { return }
    let events = entities(
      frame.tokens(in: .object) + frame.tokens(in: playsHost ? "to" : "over"), .event, context,
      reading)
    for event in events where isHost || isAssembly(event, in: reading) {
      for token in frame.tokens(in: .subject) {
        for actor in reading.links(at: token, in: context.sentence)
        where actor.strength > .loose {
          let span = context.span(covering: [token, frame.trigger], in: reading)
          let kind = reading.entities[actor.entity].kind
          guard kind.isActor else {
            // "Elmar hosted the summit": a city is where it is held.
            if isHost, kind == .place {
              add(
                event, .locatedIn, actor.entity, context.sentence, span, status: frame.status,
                in: &reading)
              located.insert(event)
            }
            continue
          }
          if frame.lemma == "host" || playsHost, kind == .country,
            frame.tokens(in: .subject).count == 1, frame.status != .possible,
            isAtHome(event, in: reading),
            located.insert(event).inserted
          {
            // "Norway will host the summit": at home, where the text names no other place.
            add(
              event, .locatedIn, actor.entity, context.sentence, span, status: frame.status,
              in: &reading)
          }
          if isHost, kind == .person || kind == .organization {
            add(
              actor.entity, .leads, event, context.sentence, span, status: frame.status,
              in: &reading)
          }
          add(
            actor.entity, .participatesIn, event, context.sentence, span, status: frame.status,
            in: &reading)
        }
      }
    }
  }

  /// Whether an event is held in the country of its host.
  private func isAtHome(_ event: Int, in reading: Reading) -> Bool {
    isAssembly(event, in: reading)
      || reading.entities[event].isCalled(["games", "cup", "round", "championship", "olympics"])
  }

  private func isAssembly(_ event: Int, in reading: Reading) -> Bool {
    reading.entities[event].isCalled([
      "conference", "summit", "meeting", "talks", "forum", "congress", "assembly", "session",
      "negotiations", "gathering", "convention", "meetings",
    ])
  }

  private func entities(
    _ tokens: [Int], _ kind: EntityKind, _ context: ClaimContext, _ reading: Reading
  ) -> [Int] {
    tokens.flatMap { reading.direct(kind, at: $0, in: context.sentence) }.map(\.entity)
      .filter { reading.entities[$0].isKept }
  }

  func participants(of event: Int, in reading: Reading) -> [Int] {
    reading.claims.filter {
      $0.kind == .participatesIn && $0.target == event && $0.status != .negated
    }.map(\.source)
  }

  func add(
    _ source: Int, _ kind: RelationKind, _ target: Int, _ sentence: Int, _ span: TextSpan,
    status: RelationStatus? = nil, in reading: inout Reading
  ) {
    let event = reading.entities[source].kind == .event ? source : target
    reading.claims.append(
      RelationDraft(
        source: source, kind: kind, target: target,
        status: status ?? reading.entities[event].status, confidence: Confidence(0.6),
        sentence: sentence, span: span, rule: RuleID("events/\(kind)")))
  }
}
