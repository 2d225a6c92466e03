import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "He was joined by Vidal", "Vidal accompanied the minister": who comes with somebody takes part
  /// in the visit or meeting of theirs just told of.
  func addCompanions(
    _ contexts: [ClaimContext], memory: EventMemory, in reading: inout Reading
  ) {
    for sentence in reading.text.sentences.indices {
      let context = contexts[sentence]
      let tree = context.tree
      for frame in reading.frames[sentence]
      where frame.form == .verb && ["join", "accompany"].contains(frame.lemma)
        && frame.status == .asserted
      {
        let led = actors(at: frame.tokens(in: .object), sentence: sentence, in: reading)
        let companions = frame.tokens(in: .subject).filter { tree.tokens[$0].tag != .pron }
        guard
          let occasion = memory.records.last(where: { record in
            record.sentence <= sentence && sentence - record.sentence < 4
              && ["visit", "meeting", "negotiation"].contains(record.group)
              && reading.entities[record.entity].isKept
              && (record.parts.participants + participants(of: record.entity, in: reading))
                .contains(where: led.contains)
          })
        else { continue }
        for token in companions {
          for companion in actors(at: [token], sentence: sentence, in: reading)
          where !led.contains(companion) && !occasion.parts.participants.contains(companion) {
            reading.claims.append(
              RelationDraft(
                source: companion, kind: .participatesIn, target: occasion.entity,
                confidence: Confidence(0.6), sentence: sentence,
                span: context.span(covering: [token, frame.trigger], in: reading),
                rule: "events/companion"))
            guard occasion.group == "visit", reading.entities[companion].kind == .person else {
              continue
            }
            // Who comes along on a journey goes where it leads.
            for place in occasion.parts.places {
              reading.claims.append(
                RelationDraft(
                  source: companion, kind: .visits, target: place,
                  status: reading.entities[occasion.entity].status, confidence: Confidence(0.6),
                  sentence: sentence,
                  span: context.span(covering: [token, frame.trigger], in: reading),
                  rule: "events/companion"))
            }
          }
        }
      }
    }
  }

  private func actors(at tokens: [Int], sentence: Int, in reading: Reading) -> [Int] {
    tokens.flatMap { reading.links(at: $0, in: sentence) }.filter {
      $0.strength == .direct && [.person, .organization].contains(reading.entities[$0.entity].kind)
    }.map(\.entity)
  }
}
