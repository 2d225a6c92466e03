import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Places behind a noun for what they are.
extension StructureStage {
  /// "the Danish *city* Elmar": the noun without "of".
  func addDescribedPlace(_ mention: EntityMention, place: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    var lower = mention.tokens.lowerBound - 1
    // "Norway's other breakaway *region, Elmar*", "a region *of Norway, Elmar*"
    if lower > 1, tokens[lower].form == "," {
      lower -= 1
      if let outer = reading.mention(endingAt: lower + 1, in: mention.sentence) {
        let start = reading.mentions[outer].tokens.lowerBound
        let joint =
          start > 0 && tokens[start - 1].form.lowercased() == "the" ? start - 2 : start - 1
        if joint > 0, ["of", "in"].contains(tokens[joint].form),
          lexicon.placeNouns.contains(tokens[joint - 1].form.lowercased())
        {
          claimPlaced(place, in: outer, mention, &reading)
        }
        return
      }
    }
    guard lower > 0, lexicon.placeNouns.contains(tokens[lower].form.lowercased()) else { return }
    while lower > 0, mention.tokens.lowerBound - lower < 4, !tokens[lower - 1].isCapitalised,
      tokens[lower - 1].tag == .adj || tokens[lower - 1].tag == .noun
    {
      lower -= 1
    }
    if lower > 0, tokens[lower - 1].isGenitive { lower -= 1 }
    if let outer = reading.mention(endingAt: lower, in: mention.sentence) {
      claimPlaced(place, in: outer, mention, &reading)
    } else if lower > 0, let region = lists.placeAdjectives[tokens[lower - 1].form] {
      let whole = reading.entity(.place, named: region, idPath: nil)
      claim(
        place, .partOf, whole, tokens: lower - 1..<mention.tokens.upperBound,
        sentence: mention.sentence, confidence: 0.8, rule: "structure/placed", in: &reading)
    }
  }
}
