import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whose a post is where words stand between the country and the body or the place.
extension OfficeStage {
  /// "the head of Norway's *ruling* Orchard Party", "of Norway's *main party, the* Orchard Front": the
  /// body behind what it is to its country.
  func ownedBody(behind start: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.text.sentences[sentence].tokens
    var next = pastSmallWords(start, in: sentence, of: reading)
    guard next > start, next < tokens.count else { return nil }
    if let body = reading.mention(startingAt: next, in: sentence, kind: .organization) {
      return body
    }
    let noun = tokens[next - 1].form.lowercased()
    guard lexicon.partyHeads.contains(noun) || noun == "party" || lexicon.bodyNouns.contains(noun)
    else { return nil }
    while next < tokens.count, [",", "the"].contains(tokens[next].form) { next += 1 }
    return reading.mention(startingAt: next, in: sentence, kind: .organization)
  }

  /// "chief of the *Danish shipping company* Fjord", "governor of the *southern Danish province of*
  /// Elmar": where the body's or the place's own name begins.
  func pastNationality(_ start: Int, in sentence: Int, of reading: Reading) -> Int? {
    let tokens = reading.text.sentences[sentence].tokens
    let first = pastSmallWords(start, in: sentence, of: reading)
    guard let origin = reading.mention(startingAt: first, in: sentence, kind: .country),
      reading.mentions[origin].rule == "names/demonym"
    else { return nil }
    let end = reading.mentions[origin].tokens.upperBound
    var next = pastSmallWords(end, in: sentence, of: reading)
    guard next > end, next < tokens.count else { return nil }
    if reading.mention(startingAt: next, in: sentence, kind: .organization) != nil { return next }
    guard tokens[next].form == "of",
      lexicon.placeNouns.contains(tokens[next - 1].form.lowercased())
    else { return nil }
    next += 1
    if next < tokens.count, tokens[next].form == "the" { next += 1 }
    return reading.mention(startingAt: next, in: sentence, kind: .place) == nil ? nil : next
  }

  /// "head of the *rival* Fjord Movement", "of the *charity* Fjord Aid": what sort of body it is.
  func pastSort(_ start: Int, in sentence: Int, of reading: Reading) -> Int? {
    let next = pastSmallWords(start, in: sentence, of: reading)
    guard next > start, next - start < 4,
      reading.mention(startingAt: next, in: sentence, kind: .organization) != nil
    else { return nil }
    return next
  }

  /// Behind a few adjectives and nouns in small letters.
  private func pastSmallWords(_ start: Int, in sentence: Int, of reading: Reading) -> Int {
    let tokens = reading.text.sentences[sentence].tokens
    var next = start
    while next < tokens.count, next - start < 5,
      reading.mention(startingAt: next, in: sentence, kind: .organization) == nil,
      !tokens[next].isCapitalised && [.adj, .noun, .verb, .adv].contains(tokens[next].tag)
        || tokens[next].form == "-"
        // "head of the *Sunni* militant group Fjord"
        || tokens[next].tag == .adj
          && lexicon.nameAdjectives.contains(tokens[next].form.lowercased())
    {
      next += 1
    }
    return next
  }
}
