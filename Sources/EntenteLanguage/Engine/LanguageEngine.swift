/// What reads grammar and names off tokens: the seam between the engines and the extraction.
///
/// Sentences and tokens are the same for every engine (`Tokenizer`); an engine fills in lemma,
/// tags, head and dependency of each token and the names of each sentence. An engine is immutable
/// once loaded: two threads may read two documents with one engine at once.
public protocol LanguageEngine: Sendable {
  /// Name and version, as the graph records it: `fast/1`.
  var identifier: String { get }

  /// Fills in lemma, tags, heads, dependencies and names.
  ///
  /// - Parameter text: A text cut into sentences and tokens.
  func annotate(_ text: inout AnnotatedText)
}
