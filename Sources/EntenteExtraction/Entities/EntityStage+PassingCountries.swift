import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Countries that a bare title is named beside.
extension EntityStage {
  /// What the sentence of a bare title says for and against a country.
  ///
  /// "The Latvian team by Foreign Minister Berg": of several states the one named last before a
  /// minister is the likeliest. "President Ward telephoned Norwegian Prime Minister Holm": whoever
  /// does something to a head of government is hardly of the same state.
  func passingCountries(
    around office: OfficeHolder, talk: CountryTalk, in reading: Reading
  ) -> [(country: Int, weight: Double)] {
    let isHead = schema.titles[office.title].isHead
    var found: [(country: Int, weight: Double)] = []
    for position in talk.officesOfHolder[office.holder] ?? [] {
      let phrase = reading.offices[position]
      guard phrase.title == office.title, phrase.owners.isEmpty,
        let holder = phrase.holders.first.map({ reading.mentions[$0] }),
        holder.entity == office.holder
      else { continue }
      let tree = reading.trees[phrase.sentence]
      if let own = openingCountry(
        of: phrase.sentence, before: phrase.tokens.lowerBound, in: reading)
      {
        found.append((own, 6))
      }
      if let other = actor(upon: holder.head, in: phrase.sentence, of: reading) {
        found.append((other, -3))
      }
      if isHead {
        guard tree.has(tree.top(of: phrase.tokens), "nsubj") || tree.has(holder.head, "nsubj")
        else { continue }
        for other in reading.offices
        where other.sentence == phrase.sentence
          && other.tokens.lowerBound > holder.tokens.upperBound
          && schema.titles[other.title].isHead
        {
          let top = tree.top(of: other.tokens)
          let isJoined = tree.has(top, "conj")
          found += other.owners.compactMap { reading.mentions[$0].entity }
            .filter { !isJoined && reading.entities[$0].kind == .country }.map { ($0, -2) }
        }
      } else {
        let before = reading.mentionIndices(in: phrase.sentence).map { reading.mentions[$0] }
          .filter { $0.kind == .country && $0.tokens.upperBound <= phrase.tokens.lowerBound }
          .max { $0.tokens.lowerBound < $1.tokens.lowerBound }
        if let country = before?.entity { found.append((country, 4)) }
      }
    }
    return found
  }
}
