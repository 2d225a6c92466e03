/// The place of a relation in a graph: dense, for look-ups without hashing.
///
/// Good for the graph value that gave it, and for copies of it until a relation is removed.
public struct RelationIndex: RawRepresentable, Hashable, Sendable, Comparable {
  /// The position.
  public let rawValue: UInt32

  /// An index from a position.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ position: Int) { rawValue = UInt32(truncatingIfNeeded: position) }

  var position: Int { Int(rawValue) }

  /// Orders by position.
  public static func < (left: RelationIndex, right: RelationIndex) -> Bool {
    left.rawValue < right.rawValue
  }
}
