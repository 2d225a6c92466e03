import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Where places lie by what stands behind their names.
extension StructureStage {
  /// "Elmar, *a town in Norway*", "Elmar and Fell, *two towns in the north of Norway*", "Elmar, *in
  /// southern Norway*".
  func addToldPlace(_ mention: EntityMention, place: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    var next = mention.tokens.upperBound
    guard next + 3 < tokens.count, tokens[next].form == ",",
      ["a", "an", "the", "in", "on", "both"].contains(tokens[next + 1].form.lowercased())
        || tokens[next + 1].tag == .num
    else { return }
    next += 1
    let isSeveral = tokens[next].tag == .num || tokens[next].form == "both"
    var seesNoun = ["in", "on"].contains(tokens[next].form.lowercased())
    while next < tokens.count, next - mention.tokens.upperBound < 10,
      reading.mention(startingAt: next, in: mention.sentence) == nil,
      [.det, .adj, .noun, .num].contains(tokens[next].tag)
        || ["of", "in", "on", "at"].contains(tokens[next].form)
    {
      let word = Self.singular(tokens[next].form)
      if lexicon.placeNouns.contains(word) || lexicon.placeNouns.contains(tokens[next].form)
        || ["edge", "outskirt", "coast", "border", "capital", "suburb"].contains(word)
      {
        seesNoun = true
      }
      next += 1
    }
    guard seesNoun, next < tokens.count,
      ["of", "in", "on"].contains(tokens[next - 1].form)
        || ["of", "in", "on"].contains(tokens[max(0, next - 2)].form),
      let first = reading.mention(startingAt: next, in: mention.sentence)
    else { return }
    let outer = part(ownedBy: first, besides: place, in: reading) ?? first
    claimPlaced(place, in: outer, mention, &reading)
    guard isSeveral else { return }
    for other in placesJoined(before: mention, in: reading) {
      guard let fellow = reading.mentions[other].entity else { continue }
      claimPlaced(fellow, in: outer, reading.mentions[other], &reading)
    }
  }

  /// "the main city of *Norway's Elmar* province": the part that is named behind the whole.
  private func part(ownedBy outer: Int, besides place: Int, in reading: Reading) -> Int? {
    let (sentence, end) = (
      reading.mentions[outer].sentence, reading.mentions[outer].tokens.upperBound
    )
    let tokens = reading.trees[sentence].tokens
    guard end + 1 < tokens.count, tokens[end].isPossessive else { return nil }
    var next = end + 1
    while next < tokens.count, next - end < 4, !tokens[next].isCapitalised,
      [.adj, .noun].contains(tokens[next].tag)
    {
      next += 1
    }
    guard let part = reading.mention(startingAt: next, in: sentence, kind: .place),
      reading.mentions[part].entity != place
    else { return nil }
    return part
  }

  private func placesJoined(before mention: EntityMention, in reading: Reading) -> [Int] {
    let tokens = reading.trees[mention.sentence].tokens
    var found: [Int] = []
    var before = mention.tokens.lowerBound - 1
    while before > 0, ["and", ","].contains(tokens[before].form) {
      let end = tokens[before].form == "and" && tokens[before - 1].form == "," ? before - 1 : before
      guard let other = reading.mention(endingAt: end, in: mention.sentence, kind: .place) else {
        break
      }
      found.append(other)
      before = reading.mentions[other].tokens.lowerBound - 1
    }
    return found
  }

  /// "the *Egyptian* Red Sea resort of Elmar": whose shore it is, where the text says so.
  func shore(of outer: Int, in reading: Reading) -> Int {
    guard let place = reading.mentions[outer].entity, isWater(place, in: reading) else {
      return outer
    }
    return reading.mention(
      endingAt: reading.mentions[outer].tokens.lowerBound, in: reading.mentions[outer].sentence)
      ?? outer
  }

  /// "the *Red Sea* resort of Elmar": on it and not of it.
  func isWater(_ place: Int, in reading: Reading) -> Bool {
    let name = reading.entities[place].name
    let category = schema.places.first { $0.name == name }?.category ?? ""
    return ["sea", "river", "strait", "canal"].contains(category)
      || ["sea", "ocean", "river", "lake"].contains(reading.entities[place].words.last ?? "")
  }
}
