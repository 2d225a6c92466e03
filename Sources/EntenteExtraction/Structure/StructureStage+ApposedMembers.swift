import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Who is of what body by an apposition of several words.
extension StructureStage {
  /// "Ida Holm, *a Republican from Ohio*,", "*a reporter for the daily Fjord*, Lars Vik,".
  func addApposedMembership(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    addPartyBehind(mention, person: person, in: &reading)
    addPartyBefore(mention, person: person, in: &reading)
    addBodyBefore(mention, person: person, in: &reading)
  }

  /// "Ida Holm, *a Republican* from Ohio,", "Lars Vik, the *Labour* MP for Elmar", "Vik (*Labour*, Elmar)".
  private func addPartyBehind(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    var next = mention.tokens.upperBound
    guard next + 2 < tokens.count, [",", "("].contains(tokens[next].form) else { return }
    let isBracket = tokens[next].form == "("
    next += 1
    if !isBracket {
      guard ["a", "an", "the"].contains(tokens[next].form.lowercased()) else { return }
      next += 1
      while next < tokens.count, tokens[next].tag == .adj, !tokens[next].isCapitalised { next += 1 }
    }
    guard next + 1 < tokens.count, let party = lexicon.partyWords[tokens[next].form] else { return }
    let word = tokens[next + 1].form
    let isPerson =
      lexicon.partyPeople.contains(word) || lexicon.partyPeople.contains(word.lowercased())
    let isAlone = [",", ")", ".", "from", "of", "who", "in"].contains(word)
    guard isBracket ? [",", ")", "-"].contains(word) : isPerson || isAlone else { return }
    join(
      person, to: party, tokens: mention.tokens.lowerBound..<next + 1, sentence: mention.sentence,
      in: &reading)
  }

  /// "*The Conservative MP for Elmar*, Ida Holm,": a party's short name in the phrase before.
  private func addPartyBefore(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let start = mention.tokens.lowerBound
    guard start > 3, tokens[start - 1].form == "," else { return }
    let phrase = (max(0, start - 8)..<start - 1).reversed().prefix {
      tokens[$0].tag != .punct && tokens[$0].tag != .verb
    }
    guard
      let word = phrase.first(where: { index in
        lexicon.partyWords[tokens[index].form] != nil && index + 1 < start - 1
          && (lexicon.partyPeople.contains(tokens[index + 1].form)
            || lexicon.partyPeople.contains(tokens[index + 1].form.lowercased()))
          // "Labour MPs, Ida Holm": one of them at the most.
          && !tokens[index + 1].form.lowercased().hasSuffix("s")
      }), let party = lexicon.partyWords[tokens[word].form]
    else { return }
    join(
      person, to: party, tokens: word..<mention.tokens.upperBound, sentence: mention.sentence,
      in: &reading)
  }

  /// Makes somebody a member of a party unless more is known.
  private func join(
    _ person: Int, to party: String, tokens: Range<Int>, sentence: Int, in reading: inout Reading
  ) {
    let body = reading.entity(.organization, named: party, idPath: nil)
    guard
      !reading.claims.contains(where: {
        $0.source == person && $0.target == body && [.memberOf, .leads].contains($0.kind)
      })
    else { return }
    claim(
      person, .memberOf, body, tokens: tokens, sentence: sentence, confidence: 0.7,
      rule: "structure/apposed-party", in: &reading)
  }

  /// "*a reporter for the Danish daily Fjord*, Ida Holm,": the body behind a word for its people.
  private func addBodyBefore(_ mention: EntityMention, person: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let start = startBeforeRanks(mention.tokens.lowerBound, in: mention.sentence, of: reading)
    let next = mention.tokens.upperBound
    guard start > 3, tokens[start - 1].form == ",",
      next >= tokens.count || [",", ".", ")", "–", "—"].contains(tokens[next].form),
      let position = reading.mention(
        endingAt: start - 1, in: mention.sentence, kind: .organization),
      reading.mentions[position].form == .name, let body = reading.mentions[position].entity
    else { return }
    var before = reading.mentions[position].tokens.lowerBound - 1
    while before > 0,
      reading.mention(endingAt: before + 1, in: mention.sentence, kind: .country) != nil
        || [.det, .adj, .noun].contains(tokens[before].tag) && !tokens[before].isCapitalised
    {
      before -= 1
    }
    guard before > 0, ["for", "of", "with", "at", "from"].contains(tokens[before].form),
      lists.memberNouns.contains(tokens[before - 1].form.lowercased()),
      !tokens[before - 1].form.hasSuffix("s"),
      !reading.claims.contains(where: {
        $0.source == person && $0.target == body
          && [.memberOf, .leads, .represents].contains($0.kind)
      })
    else { return }
    claim(
      person, .memberOf, body, tokens: before - 1..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.65, rule: "structure/apposed-member", in: &reading)
  }
}
