import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Reads what a meeting was about off the sentences that tell of it.
///
/// "The ministers discussed the crisis in Syria", after "Vidal met Holm in Oslo", is about the
/// meeting: its subjects took part in one. A topic is whatever the object's phrase names: proposals
/// are discussed, anything else is a concern.
struct TopicStage: Stage {
  let name = "topics"
  let requires: [Layer] = [.grammar, .entities, .events]
  let provides: [Layer] = [.relations]

  static let rule: RuleID = "events/topic"

  /// Verbs whose object a meeting is about, and the roles in which it stands.
  private let verbs: [String: [Role]]
  /// What befalls a proposal, or when and how it comes.
  let receptions: Set<String>
  /// What a proposal does with the things it holds.
  let containing: Set<String>
  /// Nouns for gatherings and visits that have topics.
  private let talks: Set<String>
  /// Words by which those at the meeting told of last are taken up.
  private let collectives: Set<String>
  /// Nouns for how things stand somewhere.
  let states: Set<String>

  init(schema: Schema) {
    verbs = schema.table("topic-verbs").mapValues { roles in
      roles.split(separator: " ").map { Role(String($0)) }
    }
    receptions = Set(schema.lexicon("reception-verbs"))
    containing = Set(schema.lexicon("containing-verbs"))
    let nouns = schema.classes("topic-noun-roles")
    talks = nouns["talk"]
    collectives = nouns["those"]
    states = nouns["state"]
  }

  func run(_ reading: inout Reading) {
    for sentence in reading.trees.indices where !reading.furniture.contains(sentence) {
      addConfidence(in: sentence, of: &reading)
      addContent(in: sentence, of: &reading)
    }
    let meetings = self.meetings(in: reading)
    guard !meetings.isEmpty || reading.entities.contains(where: { $0.kind == .event && isTalk($0) })
    else { return }
    addSteps(meetings, in: &reading)
    let told = Self.lastTold(meetings)
    let participants = Self.participants(in: reading)
    for context in ClaimContext.all(in: reading) where !reading.furniture.contains(context.sentence)
    {
      for frame in reading.frames[context.sentence] where frame.form == .verb {
        guard let roles = verbs[frame.lemma],
          let event = self.event(
            of: frame, context: context, in: reading, meetings: meetings, told: told)
        else { continue }
        var topics = roles.flatMap { frame.tokens(in: $0) }
        topics += phrases(after: topics, of: frame, in: context.tree)
        for token in topics {
          add(
            token, of: event, leavingOut: participants[event] ?? [], frame, context: context,
            in: &reading)
        }
      }
    }
  }

  /// What a participant asks for or offers right after the meeting is told of was on its table.
  private func addSteps(
    _ meetings: [Int: [(sentence: Int, event: Int)]], in reading: inout Reading
  ) {
    let steps = reading.claims.filter {
      $0.rule == "proposals/step" && ($0.kind == .demands || $0.kind == .proposes)
    }
    for step in steps {
      let told = (meetings[step.source] ?? []).filter {
        $0.sentence <= step.sentence && step.sentence - $0.sentence <= 2
      }
      guard
        let meeting = told.max(by: { ($0.sentence, $0.event) < ($1.sentence, $1.event) }),
        reading.entities[meeting.event].status != .planned
      else { continue }
      reading.claims.append(
        RelationDraft(
          source: meeting.event, kind: .discusses, target: step.target,
          confidence: Confidence(thousandths: 500), sentence: step.sentence, span: step.span,
          rule: Self.rule))
    }
  }

  /// The events that somebody takes part in: actor → events in the order they are told of.
  private func meetings(in reading: Reading) -> [Int: [(sentence: Int, event: Int)]] {
    var meetings: [Int: [(sentence: Int, event: Int)]] = [:]
    for claim in reading.claims where claim.kind == .participatesIn {
      guard isTalk(reading.entities[claim.target]) else { continue }
      meetings[claim.source, default: []].append((claim.sentence, claim.target))
    }
    return meetings
  }

