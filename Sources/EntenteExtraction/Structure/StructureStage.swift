import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Reads who holds what post, whose posts they are, and what belongs to what off names and titles.
struct StructureStage: Stage {
  let name = "structure"
  let requires: [Layer] = [.mentions, .entities, .offices]
  let provides: [Layer] = [.relations]

  let schema: Schema
  let lexicon: NameLexicon
  let kinship: Set<String>
  let memberNouns: Set<String>
  /// Categories of bodies that belong to their state without a word.
  let stateCategories: Set<String>
  /// Nouns for places that "of" joins to their names.
  let placeNouns: Set<String>
  /// Nouns for bodies that have a nationality.
  let nationalKinds: Set<String>
  /// "led", "brokered".
  let leadingWords: Set<String>

  init(schema: Schema) {
    self.schema = schema
    lexicon = NameLexicon(schema: schema)
    kinship = Set(schema.lexicon("kinship"))
    memberNouns = Set(schema.lexicon("member-nouns"))
    stateCategories = Set(schema.lexicon("office-categories"))
    placeNouns = Set(schema.lexicon("place-nouns"))
    nationalKinds = Set(schema.lexicon("national-kinds"))
    leadingWords = Set(schema.lexicon("leading-words"))
  }

  func run(_ reading: inout Reading) {
    addOffices(in: &reading)
    addParts(in: &reading)
    addKnownParts(in: &reading)
    addAdministrations(in: &reading)
    addPlaces(in: &reading)
    addStateBodies(in: &reading)
    addHyphenated(in: &reading)
    addPeople(in: &reading)
  }

  /// `holdsOffice`, `officeOf`, `represents`, `leads` and `advises` of every post.
  private func addOffices(in reading: inout Reading) {
    for phrase in reading.offices where !reading.furniture.contains(phrase.sentence) {
      guard let office = phrase.entity, let owner = reading.entities[office].owner else { continue }
      let title = schema.titles[phrase.title]
      var range = phrase.tokens
      for holder in phrase.holders {
        let tokens = reading.mentions[holder].tokens
        range = min(range.lowerBound, tokens.lowerBound)..<max(range.upperBound, tokens.upperBound)
      }
      if let token = phrase.holderToken {
        range = min(range.lowerBound, token)..<max(range.upperBound, token + 1)
      }
      let all = reading.span(of: range, in: phrase.sentence)
      let own = reading.span(of: phrase.tokens, in: phrase.sentence)
      func claim(
        _ source: Int, _ kind: RelationKind, _ target: Int, _ span: TextSpan, _ confidence: Double
      ) {
        reading.claims.append(
          RelationDraft(
            source: source, kind: kind, target: target, confidence: Confidence(confidence),
            sentence: phrase.sentence, span: span, rule: RuleID("offices/\(kind)")))
      }
      claim(office, .officeOf, owner, own, 0.95)
      let country =
        reading.entities[owner].kind == .country ? owner : reading.entities[owner].country
      if let country, country != owner { claim(office, .officeOf, country, own, 0.9) }
      for mention in phrase.owners {
        guard let other = reading.mentions[mention].entity, other != owner, other != country,
          [.country, .organization].contains(reading.entities[other].kind)
        else { continue }
        claim(office, .officeOf, other, own, 0.8)
      }
      if let mention = phrase.complementMention, let body = reading.mentions[mention].entity,
        body != owner,
        reading.entities[body].kind == .organization
      {
        claim(office, .officeOf, body, own, 0.8)
      }
      if let person = phrase.impliedHolder {
        claim(person, .holdsOffice, office, own, 0.6)
        if let country { claim(person, .represents, country, own, 0.6) }
      }
      let pronouns = phrase.holderToken.map { reading.links(at: $0, in: phrase.sentence) } ?? []
      let persons =
        phrase.holders.compactMap { reading.mentions[$0].entity }
        + pronouns.filter { $0.strength == .direct && reading.entities[$0.entity].kind == .person }
        .map(\.entity)
      for person in persons {
        claim(person, .holdsOffice, office, all, 0.95)
        if leaves(phrase, in: reading) { claim(person, .resignsFrom, office, all, 0.8) }
        guard !phrase.isFormer else { continue }
        if let possessor = phrase.possessor,
          let mention = reading.mention(covering: possessor.lowerBound, in: phrase.sentence),
          let body = reading.mentions[mention].entity, body != owner, body != person,
          reading.entities[body].kind == .organization
        {
          // "the regime's Minister of Energy" holds the country's post and is of the regime.
          claim(person, .memberOf, body, all, 0.7)
        }
        if let country {
          claim(person, .represents, country, all, 0.9)
          reading.entities[person].country = country
        } else if reading.entities[owner].kind == .organization, !title.isHead {
          claim(person, .represents, owner, all, 0.6)
        }
        if title.isHead, reading.entities[owner].kind == .organization {
          // The head of an alliance speaks for it; of other bodies it is said that they lead them.
          let kind: RelationKind = isAlliance(owner, in: reading) ? .represents : .leads
          claim(person, kind, owner, all, 0.85)
        }
        if title.isAdvisory, let principal = phrase.principal,
          let leader = reading.offices.first(where: {
            $0.sentence == phrase.sentence && $0.titleTokens == principal
          })?.holders.first.flatMap({ reading.mentions[$0].entity }), leader != person
        {
          claim(person, .advises, leader, all, 0.8)
        } else if title.isAdvisory, country == nil {
          claim(person, .advises, owner, all, 0.6)
        }
      }
    }
  }

