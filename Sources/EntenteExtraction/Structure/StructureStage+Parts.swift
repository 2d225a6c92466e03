import EntenteLanguage
import EntenteModel
import EntenteSchema

extension StructureStage {
  /// `partOf` of known bodies whose name says what they belong to: "*UN* Security Council".
  func addKnownParts(in reading: inout Reading) {
    for mention in reading.mentions where mention.kind == .organization && mention.form == .name {
      guard case .organization(let index) = mention.entry, let body = mention.entity else {
        continue
      }
      let owner = schema.organizations[index].partOf
      guard !owner.isEmpty, schema.organizations[index].category != "party" else { continue }
      let words = reading.words(of: mention.tokens, in: mention.sentence).lowercased()
      let names: [String]
      let kind: EntityKind
      let country = schema.country(named: owner)
      if let country {
        names = [country.name] + country.aliases + country.adjectives
        kind = .country
      } else {
        names = schema.organization(named: owner).map { [$0.name] + $0.aliases } ?? []
        kind = .organization
      }
      guard
        names.contains(where: {
          words.hasPrefix($0.lowercased() + " ") || words.hasSuffix(" of " + $0.lowercased())
        })
      else { continue }
      let whole = reading.entity(kind, named: owner, idPath: country?.slug)
      claim(
        body, .partOf, whole, tokens: mention.tokens, sentence: mention.sentence, confidence: 0.85,
        rule: "structure/name", in: &reading)
    }
  }

  /// `leads` and `partOf` of governments named by their leaders.
  func addAdministrations(in reading: inout Reading) {
    for administration in reading.administrations {
      let mention = reading.mentions[administration.mention]
      let leader = reading.mentions[administration.leader]
      guard let body = mention.entity, let person = leader.entity else { continue }
      // "Vik's government", "the government of Prime Minister Vik", "his cabinet".
      let isNear = leader.sentence == mention.sentence
      let lower = min(
        isNear ? leader.tokens.lowerBound : mention.tokens.lowerBound, mention.tokens.lowerBound)
      let upper = max(isNear ? leader.tokens.upperBound : 0, mention.tokens.upperBound)
      let tokens = lower..<upper
      claim(
        person, .leads, body, tokens: tokens, sentence: mention.sentence, confidence: 0.85,
        rule: "structure/administration", in: &reading)
      let known = reading.entities[body].country ?? reading.entities[person].country
      if let country = known ?? leaderCountry(of: person, in: reading) {
        claim(
          body, .partOf, country, tokens: tokens, sentence: mention.sentence, confidence: 0.7,
          rule: "structure/administration", in: &reading)
      }
    }
  }

  /// The country that a leader who is named by the surname alone is known to have led, if the
  /// article speaks of it.
  private func leaderCountry(of person: Int, in reading: Reading) -> Int? {
    guard
      let name = leaders.country(
        ledBy: reading.entities[person].name, year: reading.article.date?.year)
    else { return nil }
    return reading.country(named: name)
  }

  /// "eastern Elmar" lies in Elmar.
  func addDirection(_ mention: EntityMention, place: Int, in reading: inout Reading) {
    // "South America" is no part of what news calls America.
    let isRegion = schema.places.contains {
      ["continent", "region"].contains($0.category) && $0.country.isEmpty
        && $0.name == reading.entities[place].name
    }
    guard !isRegion else { return }
    let rest = mention.tokens.dropFirst(1)
    let name = reading.words(of: rest, in: mention.sentence)
    let whole: Int
    if let index = mention.country,
      EntityStage.key(schema.countries[index].name) == EntityStage.key(name)
        || (schema.countries[index].aliases.contains(name))
    {
      whole = reading.entity(
        .country, named: schema.countries[index].name, idPath: schema.countries[index].slug)
    } else {
      let words = EntityStage.words(name)
      whole =
        reading.entities.indices.first {
          [.place, .country].contains(reading.entities[$0].kind)
            && reading.entities[$0].words == words
        } ?? reading.entity(.place, named: name, idPath: nil)
    }
    claim(
      place, .partOf, whole, tokens: mention.tokens, sentence: mention.sentence, confidence: 0.85,
      rule: "structure/direction", in: &reading)
  }

  /// "in Elmar and across Norway", "Elmar and other parts of Norway": the second holds the first.
  func addWiderPlace(_ mention: EntityMention, place: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    var next = mention.tokens.upperBound
    guard next + 2 < tokens.count, tokens[next].form == "and" else { return }
    next += 1
    if ["across", "throughout", "elsewhere"].contains(tokens[next].form) {
      next += 1
      if tokens[next].form == "in" { next += 1 }
    } else if ["other", "the"].contains(tokens[next].form), next + 3 < tokens.count,
      ["parts", "areas", "towns", "cities", "rest", "regions", "districts"].contains(
        tokens[next + 1].form),
      ["of", "in"].contains(tokens[next + 2].form)
    {
      next += 3
    } else {
      return
    }
    if next < tokens.count, tokens[next].form == "the" { next += 1 }
    guard next < tokens.count, let outer = reading.mention(startingAt: next, in: mention.sentence),
      let whole = reading.mentions[outer].entity, whole != place,
      [.place, .country].contains(reading.entities[whole].kind)
    else { return }
    claim(
      place, .partOf, whole,
      tokens: mention.tokens.lowerBound..<reading.mentions[outer].tokens.upperBound,
      sentence: mention.sentence, confidence: 0.8, rule: "structure/wider-place", in: &reading)
  }

  func claim(
    _ source: Int, _ kind: RelationKind, _ target: Int, tokens: Range<Int>, sentence: Int,
    confidence: Double, rule: RuleID, in reading: inout Reading
  ) {
    reading.claims.append(
      RelationDraft(
        source: source, kind: kind, target: target, confidence: Confidence(confidence),
        sentence: sentence, span: reading.span(of: tokens, in: sentence), rule: rule))
  }
}

extension Reading {
  /// The entity of a kind and name, made if there is none.
  mutating func entity(_ kind: EntityKind, named name: String, idPath: String?) -> Int {
    if let known = entities.firstIndex(where: { $0.kind == kind && $0.name == name && $0.isKept }) {
      return known
    }
    entities.append(EntityDraft(kind: kind, name: name, idPath: idPath))
    return entities.count - 1
  }
}
