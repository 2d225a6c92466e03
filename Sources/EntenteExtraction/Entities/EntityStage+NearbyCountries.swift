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
    var known: Set<OfficeHolder> = []
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
        if known.insert(group).inserted { groups.append(group) }
      }
    }
    guard !groups.isEmpty else { return [:] }
    let talk = talkOfCountries(in: reading)
    let scores = groups.map { scoresOfCountries(around: $0, talk: talk, in: reading) }
    func best(of group: Int) -> (country: Int, score: Double)? {
      let taken = taken[groups[group].title] ?? []
      let free = scores[group].filter {
        !taken.contains($0.key) && $0.key != reading.publisherCountry && $0.value > 0
      }
      return free.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
        .map { ($0.key, $0.value) }
    }
    var open = groups.indices.map { best(of: $0) }
    var found: [OfficeHolder: Int] = [:]
    while let first = open.indices.filter({ open[$0] != nil }).max(by: {
      let (left, right) = (open[$0]?.score ?? 0, open[$1]?.score ?? 0)
      return left != right ? left < right : $0 > $1
    }), let country = open[first]?.country {
      found[groups[first]] = country
      taken[groups[first].title, default: []].insert(country)
      open[first] = nil
      for other in open.indices
      where open[other]?.country == country && groups[other].title == groups[first].title {
        open[other] = best(of: other)
      }
    }
    return found
  }

  /// What the text says of countries, whatever the title.
  private func talkOfCountries(in reading: Reading) -> CountryTalk {
    var talk = CountryTalk(of: reading, titles: schema.titles)
    var countries: [String: Int] = [:]
    for (index, entity) in reading.entities.enumerated() where entity.kind == .country {
      if countries[entity.name] == nil { countries[entity.name] = index }
    }
    var homes: Set<String> = []
    for phrase in reading.offices where phrase.owners.isEmpty {
      homes.insert(schema.titles[phrase.title].country)
    }
    talk.homes = reading.entities.indices.filter {
      reading.entities[$0].kind == .country && homes.contains(reading.entities[$0].name)
    }
    talk.announcements = announcements(in: reading) { countries[schema.countries[$0].name] }
    for (position, mention) in reading.mentions.enumerated() {
      let sentence = mention.sentence
      if mention.kind == .country, let country = mention.entity {
        talk.add(country, at: position, in: sentence, weight: weight(of: mention, in: reading))
      } else if case .capital(let index) = mention.entry {
        if let country = countries[schema.countries[index].name] {
          talk.add(country, at: position, in: sentence, weight: weight(of: mention, in: reading))
        }
      } else if case .place = mention.entry, let name = countryPlaced(by: mention),
        let country = countries[name]
      {
        talk.add(country, at: position, in: sentence, weight: 0.5)
      } else if case .organization(let index) = mention.entry,
        let country = countries[schema.organizations[index].partOf]
      {
        talk.add(country, at: position, in: sentence, weight: 0.3)
      } else if mention.kind == .organization, !mention.isInner, let home = mention.country,
        let country = countries[schema.countries[home].name]
      {
        // "the *Peruvian* Congress"
        talk.add(country, at: position, in: sentence, weight: 0.6)
      } else if mention.kind == .person, let person = mention.entity,
        let country = reading.entities[person].country
      {
        talk.add(country, at: position, in: sentence, weight: nil, person: person)
      }
    }
    return talk
  }

  private func weight(of mention: EntityMention, in reading: Reading) -> Double {
    // "in Ankara", "from Turkey" say where something is, not whose it is.
    if mention.kind == .place, isLocative(mention, in: reading) { return 0.5 }
    let tree = reading.trees[mention.sentence]
    let top = tree.top(of: mention.tokens)
    return tree.has(top, "obl") || tree.has(top, "nmod") && !tree.has(top, "nmod:poss") ? 0.7 : 1
  }

  /// How much is said of each country near the mentions of a person.
  ///
  /// A country that is named only as the owner of somebody else's post says nothing of a head of
  /// state beside it ("President Ward telephoned Norwegian Prime Minister Holm"). A text that uses
  /// titles of one country without naming it, such as "Secretary of State", is at home there.
  private func scoresOfCountries(
    around office: OfficeHolder, talk: CountryTalk, in reading: Reading
  ) -> [Int: Double] {
    let holder = office.holder
    let isHead = schema.titles[office.title].isHead
    let ownersOfOthers =
      isHead ? talk.ownersOfOthers(than: holder, in: reading, titles: schema.titles) : []
    let sentences = talk.sentences[holder] ?? []
    let factors = factors(of: office, sentences: sentences, talk: talk, in: reading)
    var sums = [Double](repeating: 0, count: talk.countries.count)
    var isSaid = [Bool](repeating: false, count: talk.countries.count)
    let abroad = mentionsAbroad(for: holder, talk: talk, in: reading)
    let foreign = Set(abroad.compactMap { reading.mentions[$0].entity })
    for saying in talk.sayings
    where saying.person != holder && !ownersOfOthers.contains(saying.mention)
      && !abroad.contains(saying.mention)
    {
      sums[saying.slot] +=
        (saying.weight ?? (isHead ? 0.3 : 0.8)) * factors[saying.sentence]
      isSaid[saying.slot] = true
    }
    var scores: [Int: Double] = [:]
    for slot in sums.indices where isSaid[slot] { scores[talk.countries[slot]] = sums[slot] }
    for said in talk.announcements
    where said.dateline.map(sentences.contains) ?? true && !foreign.contains(said.country) {
      scores[said.country, default: 0] += said.weight
    }
    for country in foreign.sorted() { scores[country, default: 0] -= 3 }
    for (country, weight) in passingCountries(around: office, talk: talk, in: reading) {
      scores[country, default: 0] += weight
    }
    for position in talk.officesOfTitle[office.title] ?? [] {
      let phrase = reading.offices[position]
      guard phrase.isFormer || phrase.isLeft || phrase.holders.isEmpty,
        let owner = phrase.entity.flatMap({ reading.entities[$0].owner }),
        reading.entities[owner].kind == .country,
        !phrase.holders.contains(where: { reading.mentions[$0].entity == holder })
      else { continue }
      scores[owner, default: 0] += 2
    }
    if isHead {
      for country in talk.homes { scores[country, default: 0] += 4 }
    }
    let lacking = lists.lackingPosts[schema.titles[office.title].title] ?? []
    let evidence = origins.evidence(of: reading.entities[holder].name)
    // The holder's name speaks for some countries and against others.
    for (country, score) in scores where score > 0 {
      guard !lacking.contains(reading.entities[country].name) else {
        scores[country] = nil
        continue
      }
      scores[country] = score * origins.factor(of: evidence, for: reading.entities[country].name)
    }
    return scores
  }

  /// How much what each sentence says counts for somebody's post.
  private func factors(
    of office: OfficeHolder, sentences: Set<Int>, talk: CountryTalk, in reading: Reading
  ) -> [Double] {
    let count = reading.text.sentences.count
    var factors = [Double](
      repeating: schema.titles[office.title].isHead ? 0.3 : 0.2, count: count)
    // What was just said counts for more than what follows.
    for sentence in sentences where sentence + 1 < count { factors[sentence + 1] = 1 }
    for sentence in sentences where sentence > 0 { factors[sentence - 1] = 1.5 }
    for sentence in sentences { factors[sentence] = 2 }
    for position in talk.officesOfHolder[office.holder] ?? []
    where reading.offices[position].title == office.title
      && sentences.contains(reading.offices[position].sentence)
    {
      factors[reading.offices[position].sentence] = 3.5
    }
    return factors
  }

  private func isLocative(_ mention: EntityMention, in reading: Reading) -> Bool {
    guard mention.tokens.lowerBound > 0 else { return false }
    let before = reading.text.sentences[mention.sentence].tokens[mention.tokens.lowerBound - 1]
    return lexicon.locatives.contains(before.form.lowercased())
  }
}
