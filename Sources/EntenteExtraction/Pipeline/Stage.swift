/// One step of reading, which says what it needs and what it adds.
public protocol Stage: Sendable {
  /// The stage's name, as messages and `entente explain` use it.
  var name: String { get }
  /// The layers it reads.
  var requires: [Layer] { get }
  /// The layers it adds.
  var provides: [Layer] { get }
  /// Adds its layers to a reading.
  func run(_ reading: inout Reading)
}
