import EntenteLanguage
import EntenteModel

extension TopicStage {
  /// "a vote of no confidence *in Holm*" is about Holm.
  func addConfidence(in sentence: Int, of reading: inout Reading) {
    let tree = reading.trees[sentence]
    for token in tree.tokens.indices where tree.tokens[token].lowercasedLemma == "confidence" {
      guard let vote = tree.head(of: token),
        let event = reading.links(at: vote, in: sentence).first(where: {
          $0.strength == .direct && [.event, .proposal].contains(reading.entities[$0.entity].kind)
        })
      else { continue }
      let phrases =
        tree.children(of: token, by: "nmod") + tree.children(of: vote, by: "nmod")
      for place in phrases where tree.preposition(of: place) == "in" {
        for link in reading.links(at: place, in: sentence)
        where link.strength > .loose && link.entity != event.entity
          && reading.entities[link.entity].kind.isActor
        {
          reading.claims.append(
            RelationDraft(
              source: event.entity, kind: .concerns, target: link.entity,
              confidence: Confidence(thousandths: 700), sentence: sentence,
              span: reading.span(of: min(vote, place)..<max(vote, place) + 1, in: sentence),
              rule: Self.rule))
        }
      }
    }
  }
}
