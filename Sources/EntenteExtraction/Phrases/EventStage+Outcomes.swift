import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "met Holm at the Elmar summit", "an address at the conference": what happens at an event is
  /// part of it, and whoever takes part in it is there.
  func addWholes(_ contexts: [ClaimContext], in reading: inout Reading) {
    for mention in reading.mentions
    where mention.kind == .event && mention.form == .nominal {
      guard let part = mention.entity, reading.entities[part].isKept else { continue }
      let context = contexts[mention.sentence]
      let tree = context.tree
      for phrase in tree.children(of: mention.head, by: "nmod", "obl") where phrase > mention.head {
        guard
          ["at", "during", "on-the-sidelines-of", "within"].contains(tree.preposition(of: phrase))
            || Self.edges.contains(tree.tokens[phrase].lowercasedLemma)
        else { continue }
        let edges = tree.children(of: phrase, by: "nmod")
        let tokens =
          Self.edges.contains(tree.tokens[phrase].lowercasedLemma) ? edges : [phrase]
        for whole in tokens.flatMap({ reading.links(at: $0, in: mention.sentence) })
        where whole.entity != part && whole.strength == .direct
          && reading.entities[whole.entity].kind == .event
        {
          let span = context.span(covering: [mention.head, phrase], in: reading)
          add(part, .partOf, whole.entity, mention.sentence, span, in: &reading)
          for actor in participants(of: part, in: reading) {
            add(actor, .participatesIn, whole.entity, mention.sentence, span, in: &reading)
          }
        }
      }
    }
  }

  /// "at the conclusion of the summit" is at the summit.
  func linkEdges(in reading: inout Reading) {
    for sentence in reading.trees.indices {
      let tree = reading.trees[sentence]
      for token in tree.tokens.indices
      where Self.ends.contains(tree.tokens[token].lowercasedLemma)
        && reading.links(at: token, in: sentence).allSatisfy({ $0.strength == .loose })
      {
        let events = tree.children(of: token, by: "nmod").filter {
          tree.preposition(of: $0) == "of"
        }.flatMap { reading.links(at: $0, in: sentence) }.filter {
          $0.strength == .direct && reading.entities[$0.entity].kind == .event
        }
        if !events.isEmpty { reading.links[sentence][token] = events }
      }
    }
  }

  /// Nouns for when an event begins or ends.
  private static let ends: Set<String> = [
    "conclusion", "close", "end", "opening", "start", "beginning", "outset", "sideline", "margin",
  ]

  /// Where an event's edges are meant for the event: "on the sidelines of the summit".
  private static let edges: Set<String> = ["sideline", "margin", "fringe", "opening", "close"]

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
        addHosts(frame, context: context, in: &reading)
        guard Self.outcomes.contains(frame.lemma), frame.status != .negated else { continue }
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
    _ frame: PredicateFrame, context: ClaimContext, in reading: inout Reading
  ) {
    let isHost = ["host", "chair", "convene", "organise", "organize", "preside over", "preside"]
      .contains(frame.lemma)
    guard isHost || frame.lemma == "use", frame.status != .negated else { return }
    let events = entities(
      frame.tokens(in: .object) + frame.tokens(in: "over"), .event, context, reading)
    for event in events where isHost || isAssembly(event, in: reading) {
      for token in frame.tokens(in: .subject) {
        for actor in reading.links(at: token, in: context.sentence)
        where actor.strength > .loose && reading.entities[actor.entity].kind.isActor {
          let span = context.span(covering: [token, frame.trigger], in: reading)
          let kind = reading.entities[actor.entity].kind
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

  private static let outcomes: Set<String> = [
    "adopt", "issue", "sign", "agree", "approve", "reach", "conclude", "present", "endorse", "pass",
    "unveil", "initial", "announce", "finalize", "finalise", "hammer out", "draft", "propose",
    "discuss",
  ]

  private func isAssembly(_ event: Int, in reading: Reading) -> Bool {
    let draft = reading.entities[event]
    let words = ([draft.name] + draft.aliases).joined(separator: " ").lowercased()
    return [
      "conference", "summit", "meeting", "talks", "forum", "congress", "assembly", "session",
      "negotiations", "gathering", "convention",
    ].contains { words.contains($0) }
  }

  private func entities(
    _ tokens: [Int], _ kind: EntityKind, _ context: ClaimContext, _ reading: Reading
  ) -> [Int] {
    tokens.flatMap { reading.links(at: $0, in: context.sentence) }
      .filter {
        $0.strength == .direct && reading.entities[$0.entity].kind == kind
          && reading.entities[$0.entity].isKept
      }
      .map(\.entity)
  }

  private func participants(of event: Int, in reading: Reading) -> [Int] {
    reading.claims.filter {
      $0.kind == .participatesIn && $0.target == event && $0.status != .negated
    }.map(\.source)
  }

  private func add(
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
