/// The rule or model that made a claim: `apposition/office`, `pattern/host-meeting`, `names/fast`.
public struct RuleID: Identifier {
  /// The id as written in files.
  public let rawValue: String

  /// An id from its written form.
  public init(rawValue: String) { self.rawValue = rawValue }
}
