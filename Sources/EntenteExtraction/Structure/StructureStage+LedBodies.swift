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
    guard let whereabouts = reading.mention(startingAt: next, in: mention.sentence),
      let place = reading.mentions[whereabouts].entity,
      [.place, .country].contains(reading.entities[place].kind)
    else { return }
    claim(
      body, .locatedIn, place,
      tokens: mention.tokens.lowerBound..<reading.mentions[whereabouts].tokens.upperBound,
      sentence: mention.sentence, confidence: 0.7, rule: "structure/theatre", in: &reading)
  }
}
