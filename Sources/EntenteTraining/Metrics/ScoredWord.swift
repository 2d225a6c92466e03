/// A word as the metrics see it: a place in the text without white space, and its annotation.
struct ScoredWord: Sendable {
  /// Where it stands, counted in scalars that are not white space; for a word of a range, where the
  /// whole range stands.
  let span: Range<Int>
  /// Whether it is written together with other words.
  let isInRange: Bool
  /// The word in lower case, by which the words of a range are matched.
  let form: String
  let lemma: String
  let tag: String
  let fineTag: String
  /// The index of the head among all words of the file; -1 for the root.
  let head: Int
  /// The relation with its subtype.
  let dependency: String

  /// The relation without its subtype, which is all that the shared task compared.
  var baseDependency: Substring { dependency.prefix { $0 != ":" } }
}
