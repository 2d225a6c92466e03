import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Posts in lists of those present, whose owners follow behind commas.
extension OfficeStage {
  /// "Ida Holm, Deputy Minister for Trade, *Norway*;", "Lars Vik, Director, *Fjord Institute*, *Norway*".
  func extendListed(_ phrase: inout OfficePhrase, in reading: Reading) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let lower = phrase.tokens.lowerBound
    guard phrase.owners.isEmpty, phrase.complementMention == nil, !phrase.isPlural, lower > 1,
      tokens[lower].isCapitalised, tokens[lower - 1].form == ",",
      reading.mention(endingAt: lower - 1, in: phrase.sentence, kind: .person) != nil
    else { return }
    var owners: [Int] = []
    var next = phrase.tokens.upperBound
    while next + 1 < tokens.count, tokens[next].form == ",", owners.count < 3 {
      let start = tokens[next + 1].form.lowercased() == "the" ? next + 2 : next + 1
      guard start < tokens.count,
        let owner = reading.mention(startingAt: start, in: phrase.sentence),
        reading.mentions[owner].kind == .organization
          || reading.mentions[owner].rule == "names/country"
      else { break }
      owners.append(owner)
      next = reading.mentions[owner].tokens.upperBound
      if reading.mentions[owner].kind == .country { break }
    }
    // What goes on behind the name is another clause, and the country its subject.
    guard !owners.isEmpty, next >= tokens.count || Self.listEnds.contains(tokens[next].form) else {
      return
    }
    phrase.owners = owners
    phrase.tokens = phrase.tokens.lowerBound..<next
  }

  private static let listEnds: Set<String> = [";", ".", ",", ")", "and", ":"]
}

extension OfficeStage {
  /// "the *French, German* and British foreign ministers": the countries that are joined to the one
  /// right before a title in the plural.
  func fellowOwner(
    of phrase: OfficePhrase, before lower: Int, in reading: Reading
  ) -> Int? {
    guard phrase.isPlural, !phrase.owners.isEmpty, lower > 1 else { return nil }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var end = lower
    switch tokens[lower - 1].form {
    case "and":
      end = tokens[lower - 2].form == "," ? lower - 2 : lower - 1
    case "," where phrase.owners.count > 1:
      end = lower - 1
    default: return nil
    }
    guard
      let owner = reading.mention(endingAt: end, in: phrase.sentence, kind: .country),
      reading.mentions[owner].rule == "names/demonym"
        || Gazetteer.isAcronym(tokens[end - 1].form) || tokens[end - 1].form.contains(".")
    else { return nil }
    return owner
  }
}
