import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Bodies that are in a country without being the country's.
extension StructureStage {
  /// What "Norway's" says of a body: an army is part of the state, a newspaper is only there.
  ///
  /// - Parameters:
  ///   - whole: Whose the text calls the body.
  ///   - words: The words between the two names.
  func belonging(
    of body: Int, _ mention: EntityMention, to whole: Int, words: Range<Int>, in reading: Reading
  ) -> RelationKind {
    guard reading.entities[whole].kind == .country else { return .partOf }
    let tokens = reading.trees[mention.sentence].tokens
    let between = words.map { tokens[$0].form.lowercased() }
    if between.contains(where: { lists.privateBodies["state"]?.contains($0) ?? false }) {
      return .partOf
    }
    if let known = schema.organization(named: reading.entities[body].name) {
      let isAgency = between.contains("agency") || known.name.hasSuffix("Agency")
      let category = known.category
      if category != "party", isAgency || known.partOf == reading.entities[whole].name {
        return .partOf
      }
      return lists.privateBodies["category"]?.contains(category) ?? false ? .locatedIn : .partOf
    }
    let next = mention.tokens.upperBound
    let behind = next < tokens.count ? [tokens[next].form.lowercased()] : []
    let nouns = [EntityStage.head(of: reading.entities[body].words)] + behind + between
    return nouns.contains { lists.privateBodies["noun"]?.contains($0) ?? false }
      ? .locatedIn : .partOf
  }

  /// "Norway's main *party, the* Fjord Front,": where what describes a body ends before its name.
  func startOfDescription(_ mention: EntityMention, in reading: Reading) -> Int {
    let tokens = reading.trees[mention.sentence].tokens
    let (lower, upper) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    var comma = lower - 1
    if comma > 1, tokens[comma].form.lowercased() == "the" { comma -= 1 }
    guard comma > 1, tokens[comma].form == ",", !tokens[comma - 1].isCapitalised,
      upper >= tokens.count || [",", "(", ".", "–", "—", ";"].contains(tokens[upper].form)
    else { return lower }
    let noun = tokens[comma - 1].form.lowercased()
    let isSort =
      lists.nationalKinds.contains(noun) || lexicon.partyHeads.contains(noun)
      || lists.privateBodies["noun"]?.contains(noun) ?? false
    return isSort ? comma : lower
  }

  /// "the Fjord Front, *a rebel group in southern Norway*,": where a body is.
  func addWhereabouts(_ mention: EntityMention, body: Int, in reading: inout Reading) {
    let tokens = reading.trees[mention.sentence].tokens
    var next = mention.tokens.upperBound
    guard next + 3 < tokens.count, tokens[next].form == ",",
      ["a", "an", "the"].contains(tokens[next + 1].form.lowercased())
    else { return }
    next += 2
    let start = next
    while next < tokens.count, next - start < 5, !tokens[next].isCapitalised,
      [.adj, .noun, .verb].contains(tokens[next].tag) || tokens[next].form == "-"
    {
      next += 1
    }
    guard next > start, next + 1 < tokens.count, tokens[next].form == "in",
      lists.privateBodies["noun"]?.contains(tokens[next - 1].form.lowercased()) ?? false
        || lists.nationalKinds.contains(tokens[next - 1].form.lowercased())
    else { return }
    next += 1
    while next < tokens.count, next - start < 12,
      reading.mention(startingAt: next, in: mention.sentence) == nil,
      ["the", "of"].contains(tokens[next].form)
        || lexicon.directions.contains(tokens[next].form.lowercased())
        || lexicon.placeNouns.contains(tokens[next].form.lowercased())
    {
      next += 1
    }
    place(
      body, of: mention, at: next, confidence: 0.65, rule: "structure/whereabouts", in: &reading)
  }

  /// Claims that a body is in the place or country whose name begins at a token.
  func place(
    _ body: Int, of mention: EntityMention, at token: Int, confidence: Double, rule: RuleID,
    in reading: inout Reading
  ) {
    guard let whereabouts = reading.mention(startingAt: token, in: mention.sentence),
      let place = reading.mentions[whereabouts].entity,
      [.place, .country].contains(reading.entities[place].kind)
    else { return }
    claim(
      body, .locatedIn, place,
      tokens: mention.tokens.lowerBound..<reading.mentions[whereabouts].tokens.upperBound,
      sentence: mention.sentence, confidence: confidence, rule: rule, in: &reading)
  }
}
