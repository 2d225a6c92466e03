/// Strings kept once and numbered: names, quotes, ids.
struct StringPool: Sendable {
  private(set) var strings: [String] = []
  private var index = NumberIndex()
  /// Strings written with other scalars than one that equals them, by their bytes.
  private var variants: [[UInt8]: UInt32] = [:]

  /// The number that stands for no string.
  static let none = UInt32.max

  /// The string of a number.
  subscript(number: UInt32) -> String { strings[Int(number)] }

  /// The number of a string that is known.
  ///
  /// - Complexity: O(1) and the length of the string.
  func number(of string: String) -> UInt32? {
    index.first(hash: string.hashValue) { strings[Int($0)] == string }
  }

  /// The number of a string, which is added where it is new.
  ///
  /// - Complexity: O(1) and the length of the string.
  mutating func intern(_ string: String) throws(GraphError) -> UInt32 {
    let hash = string.hashValue
    if let known = index.first(hash: hash, where: { strings[Int($0)] == string }) { return known }
    guard strings.count < Int(UInt32.max) - 1 else { throw .full }
    let number = UInt32(strings.count)
    strings.append(string)
    index.insert(number, hash: hash) { strings[Int($0)].hashValue }
    return number
  }

  /// The number of a string kept to the scalar, as words copied from a text must be.
  ///
  /// Strings are equal where they look the same: “é” may be one scalar or two. Spans count scalars.
  ///
  /// - Complexity: O(1) and the length of the string.
  mutating func internExactly(_ string: String) throws(GraphError) -> UInt32 {
    let equal = try intern(string)
    if strings[Int(equal)].utf8.elementsEqual(string.utf8) { return equal }
    let bytes = Array(string.utf8)
    if let known = variants[bytes] { return known }
    guard strings.count < Int(UInt32.max) - 1 else { throw .full }
    let number = UInt32(strings.count)
    strings.append(string)
    variants[bytes] = number
    return number
  }
}
