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
    if next < tree.tokens.count,
      lexicon.agreementHeads.contains(tree.tokens[next].form.lowercased())
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
      if isPossessive(match.tokens, in: tree)
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
      return candidate(.place, schema.places[index].name, rule: "names/place")
    case .title, .titles: return nil
    }
  }

  /// "Washington, D.C.": the district belongs to the name.
  private func withDistrict(_ tokens: Range<Int>, in tree: Tree) -> Range<Int> {
    let next = tokens.upperBound
    for skip in 0...1 where next + skip < tree.tokens.count {
      if skip == 1, tree.tokens[next].form != "," { break }
      if ["D.C.", "DC", "D.C"].contains(tree.tokens[next + skip].form) {
        return tokens.lowerBound..<next + skip + 1
      }
    }
    return tokens
  }

  /// Whether the preposition before a name says where.
  private func isLocative(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    var previous = tokens.lowerBound - 1
    while previous >= 0,
      ["the", "central", "nearby", "downtown"].contains(tree.tokens[previous].form.lowercased())
    {
      previous -= 1
    }
    guard previous >= 0 else { return false }
    let word = tree.tokens[previous].form.lowercased()
    if lexicon.locatives.contains(word) { return true }
    let head = tree.top(of: tokens)
    let governor = tree.head(of: head).map { tree.tokens[$0].lowercasedLemma } ?? ""
    if ["to", "for", "from", "towards", "toward"].contains(word) {
      return lexicon.travelWords.contains(governor)
    }
    if tree.has(head, "obj") { return lexicon.travelWords.contains(governor) }
    if tree.has(head, "conj") || word == "and" || word == ",",
      let first = tree.head(of: head), first != head, tree.has(head, "conj")
    {
      let preposition = tree.preposition(of: first)
      return lexicon.locatives.contains(preposition)
    }
    return false
  }

  /// "OSLO, May 3 (Agency) -": where a report was filed.
  private func isDateline(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    tokens.lowerBound == 0 && tree.tokens.count > tokens.count
      && tree.tokens[tokens].allSatisfy { Gazetteer.isAcronym($0.form) && $0.form.count > 3 }
      && [",", "(", "-", "–", "—"].contains(tree.tokens[tokens.upperBound].form)
  }

  private func isPossessive(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    let next = tokens.upperBound
    return next < tree.tokens.count && ["'s", "’s", "'", "’"].contains(tree.tokens[next].form)
  }

  /// Whether a capital stands for its government: it acts, owns, or stands beside other actors.
  private func standsForGovernment(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    let head = tree.top(of: tokens)
    let next = tokens.upperBound
    if next < tree.tokens.count, ["'s", "’s", "'", "’"].contains(tree.tokens[next].form) {
      return true
    }
    if next < tree.tokens.count, tree.tokens[next].form == ",", next + 1 < tree.tokens.count,
      tree.tokens[next + 1].isCapitalised, !tree.has(head, "nsubj")
    {
      return false
    }
    if tree.has(head, "nsubj") || tree.has(head, "obj") || tree.has(head, "iobj")
      || tree.has(head, "agent")
    {
      return true
    }
    if ["between", "with", "by", "against", "from", "to", "on", "for"].contains(
      tree.preposition(of: head))
    {
      return true
    }
    if tree.has(head, "conj"), let first = tree.head(of: head) {
      return tree.has(first, "nsubj")
        || ["between", "with", "by", "against", "from", "to", "on", "for"].contains(
          tree.preposition(of: first))
    }
    return tree.has(head, "compound") && next < tree.tokens.count
      && ["government", "regime", "leadership", "authorities"].contains(
        tree.tokens[next].form.lowercased())
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

extension Tree {
  /// The words of some tokens, with single spaces where the text has white space.
  func words(of range: Range<Int>) -> String {
    var words = ""
    for index in range {
      words += tokens[index].form
      if tokens[index].isFollowedBySpace, index + 1 < range.upperBound { words += " " }
    }
    return words
  }
}
