import EntenteLanguage
import EntenteModel

extension AttendanceStage {
  /// "I thank Envoy Holm and Ms Vidal for their briefings": who is thanked for words has spoken them
  /// at the meeting that the statement was made at.
  func addThanked(_ contexts: [ClaimContext], in reading: inout Reading) {
    guard let meeting = sitting(in: reading) else { return }
    for context in contexts where !reading.furniture.contains(context.sentence) {
      let words = context.tree.tokens.map { $0.form.lowercased() }
      guard let thanks = words.firstIndex(where: { ["thank", "thanks", "grateful"].contains($0) }),
        let cause = words[thanks...].firstIndex(of: "for"),
        words[cause...].prefix(7).contains(where: speeches.contains)
      else { continue }
      let people = (thanks..<cause).flatMap { token in
        reading.links(at: token, in: context.sentence).filter {
          $0.strength == .direct && reading.entities[$0.entity].kind == .person
        }.map(\.entity)
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
