import EntenteLanguage
import EntenteModel
import EntenteSchema

extension NameStage {
  /// "the Departments of Trade and Labour": two bodies under one noun.
  func pluralBodies(in tree: Tree) -> [NameCandidate] {
    let tokens = tree.tokens
    var found: [NameCandidate] = []
    for head in tokens.indices {
      guard let noun = Self.pluralHeads[tokens[head].form], head + 3 < tokens.count,
        tokens[head + 1].form == "of"
      else { continue }
      var start = head
      var next = head + 2
      var parts: [(tokens: Range<Int>, name: String)] = []
      while next < tokens.count {
        let first = tokens[next].form == "the" ? next + 1 : next
        var end = first
        while end < tokens.count, tokens[end].isCapitalised { end += 1 }
        guard end > first else { break }
        let article = first > next ? "the " : ""
        parts.append(
          (start..<end, "\(noun) of \(article)\(tree.words(of: first..<end))"))
        while end < tokens.count, [",", "and"].contains(tokens[end].form) { end += 1 }
        if !["and", ","].contains(tokens[end - 1].form) { break }
        start = end < tokens.count && tokens[end].form == "the" ? end + 1 : end
        next = end
      }
      guard parts.count > 1 else { continue }
      found += parts.map { part in body(named: part.name, tokens: part.tokens) }
    }
    return found
  }

  /// "Social *Democratic Party*" is no part of the Democratic Party.
  func isPartyTail(_ inner: Range<Int>, of whole: NameCandidate, in tree: Tree) -> Bool {
    // "*Orchard Party* of Norway" is no part of another Orchard Party.
    if inner.lowerBound == whole.tokens.lowerBound, inner.upperBound < whole.tokens.upperBound,
      tree.tokens[inner.upperBound].form == "of",
      lexicon.partyHeads.contains(tree.tokens[inner.upperBound - 1].form.lowercased())
    {
      return true
    }
    guard inner.upperBound == whole.tokens.upperBound, inner.lowerBound > whole.tokens.lowerBound
    else { return false }
    return lexicon.partyHeads.contains(tree.tokens[inner.upperBound - 1].form.lowercased())
      && (tree.tokens[inner.lowerBound - 1].isCapitalised
        || tree.tokens[inner.lowerBound - 1].isPossessive)
  }

  /// "Foreign and *Commonwealth* Office": a body in the name of a known one that it is no part of.
  func isForeign(_ inner: NameCandidate, inside whole: NameCandidate) -> Bool {
    guard whole.source == .schema, case .organization(let index) = whole.entry,
      case .organization(let part) = inner.entry
    else { return false }
    return schema.organizations[index].partOf != schema.organizations[part].name
      && !Self.opposed.contains(where: { whole.name.contains($0) })
  }

  /// Words by which a body's name speaks of another that it works against.
  private static let opposed = ["Counter", "Defeat", "Against", "Combat", "against"]

  /// "NUW and Community": the engine's one name where a short form and a name are joined.
  func parted(_ candidate: NameCandidate, in tree: Tree) -> [NameCandidate] {
    let tokens = candidate.tokens
    guard candidate.kind == .organization, candidate.source == .engine, tokens.count == 3,
      tree.tokens[tokens.lowerBound + 1].form == "and",
      Gazetteer.isAcronym(tree.tokens[tokens.lowerBound].form)
    else { return [candidate] }
    return [tokens.lowerBound..<tokens.lowerBound + 1, tokens.upperBound - 1..<tokens.upperBound]
      .map { part in
        NameCandidate(
          tokens: part, kind: .organization, name: tree.words(of: part), source: .engine,
          rule: candidate.rule)
      }
  }

  private func body(named name: String, tokens: Range<Int>) -> NameCandidate {
    let known = knownBodies[name]
    return NameCandidate(
      tokens: tokens, kind: .organization,
      name: known.map { schema.organizations[$0].name } ?? name,
      source: .schema, entry: known.map { .organization($0) }, rule: "names/plural-body")
  }

  private static let pluralHeads: [String: String] = [
    "Departments": "Department", "Ministries": "Ministry",
  ]
}
