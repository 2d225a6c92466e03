import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Where bodies are by those of them who are there.
extension StructureStage {
  /// "NATO *troops in Norway*", "Front *fighters in eastern Peru*": the body is there.
  func addPostedPeople(of body: Int, _ mention: EntityMention, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    var next = mention.tokens.upperBound
    guard next + 2 < tokens.count, lists.postedPeople.contains(tokens[next].form.lowercased()),
      tokens[next + 1].form == "in", mention.form == .name
    else { return }
    next += 2
    while next < tokens.count, next < mention.tokens.upperBound + 5,
      reading.mention(startingAt: next, in: mention.sentence) == nil,
      tokens[next].form == "the" || tokens[next].tag == .adj && !tokens[next].isCapitalised
    {
      next += 1
    }
    guard let whereabouts = reading.mention(startingAt: next, in: mention.sentence),
      let place = reading.mentions[whereabouts].entity, place != body,
      [.place, .country].contains(reading.entities[place].kind),
      reading.mentions[whereabouts].rule != "names/demonym",
      reading.entities[body].country != place
    else { return }
    // "in *the Oslo area*" is there; "in *the Oslo attack*" is not.
    let end = reading.mentions[whereabouts].tokens.upperBound
    guard
      end >= tokens.count || ![.noun, .propn].contains(tokens[end].tag)
        || lexicon.placeNouns.contains(tokens[end].form.lowercased())
    else { return }
    claim(
      body, .locatedIn, place, tokens: mention.tokens.lowerBound..<end,
      sentence: mention.sentence, confidence: 0.6, rule: "structure/posted", in: &reading)
  }

  /// "the *state-run* Fjord Gazette", "the *official* Fjord news agency": the state's that is known
  /// to run it, or the one that the passage is about.
  func addStateMedium(_ mention: EntityMention, body: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    let lower = mention.tokens.lowerBound
    guard mention.form == .name, !mention.isInner, lower > 0,
      !reading.claims.contains(where: {
        $0.source == body && $0.kind == .partOf && reading.entities[$0.target].kind == .country
      })
    else { return }
    var start = lower
    while start > 0, lower - start < 7,
      tokens[start - 1].form == "-"
        || !tokens[start - 1].isCapitalised
          && [.noun, .adj, .verb].contains(tokens[start - 1].tag)
    {
      start -= 1
    }
    let words = (start..<lower).map { tokens[$0].form.lowercased() }
    let end = min(mention.tokens.upperBound + 2, tokens.count)
    let isMedium = (start..<end).contains { token in
      lists.stateMedia["noun"]?.contains(tokens[token].form.lowercased()) ?? false
    }
    let isRun =
      words.contains { lists.stateMedia["run"]?.contains($0) ?? false }
      || isMedium && words.contains { lists.stateMedia["official"]?.contains($0) ?? false }
    guard isMedium || schema.category(ofBody: reading.entities[body].name) == "media", isRun
    else { return }
    let owner =
      start > 0
      ? reading.mention(
        endingAt: tokens[start - 1].isGenitive ? start - 1 : start, in: mention.sentence,
        kind: .country)
      : nil
    let known = lists.mediaOwners[reading.entities[body].name].flatMap {
      reading.country(named: $0)
    }
    guard
      let country = owner.flatMap({ reading.mentions[$0].entity }) ?? known
        ?? (lists.mediaOwners[reading.entities[body].name] == nil
          ? reading.country(around: lower, in: mention.sentence, schema: schema) : nil)
    else { return }
    claim(
      body, .partOf, country, tokens: start..<mention.tokens.upperBound,
      sentence: mention.sentence, confidence: 0.7, rule: "structure/state-medium", in: &reading)
  }
}
