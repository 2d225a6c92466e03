/// The one place where text becomes a DOT string.
///
/// Graphviz reads two kinds: an identifier, where only the quote is special and a backslash at the
/// end would eat it; and an escString (labels, tooltips), where a backslash starts a placeholder such
/// as `\N` and, in labels, `&` starts an entity.
public enum DOTEscaping {
  /// An identifier in quotes: always quoted, since keywords, `1a` and the empty text need it.
  public static func identifier(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      // Graphviz keeps both of two backslashes; one alone could eat the closing quote.
      case "\\": quoted += "\\\\"
      default: quoted.unicodeScalars.append(picture(of: scalar))
      }
    }
    return quoted + "\""
  }

  /// The sign that stands for a control character, which would make a picture ill-formed.
  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}" : scalar
  }

  /// A label of several lines in quotes.
  ///
  /// - Parameters:
  ///   - lines: The lines, free of control characters.
  ///   - isLeft: Whether lines start at the left rather than being centred.
  public static func label(_ lines: [String], isLeft: Bool = false) -> String {
    var quoted = "\""
    for (number, line) in lines.enumerated() {
      if number > 0 && !isLeft { quoted += "\\n" }
      append(line, to: &quoted, escapesAmpersand: true)
      if isLeft { quoted += "\\l" }
    }
    return quoted + "\""
  }

  /// A label of one line on white ground, which only an HTML-like label can have.
  public static func grounded(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(picture(of: scalar))
      }
    }
    return "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\" "
      + "bgcolor=\"white\"><tr><td>\(escaped)</td></tr></table>>"
  }

  /// A tooltip in quotes; its ampersands are escaped by Graphviz itself.
  public static func tooltip(_ text: String) -> String {
    var quoted = "\""
    append(text, to: &quoted, escapesAmpersand: false)
    return quoted + "\""
  }

  private static func append(_ text: String, to quoted: inout String, escapesAmpersand: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\u{0}": continue
      case "&" where escapesAmpersand: quoted += "&amp;"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
  }
}