  /// The last event told of in each sentence.
  private static func lastTold(
    _ meetings: [Int: [(sentence: Int, event: Int)]]
  ) -> [Int: Int] {
    var told: [Int: Int] = [:]
    for meeting in meetings.values.joined() {
      told[meeting.sentence] = max(told[meeting.sentence] ?? meeting.event, meeting.event)
    }
    return told
  }

  /// Who takes part in each event; this stage adds nobody.
  private static func participants(in reading: Reading) -> [Int: Set<Int>] {
    var participants: [Int: Set<Int>] = [:]
    for claim in reading.claims where claim.kind == .participatesIn {
      participants[claim.target, default: []].insert(claim.source)
    }
    return participants
  }

  private func isTalk(_ event: EntityDraft) -> Bool {
    event.isCalled(talks)
  }

  /// The event that a predicate tells of: its subject, or the nearest that its subjects took part in.
  private func event(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading,
    meetings: [Int: [(sentence: Int, event: Int)]], told: [Int: Int]
  ) -> Int? {
    let subjects = frame.tokens(in: .subject).flatMap {
      reading.links(at: $0, in: context.sentence)
    }
    if let event = subjects.first(where: { reading.entities[$0.entity].kind == .event }) {
      return event.entity
    }
    let sentence = context.sentence
    if let purpose = purpose(of: frame, context: context, in: reading) { return purpose }
    // "The plan will be discussed *at the summit*."
    let places: [Role] = ["at", "during", "in"]
    let gathering = places.flatMap { frame.tokens(in: $0) }
      .flatMap { reading.links(at: $0, in: sentence) }
      .first { $0.strength == .direct && isTalkEvent($0.entity, in: reading) }
    if let gathering { return gathering.entity }
    if subjects.isEmpty, isCollective(frame, in: context.tree) {
      // "the two leaders": those of the meeting told of last
      return (0...3).lazy.compactMap { told[sentence - $0] }.first
    }
    let own = subjects.flatMap { meetings[$0.entity] ?? [] }
      .filter { $0.sentence <= sentence && sentence - $0.sentence <= 6 }
    return own.max { ($0.sentence, $0.event) < ($1.sentence, $1.event) }?.event
  }

  /// "Powers will meet in Elmar *to discuss* the ban": the meeting that a verb says the aim of.
  private func purpose(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) -> Int? {
    let tree = context.tree
    guard tree.tokens[frame.trigger].fineTag == "VB",
      tree.has(frame.trigger, "advcl") || tree.has(frame.trigger, "xcomp"),
      let verb = tree.head(of: frame.trigger), verb < frame.trigger
    else { return nil }
    return reading.mentions.first {
      $0.sentence == context.sentence && $0.head == verb && $0.rule == "events/verb"
        && $0.entity.map { isTalkEvent($0, in: reading) } == true
    }?.entity
  }

  private func isTalkEvent(_ entity: Int, in reading: Reading) -> Bool {
    reading.entities[entity].kind == .event && isTalk(reading.entities[entity])
  }

  private func isCollective(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    frame.tokens(in: .subject).contains { collectives.contains(tree.tokens[$0].lowercasedLemma) }
  }

  private func add(
    _ token: Int, of event: Int, leavingOut participants: Set<Int>, _ frame: PredicateFrame,
    context: ClaimContext, in reading: inout Reading
  ) {
    // Whose ministers met is not what they talked about, nor is whose statement it is.
    let sides = Set(
      participants.compactMap { reading.entities[$0].country } + reading.authors)
    for (place, topic) in topics(below: token, context: context, in: reading)
    where topic != event && !participants.contains(topic) && !sides.contains(topic) {
      let kind = reading.entities[topic].kind
      guard kind != .person, kind != .office else { continue }
      reading.claims.append(
        RelationDraft(
          source: event, kind: kind == .proposal ? .discusses : .concerns, target: topic,
          status: frame.status == .negated ? .negated : reading.entities[event].status,
          confidence: Confidence(thousandths: 600), sentence: context.sentence,
          span: context.span(covering: [frame.trigger, place], in: reading), rule: Self.rule))
    }
  }
}
