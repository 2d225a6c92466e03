import EntenteLanguage
import EntenteModel
import EntenteSchema

/// What a post deals with, where the words go on to its holder.
extension OfficeStage {
  /// "secretary for Norway*, Peru, and Central Asia* Ida Holm": a list of places that goes on to the
  /// holder's name.
  func pastPlaces(_ end: Int, in sentence: Int, of reading: Reading) -> Int {
    let tokens = reading.text.sentences[sentence].tokens
    var next = end
    var seesAnd = false
    while next + 1 < tokens.count, [",", "and", "&"].contains(tokens[next].form) {
      while next + 1 < tokens.count, [",", "and", "&", "the"].contains(tokens[next].form) {
        if tokens[next].form != "," { seesAnd = true }
        next += 1
      }
      guard let place = reading.mention(startingAt: next, in: sentence),
        [.country, .place].contains(reading.mentions[place].kind),
        reading.mentions[place].rule != "names/demonym"
      else { return end }
      next = reading.mentions[place].tokens.upperBound
      if seesAnd { break }
    }
    let isHeld = introducedName(at: next, in: sentence, of: reading) != nil
    return seesAnd && isHeld ? next : end
  }

  /// "envoy for Norway *Fisheries Issues* Ida Holm": what about a country the post is for.
  func pastNoun(_ end: Int, in sentence: Int, of reading: Reading) -> Int {
    let tokens = reading.text.sentences[sentence].tokens
    var next = end
    while next < tokens.count,
      tokens[next].isCapitalised
        || next > end && ["and", "&"].contains(tokens[next].form) && next + 1 < tokens.count
          && tokens[next + 1].isCapitalised,
      reading.mention(startingAt: next, in: sentence) == nil
    {
      next += 1
    }
    if next > end, Self.fieldNouns.contains(tokens[next - 1].form) { return next }
    // "for Norway Fisheries *Ambassador* Ida Holm": a rank belongs to the name.
    if let rank = reading.titleMatches[sentence].first(where: {
      $0.tokens.upperBound == next && $0.tokens.lowerBound > end
    }) {
      return rank.tokens.lowerBound
    }
    let isHeld = next > end && reading.mention(startingAt: next, in: sentence, kind: .person) != nil
    return isHeld ? next : end
  }

  /// Nouns for what a post deals with, which end what it is for.
  private static let fieldNouns: Set<String> = [
    "Affairs", "Issues", "Policy", "Reconciliation", "Reform", "Relations", "Matters",
    "Negotiations",
  ]
}
