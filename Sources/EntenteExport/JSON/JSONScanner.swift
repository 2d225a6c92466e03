import EntenteModel

/// Reads JSON from bytes, piece by piece, without building a tree: a file of 100 MB needs no more
/// than what is made of it.
///
/// RFC 8259, with nothing more allowed: no comments, no trailing commas, no bare NaN.
struct JSONScanner {
  /// How deep arrays and objects may nest; a graph needs five levels.
  static let depthLimit = 64

  let bytes: [UInt8]
  let file: String
  private(set) var position = 0

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    // A byte order mark says nothing in UTF-8, but some editors write one.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// What kind of value comes next, by its first byte.
  var next: JSONValueKind? {
    mutating get {
      skipSpace()
      guard position < bytes.count else { return nil }
      return JSONValueKind(firstByte: bytes[position])
    }
  }

  /// Whether nothing but white space is left.
  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position >= bytes.count
    }
  }

  /// Goes to a place that was noted before.
  mutating func move(to position: Int) { self.position = position }

  /// The place of a byte as editors count it, columns in Unicode scalars.
  func location(of offset: Int) -> Diagnostic.Location {
    var line = 1
    var column = 1
    for byte in bytes[..<min(offset, bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Diagnostic.Location(file: file, line: line, column: column)
  }

  func syntaxProblem(_ expected: String) -> Diagnostic {
    guard position < bytes.count else {
      return ExportDiagnostics.cutShort(at: location(of: position))
    }
    return ExportDiagnostics.syntax(
      expected: expected, found: description(of: position), at: location(of: position))
  }

  /// What stands at a byte, for messages.
  private func description(of offset: Int) -> String {
    let byte = bytes[offset]
    if byte >= 0x21 && byte < 0x7F { return "“\(Character(Unicode.Scalar(byte)))”" }
    return "the byte 0x" + String(byte, radix: 16, uppercase: true)
  }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  /// Takes a byte if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func expect(_ byte: UInt8, _ what: String) throws(Diagnostic) {
    guard take(byte) else { throw syntaxProblem(what) }
  }

  /// Takes `true`, `false` or `null`.
  mutating func literal() throws(Diagnostic) -> String {
    for word in ["true", "false", "null"] where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return word
    }
    throw syntaxProblem("a value")
  }

  /// Takes a number and gives it as it is written.
  mutating func number() throws(Diagnostic) -> String {
    let start = position
    pass("-")
    let first = position
    try digits()
    if bytes[first] == UInt8(ascii: "0"), position - first > 1 {
      position = first
      throw syntaxProblem("a number without a leading zero")
    }
    if pass(".") { try digits() }
    if pass("e") || pass("E") {
      if !pass("+") { pass("-") }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Takes a byte of a number if it comes next, with no space before it.
  @discardableResult
  private mutating func pass(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func digits() throws(Diagnostic) {
    let start = position
    while position < bytes.count, bytes[position] &- 48 < 10 { position += 1 }
    if position == start { throw syntaxProblem("a digit") }
  }

  /// Passes over a value of any kind and checks that it is one.
  ///
  /// - Throws: A diagnostic for what is not JSON, or nests deeper than `depthLimit`.
  mutating func skipValue(depth: Int = 0) throws(Diagnostic) {
    guard depth <= Self.depthLimit else {
      throw ExportDiagnostics.tooDeep(limit: Self.depthLimit, at: location(of: position))
    }
    switch next {
    case .string: _ = try string()
    case .number: _ = try number()
    case .literal: _ = try literal()
    case .array:
      position += 1
      if take(UInt8(ascii: "]")) { return }
      repeat { try skipValue(depth: depth + 1) } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "]"), "“,” or “]”")
    case .object:
      position += 1
      if take(UInt8(ascii: "}")) { return }
      repeat {
        try name()
        try skipValue(depth: depth + 1)
      } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "}"), "“,” or “}”")
    case nil: throw syntaxProblem("a value")
    }
  }

  /// Takes a member's name and the colon behind it.
  @discardableResult
  mutating func name() throws(Diagnostic) -> String {
    guard next == .string else { throw syntaxProblem("a name in quotes") }
    let name = try string()
    try expect(UInt8(ascii: ":"), "“:”")
    return name
  }
}
