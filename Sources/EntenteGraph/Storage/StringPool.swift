/// Strings kept once and numbered: names, quotes, ids.
struct StringPool: Sendable {
  private(set) var strings: [String] = []
  private var numbers: [String: UInt32] = [:]

  /// The number that stands for no string.
  static let none = UInt32.max

  /// The string of a number.
  subscript(number: UInt32) -> String { strings[Int(number)] }

  /// The number of a string that is known.
  func number(of string: String) -> UInt32? { numbers[string] }

  /// The number of a string, which is added where it is new.
  mutating func intern(_ string: String) throws(GraphError) -> UInt32 {
    if let known = numbers[string] { return known }
    guard strings.count < Int(UInt32.max) - 1 else { throw .full }
    let number = UInt32(strings.count)
    strings.append(string)
    numbers[string] = number
    return number
  }
}
