import EntenteLanguage
public import EntenteModel
public import EntenteSchema

/// Applies the patterns of a schema to the frames of a sentence.
public struct PatternMatcher: Sendable {
  /// A claim that a pattern reads off a frame, before its ends are linked to entities.
  public struct Match: Hashable, Sendable {
    /// The id of the pattern, as evidence cites it.
    public let rule: RuleID
    /// The relation.
    public internal(set) var kind: RelationKind
    /// The head of the phrase that fills the source, as a token index.
    public let source: Int
    /// The head of the phrase that fills the target, as a token index.
    public internal(set) var target: Int
    /// The predicate, as a token index.
    public let trigger: Int
    /// How the sentence puts it.
    public internal(set) var status: RelationStatus
    /// The head of the phrase for whoever says so, in the same sentence.
    public let speaker: Int?
    /// How sure the pattern is.
    public let confidence: Confidence
  }

  private struct Pattern: Sendable {
    let definition: RelationPatternDefinition
    let rule: RuleID
    let sources: [Role]
    let targets: [Role]
    let required: [[Role]]
    let forbidden: [Role]
  }

  private let patterns: [Pattern]
  /// Positions in `patterns` by part of speech and trigger: `verb/meet`.
  private let byTrigger: [String: [Int]]
  /// Patterns that only go for some ends, by the rule that evidence cites.
  private let limited: [RuleID: RelationPatternDefinition]
  /// The relation kinds of which both directions say the same.
  private let symmetric: Set<RelationKind>

  /// A matcher for the patterns of a schema.
  public init(schema: Schema) {
    patterns = schema.patterns.map { definition in
      Pattern(
        definition: definition, rule: RuleID("pattern/" + definition.id),
        sources: Self.roles(definition.source), targets: Self.roles(definition.target),
        required: definition.conditions.filter { !$0.hasPrefix("!") }.map(Self.roles),
        forbidden: definition.conditions.filter { $0.hasPrefix("!") }
          .flatMap { Self.roles(String($0.dropFirst())) })
    }
    var byTrigger: [String: [Int]] = [:]
    for (index, pattern) in patterns.enumerated() {
      for trigger in pattern.definition.triggers {
        byTrigger[pattern.definition.partOfSpeech + "/" + trigger, default: []].append(index)
      }
    }
    self.byTrigger = byTrigger
    limited = Dictionary(
      patterns.filter {
        !$0.definition.sourceKinds.isEmpty || !$0.definition.targetKinds.isEmpty
          || !$0.definition.otherTargets.isEmpty
      }.map { ($0.rule, $0.definition) }, uniquingKeysWith: { first, _ in first })
    symmetric = Set(schema.relationKinds.filter(\.isSymmetric).map(\.kind))
  }

  /// Whether some pattern starts from a word; such a word without arguments is worth reporting.
  public func isTrigger(_ frame: PredicateFrame) -> Bool {
    byTrigger[frame.form.rawValue + "/" + frame.lemma] != nil || !frame.phrases.isEmpty
  }

