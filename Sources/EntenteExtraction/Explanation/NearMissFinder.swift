import EntenteLanguage
public import EntenteModel
public import EntenteSchema

/// Says why the sentences that name two entities link them by no pattern.
public struct NearMissFinder: Sendable {
  private let matcher: PatternMatcher
  private let schema: Schema

  /// A finder for the patterns of a schema.
  public init(schema: Schema) {
    matcher = PatternMatcher(schema: schema)
    self.schema = schema
  }

  /// The near misses of two entities in a reading, those with both names in a role first.
  ///
  /// - Parameters:
  ///   - first: One entity's id.
  ///   - second: The other's.
  ///   - reading: A finished reading.
  /// - Returns: At most one for each predicate that has a role for one of the two; where a sentence
  ///   has no such predicate, one that gives the grammatical way between the two.
  /// - Complexity: Linear in the sentences that name both.
  public func misses(
    between first: EntityID, and second: EntityID, in reading: Reading
  ) -> [NearMiss] {
    guard let left = reading.draft(first), let right = reading.draft(second) else { return [] }
    var found: [(rank: Int, miss: NearMiss)] = []
    for sentence in reading.trees.indices {
      let here = reading.tokens(ofDraft: left, in: sentence)
      let there = reading.tokens(ofDraft: right, in: sentence)
      guard !here.isEmpty, !there.isEmpty else { continue }
      let before = found.count
      for frame in reading.frames[sentence] {
        let roles = (frame.roles(of: here), frame.roles(of: there))
        guard !roles.0.isEmpty || !roles.1.isEmpty else { continue }
        let isWhole = !roles.0.isEmpty && !roles.1.isEmpty
        guard isWhole || matcher.isTrigger(frame) else { continue }
        found.append(
          (isWhole ? 0 : 1, miss(frame, roles, (first, second), sentence: sentence, in: reading)))
      }
      if found.count == before, let from = here.first, let to = there.first {
        let way = reading.trees[sentence].path(from: from, to: to) ?? "no way"
        found.append(
          (
            2,
            NearMiss(
              sentence: sentence, span: reading.text.sentences[sentence].tokens[from].span,
              predicate: "", rule: nil,
              reason: "No predicate has a role for either; the grammar joins them by \(way).")
          ))
      }
    }
    return found.sorted {
      ($0.rank, $0.miss.sentence, $0.miss.span) < ($1.rank, $1.miss.sentence, $1.miss.span)
    }.map(\.miss)
  }

  private func miss(
    _ frame: PredicateFrame, _ roles: ([Role], [Role]), _ ends: (EntityID, EntityID), sentence: Int,
    in reading: Reading
  ) -> NearMiss {
    let names = (reading.name(of: ends.0), reading.name(of: ends.1))
    let stands = [(names.0, roles.0), (names.1, roles.1)].map { name, roles in
      roles.isEmpty
        ? "\(name) has no role beside it"
        : "\(name) is its " + roles.map(\.rawValue).joined(separator: " and ")
    }.joined(separator: ", ")
    let span = reading.text.sentences[sentence].tokens[frame.trigger].span
    guard let closest = matcher.closest(to: frame) else {
      return NearMiss(
        sentence: sentence, span: span, predicate: frame.lemma, rule: nil,
        reason: "\(stands); no pattern starts from this word.")
    }
    var reason = "\(stands); the pattern takes \(closest.source) and \(closest.target)"
    let kinds = (reading.kind(of: ends.0), reading.kind(of: ends.1))
    if closest.isMet {
      reason += ", as they stand"
      let definition = schema.definition(of: closest.kind)
      if definition?.allows(kinds.0, kinds.1) != true, definition?.allows(kinds.1, kinds.0) != true
      {
        reason += ", but \(closest.kind) does not join \(kinds.0) and \(kinds.1)"
      } else {
        reason += ", but the phrases there stand for others, or for both of one side"
      }
    }
    return NearMiss(
      sentence: sentence, span: span, predicate: frame.lemma, rule: closest.rule,
      reason: reason + ".")
  }
}

extension PredicateFrame {
  /// The roles that some of the tokens fill, in order and without repeats.
  func roles(of tokens: [Int]) -> [Role] {
    var found: [Role] = []
    for filler in fillers where tokens.contains(filler.token) && !found.contains(filler.role) {
      found.append(filler.role)
    }
    return found
  }
}
