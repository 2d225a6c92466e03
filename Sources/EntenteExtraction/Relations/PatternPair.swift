import EntenteModel

/// What a pattern reads off a predicate, with an entity at each end.
struct PatternPair {
  /// The reading of the words.
  var match: PatternMatcher.Match
  /// Who stands at the source.
  let source: EntityLink
  /// Who stands at the target.
  let target: EntityLink
  /// What the source is.
  let sourceKind: EntityKind
  /// What the target is.
  let targetKind: EntityKind

  init(match: PatternMatcher.Match, source: EntityLink, target: EntityLink, in reading: Reading) {
    self.match = match
    self.source = source
    self.target = target
    sourceKind = reading.entities[source.entity].kind
    targetKind = reading.entities[target.entity].kind
  }
}
