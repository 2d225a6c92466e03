/// How sure an engine is that a word heads the mention of an event, a proposal, a post or a body.
///
/// "The second *round* of talks", "a *ban* on salt": most of what an article tells of has no name. The
/// lead of a kind is its score less the best of the others, "no mention" among them: above zero the
/// kind is the likeliest, and each further unit makes the odds about three times as good.
public struct MentionLeads: Hashable, Sendable {
  /// What a word can head the mention of.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A happening: "the meeting".
    case event
    /// What is put forward: "the plan".
    case proposal
    /// A post: "the minister".
    case office
    /// A body: "the commission".
    case organization
  }

  private let leads: SIMD4<Float>

  /// The lead of a kind.
  public subscript(kind: Kind) -> Float {
    switch kind {
    case .event: leads[0]
    case .proposal: leads[1]
    case .office: leads[2]
    case .organization: leads[3]
    }
  }

  /// Leads from scores.
  ///
  /// - Parameters:
  ///   - none: The score of "no mention".
  ///   - scores: The score of each kind, in the order of `Kind.allCases`.
  public init(none: Float, scores: [Float]) {
    var leads = SIMD4<Float>(repeating: -.greatestFiniteMagnitude)
    for (index, score) in scores.prefix(leads.scalarCount).enumerated() {
      var best = none
      for (other, rival) in scores.enumerated() where other != index { best = max(best, rival) }
      leads[index] = score - best
    }
    self.leads = leads
  }
}
