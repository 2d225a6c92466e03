import EntenteModel

/// Cuts a text into paragraphs, sentences and tokens, and loses nothing of it.
///
/// Tokens follow the English treebanks of Universal Dependencies: clitics, punctuation and the parts
/// of hyphenated compounds are tokens of their own. Everything outside the tokens' spans is white
/// space, control characters or zero-width marks. The time is linear in the text, whatever it holds:
/// a word of ten megabytes is one token, and a sentence beyond 400 tokens is cut and counted.
public struct Tokenizer: Sendable {
  /// A tokenizer; it has no settings.
  public init() {}

  /// Reads a text.
  ///
  /// - Parameter text: Any text; line ends may be LF, CR LF, CR or the Unicode separators.
  /// - Returns: The sentences with their tokens; no lemma, tag, tree or name yet.
  /// - Complexity: O(*n*) in the text's bytes.
  public func read(_ text: String) -> AnnotatedText {
    var text = text
    text.makeContiguousUTF8()
    let scanned = ScannedText(text)
    let pieces = TokenCutter.cut(scanned)
    var splitter = SentenceSplitter(text: scanned, pieces: pieces)
    splitter.split()
    var writer = FormWriter(text: text, scanned: scanned)
    let sentences = splitter.sentences.map { cut in
      Sentence(
        span: TextSpan(
          start: pieces[cut.pieces.lowerBound].start, end: pieces[cut.pieces.upperBound - 1].end),
        paragraph: cut.paragraph,
        tokens: pieces[cut.pieces].map { writer.token($0) })
    }
    return AnnotatedText(text: text, sentences: sentences, forcedCuts: splitter.forcedCuts)
  }
}
