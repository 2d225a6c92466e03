import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// Whose a post is by a pronoun, a noun or another title: "*its* ambassador", "the *regime*'s
  /// minister", "the *Prime Minister*'s envoy".
  func possessor(of phrase: OfficePhrase, in reading: Reading) -> Int? {
    guard let range = phrase.possessor ?? phrase.principal else { return nil }
    let (sentence, token) = (phrase.sentence, range.lowerBound)
    let tokens = reading.text.sentences[sentence].tokens
    if let office = reading.offices.first(where: {
      $0.sentence == sentence && $0.titleTokens == range
    }) {
      if let entity = office.entity { return reading.entities[entity].owner }
      if let owner = office.owners.first.flatMap({ reading.mentions[$0].entity }) { return owner }
      return office.holders.isEmpty ? reading.publisherCountry : nil
    }
    switch tokens[token].form.lowercased() {
    case "our": return reading.publisherCountry
    case "whose":
      let end = token > 0 && tokens[token - 1].form == "," ? token - 1 : token
      return reading.mention(endingAt: end, in: sentence).flatMap { reading.mentions[$0].entity }
        .flatMap { Self.owns(reading.entities[$0]) ? $0 : nil }
    case "his", "her":
      return ownerThroughPerson(
        before: token, in: sentence, of: reading,
        isBody: schema.titles[phrase.title].scope == .organizational)
    case "its", "their":
      // Nobody's ambassador is accredited at home.
      let host = phrase.complementMention.flatMap { reading.mentions[$0].entity }
        .map { reading.entities[$0].name }
      let owner = nearest(before: token, in: sentence, of: reading) {
        Self.owns($0) && $0.name != host
      }
      // "Norway's parliament kept their prime minister": such a post is the country's.
      if schema.titles[phrase.title].scope == .national, let owner,
        reading.entities[owner].kind == .organization
      {
        return reading.entities[owner].country ?? owner
      }
      return owner
    case "state", "province", "region", "city", "town", "territory":
      return nearest(before: token, in: sentence, of: reading) { $0.kind == .place }
        ?? nearest(before: token, in: sentence, of: reading) { $0.kind == .country }
    case let noun where lexicon.bodyNouns.contains(noun) && !lexicon.ownerNouns.contains(noun):
      let sort = noun == "movement" ? "party" : noun
      return nearest(before: token, in: sentence, of: reading) {
        $0.kind == .organization
          && (sort == "party"
            ? isParty($0)
            : $0.words.contains(sort)
              || Self.followings.contains(sort) && isFollowing($0))
      }
    default:
      if let body = reading.mention(covering: token, in: sentence)
        .flatMap({ reading.mentions[$0].entity })
      {
        return reading.entities[body].country ?? body
      }
      return nearest(before: token, in: sentence, of: reading) {
        [publisher = reading.publisherCountry.map { reading.entities[$0].name }] in
        $0.kind == .country && $0.name != publisher
      }
    }
  }

  /// Nouns that take up an armed group or a party whose name has another head.
  private static let followings: Set<String> = [
    "group", "organization", "organisation", "militia", "faction", "network",
  ]

  /// Whether a body is known for a party or an armed group.
  private func isFollowing(_ body: EntityDraft) -> Bool {
    ["party", "armed-group"].contains(schema.category(ofBody: body.name))
  }

  /// The title of whoever a spokesman or an adviser serves: "*his* spokesman" after a president.
  func servedOffice(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, in reading: Reading
  ) -> String? {
    guard let range = phrase.possessor, phrase.complement == nil,
      ["Spokes", "Adviser", "Private Secretary"].contains(where: { title.title.contains($0) }),
      ["his", "her"].contains(
        reading.text.sentences[phrase.sentence].tokens[range.lowerBound].form.lowercased()),
      let person = nearest(
        before: range.lowerBound, in: phrase.sentence, of: reading, accepts: { $0.kind == .person })
    else { return nil }
    let theirs = reading.offices.first { other in
      other.entity != nil && other.holders.contains { reading.mentions[$0].entity == person }
    }
    return theirs.map { schema.titles[$0.title].title }
  }

  private static func owns(_ entity: EntityDraft) -> Bool {
    entity.kind == .country || entity.kind == .organization
  }

  /// The entity of a sort that is named last before a place; subjects before others.
  func nearest(
    before token: Int, in sentence: Int, of reading: Reading, accepts: (EntityDraft) -> Bool
  ) -> Int? {
    for back in 0...3 where sentence - back >= 0 {
      let place = sentence - back
      let tree = reading.trees[place]
      let fitting = reading.mentionIndices(in: place).filter { position in
        let mention = reading.mentions[position]
        guard !mention.isInner, back > 0 || mention.tokens.upperBound <= token,
          let entity = mention.entity
        else { return false }
        return accepts(reading.entities[entity])
      }
      func isSubject(_ position: Int) -> Bool {
        tree.has(tree.top(of: reading.mentions[position].tokens), "nsubj")
      }
      let ordered = fitting.sorted {
        reading.mentions[$0].tokens.lowerBound < reading.mentions[$1].tokens.lowerBound
      }
      // Within the sentence the nearest subject, in the one before the main, that is the first one.
      let best =
        back == 0
        ? ordered.last(where: isSubject) ?? ordered.last
        : ordered.first(where: isSubject) ?? ordered.last
      if let best { return reading.mentions[best].entity }
    }
    return nil
  }

  /// The country or body for which the person named last before a place holds a post.
  private func ownerThroughPerson(
    before token: Int, in sentence: Int, of reading: Reading, isBody: Bool
  ) -> Int? {
    guard
      let person = nearest(
        before: token, in: sentence, of: reading, accepts: { $0.kind == .person })
    else { return nil }
    if !isBody, let country = reading.entities[person].country { return country }
    for phrase in reading.offices
    where phrase.holders.contains(where: { reading.mentions[$0].entity == person }) {
      guard let office = phrase.entity else { continue }
      if isBody, let owner = reading.entities[office].owner { return owner }
      if let country = reading.entities[office].country { return country }
    }
    // "the bloc's chief named Holm as *his* envoy": the bloc's.
    return reading.offices.first { phrase in
      phrase.entity != nil && !phrase.isFormer
        && phrase.holders.contains { reading.mentions[$0].entity == person }
    }
    .flatMap(\.entity).flatMap { reading.entities[$0].owner }
    .flatMap { reading.entities[$0].kind == .organization ? $0 : nil }
  }
}
