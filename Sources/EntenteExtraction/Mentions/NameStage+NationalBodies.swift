import EntenteLanguage
import EntenteModel
import EntenteSchema

extension NameStage {
  /// "Danish navy", "Norwegian delegation": a body that its country's name makes a name.
  func nationalBody(
    at head: Int, in tree: Tree, candidates: [NameCandidate]
  ) -> NameCandidate? {
    var lower = head
    let word = tree.tokens[head].form.lowercased()
    if word == "military" || word == "intelligence", head + 1 < tree.tokens.count,
      [.noun, .propn].contains(tree.tokens[head + 1].tag),
      word == "intelligence" || !Self.spokesmen.contains(tree.tokens[head + 1].form)
    {
      // "a Danish military officer" is somebody of an army that goes unnamed.
      return nil
    }
    if word == "regime", head == 0 || tree.tokens[head - 1].form.lowercased() != "military" {
      return nil
    }
    if let body = bodyOfAlliance(at: head, in: tree, candidates: candidates) { return body }
    if word == "delegation",
      let sent = delegation(at: head, in: tree, candidates: candidates)
    {
      return sent
    }
    if let force = allianceForce(at: head, in: tree, candidates: candidates) { return force }
    if Self.forces.contains(word) { return nil }
    while lower > 0, head - lower < 4 {
      if let owner = candidates.first(where: {
        $0.kind == .country && $0.tokens.upperBound == lower
      }) {
        // "the Chad team" of a ministry deals with Chad.
        if word == "team", owner.rule == "names/country",
          !Gazetteer.isAcronym(tree.tokens[owner.tokens.lowerBound].form)
        {
          return nil
        }
        let range = owner.tokens.lowerBound..<head + 1
        return NameCandidate(
          tokens: range, kind: .organization, name: tree.words(of: range), source: .shape,
          country: owner.country, rule: "names/national-body")
      }
      if tree.tokens[lower - 1].isGenitive,
        !lexicon.armedBodies.contains(word) || tree.has(head, "nsubj") && word != "forces",
        let owner = candidates.first(where: {
          $0.kind == .country && $0.tokens.upperBound == lower - 1
        }), let country = owner.country
      {
        // "Denmark's navy" is the Danish navy.
        let adjective = schema.countries[country].adjectives.first ?? owner.name
        return NameCandidate(
          tokens: owner.tokens.lowerBound..<head + 1, kind: .organization,
          name: adjective + " " + tree.words(of: lower..<head + 1), source: .shape,
          country: country, rule: "names/national-body")
      }
      guard tree.tokens[lower - 1].tag == .adj || tree.tokens[lower - 1].tag == .noun,
        tree.tokens[lower - 1].form != ","
      else { return nil }
      lower -= 1
    }
    return nil
  }

  /// "the Fjord Union *team*", "the ASEAN *secretariat*", "the EU *commission*": those whom a known
  /// body sends, and the body through which an alliance acts.
  private func bodyOfAlliance(
    at head: Int, in tree: Tree, candidates: [NameCandidate]
  ) -> NameCandidate? {
    let word = tree.tokens[head].form.lowercased()
    let isTeam = Self.teams.contains(word)
    guard isTeam || Self.organs.contains(word),
      let owner = candidates.first(where: {
        guard $0.kind == .organization, $0.tokens.upperBound == head else { return false }
        return isTeam ? $0.source == .schema : isAlliance($0)
      })
    else { return nil }
    let range = owner.tokens.lowerBound..<head + 1
    return NameCandidate(
      tokens: range, kind: .organization, name: tree.words(of: range), source: .shape,
      rule: "names/national-body")
  }

  /// Whether a candidate is a known body of several states.
  private func isAlliance(_ candidate: NameCandidate) -> Bool {
    guard candidate.kind == .organization, case .organization(let index) = candidate.entry else {
      return false
    }
    return schema.organizations[index].category == "multinational"
  }

