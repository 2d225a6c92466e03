/// A sentence of a CoNLL-U file: its comments and its lines.
public struct ConlluSentence: Hashable, Sendable {
  /// The comment lines before it, with their `#`.
  public var comments: [String]
  /// Its lines in file order.
  public var rows: [ConlluRow]

  /// A sentence from its parts.
  public init(comments: [String] = [], rows: [ConlluRow]) {
    self.comments = comments
    self.rows = rows
  }

  /// Its words: the rows that are neither ranges nor empty nodes.
  public var words: [ConlluRow] {
    rows.filter { row in
      if case .word = row.position { return true }
      return false
    }
  }

  /// The value of the comment `# key = value`.
  public func comment(_ key: String) -> String? {
    let start = "# \(key) ="
    for comment in comments where comment.hasPrefix(start) {
      return String(comment.dropFirst(start.count).drop { $0 == " " })
    }
    return nil
  }

  /// Whether a paragraph or a document starts with it.
  public var startsParagraph: Bool {
    comments.contains { $0.hasPrefix("# newpar") || $0.hasPrefix("# newdoc") }
  }
}
