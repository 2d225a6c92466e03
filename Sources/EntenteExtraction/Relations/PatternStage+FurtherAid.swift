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
    guard frame.form == .verb, lists.giving.contains(frame.lemma), frame.status != .negated,
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

  /// "20,000 families *in Nepal*", "those affected by the floods *in Pakistan*": the country whose
  /// people are helped.
  func peopleAided(
    at token: Int, in reading: Reading, _ context: ClaimContext
  ) -> [EntityLink] {
    let tree = context.tree
    guard lists.aided.contains(tree.tokens[token].lowercasedLemma) else { return [] }
    func countries(_ tokens: [Int]) -> [EntityLink] {
      tokens.flatMap { reading.direct(.country, at: $0, in: context.sentence) }
    }
    let near = tree.children(of: token, by: "nmod").filter {
      ["in", "across", "from", "of", "inside"].contains(tree.preposition(of: $0))
    }
    let found = countries(near.flatMap { tree.conjuncts(of: $0) })
    if !found.isEmpty { return found }
    let clauses = tree.children(of: token, by: "acl", "acl:relcl")
    let below = clauses.flatMap { clause in
      tree.subtree(of: clause).filter { $0 > clause && tree.tokens[$0].isCapitalised }
    }
    return countries(below).prefix(1).map { $0 }
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
}
