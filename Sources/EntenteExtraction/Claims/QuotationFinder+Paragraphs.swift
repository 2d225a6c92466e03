import EntenteLanguage

extension QuotationFinder {
  /// The speaker of the paragraph before, where a paragraph is all quotation and names nobody.
  ///
  /// Statements that news and parties put out go on so: "“It is a disgrace”, Holm said." and in
  /// the next paragraph "“The minister must act.”"
  func goingOn(
    to quotation: Quotation, from last: Quotation?, sentences: [Sentence], outside: [Int?]
  ) -> Quotation.Place? {
    let sentence = quotation.sentence
    guard let last, let speaker = last.speaker, last.sentence + 1 == sentence,
      quotation.tokens.lowerBound == 1,
      quotation.tokens.upperBound + 2 > sentences[sentence].tokens.count,
      quotation.tokens.count > 3
    else { return nil }
    let paragraph = sentences[sentence].paragraph
    var next = sentence
    while next < sentences.count, sentences[next].paragraph == paragraph {
      if outside[next] != nil { return nil }
      next += 1
    }
    return speaker
  }
}
