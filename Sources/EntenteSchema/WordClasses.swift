/// The words of a list by the classes that its lines give them.
public struct WordClasses: Hashable, Sendable {
  /// The words of each class that has any.
  public let byName: [String: Set<String>]

  /// The words of a class; none where the list has no such class.
  public subscript(name: String) -> Set<String> { byName[name] ?? [] }
}
