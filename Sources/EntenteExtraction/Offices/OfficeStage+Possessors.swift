import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whose a post is by words before or behind the title that are no name beside it.
extension OfficeStage {
  /// "*its* ambassador", "the *regime*'s minister", "the *Prime Minister*'s envoy", "*whose* chair".
  func findPossessor(_ phrase: inout OfficePhrase, before lower: Int, in reading: Reading) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    guard lower > 0, phrase.owners.isEmpty else { return }
    let word = tokens[lower - 1].form.lowercased()
    if Self.possessives.contains(word) {
      phrase.possessor = lower - 1..<lower
      return
    }
    guard ["'s", "’s", "'", "’"].contains(word), lower > 1 else { return }
    if let title = reading.titleMatches[phrase.sentence].first(where: {
      $0.tokens.upperBound == lower - 1
    }) {
      phrase.possessor = title.tokens
      phrase.tokens = title.tokens.lowerBound..<phrase.tokens.upperBound
    } else if lexicon.ownerNouns.contains(tokens[lower - 2].form.lowercased())
      || lexicon.bodyNouns.contains(tokens[lower - 2].form.lowercased())
    {
      phrase.possessor = lower - 2..<lower - 1
    }
  }

  /// "adviser *to the President*": the post that another serves.
  func principal(
    at start: Int, after preposition: String, of phrase: OfficePhrase, in reading: Reading
  ) -> Range<Int>? {
    // "adviser to Danish President Holm", "to UN Secretary-General Holm": the owner comes first.
    let owner =
      reading.mention(startingAt: start, in: phrase.sentence, kind: .country)
      ?? reading.mention(startingAt: start, in: phrase.sentence, kind: .organization)
    let title = owner.map { reading.mentions[$0].tokens.upperBound } ?? start
    guard ["to", "of", "for"].contains(preposition), !phrase.isPlural,
      Self.served.contains(where: { schema.titles[phrase.title].title.contains($0) }),
      let match = reading.titleMatches[phrase.sentence].first(where: {
        $0.tokens.lowerBound == title
      }), !isRank(match)
    else { return nil }
    return match.tokens
  }

  /// "adviser to the *president*, Ida Holm,": a post that another serves, whose holder the name behind
  /// a comma need not be.
  func isPrincipal(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var before = phrase.tokens.lowerBound - 1
    if before > 0, ["the", "a", "his", "her"].contains(tokens[before].form) { before -= 1 }
    guard before > 0, tokens[before].form == "to" else { return false }
    return reading.titleMatches[phrase.sentence].contains { match in
      match.tokens.upperBound == before
        && match.entries.contains {
          guard case .title(let index) = $0 else { return false }
          return schema.titles[index].isAdvisory
        }
    }
  }

  /// Words of titles whose holders serve the holder of another post.
  private static let served = [
    "Adviser", "Envoy", "Chief of Staff", "Secretary", "Counsel", "Representative", "Aide",
  ]

  /// "*Northern League* political leader": a body or country before words that only qualify the title.
  func distantOwner(of phrase: OfficePhrase, before lower: Int, in reading: Reading) -> Int? {
    guard phrase.owners.isEmpty, !phrase.isPlural,
      schema.titles[phrase.title].country.isEmpty, schema.titles[phrase.title].organization.isEmpty
    else { return nil }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var start = lower
    while start > 1, lower - start < 2, !tokens[start - 1].isCapitalised,
      tokens[start - 1].tag == .adj || tokens[start - 1].tag == .noun,
      reading.mention(covering: start - 1, in: phrase.sentence) == nil
    {
      start -= 1
      guard let owner = reading.mention(endingAt: start, in: phrase.sentence) else { continue }
      let mention = reading.mentions[owner]
      let isName = mention.kind == .organization && !mention.isInner
      return isName || mention.rule == "names/demonym" ? owner : nil
    }
    return nil
  }

  private static let possessives: Set<String> = ["its", "their", "our", "his", "her", "whose"]
}
