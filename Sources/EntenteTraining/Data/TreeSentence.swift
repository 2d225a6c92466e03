import EntenteLanguage

/// A sentence of a treebank as training uses it.
struct TreeSentence: Sendable {
  /// The document it belongs to.
  var document = ""
  /// The words.
  var words: [String] = []
  /// Their lemmas.
  var lemmas: [String] = []
  /// Their universal tags.
  var coarse: [String] = []
  /// Their fine tags.
  var fine: [String] = []
  /// Their heads, counted from 1; one past the last word for the root.
  var heads: [Int] = []
  /// Their labels.
  var labels: [String] = []
  /// The names that the treebank marks.
  var names: [NameSpan] = []

  /// The sentences of a treebank.
  static func sentences(of treebank: [ConlluSentence]) -> [TreeSentence] {
    var document = ""
    return treebank.compactMap { sentence in
      document = sentence.comment("newdoc id") ?? document
      let rows = sentence.words
      guard !rows.isEmpty else { return nil }
      var result = TreeSentence()
      result.document = document
      for row in rows {
        result.words.append(row.form)
        result.lemmas.append(row.lemma)
        result.coarse.append(row.tag)
        result.fine.append(row.fineTag)
        let head = row.head ?? 0
        result.heads.append(head == 0 ? rows.count + 1 : head)
        result.labels.append(row.dependency)
      }
      result.names =
        Self.markedNames(of: rows) + EntityMarks.names(of: rows, heads: result.heads)
      return result
    }
  }

  /// The names that `entente-train tag` writes: `Name=B-person`, `Name=I-person`.
  private static func markedNames(of rows: [ConlluRow]) -> [NameSpan] {
    var names: [NameSpan] = []
    for (index, row) in rows.enumerated() {
      guard let mark = row.miscellany("Name"),
        let kind = NameSpan.Kind(rawValue: String(mark.dropFirst(2)))
      else { continue }
      if mark.hasPrefix("I-"), let last = names.last, last.tokens.upperBound == index {
        names[names.count - 1] = NameSpan(tokens: last.tokens.lowerBound..<index + 1, kind: kind)
      } else {
        names.append(NameSpan(tokens: index..<index + 1, kind: kind))
      }
    }
    return names
  }
}
