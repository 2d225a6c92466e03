import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Who was at an event by what else the text says of them.
///
/// Who signed a deal was at the ceremony "at which the deal was signed", and the two of whom the
/// text says that they attacked each other are the sides of the war it names.
struct AttendanceStage: Stage {
  let name = "attendance"
  let requires: [Layer] = [.grammar, .entities, .events, .relations]
  let provides: [Layer] = [.relations]

  private let lexicon: PhraseLexicon

  init(schema: Schema) { lexicon = PhraseLexicon(schema: schema) }

  func run(_ reading: inout Reading) {
    for context in ClaimContext.all(in: reading) where !reading.furniture.contains(context.sentence)
    {
      for frame in reading.frames[context.sentence]
      where frame.form == .verb && Self.sealing.contains(frame.lemma) && frame.status != .negated {
        addSigners(frame, context: context, in: &reading)
      }
    }
    addSides(in: &reading)
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
    guard !proposals.isEmpty, let event = events.first else { return }
    let known = Set(
      reading.claims.filter { $0.kind == .participatesIn && $0.target == event }.map(\.source))
    let signers = reading.claims.filter {
      $0.kind == .signs && proposals.contains($0.target) && !known.contains($0.source)
        && $0.status != .negated
    }.map(\.source)
    for signer in Set(signers).sorted() {
      claim(
        signer, event, sentence: context.sentence,
        span: context.span(covering: [frame.trigger], in: reading), in: &reading)
    }
  }

  /// The one pair that fights in an article is who fights its wars.
  private func addSides(in reading: inout Reading) {
    let fights = reading.claims.filter {
      $0.kind == .attacks && $0.status == .asserted
        && [$0.source, $0.target].allSatisfy {
          [.country, .organization].contains(reading.entities[$0].kind)
        }
    }
    let pairs = Set(fights.map { Set([$0.source, $0.target]) })
    guard pairs.count == 1, let pair = pairs.first, pair.count == 2 else { return }
    let engaged = Set(reading.claims.filter { $0.kind == .participatesIn }.map(\.target))
    for event in reading.entities.indices
    where reading.entities[event].kind == .event && reading.entities[event].isKept
      && !engaged.contains(event)
    {
      let head = StructureStage.head(of: reading.entities[event].name)
      guard lexicon.group(head) == lexicon.group("war"),
        let mention = reading.mentions.first(where: { $0.entity == event })
      else { continue }
      for side in pair.sorted() {
        claim(
          side, event, sentence: mention.sentence,
          span: reading.span(of: mention.tokens, in: mention.sentence), in: &reading)
      }
    }
  }

  private func claim(
    _ actor: Int, _ event: Int, sentence: Int, span: TextSpan, in reading: inout Reading
  ) {
    reading.claims.append(
      RelationDraft(
        source: actor, kind: .participatesIn, target: event,
        status: reading.entities[event].status, confidence: Confidence(0.5), sentence: sentence,
        span: span, rule: "attendance"))
  }

  private static let sealing: Set<String> = [
    "sign", "initial", "ink", "seal", "conclude", "finalise", "finalize", "countersign", "ratify",
  ]
}
