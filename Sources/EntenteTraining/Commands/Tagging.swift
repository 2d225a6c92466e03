import EntenteLanguage

/// What `tag` and `evaluate` let an engine do.
enum Tagging {
  /// Reads a raw text from its characters to its names.
  static func tag(raw text: String, with engine: some LanguageEngine) -> [ConlluSentence] {
    var annotated = Tokenizer().read(text)
    engine.annotate(&annotated)
    var paragraph = -1
    return annotated.sentences.enumerated().map { index, sentence in
      var comments: [String] = []
      if sentence.paragraph != paragraph { comments.append(index == 0 ? "# newdoc" : "# newpar") }
      paragraph = sentence.paragraph
      comments.append("# sent_id = \(index + 1)")
      comments.append("# text = " + sentence.plainText)
      return ConlluSentence(sentence, comments: comments)
    }
  }

  /// Annotates the words of a treebank anew; what is written together stays so.
  static func tag(_ sentences: [ConlluSentence], with engine: some LanguageEngine)
    -> [ConlluSentence]
  {
    var annotated = AnnotatedText(sentences).withoutAnnotation
    engine.annotate(&annotated)
    var read = annotated.sentences.makeIterator()
    return sentences.compactMap { sentence in
      guard !sentence.words.isEmpty else { return nil }
      guard let annotation = read.next() else { return nil }
      return sentence.annotated(by: ConlluSentence(annotation).words)
    }
  }
}

extension ConlluSentence {
  /// The sentence with the annotation of other words in place of its own.
  fileprivate func annotated(by words: [ConlluRow]) -> ConlluSentence {
    var result = ConlluSentence(comments: comments, rows: [])
    var next = words.makeIterator()
    for row in rows {
      switch row.position {
      case .empty: continue
      case .range: result.rows.append(row)
      case .word:
        guard var word = next.next() else { continue }
        let kept = [row.isFollowedBySpace ? nil : "SpaceAfter=No"]
        let names = word.miscellany("Name").map { "Name=" + $0 }
        let miscellany = ([names] + kept).compactMap(\.self)
        word.miscellany = miscellany.isEmpty ? "_" : miscellany.joined(separator: "|")
        result.rows.append(word)
      }
    }
    return result
  }
}

extension Sentence {
  /// The sentence on one line.
  fileprivate var plainText: String {
    tokens.enumerated().map { index, token in
      token.form + (token.isFollowedBySpace && index < tokens.count - 1 ? " " : "")
    }.joined()
  }
}
