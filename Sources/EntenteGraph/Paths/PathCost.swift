/// What tells against a path: first its length, then the doubt that goes with it.
public struct PathCost: Hashable, Sendable, Comparable {
  /// How many relations the path has.
  public var hops: Int
  /// The sum of what tells against its relations and the entities between its ends.
  public var doubt: Int

  /// A cost from its parts.
  public init(hops: Int, doubt: Int) {
    self.hops = hops
    self.doubt = doubt
  }

  /// Orders by length, then by doubt.
  public static func < (left: PathCost, right: PathCost) -> Bool {
    (left.hops, left.doubt) < (right.hops, right.doubt)
  }
}
