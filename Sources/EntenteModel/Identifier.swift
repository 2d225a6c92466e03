/// An id that is a type of its own, so that a person's id cannot be passed where a rule's is meant.
public protocol Identifier: RawRepresentable, Hashable, Sendable, Comparable,
  CustomStringConvertible, ExpressibleByStringLiteral
where RawValue == String {
  /// An id from its written form.
  init(rawValue: String)
}

extension Identifier {
  /// An id from its written form.
  public init(_ rawValue: String) { self.init(rawValue: rawValue) }

  /// An id written in the source.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// Orders by the written form, scalar by scalar, so that no locale can reach the order.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue.unicodeScalars.lexicographicallyPrecedes(right.rawValue.unicodeScalars)
  }

  /// The written form.
  public var description: String { rawValue }
}
