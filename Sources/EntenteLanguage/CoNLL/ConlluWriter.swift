/// Writes CoNLL-U.
public struct ConlluWriter: Sendable {
  /// A writer; it has no settings.
  public init() {}

  /// The file's text: what `ConlluReader` reads back as the same sentences.
  ///
  /// - Parameter sentences: The sentences in file order.
  /// - Returns: Each sentence with its comments, an empty line after each.
  public func text(_ sentences: [ConlluSentence]) -> String {
    var text = ""
    for sentence in sentences {
      for comment in sentence.comments { text += comment + "\n" }
      for row in sentence.rows { append(row, to: &text) }
      text += "\n"
    }
    return text
  }

  private func append(_ row: ConlluRow, to text: inout String) {
    switch row.position {
    case .word(let word): text += "\(word)"
    case .range(let first, let last): text += "\(first)-\(last)"
    case .empty(let word, let node): text += "\(word).\(node)"
    }
    let head = row.head.map { "\($0)" } ?? "_"
    for column in [
      row.form, row.lemma, row.tag, row.fineTag, row.features, head, row.dependency, row.enhanced,
      row.miscellany,
    ] {
      text += "\t"
      text += column.isEmpty ? "_" : column
    }
    text += "\n"
  }
}
