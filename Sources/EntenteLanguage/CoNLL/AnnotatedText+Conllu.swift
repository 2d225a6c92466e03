import EntenteModel

extension AnnotatedText {
  /// The text of treebank sentences, with their words as tokens and their annotation.
  ///
  /// The text is put together again from the forms: paragraphs are parted by an empty line, words by
  /// a space unless `SpaceAfter=No`. A tag that is none of the seventeen becomes `X`.
  ///
  /// - Parameter treebank: Sentences as read, in order.
  public init(_ treebank: [ConlluSentence]) {
    var assembly = TreebankAssembly()
    for sentence in treebank { assembly.add(sentence) }
    self.init(text: assembly.text, sentences: assembly.sentences)
  }

  /// The same sentences and tokens with everything an engine says taken away.
  public var withoutAnnotation: AnnotatedText {
    var bare = self
    for index in bare.sentences.indices {
      bare.sentences[index].names = []
      bare.sentences[index].mentionLeads = []
      bare.sentences[index].tokens = sentences[index].tokens.map {
        Token(span: $0.span, form: $0.form, isFollowedBySpace: $0.isFollowedBySpace)
      }
    }
    return bare
  }
}

/// Text and sentences in the making.
private struct TreebankAssembly {
  var text = ""
  var sentences: [Sentence] = []
  private var position = 0
  private var paragraph = -1
  private var gap = ""

  mutating func add(_ sentence: ConlluSentence) {
    if sentence.startsParagraph || paragraph < 0 {
      paragraph += 1
      gap = sentences.isEmpty ? "" : "\n\n"
    }
    append(gap)
    var tokens: [Token] = []
    var written: (last: Int, end: Int, hasSpace: Bool)?
    for row in sentence.rows {
      switch row.position {
      case .empty: continue
      case .range(_, let last):
        if !tokens.isEmpty { append(gap) }
        written = (last, position + row.form.unicodeScalars.count, row.isFollowedBySpace)
        text += row.form
        gap = row.isFollowedBySpace ? " " : ""
      case .word(let number):
        if let shared = written {
          tokens.append(part(row, number: number, of: shared))
          if number == shared.last {
            position = shared.end
            written = nil
          }
        } else {
          if !tokens.isEmpty { append(gap) }
          tokens.append(token(row, length: row.form.unicodeScalars.count))
          text += row.form
          gap = row.isFollowedBySpace ? " " : ""
        }
      }
    }
    guard let first = tokens.first, let last = tokens.last else { return }
    sentences.append(
      Sentence(
        span: TextSpan(start: first.span.start, end: last.span.end), paragraph: paragraph,
        tokens: tokens))
  }

  private mutating func append(_ words: String) {
    text += words
    position += words.unicodeScalars.count
  }

  /// A word of a form that several words share; its span never leaves the form's.
  private mutating func part(
    _ row: ConlluRow, number: Int, of shared: (last: Int, end: Int, hasSpace: Bool)
  ) -> Token {
    let left = shared.end - position
    let length =
      number == shared.last ? left : min(row.form.unicodeScalars.count, left)
    var part = row
    part.miscellany = number == shared.last && shared.hasSpace ? "_" : "SpaceAfter=No"
    return token(part, length: length)
  }

  private mutating func token(_ row: ConlluRow, length: Int) -> Token {
    let span = TextSpan(start: position, end: position + length)
    position += length
    return Token(
      span: span, form: row.form, isFollowedBySpace: row.isFollowedBySpace,
      lemma: row.lemma == "_" && row.form != "_" ? "" : row.lemma,
      tag: UniversalTag(rawValue: row.tag) ?? .x, fineTag: row.fineTag == "_" ? "" : row.fineTag,
      head: (row.head ?? 0) - 1, dependency: row.dependency == "_" ? "" : row.dependency)
  }
}
