import EntenteLanguage
import EntenteModel

/// Bodies behind the place where they are.
extension StructureStage {
  /// "*In Elmar, a spokesman of the Council* said", "*Elmar, where the Council* sits": it is there.
  func addFrontedSeats(in reading: inout Reading) {
    for index in reading.mentions.indices where reading.mentions[index].kind == .place {
      let mention = reading.mentions[index]
      let tokens = reading.trees[mention.sentence].tokens
      let lower = mention.tokens.lowerBound
      guard mention.form == .name, !mention.isInner, let place = mention.entity, lower > 0,
        !reading.furniture.contains(mention.sentence), !reading.headlines.contains(mention.sentence)
      else { continue }
      var next = mention.tokens.upperBound
      let isApart = next < tokens.count && tokens[next].form == ","
      if isApart { next += 1 }
      let isWhere = next < tokens.count && tokens[next].form == "where"
      let isFronted =
        tokens[lower - 1].form == "In"
        || tokens[lower - 1].form == "in" && lower > 1
          && ["and", ",", "while", "but", ";"].contains(tokens[lower - 2].form.lowercased())
      guard isWhere || isFronted else { continue }
      while next < tokens.count, next < mention.tokens.upperBound + 9,
        ![.verb, .aux].contains(tokens[next].tag), !Self.ends.contains(tokens[next].form),
        reading.mention(startingAt: next, in: mention.sentence, kind: .person) == nil
      {
        if let body = reading.mention(startingAt: next, in: mention.sentence, kind: .organization),
          !reading.mentions[body].isInner, let entity = reading.mentions[body].entity,
          reading.mentions[body].rule != "names/administration",
          reading.mentions[body].rule != NameStage.bareBodyRule
        {
          claim(
            entity, .locatedIn, place, tokens: lower..<reading.mentions[body].tokens.upperBound,
            sentence: mention.sentence, confidence: 0.5, rule: "structure/fronted", in: &reading)
          break
        }
        next += 1
      }
    }
  }

  /// Words behind which a phrase in front speaks of others.
  private static let ends: Set<String> = [";", "with", "as", "against", "in", "by", "from", "to"]
}
