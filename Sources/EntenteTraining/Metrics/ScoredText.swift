import EntenteLanguage

/// One side of a comparison: the scalars of a file without white space, and the spans over them.
struct ScoredText: Sendable {
  private(set) var scalars: [Unicode.Scalar] = []
  /// The written tokens: words, or ranges of words.
  private(set) var tokens: [Range<Int>] = []
  private(set) var sentences: [Range<Int>] = []
  private(set) var words: [ScoredWord] = []

  /// Lays the sentences of a file end to end.
  init(_ sentences: [ConlluSentence]) {
    for sentence in sentences { add(sentence) }
  }

  private mutating func add(_ sentence: ConlluSentence) {
    let start = scalars.count
    let base = words.count
    var range: (last: Int, span: Range<Int>)?
    for row in sentence.rows {
      switch row.position {
      case .empty: continue
      case .range(_, let last): range = (last, append(row.form))
      case .word(let number):
        let span = range?.span ?? append(row.form)
        words.append(ScoredWord(row, span: span, isInRange: range != nil, base: base))
        if number == range?.last { range = nil }
      }
    }
    self.sentences.append(start..<scalars.count)
  }

  private mutating func append(_ form: String) -> Range<Int> {
    let start = scalars.count
    scalars += form.unicodeScalars.filter { $0.properties.generalCategory != .spaceSeparator }
    tokens.append(start..<scalars.count)
    return start..<scalars.count
  }
}

extension ScoredWord {
  fileprivate init(_ row: ConlluRow, span: Range<Int>, isInRange: Bool, base: Int) {
    let head = row.head ?? 0
    self.init(
      span: span, isInRange: isInRange, form: row.form.lowercased(), lemma: row.lemma,
      tag: row.tag, fineTag: row.fineTag, head: head == 0 ? -1 : base + head - 1,
      dependency: row.dependency)
  }
}
