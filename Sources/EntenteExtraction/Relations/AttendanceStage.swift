import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Who was at an event by what else the text says of them.
///
/// Who signed a deal was at its signing and at the ceremony "at which the deal was signed"; the two
/// whose strife or talks the text is about are the sides of the war, the dispute or the peace
/// process that it names; who is thanked for a briefing has given it at the meeting.
struct AttendanceStage: Stage {
  let name = "attendance"
  let requires: [Layer] = [.grammar, .entities, .events, .relations]
  let provides: [Layer] = [.relations]

  private let lexicon: PhraseLexicon
  /// What is done to a deal at a ceremony.
  private let sealing: Set<String>
  /// Events at which those are who signed.
  private let signings: Set<String>
  /// Strife that has two sides, as the word lists group it.
  private let strifes: Set<String>
  /// For what somebody is thanked who spoke at a meeting.
  private let speeches: Set<String>
  /// Meetings at which a statement is made.
  private let sittings: Set<String>

  init(schema: Schema, lexicon: PhraseLexicon) {
    self.lexicon = lexicon
    let words = schema.classes("attendance-words")
    sealing = words["seals"]
    signings = words["signing"]
    strifes = words["strife"]
    speeches = words["speech"]
    sittings = words["sitting"]
  }

  func run(_ reading: inout Reading) {
    let contexts = ClaimContext.all(in: reading)
    for context in contexts where !reading.furniture.contains(context.sentence) {
      for frame in reading.frames[context.sentence]
      where frame.form == .verb && sealing.contains(frame.lemma) && frame.status != .negated {
        addSigners(frame, context: context, in: &reading)
      }
    }
    addSignersOfSignings(in: &reading)
    addSides(in: &reading)
    addThanked(contexts, in: &reading)
  }

  /// "The deal was signed at a ceremony in Oslo": who signed it, by the text's other words.
  private func addSigners(
    _ frame: PredicateFrame, context: ClaimContext, in reading: inout Reading
  ) {
    func linked(_ tokens: [Int], _ kind: EntityKind) -> [Int] {
      tokens.flatMap { reading.links(at: $0, in: context.sentence) }.filter {
        $0.strength == .direct && reading.entities[$0.entity].kind == kind
          && reading.entities[$0.entity].isKept
      }.map(\.entity)
    }
    let proposals = linked(frame.tokens(in: .object), .proposal)
    let events = linked(
      frame.tokens(in: "at") + frame.tokens(in: "in") + frame.tokens(in: "during"), .event)
    guard let event = events.first else { return }
    add(
      signers(of: proposals, in: reading), to: event, sentence: context.sentence,
      span: context.span(covering: [frame.trigger], in: reading), in: &reading)
  }

  /// "the signing of the accord" is by those of whom the text says that they signed it.
  private func addSignersOfSignings(in reading: inout Reading) {
    for event in reading.entities.indices
    where reading.entities[event].kind == .event && reading.entities[event].isKept
      && EntityStage.words(reading.entities[event].name).contains(where: signings.contains)
    {
      let proposals = reading.claims.filter {
        $0.source == event && [.concerns, .discusses].contains($0.kind)
          && reading.entities[$0.target].kind == .proposal
      }.map(\.target)
      guard let mention = reading.mentions.first(where: { $0.entity == event }) else { continue }
      add(
        signers(of: proposals, in: reading), to: event, sentence: mention.sentence,
        span: reading.span(of: mention.tokens, in: mention.sentence), in: &reading)
    }
  }

  private func signers(of proposals: [Int], in reading: Reading) -> [Int] {
    let signers = reading.claims.filter {
      $0.kind == .signs && proposals.contains($0.target) && $0.status != .negated
    }.map(\.source)
    return Set(signers).sorted()
  }

