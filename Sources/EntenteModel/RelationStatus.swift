/// How a text puts a claim: as a fact, a plan, a possibility, or a denial.
public enum RelationStatus: String, Sendable, Hashable, CaseIterable {
  /// It is or was so.
  case asserted
  /// It will, is to, or is expected to be so.
  case planned
  /// It may, could or is thought to be so.
  case possible
  /// It is not so, or somebody refused or denies it.
  case negated
}
