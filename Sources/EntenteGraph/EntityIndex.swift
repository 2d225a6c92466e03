/// The place of an entity in a graph: dense, for look-ups without hashing.
///
/// Good for the graph value that gave it, and for copies of it until an entity is removed.
public struct EntityIndex: RawRepresentable, Hashable, Sendable, Comparable {
  /// The position.
  public let rawValue: UInt32

  /// An index from a position.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ position: Int) { rawValue = UInt32(truncatingIfNeeded: position) }

  var position: Int { Int(rawValue) }

  /// Orders by position.
  public static func < (left: EntityIndex, right: EntityIndex) -> Bool {
    left.rawValue < right.rawValue
  }
}
