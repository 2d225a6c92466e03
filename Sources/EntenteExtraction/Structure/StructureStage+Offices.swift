import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Whose the posts are that a text tells of.
extension StructureStage {
  /// `holdsOffice`, `officeOf`, `represents`, `leads` and `advises` of every post.
  func addOffices(in reading: inout Reading) {
    for phrase in reading.offices where !reading.furniture.contains(phrase.sentence) {
      guard let post = post(of: phrase, in: reading) else {
        addOwnEnvoy(phrase, in: &reading)
        continue
      }
      if addLeader(post, in: &reading) || addPartySeat(post, in: &reading) { continue }
      addOwners(of: post, in: &reading)
      addImpliedHolder(of: post, in: &reading)
      for person in post.persons { addHolder(person, of: post, in: &reading) }
    }
  }

  /// A post with those who hold it and the words that say so.
  struct Post {
    let phrase: OfficePhrase
    let title: OfficeTitleDefinition
    let office: Int
    let owner: Int
    /// The country of the owner, unless that is a party, which has a country and no post in it.
    let country: Int?
    let persons: [Int]
    /// The words for the post, and those with the names of its holders.
    let words: TextSpan
    let wordsWithHolders: TextSpan
  }

  private func post(of phrase: OfficePhrase, in reading: Reading) -> Post? {
    guard let office = phrase.entity, let owner = reading.entities[office].owner else { return nil }
    var range = phrase.tokens
    for holder in phrase.holders {
      let tokens = reading.mentions[holder].tokens
      range = min(range.lowerBound, tokens.lowerBound)..<max(range.upperBound, tokens.upperBound)
    }
    if let token = phrase.holderToken {
      range = min(range.lowerBound, token)..<max(range.upperBound, token + 1)
    }
    let pronouns = phrase.holderToken.map { reading.links(at: $0, in: phrase.sentence) } ?? []
    let persons =
      phrase.holders.compactMap { reading.mentions[$0].entity }
      + pronouns.filter { $0.strength == .direct && reading.entities[$0.entity].kind == .person }
      .map(\.entity)
      + (phrase.takenUpHolder.map { [$0] } ?? [])
    let country =
      reading.entities[owner].kind == .country
      ? owner : isParty(owner, in: reading) ? nil : reading.entities[owner].country
    return Post(
      phrase: phrase, title: schema.titles[phrase.title], office: office, owner: owner,
      country: country, persons: persons,
      words: reading.span(of: phrase.tokens, in: phrase.sentence),
      wordsWithHolders: reading.span(of: range, in: phrase.sentence))
  }

  func claim(
    _ source: Int, _ kind: RelationKind, _ target: Int, by span: TextSpan, of post: Post,
    confidence: Double, status: RelationStatus = .asserted, in reading: inout Reading
  ) {
    reading.claims.append(
      RelationDraft(
        source: source, kind: kind, target: target, status: status,
        confidence: Confidence(confidence), sentence: post.phrase.sentence, span: span,
        rule: RuleID("offices/\(kind)")))
  }

  /// "the leader of the Front": to lead a party or a group is no post.
  ///
  /// - Returns: Whether it is such a post, of which nothing else is to be said.
  private func addLeader(_ post: Post, in reading: inout Reading) -> Bool {
    let (phrase, owner) = (post.phrase, post.owner)
    guard ["Leader", "Leader of the Opposition"].contains(post.title.title),
      reading.entities[owner].kind == .organization
    else { return false }
    let isOne = isOneLeader(phrase, in: reading)
    let hasLeft = leaves(phrase, in: reading)
    for person in post.persons where !phrase.isFormer {
      claim(
        person, isOne ? .memberOf : .leads, owner, by: post.wordsWithHolders, of: post,
        confidence: 0.85, in: &reading)
      if hasLeft {
        claim(
          person, .resignsFrom, owner, by: post.wordsWithHolders, of: post, confidence: 0.8,
          in: &reading)
      }
    }
    if isOne || phrase.isFormer || post.title.title != "Leader" || phrase.holders.isEmpty {
      reading.entities[post.office].isKept = false
      return true
    }
    claim(post.office, .officeOf, owner, by: post.words, of: post, confidence: 0.8, in: &reading)
    for person in post.persons {
      claim(
        person, .holdsOffice, post.office, by: post.wordsWithHolders, of: post, confidence: 0.8,
        in: &reading)
    }
    return true
  }

  /// "*Orchard Party senator* Ida Holm": she is of the party, and her seat is not the party's.
  private func addPartySeat(_ post: Post, in reading: inout Reading) -> Bool {
    guard isPartySeat(post.title, owner: post.owner, in: reading) else { return false }
    for person in post.persons where !post.phrase.isFormer {
      claim(
        person, .memberOf, post.owner, by: post.wordsWithHolders, of: post, confidence: 0.85,
        in: &reading)
    }
    reading.entities[post.office].isKept = false
    return true
  }

  /// `officeOf` of a post, in all whose post it is.
  private func addOwners(of post: Post, in reading: inout Reading) {
    let (phrase, owner, country) = (post.phrase, post.owner, post.country)
    func add(_ other: Int, _ confidence: Double) {
      claim(
        post.office, .officeOf, other, by: post.words, of: post, confidence: confidence,
        in: &reading)
    }
    if post.title.title == "Spokesperson", phrase.owners.isEmpty, phrase.possessor == nil,
      phrase.complementMention == nil, reading.entities[owner].kind == .organization,
      let state = country ?? reading.publisherCountry, phrase.complement == nil
    {
      // "attributable to Spokesperson Holm": only the publisher's name tells of the department.
      add(state, 0.95)
      return
    }
    add(owner, 0.95)
    if let country, country != owner, isPostOfState(phrase, owner: owner, in: reading) {
      add(country, 0.9)
    }
    if post.title.organization.isEmpty, let body = bodyInTitle(of: phrase, in: &reading),
      body != owner
    {
      add(body, 0.75)
    }
    for mention in phrase.owners {
      guard let other = reading.mentions[mention].entity, other != owner, other != country,
        [.country, .organization].contains(reading.entities[other].kind),
        // "UN Fjordland envoy": the union sends to the state
        reading.entities[other].kind != .country
          || schema.category(ofBody: reading.entities[owner].name) != "multinational"
      else { continue }
      add(other, 0.8)
    }
    if let mention = phrase.complementMention, let body = reading.mentions[mention].entity,
      body != owner, reading.entities[body].kind == .organization,
      !isSentToBody(phrase, in: reading)
    {
      add(body, 0.8)
    }
    if let station = phrase.station, let whole = reading.mentions[station].entity,
      whole != owner, reading.entities[whole].kind == .organization,
      reading.entities[owner].kind == .organization
    {
      claim(owner, .partOf, whole, by: post.words, of: post, confidence: 0.7, in: &reading)
    }
  }

  private func addImpliedHolder(of post: Post, in reading: inout Reading) {
    guard let person = post.phrase.impliedHolder else { return }
    claim(
      person, .holdsOffice, post.office, by: post.words, of: post, confidence: 0.6, in: &reading)
    if let country = post.country {
      claim(person, .represents, country, by: post.words, of: post, confidence: 0.6, in: &reading)
    }
  }

  /// "ambassador to NATO": the post is of the country that sends, not of the body.
  private func isSentToBody(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let isOfCountry = phrase.owners.contains { reading.mentions[$0].kind == .country }
    guard schema.titles[phrase.title].scope == .national || isOfCountry,
      let complement = phrase.complement
    else { return false }
    return reading.text.sentences[phrase.sentence].tokens[complement.lowerBound].form == "to"
  }
}
