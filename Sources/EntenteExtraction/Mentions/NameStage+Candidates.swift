import EntenteLanguage
import EntenteModel
import EntenteSchema

extension NameStage {
  /// What a match with the schema's names means where it stands.
  func candidate(for match: Gazetteer.Match, in tree: Tree) -> NameCandidate? {
    guard let entry = match.entries.first(where: { !$0.isTitle }) else { return nil }
    func candidate(
      _ kind: EntityKind, _ name: String, country: Int? = nil, rule: RuleID
    ) -> NameCandidate {
      NameCandidate(
        tokens: match.tokens, kind: kind, name: name, source: .schema, entry: entry,
        country: country, rule: rule)
    }
    if isShip(match.tokens, in: tree.tokens) { return nil }
    let next = match.tokens.upperBound
    if next < tree.tokens.count, tree.tokens[next].form == "Day", case .place = entry { return nil }
    let isPeace = next + 1 < tree.tokens.count && tree.tokens[next].form == "Peace"
    if next < tree.tokens.count,
      lexicon.agreementHeads.contains(tree.tokens[isPeace ? next + 1 : next].form.lowercased())
    {
      // "the Minsk agreements" are named after a place and say nothing of it.
      switch entry {
      case .capital, .place: return nil
      default: break
      }
    }
    switch entry {
    case .country(let index):
      return candidate(
        .country, schema.countries[index].name, country: index, rule: "names/country")
    case .adjective(let index), .people(let index):
      return candidate(
        .country, schema.countries[index].name, country: index, rule: "names/demonym")
    case .seat(let index):
      if isLocative(match.tokens, in: tree) {
        return candidate(.place, tree.words(of: match.tokens), rule: "names/seat-place")
      }
      return candidate(.country, schema.countries[index].name, country: index, rule: "names/seat")
    case .capital(let index):
      let country = schema.countries[index]
      let tokens = withDistrict(match.tokens, in: tree)
      if isDateline(match.tokens, in: tree) {
        return candidate(
          .place, country.capital, country: index, rule: "names/capital-place")
      }
      if isOwnerState(match.tokens, in: tree) || isSeatOfRulers(match.tokens, in: tree)
        || !isLocative(match.tokens, in: tree) && standsForGovernment(match.tokens, in: tree)
      {
        return candidate(.country, country.name, country: index, rule: "names/capital")
      }
      var place = candidate(
        .place, tree.words(of: tokens), country: index, rule: "names/capital-place")
      place.tokens = tokens
      return place
    case .organization(let index):
      return candidate(.organization, schema.organizations[index].name, rule: "names/organization")
    case .place(let index):
      // A whole continent is no place where things happen.
      if schema.places[index].category == "continent" { return nil }
      // A state that is no more was one.
      if schema.places[index].category == "former-state" {
        return candidate(.country, schema.places[index].name, rule: "names/former-state")
      }
      return candidate(.place, schema.places[index].name, rule: "names/place")
    case .title, .titles: return nil
    }
  }
}

extension Gazetteer.Entry {
  /// Whether it is the title of a post.
  var isTitle: Bool {
    switch self {
    case .title, .titles: true
    default: false
    }
  }
}

extension Gazetteer.Match {
  /// Whether it is the title of a post.
  var isTitle: Bool { entries.contains(where: \.isTitle) }

  /// Whether it is a word for a nationality.
  var isDemonym: Bool {
    entries.contains {
      switch $0 {
      case .adjective, .people, .country: true
      default: false
      }
    }
  }
}
