/// The roles that a pattern may speak of.
enum PatternRole {
  /// Roles of the grammar itself.
  static let grammatical = [
    "subject", "object", "indirect-object", "possessor", "modifier", "clause", "clause-subject",
    "clause-object", "infinitive", "money", "goods", "message", "self", "attribute",
  ]

  /// Prepositions whose phrase may be a role.
  static let prepositions = [
    "about", "above", "across", "after", "against", "ahead-of", "alongside", "among", "around",
    "as", "at", "because-of", "before", "behind", "beside", "between", "beyond", "by", "concerning",
    "despite", "during", "for", "from", "in", "in-favor-of", "inside", "into", "near", "of", "off",
    "on", "onto", "out-of", "outside", "over", "regarding", "since", "through", "throughout", "to",
    "together-with", "toward", "towards", "under", "until", "upon", "via", "with", "within",
    "without",
  ]

  /// All of them.
  static let all = grammatical + prepositions

  private static let known = Set(all)

  /// The first part of a role expression such as `object|with` or `!object` that is no role.
  static func unknownPart(of expression: String) -> String? {
    var text = Substring(expression)
    if text.hasPrefix("!") { text.removeFirst() }
    return text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      .first { !known.contains($0) }
  }
}
