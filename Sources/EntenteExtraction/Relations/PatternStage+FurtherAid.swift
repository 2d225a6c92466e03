import EntenteLanguage
import EntenteModel

/// Aid whose recipient the text has just named: "Norway has sent doctors".
extension PatternStage {
  /// Whoever was aided in the last sentences, where a verb of giving names no recipient.
  ///
  /// In a list of what states send, only the first sentence says to whom.
  func furtherAid(
    _ frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    guard frame.form == .verb, Self.giving.contains(frame.lemma), frame.status != .negated,
      !(frame.tokens(in: .goods) + frame.tokens(in: .money)).isEmpty,
      ([.recipient, "to", "for", "from", "at", "into", "against"] as [Role]).allSatisfy({
        frame.tokens(in: $0).isEmpty
      }),
      let last = reading.claims.last(where: {
        $0.kind == .aids && $0.sentence <= context.sentence
          && $0.sentence + 3 >= context.sentence && $0.status != .negated
      })
    else { return [] }
    let aided = reading.claims.filter { $0.kind == .aids && $0.sentence == last.sentence }
    let recipients = Set(aided.map(\.target)).sorted()
    guard recipients.count == 1, let recipient = recipients.first,
      reading.entities[recipient].kind == .country
    else { return [] }
    return frame.tokens(in: .subject).flatMap { token in
      reading.links(at: token, in: context.sentence).filter {
        $0.strength > .loose && $0.entity != recipient
          && [.country, .organization].contains(reading.entities[$0.entity].kind)
          && reading.entities[$0.entity].country != recipient
      }.map { giver in
        RelationDraft(
          source: giver.entity, kind: .aids, target: recipient, status: frame.status,
          time: context.time(of: frame.trigger), confidence: Confidence(thousandths: 450),
          sentence: context.sentence,
          span: context.span(covering: [token, frame.trigger], in: reading),
          rule: "pattern/further-aid")
      }
    }
  }

  private static let giving: Set<String> = [
    "send", "give", "provide", "supply", "donate", "deliver", "pledge", "promise", "offer",
    "contribute", "ship", "announce", "commit", "dispatch", "fly", "lend", "grant",
  ]
}
