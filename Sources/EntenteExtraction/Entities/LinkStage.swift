import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Says of every token which entities the phrase that hangs by it stands for.
struct LinkStage: Stage {
  let name = "links"
  let requires: [Layer] = [.grammar, .mentions, .entities, .offices]
  let provides: [Layer] = [.links]

  /// Nouns for people and bodies that act for somebody: "officials".
  let agents: Set<String>
  /// Nouns for what somebody is to others: "Denmark's rival" does nothing for Denmark.
  let relations: Set<String>

  /// People who speak for whoever stands behind "for": "a spokesman for the ministry".
  let speakers: Set<String>
  /// Words before "council" and the like by which it governs a state: "the *ruling* council".
  let rulingWords: Set<String>
  /// Bodies that govern a state where such a word says so.
  let rulingBodies: Set<String>

  init(schema: Schema) {
    let ruling = schema.classes("ruling-bodies")
    (rulingWords, rulingBodies) = (ruling["word"], ruling["body"])
    speakers = Set(schema.lexicon("speaking-people"))
    agents = Set(schema.lexicon("agent-nouns"))
    relations = Set(schema.lexicon("relational-nouns"))
  }

  func run(_ reading: inout Reading) {
    reading.links = reading.text.sentences.map { $0.tokens.map { _ in [] } }
    reading.sortOffices()
    let holders = holdersOfOffices(in: reading)
    for sentence in reading.text.sentences.indices {
      linkMentions(of: sentence, in: &reading)
      linkHalves(of: sentence, in: &reading)
      linkOffices(of: sentence, holders: holders, in: &reading)
      linkPhrases(of: sentence, in: &reading)
    }
    linkBareForces(in: &reading)
  }

  /// Every word of a name stands for what the name means.
  private func linkMentions(of sentence: Int, in reading: inout Reading) {
    for index in reading.mentionIndices(in: sentence) where !reading.mentions[index].isInner {
      guard let entity = reading.mentions[index].entity else { continue }
      // "Elmar, Norway": the second only says where the first lies.
      let isOuter = isOuterPlace(reading.mentions[index], in: reading)
      let link = EntityLink(entity: entity, strength: isOuter ? .loose : .direct)
      let isShared = reading.mentions[index].rule == "names/administration"
      for token in reading.mentions[index].tokens {
        reading.links[sentence][token] = isShared ? reading.links[sentence][token] + [link] : [link]
      }
    }
  }

  private func isOuterPlace(_ mention: EntityMention, in reading: Reading) -> Bool {
    let lower = mention.tokens.lowerBound
    guard mention.kind == .country || mention.kind == .place, mention.rule != "names/demonym",
      lower > 1, !reading.opensClause(mention)
    else { return false }
    let tokens = reading.text.sentences[mention.sentence].tokens
    guard tokens[lower - 1].form == ",",
      let inner = reading.mention(endingAt: lower - 1, in: mention.sentence, kind: .place)
    else { return false }
    let after = mention.tokens.upperBound
    // "Under pressure from Washington, *Pakistan opened* talks": it acts, and is no other's part.
    let isSubject =
      tokens[lower...].prefix(mention.tokens.count).contains { $0.dependency.hasPrefix("nsubj") }
      && after < tokens.count
      && (tokens[after].tag == .verb || tokens[after].tag == .aux || tokens[after].tag == .adv)
    let theirs =
      reading.mentions[inner].entity.flatMap { reading.entities[$0].country }
      ?? reading.mentions[inner].entity
    if isSubject, theirs != mention.entity { return false }
    let isList =
      after < tokens.count && ["and", "or"].contains(tokens[after].form)
      || after + 1 < tokens.count && tokens[after].form == ","
        && ["and", "or"].contains(tokens[after + 1].form)
    return !isList
      || reading.mentions[inner].country != nil
        && reading.mentions[inner].country == mention.country
  }

  private func holdersOfOffices(in reading: Reading) -> [Int: Int] {
    var holders: [Int: Int] = [:]
    for phrase in reading.offices {
      guard let office = phrase.entity, !phrase.isFormer,
        let holder = phrase.holders.first.flatMap({ reading.mentions[$0].entity })
          ?? phrase.impliedHolder ?? phrase.takenUpHolder
      else { continue }
      if holders[office] == nil { holders[office] = holder }
    }
    return holders
  }

  /// A title stands for its holder, and where nobody is named for the country of the post.
  private func linkOffices(of sentence: Int, holders: [Int: Int], in reading: inout Reading) {
    for phrase in reading.officesBySentence[sentence].map({ reading.offices[$0] }) {
      let own = phrase.holders.compactMap { reading.mentions[$0].entity }
      var meant = own.map { EntityLink(entity: $0, strength: .direct) }
      if meant.isEmpty, let office = phrase.entity {
        if let holder = holders[office] {
          meant = [EntityLink(entity: holder, strength: .direct)]
        } else if let owner = reading.entities[office].owner {
          let actor =
            reading.entities[owner].kind == .organization
            ? reading.entities[office].country ?? owner : owner
          meant = [EntityLink(entity: actor, strength: .through)]
        }
      } else if meant.isEmpty, phrase.isPlural {
        meant = phrase.owners.compactMap { reading.mentions[$0].entity }
          .map { EntityLink(entity: $0, strength: .through) }
      }
      guard !meant.isEmpty else { continue }
      for token in phrase.titleTokens { reading.links[sentence][token] = meant }
      // A title with its holder's name is one phrase: a parser may hang it by any of its words.
      guard let last = phrase.holders.last else { continue }
      let end = reading.mentions[last].tokens.upperBound
      for token in phrase.tokens.lowerBound..<max(end, phrase.titleTokens.upperBound)
      where token < phrase.tokens.upperBound { reading.links[sentence][token] = meant }
    }
  }
}
