/// A line of a CoNLL-U file: a word, the written form of several words, or an empty node.
///
/// Columns are kept as they stand, `_` included, so that what is read can be written unchanged. The
/// format is described at https://universaldependencies.org/format.html.
public struct ConlluRow: Hashable, Sendable {
  /// What a line is about, from its first column.
  public enum Position: Hashable, Sendable {
    /// A word, counted from 1.
    case word(Int)
    /// The written form of the words from the first to the last: `3-4`.
    case range(Int, Int)
    /// A node without words, after a word: `5.1`.
    case empty(Int, Int)
  }

  /// What the line is about.
  public let position: Position
  /// The word as written.
  public var form: String
  /// The dictionary form.
  public var lemma: String
  /// The universal part of speech (UPOS).
  public var tag: String
  /// The treebank's own part of speech (XPOS).
  public var fineTag: String
  /// The morphological features.
  public var features: String
  /// The number of the head, 0 for the root; nothing where the column is `_`.
  public var head: Int?
  /// The relation to the head.
  public var dependency: String
  /// The enhanced dependencies.
  public var enhanced: String
  /// Everything else, `SpaceAfter=No` above all.
  public var miscellany: String

  /// A row from its columns; those not given are `_`.
  public init(
    position: Position, form: String, lemma: String = "_", tag: String = "_",
    fineTag: String = "_", features: String = "_", head: Int? = nil, dependency: String = "_",
    enhanced: String = "_", miscellany: String = "_"
  ) {
    self.position = position
    self.form = form
    self.lemma = lemma
    self.tag = tag
    self.fineTag = fineTag
    self.features = features
    self.head = head
    self.dependency = dependency
    self.enhanced = enhanced
    self.miscellany = miscellany
  }

  /// Whether white space follows in the text.
  public var isFollowedBySpace: Bool {
    miscellany == "_" || !miscellany.split(separator: "|").contains("SpaceAfter=No")
  }

  /// The value of a key of the last column, such as `Entity`.
  public func miscellany(_ key: String) -> String? {
    for pair in miscellany.split(separator: "|") where pair.hasPrefix(key + "=") {
      return String(pair.dropFirst(key.count + 1))
    }
    return nil
  }
}
