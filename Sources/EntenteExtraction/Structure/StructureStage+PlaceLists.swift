import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Lists of places that share a noun: "the Danish regions of Elmar and Fell".
extension StructureStage {
  /// Where the list begins that a region stands in: "Norway's *Elmar*, Dunmar and Fell regions".
  func startOfRegions(_ mention: EntityMention, in reading: Reading) -> Int {
    let tokens = reading.trees[mention.sentence].tokens
    var end = mention.tokens.upperBound
    // The list has to end in a noun for places.
    while end < tokens.count, !lexicon.placeNouns.contains(Self.singular(tokens[end].form)) {
      if let next = reading.mention(startingAt: end, in: mention.sentence, kind: .place) {
        end = reading.mentions[next].tokens.upperBound
      } else if [",", "and"].contains(tokens[end].form) {
        end += 1
      } else {
        return mention.tokens.lowerBound
      }
    }
    guard end < tokens.count else { return mention.tokens.lowerBound }
    return firstPlace(before: mention, joinedBy: [",", "and"], in: reading)
  }

  /// "the Danish regions of *Elmar* and Fell": where the list that a place stands in begins, if a
  /// noun for several places opens it.
  func startOfList(_ mention: EntityMention, in reading: Reading) -> Int {
    let tokens = reading.trees[mention.sentence].tokens
    let lower = firstPlace(before: mention, joinedBy: [",", "and", "or"], in: reading)
    guard lower > 2, tokens[lower - 1].form == "of" else { return mention.tokens.lowerBound }
    let noun = tokens[lower - 2].form.lowercased()
    let isSeveral = noun != Self.singular(noun) && lexicon.placeNouns.contains(Self.singular(noun))
    return isSeveral ? lower : mention.tokens.lowerBound
  }

  /// Where the first of the places begins that are joined to a place from before.
  private func firstPlace(
    before mention: EntityMention, joinedBy joints: Set<String>, in reading: Reading
  ) -> Int {
    let tokens = reading.trees[mention.sentence].tokens
    var lower = mention.tokens.lowerBound
    while lower > 1, joints.contains(tokens[lower - 1].form) {
      let isBoth = tokens[lower - 1].form != "," && tokens[lower - 2].form == ","
      guard
        let before = reading.mention(
          endingAt: lower - (isBoth ? 2 : 1), in: mention.sentence, kind: .place)
      else { break }
      lower = reading.mentions[before].tokens.lowerBound
    }
    return lower
  }

  static func singular(_ noun: String) -> String {
    let word = noun.lowercased()
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