  /// What the patterns read off a frame, in pattern order, without repeats.
  ///
  /// - Parameters:
  ///   - frame: The frame.
  ///   - isKnown: Whether the phrase of a token stands for an entity; of several roles that an end
  ///     may have, the first with such a phrase counts.
  /// - Complexity: O(*p* · *s* · *t*) for *p* patterns of the trigger and *s* and *t* fillers of the
  ///   roles of their ends.
  public func matches(
    of frame: PredicateFrame, where isKnown: (Int) -> Bool = { _ in true }
  ) -> [Match] {
    let own = ownMatches(of: frame, where: isKnown)
    guard !frame.phrases.isEmpty else { return own }
    // "missile attack" says what "attack" says.
    return frame.phrases.flatMap { ownMatches(of: $0, where: isKnown) }
      .reduce(into: own) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The relations that patterns read off a verb.
  func kinds(ofVerb lemma: String) -> Set<RelationKind> {
    Set((byTrigger["verb/" + lemma] ?? []).map { patterns[$0].definition.kind })
  }

  /// Whether the ends of a match are what its pattern goes for.
  func allows(
    _ match: Match, from source: EntityKind, to target: EntityKind, in tree: Tree
  ) -> Bool {
    guard let pattern = limited[match.rule] else { return true }
    let word = tree.tokens[match.target]
    return pattern.allows(source, target)
      && !pattern.otherTargets.contains(word.lowercasedLemma)
      && !pattern.otherTargets.contains(word.form.lowercased())
  }

  private func ownMatches(
    of frame: PredicateFrame, where isKnown: (Int) -> Bool
  ) -> [Match] {
    guard let candidates = byTrigger[frame.form.rawValue + "/" + frame.lemma] else { return [] }
    var found: [Match] = []
    for candidate in candidates {
      let pattern = patterns[candidate]
      guard holds(pattern, for: frame) else { continue }
      let sources = fillers(of: pattern.sources, in: frame, where: isKnown)
      let targets = fillers(of: pattern.targets, in: frame, where: isKnown)
      for source in sources {
        // "Indian and Pakistani troops exchanged fire": both sides may stand in one phrase.
        let isMutual =
          pattern.sources == pattern.targets
          && (pattern.sources == [.subject] || pattern.sources == ["between"])
        for target in targets where source.token != target.token || isMutual {
          if symmetric.contains(pattern.definition.kind), pattern.sources == pattern.targets,
            source.token > target.token
          {
            continue
          }
          let loss = (source.isShared ? 50 : 0) + (target.isShared ? 50 : 0)
          found.append(
            Match(
              rule: pattern.rule, kind: pattern.definition.kind, source: source.token,
              target: target.token, trigger: frame.trigger,
              status: pattern.definition.status.map { StatusFinder.stronger($0, frame.status) }
                ?? frame.status,
              speaker: frame.speaker,
              confidence: Confidence(
                thousandths: pattern.definition.confidence.thousandths - loss)))
        }
      }
    }
    return found
  }

  /// The pattern that comes closest to reading a frame: the one with most of its roles filled.
  ///
  /// - Complexity: O(*p*) for *p* patterns of the trigger.
  func closest(to frame: PredicateFrame) -> Closest? {
    let candidates = byTrigger[frame.form.rawValue + "/" + frame.lemma] ?? []
    let ranked = candidates.map { index -> (filled: Int, index: Int) in
      let pattern = patterns[index]
      let ends = [pattern.sources, pattern.targets].count { !fillers(of: $0, in: frame).isEmpty }
      return (ends * 2 + (holds(pattern, for: frame) ? 1 : 0), index)
    }
    guard let best = ranked.max(by: { ($0.filled, -$0.index) < ($1.filled, -$1.index) }) else {
      return nil
    }
    let pattern = patterns[best.index]
    var (source, target) = (pattern.definition.source, pattern.definition.target)
    if !pattern.definition.conditions.isEmpty {
      target += " where there is " + pattern.definition.conditions.joined(separator: ", ")
    }
    source = source.replacing("|", with: " or ")
    target = target.replacing("|", with: " or ").replacing("!", with: "no ")
    return Closest(
      rule: pattern.rule, kind: pattern.definition.kind, source: source, target: target,
      isMet: best.filled == 5)
  }

  private func holds(_ pattern: Pattern, for frame: PredicateFrame) -> Bool {
    pattern.required.allSatisfy { !fillers(of: $0, in: frame).isEmpty }
      && fillers(of: pattern.forbidden, in: frame).isEmpty
  }

  /// The fillers of the first of some roles that has a known one, else of the first that has any.
  private func fillers(
    of roles: [Role], in frame: PredicateFrame, where isKnown: (Int) -> Bool = { _ in true }
  ) -> [PredicateFrame.Filler] {
    var first: [PredicateFrame.Filler] = []
    for role in roles {
      if role == .itself {
        return [PredicateFrame.Filler(role: role, token: frame.trigger, isShared: false)]
      }
      let found = frame.fillers.filter { $0.role == role }
      if found.contains(where: { isKnown($0.token) }) { return found }
      if first.isEmpty { first = found }
    }
    return first
  }

  private static func roles(_ expression: String) -> [Role] {
    expression.split(separator: "|").map { Role(String($0)) }
  }
}
