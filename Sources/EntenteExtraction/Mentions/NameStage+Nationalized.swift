import EntenteLanguage
import EntenteModel
import EntenteSchema

extension NameStage {
  /// "Danish Ministry of Trade", "Denmark's Ministry of Trade": the ministry of that country.
  func nationalized(
    _ mention: EntityMention, chosen: [NameCandidate], in tree: Tree
  ) -> EntityMention {
    if let listed = listed(mention, chosen: chosen, in: tree) { return listed }
    guard mention.kind == .organization,
      Self.words(mention, in: tree).contains(where: { Self.nationalHeads.contains($0) })
    else { return mention }
    if let country = mention.country {
      // "Danish Ministry of Trade" read as one name.
      let known = schema.countries[country]
      let rest = mention.tokens.dropFirst(1)
      guard known.adjectives.contains(tree.tokens[mention.tokens.lowerBound].form), !rest.isEmpty,
        Self.nationalHeads.contains(tree.tokens[rest.lowerBound].form)
      else { return mention }
      var mention = mention
      mention.name = tree.words(of: rest) + " of " + known.name
      return mention
    }
    if case .organization(let index) = mention.entry,
      schema.country(named: schema.organizations[index].partOf) != nil,
      mention.tokens.count > 2
    {
      // "Denmark's Royal Danish Army" is known by that name.
      return mention
    }
    var end = mention.tokens.lowerBound
    if end > 0, tree.tokens[end - 1].isGenitive { end -= 1 }
    guard let owner = chosen.first(where: { $0.kind == .country && $0.tokens.upperBound == end }),
      let country = owner.country
    else { return mention }
    var mention = mention
    mention.name = tree.words(of: mention.tokens) + " of " + schema.countries[country].name
    mention.isKnown = false
    mention.entry = nil
    mention.country = country
    return mention
  }

  /// "Ministry of Trade, *Denmark*;": whose ministry it is, in a list of those present.
  private func listed(
    _ mention: EntityMention, chosen: [NameCandidate], in tree: Tree
  ) -> EntityMention? {
    let comma = mention.tokens.upperBound
    guard mention.kind == .organization, mention.country == nil, mention.entry == nil,
      Self.words(mention, in: tree).contains(where: { Self.stateHeads.contains($0) }),
      comma + 1 < tree.tokens.count, tree.tokens[comma].form == ",",
      let owner = chosen.first(where: {
        $0.rule == "names/country" && $0.tokens.lowerBound == comma + 1
      }), let country = owner.country,
      owner.tokens.upperBound >= tree.tokens.count
        || [";", ".", ")"].contains(tree.tokens[owner.tokens.upperBound].form)
    else { return nil }
    var mention = mention
    mention.name = tree.words(of: mention.tokens) + " of " + schema.countries[country].name
    mention.country = country
    return mention
  }

  private static let stateHeads: Set<String> = [
    "Ministry", "Department", "Agency", "Office", "Commission", "Authority", "Bureau",
    "Directorate",
    "Secretariat",
  ]

  private static func words(_ mention: EntityMention, in tree: Tree) -> [String] {
    mention.tokens.map { tree.tokens[$0].form }
  }

  private static let nationalHeads: Set<String> = [
    "Ministry", "Parliament", "Army", "Navy", "Senate", "Congress", "Embassy", "Cabinet",
    "Treasury",
    "Court", "Police", "Assembly",
  ]
}
