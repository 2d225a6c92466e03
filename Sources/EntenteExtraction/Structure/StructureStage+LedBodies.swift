import EntenteLanguage
import EntenteModel

/// Forces and alliances whose name says who leads them.
extension StructureStage {
  /// "the *Danish*-led coalition": Denmark is of it, as NATO leads "NATO-led troops"; and "in Norway"
  /// behind it says where it is.
  func addLeader(of mention: EntityMention, body: Int, in reading: inout Reading) {
    guard mention.rule == NameStage.ledBodyRule || mention.rule == NameStage.rebelRule else {
      return
    }
    for index in reading.mentionIndices(in: mention.sentence) {
      let inner = reading.mentions[index]
      guard inner.isInner, inner.tokens.lowerBound == mention.tokens.lowerBound,
        let leader = inner.entity, leader != body, mention.rule == NameStage.ledBodyRule
      else { continue }
      // A state leads no body, but it is one of those who make it up.
      let isState = reading.entities[leader].kind == .country
      claim(
        leader, isState ? .memberOf : .leads, body, tokens: mention.tokens,
        sentence: mention.sentence, confidence: 0.7,
        rule: "structure/led-body", in: &reading)
    }
    let tokens = reading.trees[mention.sentence].tokens
    var next = mention.tokens.upperBound
    guard next + 1 < tokens.count, tokens[next].form == "in" else { return }
    next += 1
    if tokens[next].form.lowercased() == "the" { next += 1 }
    place(body, of: mention, at: next, confidence: 0.7, rule: "structure/theatre", in: &reading)
  }

  /// "the Northern Army *of cleric Lars Vik*", "the Fjord Party of Ida Holm": whose following it is.
  func addLeaderBehind(_ mention: EntityMention, body: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let end = mention.tokens.upperBound
    guard end + 1 < tokens.count, tokens[end].form == "of", isFollowing(body, in: reading) else {
      return
    }
    var next = end + 1
    while next < tokens.count, next - end < 7,
      reading.mention(startingAt: next, in: mention.sentence, kind: .person) == nil
    {
      if let title = reading.titleMatches[mention.sentence].first(where: {
        $0.tokens.lowerBound == next
      }) {
        next = title.tokens.upperBound
      } else if reading.mention(startingAt: next, in: mention.sentence, kind: .country) != nil
        || !tokens[next].isCapitalised && [.det, .adj, .noun].contains(tokens[next].tag)
          && tokens[next].form != "late"
      {
        next += 1
      } else {
        return
      }
    }
    guard
      let leader = reading.mention(startingAt: next, in: mention.sentence, kind: .person),
      let person = reading.mentions[leader].entity
    else { return }
    claim(
      person, .leads, body,
      tokens: mention.tokens.lowerBound..<reading.mentions[leader].tokens.upperBound,
      sentence: mention.sentence, confidence: 0.7, rule: "structure/party-owner", in: &reading)
  }

  /// "Ida Holm said *her Fjord Party* would …": whoever the pronoun means leads it.
  func addFollower(
    of pronoun: Int, _ mention: EntityMention, body: Int, in reading: inout Reading
  ) {
    let links = reading.links(at: pronoun, in: mention.sentence)
    guard links.count == 1, let person = links.first?.entity,
      reading.entities[person].kind == .person, isFollowing(body, in: reading),
      reading.trees[mention.sentence].tokens[mention.tokens.lowerBound].isCapitalised,
      !reading.claims.contains(where: {
        $0.source == person && $0.target == body && [.leads, .memberOf].contains($0.kind)
      })
    else { return }
    claim(
      person, .leads, body, tokens: pronoun..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.65, rule: "structure/party-owner", in: &reading)
  }
}