  /// "the delegation *of the Danish Government*", "a delegation *from Denmark*": the Danish delegation.
  private func delegation(
    at head: Int, in tree: Tree, candidates: [NameCandidate]
  ) -> NameCandidate? {
    let tokens = tree.tokens
    guard head + 2 < tokens.count, ["of", "from"].contains(tokens[head + 1].form) else {
      return nil
    }
    let first = tokens[head + 2].form.lowercased() == "the" ? head + 3 : head + 2
    if let body = candidates.first(where: {
      $0.kind == .organization && $0.source == .schema && $0.tokens.lowerBound == first
    }) {
      // "a delegation *from the Fjord Union*"
      return NameCandidate(
        tokens: head..<body.tokens.upperBound, kind: .organization,
        name: tree.words(of: body.tokens) + " " + tokens[head].form.lowercased(), source: .shape,
        rule: "names/national-body")
    }
    guard
      let owner = candidates.first(where: { $0.kind == .country && $0.tokens.lowerBound == first }),
      let country = owner.country
    else { return nil }
    let end = owner.tokens.upperBound
    let isAdjective = owner.rule == "names/demonym"
    let isGovernment = end < tokens.count && tokens[end].form.lowercased() == "government"
    // "a delegation of Danish lawmakers" is not the country's.
    if isAdjective || end < tokens.count && tokens[end].isPossessive,
      !isGovernment
    {
      return nil
    }
    let adjective = schema.countries[country].adjectives.first ?? owner.name
    return NameCandidate(
      tokens: head..<head + 1, kind: .organization,
      name: adjective + " " + tokens[head].form.lowercased(),
      source: .shape, country: country, rule: "names/national-body")
  }

  /// Those by whose words an army speaks, which so is named: "Danish military *officials*".
  static let spokesmen: Set<String> = [
    "officials", "spokesman", "spokeswoman", "spokesmen", "commanders", "authorities", "statement",
  ]
  private static let teams: Set<String> = ["delegation", "team"]
  /// Nouns for bodies through which alliances act.
  private static let organs: Set<String> = ["secretariat", "commission", "parliament", "assembly"]
  static let forces: Set<String> = ["force", "mission", "panel", "troika"]

  /// "African Union peacekeeping force", "the Union mission": troops that a body of states sent.
  private func allianceForce(
    at head: Int, in tree: Tree, candidates: [NameCandidate]
  ) -> NameCandidate? {
    guard Self.forces.contains(tree.tokens[head].form.lowercased()),
      head + 1 >= tree.tokens.count
        || ![.noun, .propn].contains(tree.tokens[head + 1].tag)
    else { return nil }
    var lower = head
    while lower > 0, head - lower < 3, !tree.tokens[lower - 1].isCapitalised,
      tree.tokens[lower - 1].tag == .adj || tree.tokens[lower - 1].tag == .noun
    {
      lower -= 1
    }
    // "the Union's mission" is the Union mission.
    let isOwned = lower > 1 && tree.tokens[lower - 1].isGenitive
    let end = isOwned ? lower - 1 : lower
    guard
      let owner = candidates.first(where: { $0.tokens.upperBound == end && isAlliance($0) })
    else { return nil }
    let range = owner.tokens.lowerBound..<head + 1
    let name =
      isOwned
      ? tree.words(of: owner.tokens) + " " + tree.words(of: lower..<head + 1)
      : tree.words(of: range)
    return NameCandidate(
      tokens: range, kind: .organization, name: name, source: .shape,
      rule: "names/alliance-force")
  }

  /// "eastern *Elmar province*": where the province lies, and no part of it.
  private func isDivision(_ candidate: NameCandidate, in tree: Tree) -> Bool {
    candidate.kind == .place && lexicon.isDivision(candidate.tokens, in: tree.tokens)
  }

  /// "the southern *UK* town of Elmar": a short form before a noun is no part of a country.
  private func isModifier(_ candidate: NameCandidate, in tree: Tree) -> Bool {
    let end = candidate.tokens.upperBound
    return candidate.kind == .country && end < tree.tokens.count && tree.tokens[end].tag == .noun
      && Gazetteer.isAcronym(tree.tokens[end - 1].form)
  }

  /// "eastern Elmar": a part of a place or country that the text names by its direction.
  func directionCandidates(in tree: Tree, candidates: [NameCandidate]) -> [NameCandidate] {
    candidates.compactMap { candidate in
      let lower = candidate.tokens.lowerBound
      guard lower > 0, candidate.kind == .place || candidate.kind == .country,
        candidate.rule != "names/demonym",
        lexicon.directions.contains(tree.tokens[lower - 1].form.lowercased()),
        !isDivision(candidate, in: tree), !isModifier(candidate, in: tree)
      else { return nil }
      let range = lower - 1..<candidate.tokens.upperBound
      return NameCandidate(
        tokens: range, kind: .place, name: tree.words(of: range), source: .schema,
        country: candidate.country, rule: "names/direction")
    }
  }
}