  /// The two of whose fights an article tells most are the sides of the strife that it names without
  /// saying whose, and the two of whose talks it tells those of the talks.
  private func addSides(in reading: inout Reading) {
    let engaged = Set(reading.claims.filter { $0.kind == .participatesIn }.map(\.target))
    let fighting = pair(by: [.attacks, .accuses, .threatens], in: reading)
    let talking = pair(by: [.negotiatesWith, .agreesWith], in: reading)
    for event in reading.entities.indices
    where reading.entities[event].kind == .event && reading.entities[event].isKept
      && !engaged.contains(event)
    {
      let name = reading.entities[event].name
      let head = StructureStage.head(of: name)
      let isStrife =
        strifes.contains(lexicon.group(head))
        || strifes.contains(lexicon.group(single(head)))
      let isTalks =
        lexicon.group(head) == lexicon.group("negotiation")
        || EntityStage.words(name).joined(separator: " ").contains("peace process")
      // "the conflicts in the Baltic" are of many.
      let isMany = isStrife && head.hasSuffix("s")
      guard isStrife || isTalks, !isMany,
        let sides = isStrife ? fighting : talking,
        let mention = reading.mentions.first(where: { $0.entity == event })
      else { continue }
      add(
        sides.sorted(), to: event, sentence: mention.sentence,
        span: reading.span(of: mention.tokens, in: mention.sentence), in: &reading)
    }
  }

  private func single(_ noun: String) -> String {
    noun.hasSuffix("hes")
      ? String(noun.dropLast(2)) : noun.hasSuffix("s") ? String(noun.dropLast()) : noun
  }

  /// The two states or bodies between which there are more claims of some kinds than between others.
  private func pair(by kinds: Set<RelationKind>, in reading: Reading) -> Set<Int>? {
    var counts: [Set<Int>: Int] = [:]
    for claim in reading.claims
    where kinds.contains(claim.kind) && claim.status != .negated && claim.source != claim.target {
      let sides = [claim.source, claim.target]
      guard
        sides.allSatisfy({ [.country, .organization].contains(reading.entities[$0].kind) })
      else { continue }
      counts[Set(sides), default: 0] += 1
    }
    guard let most = counts.values.max(), most > 1 else { return nil }
    let best = counts.filter { $0.value == most }
    return best.count == 1 ? best.first?.key : nil
  }

  private func add(
    _ actors: [Int], to event: Int, sentence: Int, span: TextSpan, in reading: inout Reading
  ) {
    let known = Set(
      reading.claims.filter { $0.kind == .participatesIn && $0.target == event }.map(\.source))
    for actor in actors where !known.contains(actor) {
      reading.claims.append(
        RelationDraft(
          source: actor, kind: .participatesIn, target: event,
          status: reading.entities[event].status, confidence: Confidence(0.5), sentence: sentence,
          span: span, rule: "attendance"))
    }
  }

  /// "I thank Envoy Holm and Ms Vidal for their briefings": who is thanked for words has spoken them
  /// at the meeting that the statement was made at.
  private func addThanked(_ contexts: [ClaimContext], in reading: inout Reading) {
    guard let meeting = sitting(in: reading) else { return }
    for context in contexts where !reading.furniture.contains(context.sentence) {
      let words = context.tree.tokens.map { $0.form.lowercased() }
      guard let thanks = words.firstIndex(where: { ["thank", "thanks", "grateful"].contains($0) }),
        let cause = words[thanks...].firstIndex(of: "for"),
        words[cause...].prefix(7).contains(where: speeches.contains)
      else { continue }
      let people = (thanks..<cause).flatMap { token in
        reading.direct(.person, at: token, in: context.sentence).map(\.entity)
      }
      add(
        Set(people).sorted(), to: meeting, sentence: context.sentence,
        span: context.span(covering: [thanks, cause], in: reading), in: &reading)
    }
  }

  /// The meeting that a statement's title or first line says it was made at.
  private func sitting(in reading: Reading) -> Int? {
    reading.mentions.first { mention in
      guard mention.sentence < 3, let event = mention.entity else { return false }
      return reading.entities[event].kind == .event && reading.entities[event].isKept
        && sittings.contains(StructureStage.head(of: reading.entities[event].name))
    }?.entity
  }
}
