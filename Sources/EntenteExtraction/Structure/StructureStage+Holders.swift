import EntenteLanguage
import EntenteModel
import EntenteSchema

/// For whom those who hold a post act, and whom they lead and advise.
extension StructureStage {
  /// That somebody holds a post, and what follows from it.
  func addHolder(_ person: Int, of post: Post, in reading: inout Reading) {
    let (phrase, owner) = (post.phrase, post.owner)
    func add(_ kind: RelationKind, _ target: Int, _ confidence: Double) {
      addClaim(of: person, kind, target, confidence, from: post, in: &reading)
    }
    addClaim(
      of: person, .holdsOffice, post.office, 0.95, status: status(of: phrase), from: post,
      in: &reading)
    if phrase.isOneOfSeveral, reading.entities[owner].kind == .organization {
      add(.memberOf, owner, 0.8)
    }
    addAppointer(of: person, by: post, in: &reading)
    if leaves(phrase, in: reading) { add(.resignsFrom, post.office, 0.8) }
    if owner == reading.publisherCountry, isAppointed(phrase, in: reading) {
      claim(
        owner, .appoints, person, by: post.wordsWithHolders, of: post, confidence: 0.7,
        in: &reading)
    }
    guard !phrase.isFormer || isThen(phrase, in: reading), !phrase.isLeft else { return }
    if let possessor = phrase.possessor,
      let mention = reading.mention(covering: possessor.lowerBound, in: phrase.sentence),
      let body = reading.mentions[mention].entity, body != owner, body != person,
      reading.entities[body].kind == .organization
    {
      // "the regime's Minister of Energy" holds the country's post and is of the regime.
      add(.memberOf, body, 0.7)
    }
    if post.title.title == "Leader of the Opposition" { return }
    addPrincipals(of: person, by: post, in: &reading)
    addLed(by: person, of: post, in: &reading)
    addAdvised(by: person, of: post, in: &reading)
  }

  private func addClaim(
    of person: Int, _ kind: RelationKind, _ target: Int, _ confidence: Double,
    status: RelationStatus = .asserted, from post: Post, in reading: inout Reading
  ) {
    claim(
      person, kind, target, by: post.wordsWithHolders, of: post, confidence: confidence,
      status: status, in: &reading)
  }

  private func status(of phrase: OfficePhrase) -> RelationStatus {
    phrase.isDesignate || phrase.isToCome ? .planned : .asserted
  }

  /// For whom somebody acts by their post: the state, the state behind a ministry, or the body.
  private func addPrincipals(of person: Int, by post: Post, in reading: inout Reading) {
    let (phrase, owner) = (post.phrase, post.owner)
    let isOfState =
      post.country == owner || post.title.title == "Speaker"
      || isPostOfState(phrase, owner: owner, in: reading)
    if let country = post.country, isOfState, !speaksForForces(phrase, owner: owner, in: reading) {
      addClaim(
        of: person, .represents, country, 0.9, status: status(of: phrase), from: post, in: &reading)
      reading.entities[person].country = country
    } else if let state = state(behind: owner, of: phrase, in: &reading) {
      // "Foreign Ministry spokesman", "Home Office Minister": a ministry's people act for the state.
      addClaim(
        of: person, .represents, state, 0.8, status: status(of: phrase), from: post, in: &reading)
      reading.entities[person].country = state
    } else if reading.entities[owner].kind == .organization, !post.title.isHead || phrase.isDeputy {
      let isMember =
        isParty(owner, in: reading) || isArmed(owner, in: reading) && !speaks(phrase)
        || isSeatedLeader(post, in: reading)
      if isMember || post.title.title != "Speaker" {
        addClaim(
          of: person, isMember ? .memberOf : .represents, owner, 0.6, from: post, in: &reading)
      }
    }
  }

  /// "*Senate Majority Leader* Holm": one of those who sit in the house.
  private func isSeatedLeader(_ post: Post, in reading: Reading) -> Bool {
    ["Leader", "Whip", "Member"].contains { post.title.title.contains($0) }
      && !lists.houses.isDisjoint(with: reading.entities[post.owner].words)
  }

  /// Whom somebody leads by their post.
  private func addLed(by person: Int, of post: Post, in reading: inout Reading) {
    let (phrase, owner) = (post.phrase, post.owner)
    if post.title.isHead, reading.entities[owner].kind == .organization,
      isArmed(owner, in: reading), isOneLeader(phrase, in: reading)
    {
      // "a senior commander of the Front" is one of many.
      addClaim(of: person, .memberOf, owner, 0.8, from: post, in: &reading)
    } else if isGovernment(owner, in: reading) {
      // Those who head an authority that governs act for it as for a state.
      addClaim(of: person, .represents, owner, 0.8, from: post, in: &reading)
    } else if post.title.isHead || post.title.title == "Speaker", !phrase.isDeputy,
      !isBelowHead(phrase), reading.entities[owner].kind == .organization
    {
      // The head of an alliance speaks for it and leads it.
      if isAlliance(owner, in: reading) {
        addClaim(of: person, .represents, owner, 0.6, from: post, in: &reading)
      }
      addClaim(of: person, .leads, owner, 0.85, from: post, in: &reading)
      if let alliance = alliance(above: owner, in: reading) {
        addClaim(of: person, .represents, alliance, 0.75, from: post, in: &reading)
      }
    }
  }

  /// Whom somebody advises by their post: "adviser to President Ida Holm".
  private func addAdvised(by person: Int, of post: Post, in reading: inout Reading) {
    guard post.title.isAdvisory else { return }
    let phrase = post.phrase
    if let principal = phrase.principal,
      let leader = reading.offices.first(where: {
        $0.sentence == phrase.sentence && $0.titleTokens == principal
      })?.holders.first.flatMap({ reading.mentions[$0].entity }), leader != person
    {
      addClaim(of: person, .advises, leader, 0.8, from: post, in: &reading)
    } else if post.country == nil {
      addClaim(of: person, .advises, post.owner, 0.6, from: post, in: &reading)
    }
  }

  /// "Ida Holm has been appointed envoy" in a government's own statement: that government's doing.
  private func isAppointed(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let tree = reading.trees[phrase.sentence]
    let head = tree.top(of: phrase.titleTokens)
    guard let verb = tree.head(of: head),
      ["appoint", "name", "nominate", "designate"].contains(tree.tokens[verb].lowercasedLemma)
    else { return false }
    return tree.child(of: verb, by: "nsubj:pass") != nil
  }

  /// "the *then* minister": at the time that the text speaks of they held it.
  private func isThen(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let tokens = reading.text.sentences[phrase.sentence].tokens
    let lower = max(0, phrase.tokens.lowerBound - 2)
    return (lower..<phrase.titleTokens.lowerBound).contains {
      tokens[$0].form.lowercased() == "then"
    }
  }
}
