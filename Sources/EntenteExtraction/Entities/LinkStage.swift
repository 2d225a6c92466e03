import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Says of every token which entities the phrase that hangs by it stands for.
struct LinkStage: Stage {
  let name = "links"
  let requires: [Layer] = [.grammar, .mentions, .entities, .offices]
  let provides: [Layer] = [.links]

  private let agents: Set<String>
  /// Nouns for what somebody is to others: "Denmark's rival" does nothing for Denmark.
  private let relations: Set<String>

  init(schema: Schema) {
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
      lower > 1
    else { return false }
    let tokens = reading.text.sentences[mention.sentence].tokens
    guard tokens[lower - 1].form == ",",
      let inner = reading.mention(endingAt: lower - 1, in: mention.sentence, kind: .place)
    else { return false }
    let after = mention.tokens.upperBound
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
          ?? phrase.impliedHolder
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

  /// "Danish officials", "the forces of Denmark", "Denmark's harbours".
  private func linkPhrases(of sentence: Int, in reading: inout Reading) {
    let tree = reading.trees[sentence]
    // From the end, so that "ministers *of Danish bodies*" find what the bodies stand for.
    linkPhrases(tree.tokens.indices.reversed().filter { isAgent($0, in: tree) }, sentence, &reading)
    linkPhrases(Array(tree.tokens.indices), sentence, &reading)
  }

  private func linkPhrases(_ tokens: [Int], _ sentence: Int, _ reading: inout Reading) {
    let tree = reading.trees[sentence]
    for token in tokens where reading.links[sentence][token].isEmpty {
      let word = tree.tokens[token]
      guard
        word.tag == .noun || word.tag == .propn
          || word.tag == .adj && tree.child(of: token, by: "det") != nil
      else { continue }
      let isAgent = isAgent(token, in: tree)
      var found: [EntityLink] = []
      for child in tree.children(of: token)
      where tree.has(child, "amod") || tree.has(child, "compound") || tree.has(child, "nmod")
        || tree.has(child, "appos")
      {
        let isPart = tree.has(child, "nmod") && !tree.has(child, "nmod:poss")
        let preposition = isPart ? tree.preposition(of: child) : ""
        guard
          !isPart || ["of", "from", ""].contains(preposition) || (isAgent && preposition == "in")
        else { continue }
        for member in tree.conjuncts(of: child) {
          for link in reading.links[sentence][member] where link.strength > .loose {
            if preposition == "of", reading.entities[link.entity].kind == .place,
              tree.preposition(of: token).isEmpty,
              Self.localities.contains(tree.tokens[token].lowercasedLemma)
            {
              // "seized the town of Elmar"
              found.append(link)
              continue
            }
            guard
              let owner = owner(
                link.entity, of: token, by: preposition, isAgent: isAgent, in: tree, of: reading)
            else { continue }
            // "Norway's allies" are others; "NATO allies" are its own.
            let isOthers =
              relations.contains(word.lowercasedLemma)
              && (isPart || tree.has(child, "nmod:poss")
                || reading.entities[owner].kind != .organization
                  // "its Norwegian partners" are Norwegians.
                  && !(tree.has(child, "amod") && tree.child(of: token, by: "nmod:poss") != nil))
            let strength: EntityLink.Strength = isAgent && !isOthers ? .through : .loose
            if !found.contains(where: { $0.entity == owner }) {
              found.append(EntityLink(entity: owner, strength: strength))
            }
          }
        }
      }
      reading.links[sentence][token] =
        named(at: token, in: sentence, of: reading)
        ?? (found.isEmpty ? leaders(of: token, in: sentence, of: reading) : found)
    }
  }

  /// The actor that a part of a phrase names; for "police *in Elmar*" the country of the place.
  private func owner(
    _ entity: Int, of token: Int, by preposition: String, isAgent: Bool, in tree: Tree,
    of reading: Reading
  ) -> Int? {
    if reading.entities[entity].kind.isActor { return entity }
    guard isAgent, preposition == "in", reading.entities[entity].kind == .place,
      Self.powers.contains(tree.tokens[token].lowercasedLemma)
    else { return nil }
    return reading.entities[entity].country
  }

  /// What "of" names: "the town of Elmar".
  static let localities: Set<String> = [
    "town", "city", "village", "port", "district", "province", "region", "island", "capital",
    "municipality", "enclave", "suburb", "settlement", "hamlet", "commune", "county", "governorate",
  ]

  /// Those by whom a state acts in a place of its own.
  private static let powers: Set<String> = [
    "police", "court", "judge", "prosecutor", "authority", "authorities", "official", "tribunal",
    "policeman", "prosecutors", "officials", "policemen", "government",
  ]

  private func isAgent(_ token: Int, in tree: Tree) -> Bool {
    agents.contains(tree.tokens[token].lowercasedLemma)
      || agents.contains(tree.tokens[token].form.lowercased())
  }

  /// "a Danish national, *Ana Vidal*": the noun means whoever is named right behind it.
  private func named(at token: Int, in sentence: Int, of reading: Reading) -> [EntityLink]? {
    let tree = reading.trees[sentence]
    guard !tree.tokens[token].isCapitalised, tree.tokens[token].fineTag != "NNS",
      let name = tree.children(of: token, by: "appos").first(where: { $0 > token && $0 < token + 4 }
      )
    else { return nil }
    let meant = reading.links[sentence][name].filter {
      $0.strength == .direct
        && (reading.entities[$0.entity].kind == .person
          // "an Iranian bank, *Bank Elmar*"
          || reading.entities[$0.entity].kind == .organization && tree.tokens[name].isCapitalised
          // "the Norwegian capital, *Oslo*"
          || reading.entities[$0.entity].kind == .place
            && Self.localities.contains(tree.tokens[token].lowercasedLemma)
          // "Norway's ally, *Denmark*"
          || reading.entities[$0.entity].kind == .country
            && relations.contains(tree.tokens[token].lowercasedLemma))
    }
    return meant.count == 1 ? meant : nil
  }
}
