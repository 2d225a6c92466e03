/// What a scalar is to the tokenizer: the alphabet that its rules are written in.
enum CharacterClass: UInt8 {
  case space
  case lineBreak
  /// Zero-width and bidirectional controls: part of a word inside it, part of the gap elsewhere.
  case mark
  case upper
  case lower
  /// A letter without case, a combining mark, or anything else that words are made of.
  case letter
  case digit
  case connector
  case apostrophe
  /// The straight quotation mark, which opens and closes.
  case quote
  case openQuote
  case closeQuote
  case open
  case close
  case period
  case ellipsis
  /// `!`, `?` and their full-width forms.
  case exclamation
  case comma
  case colon
  case semicolon
  case hyphen
  case dash
  case slash
  case currency
  case symbol

  /// Whether words and numbers are made of it.
  var isWord: Bool {
    switch self {
    case .upper, .lower, .letter, .digit, .connector: true
    default: false
    }
  }

  /// Whether it is a letter.
  var isLetter: Bool { self == .upper || self == .lower || self == .letter }

  /// Whether it parts words in the text: white space, line ends and control characters.
  var isBlank: Bool { self == .space || self == .lineBreak }

  /// The class of a scalar.
  static func of(_ scalar: UInt32) -> CharacterClass {
    let index = Int(scalar)
    return index < table.count ? table[index] : classify(scalar)
  }

  /// The classes of everything up to the general punctuation, looked up instead of computed.
  private static let table: [CharacterClass] = (0..<0x2070).map { classify(UInt32($0)) }

  private static func classify(_ scalar: UInt32) -> CharacterClass {
    scalar < 0x80 ? classifyASCII(scalar) : classifyBeyondASCII(scalar)
  }

  private static func classifyASCII(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x0A...0x0D: .lineBreak
    case 0...0x20, 0x7F: .space
    case 0x41...0x5A: .upper
    case 0x61...0x7A: .lower
    case 0x30...0x39: .digit
    case 0x5F: .connector
    case 0x27, 0x60: .apostrophe
    case 0x22: .quote
    case 0x28, 0x5B, 0x7B: .open
    case 0x29, 0x5D, 0x7D: .close
    case 0x2E: .period
    case 0x21, 0x3F: .exclamation
    case 0x2C: .comma
    case 0x3A: .colon
    case 0x3B: .semicolon
    case 0x2D: .hyphen
    case 0x2F: .slash
    case 0x24: .currency
    default: .symbol
    }
  }

  private static func classifyBeyondASCII(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x85, 0x2028, 0x2029: .lineBreak
    case 0x80...0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF, 0xE0000...0xE0FFF:
      .mark
    case 0xB4, 0x02BC, 0x2019, 0x2032, 0xFF07: .apostrophe
    case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039: .openQuote
    case 0xBB, 0x201D, 0x203A: .closeQuote
    case 0x201B, 0x201F, 0xFF02: .quote
    case 0x2045, 0x207D, 0x208D, 0x2329, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016,
      0x3018, 0x301A, 0xFF08, 0xFF3B, 0xFF5B:
      .open
    case 0x2046, 0x207E, 0x208E, 0x232A, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017,
      0x3019, 0x301B, 0xFF09, 0xFF3D, 0xFF5D:
      .close
    case 0x2026: .ellipsis
    case 0x203C, 0x203D, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x061F, 0x06D4, 0x0964:
      .exclamation
    case 0x060C, 0x3001, 0xFF0C: .comma
    case 0xFF1A: .colon
    case 0x061B, 0xFF1B: .semicolon
    case 0x2010, 0x2011, 0xFF0D: .hyphen
    case 0x2012...0x2015: .dash
    case 0x2044, 0xFF0F: .slash
    case 0xA2...0xA5, 0x20A0...0x20CF, 0xFF04, 0xFFE0, 0xFFE1, 0xFFE5: .currency
    case 0xA1, 0xA6...0xA9, 0xAC, 0xAE...0xB1, 0xB6...0xB8, 0xBF, 0xD7, 0xF7, 0x2016...0x2017,
      0x2020...0x2025, 0x2027, 0x2030...0x205E, 0x2100...0x2BFF, 0x2E00...0x2E7F, 0x3003...0x3007,
      0x3012...0x303F, 0xE000...0xF8FF, 0xFE10...0xFE6F, 0xFF03...0xFF0F, 0xFF1C...0xFF20,
      0xFFFC, 0x1F000...0x1FAFF:
      .symbol
    default: classifyLetter(scalar)
    }
  }

  private static func classifyLetter(_ scalar: UInt32) -> CharacterClass {
    guard let value = Unicode.Scalar(scalar) else { return .symbol }
    if value.properties.isUppercase { return .upper }
    if value.properties.isLowercase { return .lower }
    return value.properties.numericType == .decimal ? .digit : .letter
  }
}
