import EntenteLanguage
import EntenteModel
import EntenteSchema

extension StructureStage {
  /// `partOf` of ministries and agencies that belong to their state whether or not the text says so.
  func addStateBodies(in reading: inout Reading) {
    var done: Set<Int> = []
    for mention in reading.mentions
    where mention.kind == .organization && mention.form == .name && !mention.isInner {
      guard case .organization(let index) = mention.entry, let body = mention.entity,
        lists.stateCategories.contains(schema.organizations[index].category),
        !reading.furniture.contains(mention.sentence), !done.contains(body)
      else { continue }
      done.insert(body)
      let owner = schema.organizations[index].partOf
      // Only a state that the article speaks of anyway: a name alone brings in nobody new.
      guard let state = reading.country(named: owner) else { continue }
      // A government's own statement names its bodies without placing them, unless a name says it.
      if state == reading.publisherCountry,
        Self.ownBodies.contains(schema.organizations[index].category),
        schema.organizations[index].category != "ministry"
          || !schema.organizations[index].name.contains(owner)
      {
        continue
      }
      claim(
        body, .partOf, state, tokens: mention.tokens, sentence: mention.sentence, confidence: 0.7,
        rule: "structure/state-body", in: &reading)
    }
  }

  /// Categories of bodies that a government names as its own.
  private static let ownBodies: Set<String> = ["ministry", "legislature", "police"]

  /// "*EU* Monitoring Mission" is part of the EU, "*EU* team" acts for it, and a mission "*in
  /// Norway*" is there.
  func addOwnedName(_ mention: EntityMention, body: Int, in reading: inout Reading) {
    guard mention.tokens.count > 1 else { return }
    let tokens = reading.trees[mention.sentence].tokens
    for index in reading.mentionIndices(in: mention.sentence) {
      let inner = reading.mentions[index]
      guard inner.isInner, inner.kind == .organization,
        inner.tokens.lowerBound == mention.tokens.lowerBound, let whole = inner.entity,
        whole != body
      else { continue }
      let last = tokens[mention.tokens.upperBound - 1].form.lowercased()
      let kind: RelationKind = Self.delegations.contains(last) ? .represents : .partOf
      claim(
        body, kind, whole, tokens: mention.tokens, sentence: mention.sentence, confidence: 0.8,
        rule: "structure/owned-name", in: &reading)
    }
    addTheatre(mention, body: body, in: &reading)
  }

  /// "the Norwegian Embassy *in Peru*" is there.
  func addTheatre(_ mention: EntityMention, body: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    guard let joint = mention.tokens.first(where: { ["in", "to"].contains(tokens[$0].form) }),
      joint + 1 < mention.tokens.upperBound
    else { return }
    let name = reading.words(of: joint + 1..<mention.tokens.upperBound, in: mention.sentence)
    guard let country = schema.countries.first(where: { ([$0.name] + $0.aliases).contains(name) })
    else {
      addTheatrePlace(named: name, of: mention, body: body, in: &reading)
      return
    }
    let place = reading.entity(.country, named: country.name, idPath: country.slug)
    claim(
      body, .locatedIn, place, tokens: mention.tokens, sentence: mention.sentence, confidence: 0.8,
      rule: "structure/theatre", in: &reading)
  }

  /// "the Embassy in *Oslo*" is in that city.
  private func addTheatrePlace(
    named name: String, of mention: EntityMention, body: Int, in reading: inout Reading
  ) {
    let isCity =
      schema.countries.contains { $0.capital == name }
      || schema.places.contains { $0.name == name || $0.aliases.contains(name) }
    guard isCity else { return }
    let place = reading.entity(.place, named: name, idPath: nil)
    claim(
      body, .locatedIn, place, tokens: mention.tokens, sentence: mention.sentence, confidence: 0.8,
      rule: "structure/theatre", in: &reading)
  }

  /// "the Norwegian shipping company Fjord": owned by the words before the name.
  func addNationality(_ mention: EntityMention, body: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    addStateOwner(mention, body: body, in: &reading)
    addStateMedium(mention, body: body, in: &reading)
    var lower = startOfDescription(mention, in: reading)
    let limit = lower - 6
    addWhereabouts(mention, body: body, in: &reading)
    guard lower > 1, !tokens[lower - 1].isCapitalised,
      lists.nationalKinds.contains(tokens[lower - 1].form.lowercased())
    else { return }
    while lower > 0, lower > limit, !tokens[lower - 1].isCapitalised,
      [.noun, .adj, .verb, .adv].contains(tokens[lower - 1].tag) || tokens[lower - 1].form == "-"
    {
      lower -= 1
    }
    guard let owner = reading.mention(endingAt: lower, in: mention.sentence, kind: .country),
      reading.mentions[owner].rule == "names/demonym", let country = reading.mentions[owner].entity
    else { return }
    claim(
      body,
      belonging(
        of: body, mention, to: country, words: lower..<mention.tokens.lowerBound, in: reading),
      country, tokens: reading.mentions[owner].tokens.lowerBound..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.65, rule: "structure/nationality", in: &reading)
  }

  /// "Fjord Oil, *Norway's state-owned* company", "Fjord Oil, a Norwegian state bank".
  private func addStateOwner(_ mention: EntityMention, body: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    var next = mention.tokens.upperBound
    if next + 2 < tokens.count, tokens[next].form == "(", tokens[next + 2].form == ")" { next += 3 }
    guard next + 3 < tokens.count, tokens[next].form == "," else { return }
    next += 1
    if ["a", "an", "the", "another"].contains(tokens[next].form.lowercased()) { next += 1 }
    guard let owner = reading.mention(startingAt: next, in: mention.sentence, kind: .country),
      let country = reading.mentions[owner].entity
    else { return }
    let start = reading.mentions[owner].tokens.upperBound
    let limit = min(start + 7, tokens.count)
    guard start < limit,
      let noun = (start..<limit).first(where: {
        lists.nationalKinds.contains(tokens[$0].form.lowercased())
      }),
      (start..<noun).allSatisfy({
        [.noun, .adj, .verb, .adv, .part].contains(tokens[$0].tag) || tokens[$0].form == "-"
      })
    else { return }
    claim(
      body, belonging(of: body, mention, to: country, words: start..<noun + 1, in: reading),
      country, tokens: mention.tokens.lowerBound..<noun + 1,
      sentence: mention.sentence, confidence: 0.65, rule: "structure/nationality", in: &reading)
  }
}
