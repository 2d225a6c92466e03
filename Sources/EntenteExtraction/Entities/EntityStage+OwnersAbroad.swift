import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whose a bare title is in a government's statement where it is not that government's own.
extension EntityStage {
  /// "President Holm" in a statement of the United States, whose President had another name then.
  ///
  /// Heads of state and government whom the publisher's country did not have are the foreign ones
  /// that the passage is about. Of other posts only those whose holder comes in late and beside a
  /// foreign country are: a government's statement begins with its own people.
  func ownerAbroad(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, nearby: [OfficeHolder: Int],
    in reading: Reading
  ) -> Int? {
    guard let holder = phrase.holders.first.flatMap({ reading.mentions[$0].entity }),
      title.country.isEmpty, let publisher = reading.publisherCountry,
      let near = nearby[OfficeHolder(title: phrase.title, holder: holder)]
    else { return nil }
    let name = reading.entities[holder].name
    // Where the country spoken of nearest does not suit the name, another may.
    let isUnfit = (origins.fit(of: name, to: reading.entities[near].name) ?? 1) < 0.6
    let country = isUnfit ? foreignCountry(of: holder, in: reading) ?? near : near
    let (home, abroad) = (reading.entities[publisher].name, reading.entities[country].name)
    if origins.prefers(home, over: abroad, for: name) { return nil }
    if origins.prefers(abroad, over: home, for: name),
      title.isHead || isEverywhere(title)
        || !isListedPost(title, of: publisher, in: reading)
          && (isBeside(country, phrase, in: reading) || isInHeadline(country, of: reading))
    {
      return country
    }
    if title.isHead {
      return leaders.knowsHolder(
        of: title, in: reading.entities[publisher].name, year: reading.article.date?.year)
        ? country : isBeside(country, phrase, in: reading) ? country : nil
    }
    guard isEverywhere(title) else { return nil }
    let first = reading.mentions.filter { $0.entity == holder }.map(\.sentence).min() ?? 0
    return first > max(1, Self.lead(of: reading))
      && (isBeside(country, phrase, in: reading) || isInHeadline(country, of: reading))
      ? country : nil
  }

  /// The first sentence that tells something: headlines and datelines stand before it.
  private static func lead(of reading: Reading) -> Int {
    reading.trees.indices.first { sentence in
      !reading.headlines.contains(sentence)
        && reading.trees[sentence].tokens.contains {
          ["VBD", "VBZ", "VBP", "MD"].contains($0.fineTag)
        }
    } ?? 0
  }

  /// "Foreign Secretary Rao" where India is spoken of and not the United Kingdom, or India publishes.
  func sharer(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: Reading
  ) -> Int? {
    guard let names = lists.sharedPosts[title.title] else { return nil }
    if let publisher = reading.publisherCountry {
      let home = reading.entities[publisher].name
      return names.contains(home)
        ? publisher : foreignSharer(of: phrase, among: names, home: home, in: reading)
    }
    let isOwn = reading.mentions.contains { mention in
      mention.entity.map { reading.entities[$0].name == title.country } ?? false
    }
    guard !isOwn else { return nil }
    let all = Set(reading.mentions.filter { $0.kind == .country }.compactMap(\.entity))
      .filter { names.contains(reading.entities[$0].name) }
    return all.count == 1
      ? all.first
      : nearest(
        before: phrase.tokens.lowerBound, in: phrase.sentence, of: reading,
        accepts: { $0.kind == .country && names.contains($0.name) })
  }

  /// "Defense Secretary Berg" in a report on Norway alone: a post called by another country's word.
  ///
  /// A text that never speaks of the country which has the post, and a good deal of one other, means
  /// that one's.
  func countryInstead(of home: String, in reading: Reading) -> Int? {
    guard reading.publisherCountry == nil else { return nil }
    var counts: [Int: Int] = [:]
    for mention in reading.mentions where !mention.isInner {
      let country: Int?
      switch mention.entry {
      case .capital(let index):
        country = self.country(at: index, in: reading)
        if schema.countries[index].name == home { return nil }
      case .organization(let index):
        if schema.organizations[index].partOf == home { return nil }
        country = nil
      case .place(let index):
        if schema.places[index].country == home { return nil }
        country = nil
      default: country = mention.kind == .country ? mention.entity : nil
      }
      guard let country else { continue }
      if reading.entities[country].name == home { return nil }
      counts[country, default: 0] += 1
    }
    let ordered = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    guard let best = ordered.first, best.value > 1,
      ordered.count == 1 || ordered[1].value * 2 < best.value
    else { return nil }
    return best.key
  }

  /// "Foreign Secretary Rao" in a British statement on India: whose name it is tells whose post.
  private func foreignSharer(
    of phrase: OfficePhrase, among names: Set<String>, home: String, in reading: Reading
  ) -> Int? {
    guard let holder = phrase.holders.first.flatMap({ reading.mentions[$0].entity }) else {
      return nil
    }
    let name = origins.evidence(of: reading.entities[holder].name)
    return countries(of: reading).first {
      names.contains(reading.entities[$0].name)
        && origins.prefers(reading.entities[$0].name, over: home, for: name)
    }
  }

  /// Whether the sentence of a post or the one before it names a country.
  private func isBeside(_ country: Int, _ phrase: OfficePhrase, in reading: Reading) -> Bool {
    reading.mentions.contains {
      ($0.sentence == phrase.sentence || $0.sentence + 1 == phrase.sentence)
        && names(country, $0, in: reading)
    }
  }

  /// Whether governments everywhere have a post: "Health Minister" and not "Minister for Asia".
  private func isEverywhere(_ title: OfficeTitleDefinition) -> Bool {
    lists.commonPosts.contains(title.title)
      || title.title.hasSuffix(" Minister") && !lists.rarePosts.contains(title.title)
  }

  /// "the *Secretary-General*": the alliance's spoken of last, else the United Nations'.
  func allianceOwner(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: inout Reading,
    index: inout EntityIndex
  ) -> Int? {
    guard title.title == "Secretary-General", phrase.complement == nil else { return nil }
    let body = nearest(
      before: phrase.tokens.lowerBound, in: phrase.sentence, of: reading,
      accepts: { [schema] entity in
        entity.kind == .organization
          && schema.category(ofBody: entity.name) == "multinational"
      })
    let isUnited = reading.mentions.contains {
      $0.kind == .organization && $0.name.hasPrefix("United Nations") && $0.entity != nil
    }
    if let body {
      let above = schema.organization(named: reading.entities[body].name)?.partOf
      let whole = above.flatMap { name in
        schema.category(ofBody: name) == "multinational" ? name : nil
      }
      return whole.map { self.body(named: $0, in: &reading, index: &index) } ?? body
    }
    return isUnited ? self.body(named: "United Nations", in: &reading, index: &index) : nil
  }
}
