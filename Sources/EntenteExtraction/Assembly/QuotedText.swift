import EntenteModel

/// A text from which spans are quoted.
struct QuotedText {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The words at a span, exactly.
  func words(in span: TextSpan) -> String {
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[span.start..<min(span.end, scalars.count)])
    return String(words)
  }
}
