/// Other people's text, made fit for a terminal.
///
/// An article may hold escape sequences that would steer the terminal, and marks that turn the
/// direction of what follows them, so that a line reads as something that it does not say.
enum ShownText {
  /// The text without control characters but line ends, and without marks of direction.
  static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnfit) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnfit($0) }))
  }

  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
