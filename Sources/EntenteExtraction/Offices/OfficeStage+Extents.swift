import EntenteLanguage
import EntenteModel
import EntenteSchema

extension OfficeStage {
  /// What completes the title: "of Peru", "for Central Asia", "to the United Nations".
  func extendRight(_ phrase: inout OfficePhrase, in reading: Reading) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    takePlaceBehind(&phrase, in: reading)
    for _ in 0..<2 {
      var next = phrase.tokens.upperBound
      guard next + 1 < tokens.count else { return }
      let preposition = tokens[next].form.lowercased()
      guard
        ["of", "for", "to", "on"].contains(preposition)
          || preposition == "in" && isDiplomat(phrase)
          || ["in", "at"].contains(preposition) && isMinistry(at: next + 1, of: phrase, in: reading)
      else { return }
      let start = next
      next += 1
      if ["the", "a", "his", "her", "its"].contains(tokens[next].form.lowercased()) { next += 1 }
      guard next < tokens.count else { return }
      if preposition == "of" {
        next = pastDescription(next, in: tokens)
        next = pastAdjective(next, in: phrase.sentence, of: reading)
      }
      if let principal = principal(at: next, after: preposition, of: phrase, in: reading) {
        phrase.principal = principal
        phrase.complement = start..<principal.upperBound
        phrase.tokens = phrase.tokens.lowerBound..<principal.upperBound
        return
      }
      if let first = reading.mention(startingAt: next, in: phrase.sentence),
        reading.mentions[first].kind != .person
      {
        var end = reading.mentions[first].tokens.upperBound
        var members = [first]
        if end + 1 < tokens.count,
          tokens[end].isGenitive || tokens[end].form == "'",
          let second = reading.mention(startingAt: end + 1, in: phrase.sentence)
        {
          members.append(second)
          end = reading.mentions[second].tokens.upperBound
        }
        if phrase.isPlural {
          while end + 1 < tokens.count, ["and", ","].contains(tokens[end].form.lowercased()) {
            let after = tokens[end].form == "," && tokens[end + 1].form == "and" ? end + 2 : end + 1
            guard after < tokens.count,
              let more = reading.mention(startingAt: after, in: phrase.sentence),
              reading.mentions[more].kind == .country
            else { break }
            members.append(more)
            end = reading.mentions[more].tokens.upperBound
          }
        }
        if !phrase.isPlural, preposition == "for" {
          let field = pastNoun(end, in: phrase.sentence, of: reading)
          if field > end { members = [] }
          end = pastSecond(field, of: phrase, in: reading)
          if end == field, field == reading.mentions[first].tokens.upperBound {
            end = pastPlaces(end, in: phrase.sentence, of: reading)
          }
        }
        // "thanked the Foreign Minister for Egypt's efforts": for what, and no post.
        if preposition == "for", members.count < 2, end < tokens.count,
          tokens[end].isGenitive
        {
          return
        }
        let bracket = pastBracket(end, in: tokens)
        if preposition == "of" {
          phrase.owners.append(contentsOf: members)
        } else {
          // "thanked the Prime Minister for Japan's support"
          if preposition == "for", schema.titles[phrase.title].isHead,
            schema.titles[phrase.title].scope == .national,
            !schema.titles[phrase.title].complements.contains("for")
          {
            return
          }
          guard
            schema.titles[phrase.title].complements.contains(preposition) || preposition == "for"
              || preposition == "in" || preposition == "at"
          else { return }
          // "in the Foreign Office" tells whose post it is and is no part of its name.
          let isInside = isMinistry(at: start + 1, of: phrase, in: reading)
          if preposition == "for" || preposition == "to" || !isInside {
            phrase.complement = start..<end
          }
          phrase.complementMention = members.last
        }
        phrase.tokens = phrase.tokens.lowerBound..<bracket
      } else if let end = pastPortfolio(next, after: preposition, of: phrase, in: reading) {
        phrase.complement = start..<end
        phrase.tokens = phrase.tokens.lowerBound..<end
      } else if preposition == "for",
        let end = pastMatter(next, of: phrase, in: reading)
      {
        phrase.complement = start..<end
        phrase.tokens = phrase.tokens.lowerBound..<end
      } else if tokens[next].isCapitalised || preposition == "for", !phrase.isPlural {
        // "the minister on September 30": when and not for what.
        if preposition == "on", isDate(next, in: tokens) { return }
        var end = next
        while end < tokens.count,
          tokens[end].isCapitalised
            || (end > next && ["and", "&", "or"].contains(tokens[end].form)
              && end + 1 < tokens.count
              && tokens[end + 1].isCapitalised),
          reading.mention(startingAt: end, in: phrase.sentence) == nil
        {
          end += 1
        }
        guard end > next else { return }
        end = max(
          pastFields(end, in: phrase.sentence, of: reading), pastPortfolios(end, in: tokens))
        // "for Freedom of Religion" goes on what "for" began.
        phrase.complement = (phrase.complement?.lowerBound ?? start)..<end
        phrase.tokens = phrase.tokens.lowerBound..<end
      } else {
        return
      }
    }
  }

  /// "Chief Minister *Elmar*, Ida Holm": where the "of" goes unsaid.
  private func takePlaceBehind(_ phrase: inout OfficePhrase, in reading: Reading) {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    guard phrase.owners.isEmpty, !phrase.isPlural, schema.titles[phrase.title].scope == .local,
      tokens[phrase.titleTokens.lowerBound].isCapitalised,
      let place = reading.mention(
        startingAt: phrase.tokens.upperBound, in: phrase.sentence, kind: .place)
    else { return }
    let end = reading.mentions[place].tokens.upperBound
    guard end + 1 < tokens.count, tokens[end].form == ",",
      reading.mention(startingAt: end + 1, in: phrase.sentence, kind: .person) != nil
    else { return }
    phrase.owners.append(place)
    phrase.tokens = phrase.tokens.lowerBound..<end
  }

  /// "Norway's *UN* Ambassador": the country that sends comes before the body sent to.
  func putSenderFirst(_ phrase: inout OfficePhrase, in reading: Reading) {
    guard phrase.owners.count == 2, isDiplomat(phrase) || isRepresentative(phrase),
      reading.mentions[phrase.owners[0]].kind == .organization,
      reading.mentions[phrase.owners[1]].kind == .country
    else { return }
    phrase.owners.reverse()
  }

  private func isRepresentative(_ phrase: OfficePhrase) -> Bool {
    let title = schema.titles[phrase.title].title
    return ["Representative", "Envoy", "Delegate"].contains { title.contains($0) }
  }

  /// Whether a post is one abroad, so that "in Lima" says which.
  private func isDiplomat(_ phrase: OfficePhrase) -> Bool {
    let title = schema.titles[phrase.title].title
    return Self.posted.contains { title.contains($0) }
  }

  private static let posted = [
    "Ambassador", "High Commissioner", "Consul", "Chargé", "Counsellor", "Head of Mission",
    "Station Chief",
  ]

  /// "leader of the Orchard Party *(OP)*": the short form belongs to the owner.
  private func pastBracket(_ end: Int, in tokens: [Token]) -> Int {
    guard end + 2 < tokens.count, tokens[end].form == "(", tokens[end + 2].form == ")",
      Gazetteer.isAcronym(tokens[end + 1].form)
    else { return end }
    return end + 3
  }

  /// "president of the *self-declared republic of* Fjordland": what kind of place it is.
  private func pastDescription(_ start: Int, in tokens: [Token]) -> Int {
    var next = start
    while next + 2 < tokens.count, next - start < 4, !tokens[next].isCapitalised,
      [.adj, .noun, .verb, .adv].contains(tokens[next].tag) || tokens[next].form == "-"
    {
      next += 1
    }
    guard next > start, next + 1 < tokens.count, tokens[next].form == "of",
      Self.territories.contains(tokens[next - 1].form.lowercased())
    else { return start }
    next += 1
    return tokens[next].form == "the" && next + 1 < tokens.count ? next + 1 : next
  }

  private static let territories: Set<String> = [
    "republic", "region", "province", "state", "city", "town", "kingdom", "territory", "district",
    "island", "county", "enclave", "municipality", "governorate", "village", "emirate",
  ]

  /// "Minister of State *in the Foreign Office*": a minister's department, not where one is.
  private func isMinistry(at index: Int, of phrase: OfficePhrase, in reading: Reading) -> Bool {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let isMinister = ["minister", "secretary"].contains {
      schema.titles[phrase.title].title.lowercased().contains($0)
    }
    guard isMinister, tokens.indices.contains(index) else { return false }
    let start = tokens[index].form.lowercased() == "the" ? index + 1 : index
    guard let body = reading.mention(startingAt: start, in: phrase.sentence, kind: .organization),
      case .organization(let known) = reading.mentions[body].entry
    else { return false }
    return schema.organizations[known].category == "ministry"
  }
}
