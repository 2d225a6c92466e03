import EntenteLanguage
import EntenteModel
import EntenteSchema

extension OfficeStage {
  /// "Ida Holm, Deputy Prime Minister and Denmark's chief negotiator": two posts of one person.
  ///
  /// Two titles side by side share the name before them, and the owner that one of them names.
  func share(in phrases: inout [OfficePhrase], of reading: Reading) {
    guard phrases.count > 1 else { return }
    for (first, second) in zip(phrases.indices, phrases.indices.dropFirst()) {
      guard let lower = start(of: phrases[second], in: reading),
        areJoined(
          phrases[first].tokens.upperBound, lower, in: reading, of: phrases[first].sentence),
        !phrases[first].isPlural, !phrases[second].isPlural,
        schema.titles[phrases[first].title].scope != .courtesy,
        schema.titles[phrases[second].title].scope != .courtesy
      else { continue }
      let isAfterName = phrases[first].holders.contains {
        reading.mentions[$0].tokens.upperBound <= phrases[first].tokens.lowerBound
      }
      if isAfterName, phrases[second].holders.isEmpty {
        phrases[second].holders = phrases[first].holders
      }
      // "Deputy Prime Minister and Foreign Minister Ida Holm" is one person.
      if phrases[first].holders.isEmpty, !schema.titles[phrases[first].title].isHead,
        !isDefinite(phrases[first], in: reading),
        let holder = phrases[second].holders.first,
        reading.mentions[holder].tokens.lowerBound >= phrases[second].tokens.upperBound,
        phrases[first].possessor == nil, phrases[second].possessor == nil,
        phrases[first].owners.isEmpty || phrases[second].owners.isEmpty
      {
        phrases[first].holders = phrases[second].holders
      }
      guard phrases[first].holders == phrases[second].holders, !phrases[first].holders.isEmpty
      else { continue }
      if hasOwner(phrases[first]) || hasOwner(phrases[second]) { continue }
      if phrases[first].owners.isEmpty, phrases[first].possessor == nil {
        phrases[first].owners = phrases[second].owners
        phrases[first].possessor = phrases[second].possessor
      } else if phrases[second].owners.isEmpty, phrases[second].possessor == nil {
        phrases[second].owners = phrases[first].owners
        phrases[second].possessor = phrases[first].possessor
      }
    }
  }

  /// "former Elmar mayor and *Orchard Party candidate* Ida Holm": the name behind what else they are.
  func shareWithName(_ phrase: inout OfficePhrase, in reading: Reading) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let joint = phrase.tokens.upperBound
    guard phrase.holders.isEmpty, !phrase.isPlural, joint + 2 < tokens.count,
      tokens[joint].form == "and", !isDefinite(phrase, in: reading) || phrase.isFormer
    else { return }
    var next = joint + 1
    while next < tokens.count, next - joint < 7 {
      if let person = reading.mention(startingAt: next, in: phrase.sentence, kind: .person) {
        if next > joint + 1 { phrase.holders = [person] }
        return
      }
      if let body = reading.mention(startingAt: next, in: phrase.sentence) {
        next = reading.mentions[body].tokens.upperBound
      } else if !tokens[next].isCapitalised, [.noun, .adj].contains(tokens[next].tag) {
        next += 1
      } else {
        return
      }
    }
  }

  /// "Special Representative for Norway and *Peru Ambassador* Ida Holm": what a post is for owns no
  /// other post of its holder.
  func dropRanksBehindPosts(in phrases: inout [OfficePhrase], of reading: Reading) {
    let posts = phrases
    phrases.removeAll { rank in
      posts.contains { post in
        guard let complement = post.complement, post.titleTokens != rank.titleTokens,
          !post.holders.isEmpty, post.holders == rank.holders
        else { return false }
        return rank.owners.contains { complement.contains(reading.mentions[$0].tokens.lowerBound) }
      }
    }
  }

  /// "*The* Secretary and Minister Holm" are two.
  private func isDefinite(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let lower = phrase.tokens.lowerBound
    return lower > 0
      && reading.text.sentences[phrase.sentence].tokens[lower - 1].form.lowercased() == "the"
      || phrase.titleTokens.count == 1
  }

  /// Whether a title names its one owner by itself: "European Commissioner".
  private func hasOwner(_ phrase: OfficePhrase) -> Bool {
    let title = schema.titles[phrase.title]
    return !title.organization.isEmpty || !title.country.isEmpty
  }

  /// Where a phrase begins with its owners and articles.
  private func start(of phrase: OfficePhrase, in reading: Reading) -> Int? {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var lower = min(phrase.tokens.lowerBound, phrase.possessor?.lowerBound ?? Int.max)
    while lower > 0,
      ["the", "a", "an", "also", "its", "his", "her"].contains(tokens[lower - 1].form.lowercased())
    {
      lower -= 1
    }
    return lower
  }

  private func areJoined(_ upper: Int, _ lower: Int, in reading: Reading, of sentence: Int) -> Bool
  {
    let tokens = reading.text.sentences[sentence].tokens
    guard upper < lower, lower - upper <= 2 else { return false }
    return (upper..<lower).allSatisfy { ["and", ",", "&"].contains(tokens[$0].form) }
      && (upper..<lower).contains { tokens[$0].form != "," }
  }

  /// "*Water Resources* Minister": a portfolio that the schema does not know.
  func extendPortfolio(_ phrase: inout OfficePhrase, in reading: Reading) {
    guard !phrase.isPlural, phrase.titleTokens.count == 1,
      schema.titles[phrase.title].title == "Minister"
    else { return }
    let tokens = reading.text.sentences[phrase.sentence].tokens
    var lower = phrase.titleTokens.lowerBound
    while lower > 0, phrase.titleTokens.lowerBound - lower < 4 {
      let before = lower - 1
      let isJoint =
        before > 0 && lower < phrase.titleTokens.lowerBound
        && ["and", "&"].contains(tokens[before].form)
      let word = isJoint ? before - 1 : before
      guard tokens[word].isCapitalised, tokens[phrase.titleTokens.lowerBound].isCapitalised,
        tokens[word].tag == .propn || tokens[word].tag == .noun || tokens[word].tag == .adj,
        !lexicon.nonNames.contains(tokens[word].form.lowercased()),
        !qualifiers.contains(tokens[word].form.lowercased()),
        !Gazetteer.isAcronym(tokens[word].form),
        reading.mention(covering: word, in: phrase.sentence).map({
          reading.mentions[$0].kind == .organization && !reading.mentions[$0].isKnown
        }) ?? true,
        !reading.titleMatches[phrase.sentence].contains(where: { $0.tokens.contains(word) })
      else { break }
      lower = word
    }
    if lower == phrase.titleTokens.lowerBound {
      lower = startOfPortfolio(before: lower, in: phrase.sentence, of: reading)
    }
    guard lower < phrase.titleTokens.lowerBound else { return }
    let range = lower..<phrase.titleTokens.upperBound
    phrase = extended(phrase, tokens: range, title: range, in: reading)
  }
}
