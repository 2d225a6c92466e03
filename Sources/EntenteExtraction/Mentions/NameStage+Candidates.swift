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
        || ["between", "with", "by", "against", "from"].contains(tree.preposition(of: first))
    }
    return tree.has(head, "compound") && next < tree.tokens.count
      && ["government", "regime", "leadership", "authorities"].contains(
        tree.tokens[next].form.lowercased())
  }

  /// The engine's names, cut free of articles and titles.
  func engineCandidates(
    in sentence: Sentence, titles: [Gazetteer.Match], known: [Gazetteer.Match]
  ) -> [NameCandidate] {
    sentence.names.compactMap { span -> NameCandidate? in
      guard var kind = Self.kind(of: span.kind) else { return nil }
      var tokens = span.tokens.clamped(to: sentence.tokens.indices)
      while let first = tokens.first, Self.isNoName(sentence.tokens[first]) {
        tokens = tokens.dropFirst(1)
      }
      while let last = tokens.last,
        Self.isNoName(sentence.tokens[last]) || ["'s", "’s"].contains(sentence.tokens[last].form)
      {
        tokens = tokens.dropLast(1)
      }
      if kind == .organization,
        let joint = tokens.first(where: { sentence.tokens[$0].form == "of" }),
        joint > tokens.lowerBound, joint - tokens.lowerBound < 4,
        titles.contains(where: { $0.tokens.upperBound == tokens.lowerBound })
      {
        // "Minister Ida Holm of Denmark": a title before it makes it a person's name.
        kind = .person
        tokens = tokens.lowerBound..<joint
      }
      if kind == .person, tokens.count > 1, let last = tokens.last {
        // A surname is no noun for a body or a place.
        let word = sentence.tokens[last].form.lowercased()
        if Self.bodyEndings.contains(word) {
          kind = .organization
        } else if Self.placeEndings.contains(word) {
          kind = .place
        }
      }
      if kind == .person, let first = tokens.first,
        Self.purposes.contains(sentence.tokens[first].form)
      {
        return nil
      }
      if kind == .person {
        while let title = titles.first(where: {
          $0.tokens.lowerBound == tokens.lowerBound && $0.tokens.count < tokens.count
        }) {
          tokens = title.tokens.upperBound..<tokens.upperBound
        }
        if let inner = known.first(where: {
          !$0.isTitle && $0.tokens.lowerBound == tokens.lowerBound && $0.tokens.count < tokens.count
            && $0.isDemonym
        }) {
          tokens = inner.tokens.upperBound..<tokens.upperBound
        }
      }
      if let title = titles.first(where: {
        tokens.contains($0.tokens.lowerBound) && $0.tokens.lowerBound > tokens.lowerBound
          && $0.tokens.upperBound > tokens.upperBound
      }) {
        // "White House Special | Envoy": the name ends where the title begins.
        tokens = tokens.lowerBound..<title.tokens.lowerBound
      }
      let isInitials = tokens.allSatisfy { sentence.tokens[$0].form.unicodeScalars.count < 2 }
      if isInitials { return nil }
      guard !tokens.isEmpty, sentence.tokens[tokens].contains(where: { $0.isCapitalised }) else {
        return nil
      }
      let next = tokens.upperBound
      if kind == .place, next < sentence.tokens.count,
        lexicon.agreementHeads.contains(sentence.tokens[next].form)
      {
        return nil
      }
      if kind != .person,
        tokens.allSatisfy({ index in
          ["-", "–", "—", "/"].contains(sentence.tokens[index].form)
            || known.contains { $0.isDemonym && $0.tokens.contains(index) }
        })
      {
        return nil
      }
      if kind != .person, tokens.count == 1, let only = tokens.first,
        lexicon.nonNames.contains(sentence.tokens[only].form.lowercased())
      {
        return nil
      }
      if titles.contains(where: { $0.tokens == tokens }) { return nil }
      if kind != .person,
        titles.contains(where: {
          $0.tokens.upperBound == tokens.upperBound && tokens.contains($0.tokens.lowerBound)
        })
      {
        return nil
      }
      // "Ana Vidal of France" names a person and whose she is.
      let core = tokens.prefix { sentence.tokens[$0].form != "of" }
      if isPersonShaped(core, in: sentence.tokens), kind != .person || core.count < tokens.count {
        return NameCandidate(
          tokens: core, kind: .person, name: sentence.words(of: core), source: .engine,
          rule: "names/given-name")
      }
      let last = tokens.last { sentence.tokens[$0].tag != .num } ?? tokens.lowerBound
      let isEvent =
        kind != .person && tokens.count > 1
        && lexicon.eventNameHeads.contains(sentence.tokens[last].form)
      return NameCandidate(
        tokens: tokens, kind: isEvent ? .event : kind, name: sentence.words(of: tokens),
        source: .engine,
        rule: "names/engine")
    }
  }

  /// Whether a given name opens two or three capitalised words that name nothing else.
  func isPersonShaped(_ tokens: Range<Int>, in all: [Token]) -> Bool {
    guard (2...3).contains(tokens.count), lexicon.givenNames.contains(all[tokens.lowerBound].form),
      tokens.allSatisfy({ all[$0].isCapitalised && !Gazetteer.isAcronym(all[$0].form) }),
      let last = tokens.last
    else { return false }
    let word = all[last].form.lowercased()
    return !lexicon.organizationHeads.contains(word) && !lexicon.placeHeads.contains(word)
      && !lexicon.nonNames.contains(word) && !lexicon.eventNameHeads.contains(all[last].form)
  }

  /// Last words of bodies and places that are nobody's surname.
  private static let bodyEndings: Set<String> = [
    "army", "brigade", "brigades", "battalion", "group", "council", "committee", "news", "party",
    "ministry",
    "agency", "forces", "command", "front", "union", "association", "coalition", "movement",
  ]
  private static let placeEndings: Set<String> = [
    "village", "municipality", "mountains", "province", "valley", "district", "islands", "airport",
    "airfield",
    "governorate", "region", "river", "county", "oblast", "city",
  ]

  /// Verbs of purpose in the names of bodies, "Coalition to *Counter* …", which open no name.
  private static let purposes: Set<String> = [
    "Counter", "Combat", "Defeat", "Support", "Stop", "End", "Protect", "Fight", "Free", "Save",
    "Prevent",
  ]

  private static func isNoName(_ token: Token) -> Bool {
    ["the", "a", "an", "mr", "mr.", "mrs", "ms", "(", ")", ",", "“", "”", "\"", "-", "–"].contains(
      token.form.lowercased())
  }

  private static func kind(of span: NameSpan.Kind) -> EntityKind? {
    switch span {
    case .person: .person
    case .organization: .organization
    case .geopolitical, .place: .place
    case .event: .event
    case .nationality, .title: nil
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
