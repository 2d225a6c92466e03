/// The one place where text becomes XML.
enum XMLEscaping {
  /// A text for the inside of an element or of a quoted attribute.
  ///
  /// Control characters, which XML 1.0 cannot hold, become their picture signs.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      default:
        if scalar.value < 0x20 {
          escaped.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
        } else if scalar.value & 0xFFFE == 0xFFFE || (0x7F...0x9F).contains(scalar.value) {
          escaped += "\u{FFFD}"
        } else {
          escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }
}
