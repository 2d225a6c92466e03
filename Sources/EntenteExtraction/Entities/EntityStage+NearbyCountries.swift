import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// The country of each president or minister whose title stands alone.
  ///
  /// It is the one most spoken of around the name that has no other holder of the title; the
  /// clearest case is settled first.
  func nearbyCountries(in reading: Reading) -> [OfficeHolder: Int] {
    var groups: [OfficeHolder] = []
    var taken: [Int: Set<Int>] = [:]
    for phrase in reading.offices {
      guard let holder = phrase.holders.first.flatMap({ reading.mentions[$0].entity }) else {
        continue
      }
      if let owner = phrase.entity.flatMap({ reading.entities[$0].owner }) {
        // Where somebody held the post before, another may hold it now.
        if !phrase.isFormer, !phrase.isLeft { taken[phrase.title, default: []].insert(owner) }
      } else if phrase.owners.isEmpty, schema.titles[phrase.title].country.isEmpty {
        let group = OfficeHolder(title: phrase.title, holder: holder)
        if !groups.contains(group) { groups.append(group) }
      }
    }
    var scores = groups.map { scoresOfCountries(around: $0, in: reading) }
    var found: [OfficeHolder: Int] = [:]
    while !groups.isEmpty {
      let best = groups.indices.compactMap { index -> (index: Int, country: Int, score: Double)? in
        let free = scores[index].filter {
          !taken[groups[index].title, default: []].contains($0.key)
            && $0.key != reading.publisherCountry
        }
        return free.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
          .map { (index, $0.key, $0.value) }
      }.max { $0.score != $1.score ? $0.score < $1.score : $0.index > $1.index }
      guard let best else { break }
      found[groups[best.index]] = best.country
      taken[groups[best.index].title, default: []].insert(best.country)
      groups.remove(at: best.index)
      scores.remove(at: best.index)
    }
    return found
  }

  /// How much is said of each country near the mentions of a person.
  ///
  /// A country that is named only as the owner of somebody else's post says nothing of a head of
  /// state beside it ("President Ward telephoned Norwegian Prime Minister Holm"). A text that uses
  /// titles of one country without naming it, such as "Secretary of State", is at home there.
  private func scoresOfCountries(
    around office: OfficeHolder, in reading: Reading
  ) -> [Int: Double] {
    let holder = office.holder
    let isHead = schema.titles[office.title].isHead
    var ownersOfOthers: Set<Int> = []
    var homes: Set<String> = []
    for phrase in reading.offices {
      let isTheirs = phrase.holders.contains { reading.mentions[$0].entity == holder }
      if isHead, !isTheirs, schema.titles[phrase.title].scope == .national {
        ownersOfOthers.formUnion(phrase.owners)
      }
      if phrase.owners.isEmpty { homes.insert(schema.titles[phrase.title].country) }
    }
    let sentences = Set(reading.mentions.filter { $0.entity == holder }.map(\.sentence))
    let titled = Set(
      reading.offices.filter { phrase in
        phrase.title == office.title
          && phrase.holders.contains { reading.mentions[$0].entity == holder }
      }.map(\.sentence))
    var scores: [Int: Double] = [:]
    func add(_ country: Int, sentence: Int, weight: Double) {
      let isIn = sentences.contains(sentence)
      // What was just said counts for more than what follows.
      let factor =
        isIn
        ? titled.contains(sentence) ? 3.5 : 2
        : sentences.contains(sentence + 1)
          ? 1.5 : sentences.contains(sentence - 1) ? 1 : isHead ? 0.3 : 0.2
      scores[country, default: 0] += weight * factor
    }
    func weight(of mention: EntityMention) -> Double {
      // "in Ankara", "from Turkey" say where something is, not whose it is.
      if mention.kind == .place, isLocative(mention, in: reading) { return 0.5 }
      let tree = reading.trees[mention.sentence]
      let top = tree.top(of: mention.tokens)
      return tree.has(top, "obl") || tree.has(top, "nmod") && !tree.has(top, "nmod:poss") ? 0.7 : 1
    }
    for (position, mention) in reading.mentions.enumerated()
    where !ownersOfOthers.contains(position) {
      if mention.kind == .country, let country = mention.entity {
        add(country, sentence: mention.sentence, weight: weight(of: mention))
      } else if case .capital(let index) = mention.entry {
        if let country = reading.entities.firstIndex(where: {
          $0.kind == .country && $0.name == schema.countries[index].name
        }) {
          add(country, sentence: mention.sentence, weight: weight(of: mention))
        }
      } else if case .place = mention.entry, let name = countryPlaced(by: mention),
        let country = reading.entities.firstIndex(where: { $0.kind == .country && $0.name == name })
      {
        add(country, sentence: mention.sentence, weight: 0.5)
      } else if case .organization(let index) = mention.entry,
        let country = reading.entities.firstIndex(where: {
          $0.kind == .country && $0.name == schema.organizations[index].partOf
        })
      {
        add(country, sentence: mention.sentence, weight: 0.3)
      } else if mention.kind == .person, let person = mention.entity, person != holder,
        let country = reading.entities[person].country
      {
        add(country, sentence: mention.sentence, weight: isHead ? 0.3 : 0.8)
      }
    }
    for (country, weight) in announcedCountries(around: sentences, in: reading) {
      scores[country, default: 0] += weight
    }
    for (country, weight) in passingCountries(around: office, in: reading) {
      scores[country, default: 0] += weight
    }
    for phrase in reading.offices
    where phrase.title == office.title
      && (phrase.isFormer || phrase.isLeft || phrase.holders.isEmpty)
    {
      guard let owner = phrase.entity.flatMap({ reading.entities[$0].owner }),
        reading.entities[owner].kind == .country,
        !phrase.holders.contains(where: { reading.mentions[$0].entity == holder })
      else { continue }
      scores[owner, default: 0] += 2
    }
    if isHead {
      for country in reading.entities.indices
      where reading.entities[country].kind == .country
        && homes.contains(reading.entities[country].name)
      {
        scores[country, default: 0] += 4
      }
    }
    let lacking = lackingPosts[schema.titles[office.title].title] ?? []
    // The holder's name speaks for some countries and against others.
    for (country, score) in scores where score > 0 {
      guard !lacking.contains(reading.entities[country].name) else {
        scores[country] = nil
        continue
      }
      let name = reading.entities[country].name
      scores[country] = score * origins.factor(of: reading.entities[holder].name, for: name)
    }
    return scores
  }

  private func isLocative(_ mention: EntityMention, in reading: Reading) -> Bool {
    guard mention.tokens.lowerBound > 0 else { return false }
    let before = reading.text.sentences[mention.sentence].tokens[mention.tokens.lowerBound - 1]
    return lexicon.locatives.contains(before.form.lowercased())
  }

  /// What the sentence of a bare title says for and against a country.
  ///
  /// "The Latvian team by Foreign Minister Berg": of several states the one named last before a
  /// minister is the likeliest. "President Ward telephoned Norwegian Prime Minister Holm": whoever
  /// does something to a head of government is hardly of the same state.
  private func passingCountries(
    around office: OfficeHolder, in reading: Reading
  ) -> [(country: Int, weight: Double)] {
    let isHead = schema.titles[office.title].isHead
    var found: [(country: Int, weight: Double)] = []
    for phrase in reading.offices where phrase.title == office.title && phrase.owners.isEmpty {
      guard let holder = phrase.holders.first.map({ reading.mentions[$0] }),
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
