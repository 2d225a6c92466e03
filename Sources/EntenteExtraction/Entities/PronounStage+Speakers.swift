import EntenteLanguage
import EntenteModel

extension PronounStage {
  /// Words by which a speaker means himself or those he speaks for.
  static let firstPersons = oneSpeaker.union(severalSpeakers)
  private static let oneSpeaker: Set<String> = ["i", "me", "my", "myself"]
  private static let severalSpeakers: Set<String> = ["we", "us", "our", "ours"]

  /// Who says "we": the speaker of the quotation, or the governments whose statement it is.
  func speakers(at token: Int, sentence: Int, in reading: Reading) -> [Int] {
    for quotation in reading.quotations
    where quotation.sentence == sentence && quotation.tokens.contains(token) {
      guard let place = quotation.speaker else { return [] }
      let speaker = reading.links(at: place.token, in: place.sentence).first {
        reading.entities[$0.entity].kind.isActor
      }?.entity
      guard let speaker else { return [] }
      let isPlural = Self.severalSpeakers.contains(
        reading.trees[sentence].tokens[token].form.lowercased())
      if quotation.isTurn {
        // "OFFICIAL ONE: We …": who has no name speaks for the publisher.
        guard reading.entities[speaker].kind == .person else { return reading.authors }
        if isPlural {
          return (reading.entities[speaker].country ?? reading.publisherCountry).map { [$0] } ?? []
        }
      }
      if isPlural, speaksForState(speaker, at: place, in: reading) {
        return reading.publisherCountry.map { [$0] } ?? []
      }
      return [speaker]
    }
    let word = reading.trees[sentence].tokens[token].form.lowercased()
    if Self.oneSpeaker.contains(word), let voice = reading.voice { return [voice] }
    return reading.authors
  }

  /// "the regime": that of the foreign country named last.
  func regime(before token: Int, sentence: Int, in reading: Reading) -> [Int] {
    let tree = reading.trees[sentence]
    guard tree.children(of: token).allSatisfy({ tree.tokens[$0].tag != .propn }) else { return [] }
    let authors = Set(reading.authors)
    for place in (max(0, sentence - 6)...sentence).reversed() {
      var last: EntityMention?
      for index in reading.mentionIndices(in: place) {
        let mention = reading.mentions[index]
        guard mention.kind == .country, let country = mention.entity, !authors.contains(country),
          place < sentence || mention.tokens.upperBound <= token,
          mention.tokens.lowerBound >= last?.tokens.lowerBound ?? 0
        else { continue }
        last = mention
      }
      if let country = last?.entity { return [country] }
    }
    return []
  }

  /// Whether a speaker's words are those of the government that publishes them: those of a
  /// ministry, and those of a minister whose statement names the state as the one who speaks, "The
  /// United Kingdom condemns … We call for".
  private func speaksForState(
    _ speaker: Int, at place: Quotation.Place, in reading: Reading
  ) -> Bool {
    guard let publisher = reading.publisherCountry else { return false }
    let entity = reading.entities[speaker]
    switch entity.kind {
    case .organization:
      if entity.country == publisher || entity.owner == publisher { return true }
      let source = reading.article.publisher ?? ""
      return ([entity.name] + entity.aliases).contains { source.contains($0) }
    case .person:
      return reading.quotations.contains { quotation in
        guard quotation.speaker == place else { return false }
        let tree = reading.trees[quotation.sentence]
        return quotation.tokens.contains { token in
          guard tree.has(token, "nsubj"), let verb = tree.head(of: token),
            tree.head(of: verb) == nil, statementVerbs.contains(tree.tokens[verb].lowercasedLemma)
          else { return false }
          return reading.links(at: token, in: quotation.sentence).contains {
            $0.entity == publisher && $0.strength == .direct
          }
        }
      }
    default: return false
    }
  }
}
