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
      })
    else { return [] }
    guard let recipient = recipient(near: context.sentence, in: reading),
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

  /// Whoever was aided in the last sentences, or the country that an article on aid is about.
  private func recipient(near sentence: Int, in reading: Reading) -> Int? {
    let known = reading.claims.filter { $0.kind == .aids && $0.status != .negated }
    guard
      let last = known.last(where: { $0.sentence <= sentence && $0.sentence + 3 >= sentence })
    else {
      guard let home = reading.homeCountry, known.contains(where: { $0.target == home }) else {
        return nil
      }
      return home
    }
    let recipients = Set(known.filter { $0.sentence == last.sentence }.map(\.target))
    return recipients.count == 1 ? recipients.first : nil
  }

  private static let giving: Set<String> = [
    "send", "give", "provide", "supply", "donate", "deliver", "pledge", "promise", "offer",
    "contribute", "ship", "announce", "commit", "dispatch", "fly", "lend", "grant",
  ]
}
