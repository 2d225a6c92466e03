import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whom people speak for or belong to, off what stands right before their names.
extension StructureStage {
  /// "the *Cuban leader* Ida Holm" speaks for her country, whatever her post is called.
  func addStateLeader(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let lower = mention.tokens.lowerBound
    guard lower > 1, tokens[lower - 1].form == "leader",
      let owner = reading.mention(endingAt: lower - 1, in: mention.sentence, kind: .country),
      let country = reading.mentions[owner].entity,
      !reading.claims.contains(where: {
        $0.source == person && $0.kind == .represents && $0.target == country
      })
    else { return }
    claim(
      person, .represents, country,
      tokens: reading.mentions[owner].tokens.lowerBound..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.75, rule: "structure/state-leader", in: &reading)
  }

  /// "the *Daily Gazette's* Ida Holm", "*Fjord Party's* Lars Vik": of that body.
  func addEmployer(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let lower = mention.tokens.lowerBound
    guard mention.tokens.count > 1, lower > 1, ["'s", "’s"].contains(tokens[lower - 1].form),
      let owner = reading.mention(endingAt: lower - 1, in: mention.sentence, kind: .organization),
      let body = reading.mentions[owner].entity,
      !reading.claims.contains(where: { $0.source == person && $0.target == body })
    else { return }
    claim(
      person, .memberOf, body,
      tokens: reading.mentions[owner].tokens.lowerBound..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.6, rule: "structure/employer", in: &reading)
  }
}
