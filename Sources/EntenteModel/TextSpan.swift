/// A half-open range of Unicode scalars in a document's text.
///
/// Scalars, not bytes and not grapheme clusters: the count is the same in Swift, Python and SQL, so
/// a position in an exported file means the same to every reader.
public struct TextSpan: Hashable, Sendable {
  /// The first scalar, counted from the start of the document's text.
  public let start: Int
  /// The scalar after the last one.
  public let end: Int

  /// A span from `start` up to, not including, `end`.
  ///
  /// - Precondition: `0 <= start <= end`.
  public init(start: Int, end: Int) {
    precondition(start >= 0 && start <= end, "A span runs forward from a position in the text.")
    self.start = start
    self.end = end
  }

  /// The number of scalars.
  public var count: Int { end - start }

  /// Whether `other` lies inside this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two spans share a scalar.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The shortest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(start: min(start, other.start), end: max(end, other.end))
  }
}

extension TextSpan: Comparable {
  /// Orders by start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