  /// Whether states are the members of a body.
  private func isAlliance(_ body: Int, in reading: Reading) -> Bool {
    schema.organizations.contains {
      $0.name == reading.entities[body].name && $0.category == "multinational"
    }
  }

  /// "resigned as foreign minister": the post is what is left.
  private func leaves(_ phrase: OfficePhrase, in reading: Reading) -> Bool {
    let tree = reading.trees[phrase.sentence]
    let head = tree.top(of: phrase.titleTokens)
    guard ["as", "from"].contains(tree.preposition(of: head)), let verb = tree.head(of: head) else {
      return false
    }
    return ["resign", "quit", "step", "stand", "retire"].contains(tree.tokens[verb].lowercasedLemma)
  }

  /// `partOf` of bodies whose country stands in their name or before it.
  private func addParts(in reading: inout Reading) {
    for index in reading.mentions.indices where reading.mentions[index].kind == .organization {
      let mention = reading.mentions[index]
      guard let body = mention.entity, mention.form == .name else { continue }
      func claim(_ kind: RelationKind, _ target: Int, _ tokens: Range<Int>, _ rule: RuleID) {
        guard target != body else { return }
        reading.claims.append(
          RelationDraft(
            source: body, kind: kind, target: target, confidence: Confidence(0.8),
            sentence: mention.sentence, span: reading.span(of: tokens, in: mention.sentence),
            rule: rule))
      }
      if let country = reading.entities[body].country, mention.country != nil {
        let isDelegation = Self.delegations.contains(
          reading.trees[mention.sentence].tokens[mention.tokens.upperBound - 1].form.lowercased())
        if isDelegation {
          claim(.represents, country, mention.tokens, "structure/delegation")
        } else if reading.trees[mention.sentence].tokens[mention.tokens.upperBound - 1].form
          .lowercased() != "opposition"
        {
          claim(.partOf, country, mention.tokens, "structure/national-body")
        }
        continue
      }
      addContainedName(mention, body: body, in: &reading)
      addSeat(mention, body: body, in: &reading)
      addOwnedName(mention, body: body, in: &reading)
      addNationality(mention, body: body, in: &reading)
      // "Norway's Fisheries Council"
      let tokens = reading.trees[mention.sentence].tokens
      var lower = mention.tokens.lowerBound
      // "Norway's main news agency Fjord Press"
      while lower > 1, mention.tokens.lowerBound - lower < 4, !tokens[lower - 1].isCapitalised,
        tokens[lower - 1].tag == .noun || tokens[lower - 1].tag == .adj
      {
        lower -= 1
      }
      if lower >= 2, ["'s", "’s", "'", "’"].contains(tokens[lower - 1].form),
        let owner = reading.mention(endingAt: lower - 1, in: mention.sentence),
        let entity = reading.mentions[owner].entity,
        [.country, .organization].contains(reading.entities[entity].kind)
      {
        claim(
          .partOf, entity, reading.mentions[owner].tokens.lowerBound..<mention.tokens.upperBound,
          "structure/possessive")
        if reading.entities[entity].kind == .country, reading.entities[body].country == nil {
          reading.entities[body].country = entity
        }
      }
    }
  }

  static let delegations: Set<String> = ["delegation", "team"]
}
