/// Letters without their accents: what names are compared by and ids are made of.
///
/// The tables cover the accented Latin letters of Unicode's Latin-1 Supplement, Latin Extended-A
/// and the Vietnamese and Romanian letters; combining marks are left out wherever they stand.
enum PlainLetters {
  private static let groups: [(plain: String, accented: String)] = [
    ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æǽ"), ("c", "çćĉċč"), ("d", "ďđð"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệə"), ("g", "ĝğġģǧ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐịỉ"),
    ("j", "ĵ"), ("k", "ķǩ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"),
    ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšșſ"), ("ss", "ß"),
    ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűųǔưụủứừửữự"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳỵỷỹ"),
    ("z", "źżž"),
  ]

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for group in groups {
      for scalar in group.accented.unicodeScalars { table[scalar] = group.plain }
    }
    return table
  }()

  /// What a lower-case letter or digit is written as; nothing for anything else.
  static func plain(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
      return (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
        ? String(scalar) : nil
    }
    if let plain = table[scalar] { return plain }
    let properties = scalar.properties
    let isKept = properties.isAlphabetic || properties.numericType != nil
    return isKept && !isMark(scalar) ? String(scalar) : nil
  }

  /// Whether a scalar is a mark over a Latin letter, or one that cannot be seen.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value) || scalar.properties.isDefaultIgnorableCodePoint
  }
}
