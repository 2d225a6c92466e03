import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Names that reached too far.
extension NameStage {
  /// "Department of Trade *Assistant Secretary* Ida Holm": the body's name ends where the
  /// title of the person behind it begins.
  func withoutTitle(
    _ candidate: NameCandidate, titles: [Gazetteer.Match], candidates: [NameCandidate],
    in tree: Tree
  ) -> NameCandidate {
    let (tokens, next) = (candidate.tokens, candidate.tokens.upperBound)
    if candidate.kind == .organization, candidate.source != .schema,
      let title = titles.first(where: {
        $0.tokens.lowerBound == tokens.lowerBound && $0.tokens.upperBound + 1 < tokens.upperBound
          && tree.tokens[$0.tokens.upperBound].form == "and"
      })
    {
      // "*Prime Minister and* Orchard Party leader": a title is no part of the name.
      let range = title.tokens.upperBound + 1..<tokens.upperBound
      return cut(candidate, to: range, known: gazetteerBody(range, in: tree), in: tree)
    }
    if candidate.kind == .organization, candidate.source != .schema,
      let title = titles.first(where: {
        let (start, end) = ($0.tokens.lowerBound, $0.tokens.upperBound)
        let isBeforeName = next < tree.tokens.count && tree.tokens[next].tag == .propn
        return tokens.contains(start) && start > tokens.lowerBound + 1
          && (end > next || end == next && isBeforeName)
      }), tree.tokens[title.tokens.lowerBound - 1].form == "and"
    {
      // "*Council of Peru and Commander*-in-Chief": half a title is none either.
      let range = tokens.lowerBound..<title.tokens.lowerBound - 1
      return cut(candidate, to: range, known: gazetteerBody(range, in: tree), in: tree)
    }
    guard candidate.kind == .organization, candidate.source != .schema, next < tree.tokens.count,
      tree.tokens[next].isCapitalised, tree.tokens[next].tag == .propn,
      let title = titles.first(where: {
        $0.tokens.upperBound == next && $0.tokens.lowerBound > tokens.lowerBound + 1
      }),
      !Self.joints.contains(tree.tokens[title.tokens.lowerBound - 1].form.lowercased())
    else { return candidate }
    let range = tokens.lowerBound..<title.tokens.lowerBound
    let own = candidates.first { $0.kind == .country && $0.tokens.lowerBound == range.lowerBound }
      .flatMap { ownBody(range, of: $0, candidates: candidates) }
    if let own { return own }
    return cut(candidate, to: range, known: bodies[tree.words(of: range)], in: tree)
  }

  /// "imposed by the *European Union* on Norway": what follows a known name with "on" is no part of
  /// it.
  func withoutMatter(
    _ candidate: NameCandidate, candidates: [NameCandidate], in tree: Tree
  ) -> NameCandidate {
    let tokens = candidate.tokens
    guard candidate.kind == .organization, candidate.source != .schema,
      let body = candidates.filter({
        $0.kind == .organization && $0.source == .schema
          && $0.tokens.lowerBound == tokens.lowerBound
          && $0.tokens.upperBound + 1 < tokens.upperBound
      }).max(by: { $0.tokens.count < $1.tokens.count }),
      tree.tokens[body.tokens.upperBound].form == "on"
    else { return candidate }
    return cut(
      candidate, to: body.tokens, known: gazetteerBody(body.tokens, in: tree), in: tree)
  }

  /// "*53-nation* Commonwealth": how many belong to a body is no part of its name.
  func withoutCount(_ candidate: NameCandidate, in tree: Tree) -> NameCandidate {
    let tokens = candidate.tokens
    guard candidate.kind == .organization, candidate.source != .schema,
      let first = tree.tokens[tokens.lowerBound].form.first,
      first.isNumber
        || tree.tokens[tokens.lowerBound].tag == .num,
      let noun = tokens.prefix(4).first(where: {
        let word = tree.tokens[$0].form.lowercased()
        return Self.counted.contains(word)
          || Self.counted.contains { word.hasSuffix("-" + $0) }
      }),
      noun + 1 < tokens.upperBound
    else { return candidate }
    let range = noun + 1..<tokens.upperBound
    return cut(candidate, to: range, known: gazetteerBody(range, in: tree), in: tree)
  }

  /// A body's candidate with fewer words, which may be a known name.
  func cut(
    _ candidate: NameCandidate, to range: Range<Int>, known: Int?, in tree: Tree
  ) -> NameCandidate {
    NameCandidate(
      tokens: range, kind: .organization,
      name: known.map { schema.organizations[$0].name } ?? tree.words(of: range),
      source: known == nil ? candidate.source : .schema,
      entry: known.map { .organization($0) }, country: known == nil ? candidate.country : nil,
      rule: candidate.rule)
  }

