import EntenteModel

extension PatternMatcher {
  /// The pattern that came closest to reading a frame.
  struct Closest {
    let rule: RuleID
    let kind: RelationKind
    let source: String
    let target: String
    /// Whether its roles are filled and its conditions hold.
    let isMet: Bool
  }
}
