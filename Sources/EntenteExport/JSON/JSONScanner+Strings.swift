import EntenteModel

extension JSONScanner {
  /// Takes a text in quotes and undoes its escapes.
  ///
  /// - Throws: A diagnostic for a bare control character, a wrong escape, half a surrogate pair,
  ///   bytes that are not UTF-8, or a text without an end.
  mutating func string() throws(Diagnostic) -> String {
    guard take(UInt8(ascii: "\"")) else { throw syntaxProblem("a text in quotes") }
    let start = position
    var end = start
    while end < bytes.count, bytes[end] != 0x22, bytes[end] != 0x5C, bytes[end] >= 0x20 {
      end += 1
    }
    move(to: end)
    guard end < bytes.count else { throw syntaxProblem("a closing quote") }
    if bytes[end] == 0x22 {
      let text = try validated(bytes[start..<end], from: start)
      move(to: end + 1)
      return text
    }
    return try escapedString(prefix: bytes[start..<end], from: start)
  }

  private mutating func escapedString(
    prefix: ArraySlice<UInt8>, from start: Int
  ) throws(Diagnostic) -> String {
    var decoded = Array(prefix)
    while true {
      guard position < bytes.count else { throw syntaxProblem("a closing quote") }
      let byte = bytes[position]
      switch byte {
      case 0x22:
        move(to: position + 1)
        return try validated(decoded[...], from: start)
      case 0x5C:
        move(to: position + 1)
        let scalar = try escape()
        decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      case 0..<0x20:
        throw syntaxProblem("a closing quote (control characters are written as escapes)")
      default:
        decoded.append(byte)
        move(to: position + 1)
      }
    }
  }

  private func validated(
    _ slice: ArraySlice<UInt8>, from start: Int
  ) throws(Diagnostic) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw ExportDiagnostics.notUTF8(at: location(of: start))
    }
    return text
  }

  private mutating func escape() throws(Diagnostic) -> Unicode.Scalar {
    guard position < bytes.count else { throw syntaxProblem("an escape") }
    let plain: Unicode.Scalar
    switch bytes[position] {
    case UInt8(ascii: "\""): plain = "\""
    case UInt8(ascii: "\\"): plain = "\\"
    case UInt8(ascii: "/"): plain = "/"
    case UInt8(ascii: "b"): plain = "\u{8}"
    case UInt8(ascii: "f"): plain = "\u{C}"
    case UInt8(ascii: "n"): plain = "\n"
    case UInt8(ascii: "r"): plain = "\r"
    case UInt8(ascii: "t"): plain = "\t"
    case UInt8(ascii: "u"):
      move(to: position + 1)
      return try unicodeEscape()
    default: throw syntaxProblem(#"one of " \ / b f n r t u"#)
    }
    move(to: position + 1)
    return plain
  }

  private mutating func unicodeEscape() throws(Diagnostic) -> Unicode.Scalar {
    let start = position
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, position + 1 < bytes.count, bytes[position] == 0x5C,
      bytes[position + 1] == UInt8(ascii: "u")
    {
      move(to: position + 2)
      let second = try fourDigits()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    move(to: start)
    throw syntaxProblem("both halves of a surrogate pair")
  }

  private mutating func fourDigits() throws(Diagnostic) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count,
        let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue, bytes[position] < 0x80
      else { throw syntaxProblem("four hexadecimal digits") }
      value = value << 4 | UInt32(digit)
      move(to: position + 1)
    }
    return value
  }
}