  func gazetteerBody(_ range: Range<Int>, in tree: Tree) -> Int? {
    knownBodies[tree.words(of: range)]
  }

  /// What is counted of a body: "a *12-member* council".
  private static let counted: Set<String> = [
    "nation", "member", "country", "state", "party", "strong", "man", "person", "seat", "team",
    "power", "faction", "judge",
  ]

  /// Words behind which a title belongs to the name of a body: "Office of *the Governor*".
  private static let joints: Set<String> = [
    "of", "the", "for", "to", "and", "&", "-", "–", "'s", "’s",
  ]

  /// Whether the engine holds every word of a body's name that no list knows for something else.
  func isDoubted(_ candidate: NameCandidate, sentence: Int, in reading: Reading) -> Bool {
    candidate.kind == .organization && candidate.source != .schema
      && !isSpokenFor(candidate, in: reading.trees[sentence])
      && candidate.tokens.allSatisfy { reading.isDoubted(.organization, at: $0, in: sentence) }
  }

  /// "*Danish military* officials": an army that is named by those who speak for it.
  private func isSpokenFor(_ candidate: NameCandidate, in tree: Tree) -> Bool {
    let end = candidate.tokens.upperBound
    return candidate.rule == "names/national-body" && end < tree.tokens.count
      && tree.tokens[end - 1].form == "military" && Self.spokesmen.contains(tree.tokens[end].form)
  }

  /// "*Boko Haram* and Elmar": a name that the schema knows is no part of another joined to it.
  func parted(
    _ candidate: NameCandidate, from candidates: [NameCandidate], in tree: Tree
  ) -> [NameCandidate] {
    let tokens = candidate.tokens
    if isUnionAbroad(candidate, candidates: candidates, in: tree) { return [] }
    guard [.place, .organization].contains(candidate.kind), candidate.source != .schema,
      let joint = tokens.first(where: {
        ["and", "in", "at"].contains(tree.tokens[$0].form)
          || candidate.kind == .place && tree.tokens[$0].form == "of"
      }),
      joint > tokens.lowerBound, joint + 1 < tokens.upperBound
    else { return [candidate] }
    let parts = [tokens.lowerBound..<joint, joint + 1..<tokens.upperBound]
    func isKnown(_ part: Range<Int>) -> Bool {
      candidates.contains {
        $0.source == .schema && $0.tokens == part
          && ($0.kind == .organization || $0.kind == .country)
      }
    }
    if candidate.kind == .organization {
      // "the *European Union and Arab League*": two bodies that the schema knows; "the *Criminal Court
      // at* Elmar": where a known body is.
      let isPlaced = tree.tokens[joint].form != "and" && isKnown(parts[0])
      return isPlaced || parts.allSatisfy(isKnown) ? [] : [candidate]
    }
    if tree.tokens[joint].form == "of" {
      // "the *Elmar Valley* of Norway", but not "the Gulf of Norway"
      let noun = tree.tokens[joint - 1].form.lowercased()
      guard parts[0].count > 1, isKnown(parts[1]), lexicon.placeHeads.contains(noun),
        !["state", "republic", "kingdom", "gulf", "sea"].contains(noun)
      else { return [candidate] }
    }
    let isPlaced = tree.tokens[joint].form != "and"
    guard isPlaced || parts.contains(where: isKnown) else { return [candidate] }
    // "Elmar Airport in Oslo" is two places, the one in the other.
    return parts.filter { !isKnown($0) }.map { part in
      NameCandidate(
        tokens: part, kind: candidate.kind, name: tree.words(of: part), source: .engine,
        rule: candidate.rule)
    }
  }

  /// "*UN Burma* envoy": a union of states and the state that its post is about, no body of that name.
  private func isUnionAbroad(
    _ candidate: NameCandidate, candidates: [NameCandidate], in tree: Tree
  ) -> Bool {
    let tokens = candidate.tokens
    guard candidate.kind == .organization, candidate.source != .schema, tokens.count == 2,
      tokens.upperBound < tree.tokens.count, tree.tokens[tokens.upperBound].tag == .noun
    else { return false }
    let parts = candidates.filter { $0.source == .schema && $0.tokens.count == 1 }
    let isUnion = parts.contains { part in
      guard part.tokens.lowerBound == tokens.lowerBound, part.kind == .organization,
        let body = schema.organization(named: part.name)
      else { return false }
      return body.category == "multinational" && body.partOf.isEmpty
    }
    return isUnion
      && parts.contains {
        $0.kind == .country && $0.tokens.upperBound == tokens.upperBound
      }
  }
}
