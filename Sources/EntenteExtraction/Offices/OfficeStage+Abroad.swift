import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Posts abroad and in departments, and what stands around their places.
extension OfficeStage {
  /// "Chief Minister *Elmar*, Ida Holm": where the "of" goes unsaid.
  func takePlaceBehind(_ phrase: inout OfficePhrase, in reading: Reading) {
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
  func isDiplomat(_ phrase: OfficePhrase) -> Bool {
    let title = schema.titles[phrase.title].title
    return Self.posted.contains { title.contains($0) }
  }

  private static let posted = [
    "Ambassador", "High Commissioner", "Consul", "Chargé", "Counsellor", "Head of Mission",
    "Station Chief",
  ]

  /// "leader of the Orchard Party *(OP)*": the short form belongs to the owner.
  func pastBracket(_ end: Int, in tokens: [Token]) -> Int {
    guard end + 2 < tokens.count, tokens[end].form == "(", tokens[end + 2].form == ")",
      Gazetteer.isAcronym(tokens[end + 1].form)
    else { return end }
    return end + 3
  }

  /// "president of the *self-declared republic of* Fjordland": what kind of place it is.
  func pastDescription(_ start: Int, in tokens: [Token]) -> Int {
    var next = start
    while next + 2 < tokens.count, next - start < 4, !tokens[next].isCapitalised,
      [.adj, .noun, .verb, .adv].contains(tokens[next].tag) || tokens[next].form == "-"
    {
      next += 1
    }
    guard next > start, next + 1 < tokens.count, tokens[next].form == "of",
      lexicon.placeNouns.contains(tokens[next - 1].form.lowercased())
    else { return start }
    next += 1
    return tokens[next].form == "the" && next + 1 < tokens.count ? next + 1 : next
  }

  /// "Minister of State *in the Foreign Office*": a minister's department, not where one is.
  func isMinistry(at index: Int, of phrase: OfficePhrase, in reading: Reading) -> Bool {
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
