import Foundation

/// The text of a file, and how its bytes were understood.
struct DecodedText: Hashable, Sendable {
  /// How bytes can stand for text.
  enum Encoding: String, Sendable, Hashable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
  }

  /// What bytes are when they are no text.
  struct NotText: Error, Hashable, Sendable {
    /// The kind of file, where its first bytes tell: "a PDF".
    let kind: String?
  }

  /// The text, with line feeds for line ends.
  let text: String
  /// How the bytes were understood.
  let encoding: Encoding

  /// Decodes bytes: a byte order mark counts first, then valid UTF-8, then Windows-1252, which
  /// has Latin-1 in it.
  ///
  /// - Throws: `NotText` for bytes that are no text in any of these.
  init(_ bytes: Data) throws(NotText) {
    let bytes = Array(bytes)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      text = try Self.utf16(bytes)
      encoding = .utf16
      return
    }
    if let kind = Self.signature(of: bytes) { throw NotText(kind: kind) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard !Self.looksBinary(body) else { throw NotText(kind: nil) }
    if let utf8 = String(validating: body, as: UTF8.self) {
      text = Self.withLineFeeds(utf8)
      encoding = .utf8
    } else {
      text = Self.withLineFeeds(Self.windows1252(body))
      encoding = .windows1252
    }
  }

  private static func utf16(_ bytes: [UInt8]) throws(NotText) -> String {
    let isLittle = bytes[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    let hasNul = units.contains(0)
    guard !hasNul, let text = String(validating: units, as: UTF16.self) else {
      throw NotText(kind: nil)
    }
    return withLineFeeds(text)
  }

  /// File signatures that people hand in by mistake; each has bytes that text cannot begin with
  /// or would not.
  private static func signature(of bytes: [UInt8]) -> String? {
    let known: [([UInt8], String)] = [
      (Array("%PDF-".utf8), "a PDF"), ([0x50, 0x4B, 3, 4], "a ZIP archive or Office document"),
      ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
      ([0x1F, 0x8B], "a gzip archive"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
      (Array("SQLite format 3".utf8), "an SQLite database"), (Array("{\\rtf".utf8), "an RTF file"),
    ]
    return known.first { bytes.starts(with: $0.0) }?.1
  }

  /// Whether bytes hold a NUL, or more than one control character in thirty.
  private static func looksBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    var controls = 0
    for byte in bytes {
      if byte == 0 { return true }
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0C, byte != 0x0D { controls += 1 }
    }
    return controls * 30 > bytes.count
  }

  /// The bytes 0x80 to 0x9F of Windows-1252; the rest is as in Latin-1.
  ///
  /// The five bytes that it leaves open stand for the control characters that Latin-1 has there.
  private static let windowsScalars: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      scalars.append(
        (0x80...0x9F).contains(byte)
          ? windowsScalars[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(scalars)
  }

  private static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0D {
        bytes.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
