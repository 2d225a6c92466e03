import EntenteLanguage
import EntenteModel

/// Names that run from a body over a title into the name of whoever holds the post.
extension NameStage {
  /// "*UN* Secretary-General *Ida Holm*", "*Fjord Agency* Deputy Director for Asia *Ida Holm*": a body
  /// and a person, where the engine saw one body.
  func withHolder(
    _ candidate: NameCandidate, titles: [Gazetteer.Match], in tree: Tree
  ) -> [NameCandidate] {
    let tokens = candidate.tokens
    guard candidate.kind == .organization, candidate.source != .schema, tokens.count > 3,
      let title = titles.first(where: {
        $0.tokens.lowerBound > tokens.lowerBound && $0.tokens.upperBound < tokens.upperBound
      }),
      let holder = holder(in: title.tokens.upperBound..<tokens.upperBound, in: tree)
    else { return [candidate] }
    var body = tokens.lowerBound..<title.tokens.lowerBound
    while let last = body.last, titleRanks.contains(tree.tokens[last].form.lowercased()) {
      body = body.dropLast()
    }
    let person = NameCandidate(
      tokens: holder, kind: .person, name: tree.words(of: holder), source: .engine,
      rule: candidate.rule)
    guard !body.isEmpty else { return [person] }
    return [cut(candidate, to: body, known: gazetteerBody(body, in: tree), in: tree), person]
  }

  /// "Envoy for the Arab League *Ida Holm*", "Minister for the Pacific *Lars Field*": behind a known
  /// name of a body or a place a person's begins.
  ///
  /// What remains is the person; the body is a candidate of its own.
  func withoutPerson(
    _ candidate: NameCandidate, candidates: [NameCandidate], in tree: Tree
  ) -> NameCandidate {
    let tokens = candidate.tokens
    guard candidate.kind == .organization || candidate.kind == .place, candidate.source != .schema,
      let body = candidates.filter({
        ($0.kind == candidate.kind || $0.kind == .country) && $0.source == .schema
          && $0.tokens.lowerBound == tokens.lowerBound && $0.tokens.count < tokens.count
      }).max(by: { $0.tokens.count < $1.tokens.count })
    else { return candidate }
    let rest = body.tokens.upperBound..<tokens.upperBound
    guard (2...3).contains(rest.count),
      lexicon.givenNames.contains(tree.tokens[rest.lowerBound].form),
      rest.allSatisfy({
        tree.tokens[$0].isCapitalised
          && (candidate.kind == .place
            || !lexicon.organizationHeads.contains(tree.tokens[$0].form.lowercased()))
      })
    else { return candidate }
    return NameCandidate(
      tokens: rest, kind: .person, name: tree.words(of: rest), source: .engine,
      rule: candidate.rule)
  }

  /// The name of a person behind a title: all words, or the last ones from a given name on.
  private func holder(in tokens: Range<Int>, in tree: Tree) -> Range<Int>? {
    if (2...4).contains(tokens.count), isPersonal(tokens, in: tree) { return tokens }
    return [3, 2].lazy.filter { $0 < tokens.count }
      .map { tokens.upperBound - $0..<tokens.upperBound }
      .first {
        lexicon.givenNames.contains(tree.tokens[$0.lowerBound].form) && isPersonal($0, in: tree)
      }
  }

  /// Whether words can be somebody's name: names written large, and nothing that bodies are called.
  private func isPersonal(_ tokens: Range<Int>, in tree: Tree) -> Bool {
    tokens.allSatisfy {
      let word = tree.tokens[$0]
      return
        (word.isCapitalised && word.tag == .propn || ["-", "–"].contains(word.form)
        || $0 > tokens.lowerBound && tree.tokens[$0 - 1].form == "-")
        && !lexicon.organizationHeads.contains(word.form.lowercased())
    }
  }

  /// "Fjordish High Commission *in*", "President Holm*' Freedom*": what is left of a place or begins a
  /// party belongs to no name.
  func withoutLooseEnd(_ candidate: NameCandidate, in tree: Tree) -> NameCandidate {
    var tokens = candidate.tokens
    guard candidate.source != .schema else { return candidate }
    if candidate.kind == .person,
      let owner = tokens.dropFirst().first(where: { tree.tokens[$0].isPossessive })
    {
      tokens = tokens.lowerBound..<owner
    }
    while tokens.count > 1, let last = tokens.last, tree.tokens[last].tag == .adp,
      !tree.tokens[last].isCapitalised
    {
      tokens = tokens.dropLast()
    }
    guard tokens.count < candidate.tokens.count else { return candidate }
    return NameCandidate(
      tokens: tokens, kind: candidate.kind, name: tree.words(of: tokens), source: candidate.source,
      entry: candidate.entry, country: candidate.country, rule: candidate.rule)
  }
}
