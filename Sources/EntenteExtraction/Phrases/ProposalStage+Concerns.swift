import EntenteLanguage
import EntenteModel
import EntenteSchema

extension ProposalStage {
  /// What the phrase names on the way: "limits on *Norway*'s fleet".
  func addConcerns(
    of entity: Int, phrase: NounPhrase, sentence: Int, in reading: inout Reading
  ) {
    let tree = reading.trees[sentence]
    var found: [Int] = []
    for token in phrase.full where token != phrase.head {
      for link in reading.links(at: token, in: sentence)
      where link.strength == .direct && link.entity != entity && !found.contains(link.entity)
        && !(phrase.core.contains(token) && reading.entities[link.entity].kind == .organization)
      {
        if tree.governs(phrase.possessor ?? -1, token) { continue }
        found.append(link.entity)
      }
    }
    if found.isEmpty,
      let country = countryOfPassage(before: phrase.head, sentence: sentence, in: reading)
    {
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .concerns, target: country.entity, confidence: Confidence(0.5),
          sentence: country.sentence, span: country.span, rule: "proposals/passage"))
    }
    for other in found {
      reading.claims.append(
        RelationDraft(
          source: entity, kind: .concerns, target: other, confidence: Confidence(0.7),
          sentence: sentence,
          span: reading.span(of: phrase.full, in: sentence), rule: "proposals/phrase"))
    }
  }

  /// The country that the passage says it is about with a phrase of place: "the war in Georgia".
  func countryOfPassage(
    before token: Int, sentence: Int, in reading: Reading
  ) -> (entity: Int, sentence: Int, span: TextSpan)? {
    for back in 0...1 where sentence - back >= 0 {
      let place = sentence - back
      let tokens = reading.trees[place].tokens
      let found = reading.mentionIndices(in: place).filter { index in
        let mention = reading.mentions[index]
        let lower = mention.tokens.lowerBound
        return mention.kind == .country && !mention.isInner && lower > 0
          && (back > 0 || lower < token)
          && ["in", "across", "throughout"].contains(tokens[lower - 1].form.lowercased())
      }
      if let last = found.last, let entity = reading.mentions[last].entity,
        entity != reading.publisherCountry
      {
        let mention = reading.mentions[last]
        return (
          entity, place,
          reading.span(of: mention.tokens.lowerBound - 1..<mention.tokens.upperBound, in: place)
        )
      }
    }
    return nil
  }
}
