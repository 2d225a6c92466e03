import EntenteModel
import Foundation

/// Reduces names to what scoring compares: case, punctuation, accents, articles and titles gone.
struct NameNormalizer: Sendable {
  /// Letters that have no decomposition and are written with plain ones all the same.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
    "ħ": "h",
  ]

  /// Words that separate parts of a name as a space does.
  private static let separators: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2212}", "/", "_", "&", ",", ";", ":",
    "(", ")", "[", "]",
  ]

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "ʼ", "`", "´"]

  private static let articles: Set<String> = ["the", "a", "an"]

  /// Titles that stand before a person's name, word by word.
  static let personalTitles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "baroness", "baron", "king", "queen", "prince", "princess", "pope", "rev", "reverend",
    "president", "vice", "deputy", "acting", "former", "then", "prime", "foreign", "defence",
    "defense", "finance", "interior", "minister", "premier", "chancellor", "secretary", "state",
    "of", "ambassador", "senator", "sen", "representative", "rep", "congressman", "congresswoman",
    "governor", "gov", "mayor", "general", "gen", "colonel", "col", "captain", "capt", "admiral",
    "adm", "lieutenant", "lt", "major", "maj", "sergeant", "sgt", "sheikh", "ayatollah",
    "justice", "judge", "speaker", "chairman", "chairwoman", "envoy", "special", "commissioner",
  ]

  /// The words of a name: lower case, without accents, punctuation or possessive endings.
  ///
  /// Full stops and apostrophes vanish (`U.S.` is `us`); dashes and slashes part words.
  func words(of name: String) -> [String] {
    var words: [String] = []
    var word: [Unicode.Scalar] = []
    func finish() {
      let plain = withoutPossessive(word)
      if !plain.isEmpty { words.append(plain) }
      word = []
    }
    for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace || Self.separators.contains(scalar) {
        finish()
      } else if !scalar.properties.isDefaultIgnorableCodePoint {
        word.append(scalar)
      }
    }
    finish()
    return words
  }

  /// The form by which two names of entities of one kind are compared.
  ///
  /// - Returns: The words without a leading article and, for a person, without leading titles, in
  ///   one string; empty for a name without a letter or digit.
  func key(of name: String, kind: EntityKind) -> String {
    var words = words(of: name)[...]
    if words.count > 1, let first = words.first, Self.articles.contains(first) {
      words = words.dropFirst()
    }
    if kind == .person {
      while words.count > 1, let first = words.first, Self.personalTitles.contains(first) {
        words = words.dropFirst()
      }
    }
    return words.joined(separator: " ")
  }

  /// A word without its punctuation and accents, and without a possessive ending.
  private func withoutPossessive(_ word: [Unicode.Scalar]) -> String {
    var word = word[...]
    while let last = word.last, !last.properties.isAlphabetic, last.properties.numericType == nil,
      !Self.apostrophes.contains(last)
    {
      word = word.dropLast()
    }
    if word.count > 2, word.last == "s", let mark = word.dropLast().last,
      Self.apostrophes.contains(mark)
    {
      word = word.dropLast(2)
    }
    var plain = ""
    for scalar in word {
      if let letters = Self.plainLetters[scalar] {
        plain += letters
      } else if isKept(scalar) {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  /// Whether a scalar of a decomposed word counts: letters and digits do, marks over Latin do not.
  private func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: !(0x300...0x36F).contains(scalar.value)
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
