import EntenteLanguage

extension QuotationFinder {
  /// The turns of a transcript: all that follows "MINISTER HOLM:" up to the next such label.
  ///
  /// A label opens its paragraph and is written in capitals, or as "Question" is. Turns of people
  /// without a name have a speaker too, whom nobody is known to be.
  func turns(in sentences: [Sentence]) -> [Quotation] {
    var found: [Quotation] = []
    var speaker: Quotation.Place?
    for index in sentences.indices {
      let isOpening = index == 0 || sentences[index - 1].paragraph != sentences[index].paragraph
      var start = 0
      if isOpening, let colon = label(of: sentences[index]) {
        let last = (0..<colon).last { sentences[index].tokens[$0].form.contains { $0.isLetter } }
        speaker = last.map { Quotation.Place(sentence: index, token: $0) }
        start = colon + 1
      }
      guard let speaker, start < sentences[index].tokens.count else { continue }
      var turn = Quotation(
        sentence: index, tokens: start..<sentences[index].tokens.count, speaker: speaker)
      turn.isTurn = true
      found.append(turn)
    }
    return found
  }

  /// Where the colon stands that ends a sentence's label, if it has one.
  private func label(of sentence: Sentence) -> Int? {
    let tokens = sentence.tokens
    guard let colon = tokens.prefix(10).firstIndex(where: { $0.form == ":" }), colon > 0 else {
      return nil
    }
    let words = tokens[..<colon].map(\.form).filter { $0.contains { $0.isLetter } }
    guard let first = words.first else { return nil }
    if colon == 1, ["Question", "Answer", "Moderator", "Q", "A"].contains(first) { return colon }
    let isCapital = words.allSatisfy { $0 == $0.uppercased() }
    return isCapital && words.contains { $0.count > 3 } ? colon : nil
  }
}
