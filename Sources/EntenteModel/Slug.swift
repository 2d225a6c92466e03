/// The part of an id that a name makes: lower case, words joined by dashes, Latin letters plain.
///
/// "José Álvarez" gives `jose-alvarez`. Letters of other scripts stay as they are, so that two
/// different names seldom share a slug, and every name has one.
public enum Slug {
  /// The slug of a name.
  ///
  /// - Parameter name: Any text.
  /// - Returns: At least one scalar; `unnamed` for a name without a letter or a digit.
  /// - Complexity: O(*n*) in the length of the name.
  public static func make(from name: String) -> String {
    var slug = ""
    var isPending = false
    for scalar in name.lowercased().unicodeScalars {
      if let plain = PlainLetters.plain(scalar) {
        if isPending, !slug.isEmpty { slug += "-" }
        isPending = false
        slug += plain
      } else if !PlainLetters.isMark(scalar), scalar != "'", scalar != "’", scalar != "." {
        isPending = true
      }
    }
    return slug.isEmpty ? "unnamed" : slug
  }
}
