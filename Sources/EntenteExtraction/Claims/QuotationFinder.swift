public import EntenteLanguage

/// Finds direct speech and who speaks it, across sentences and paragraphs.
///
/// Quotation marks open and close; a paragraph that opens with a mark while one is still open goes
/// on with it. A government statement often drops the marks: a paragraph that ends in "… said:"
/// hands all that follows to its speaker, as long as it speaks in the first person. The speaker of a
/// quotation is the subject of a speech verb outside the marks: in the same sentence, else in the
/// sentence that led into it with a colon, else the speaker of the quotation just before it in the
/// same paragraph, else the subject of a speech verb in the sentence after it.
public struct QuotationFinder: Sendable {
  private let speechVerbs: Set<String>

  /// A finder that knows the verbs of speech.
  public init(speechVerbs: Set<String>) {
    self.speechVerbs = speechVerbs
  }

  /// The quotations of an article in text order.
  ///
  /// - Parameters:
  ///   - sentences: The sentences of the article.
  ///   - trees: Their trees, one each.
  /// - Complexity: O(*n*) in the number of tokens.
  public func quotations(in sentences: [Sentence], trees: [Tree]) -> [Quotation] {
    let marked = markedRanges(in: sentences)
    let outside = sentences.indices.map { sentence in
      speaker(in: sentence, trees: trees, leavingOut: marked[sentence])
    }
    var found: [Quotation] = []
    for sentence in sentences.indices {
      for tokens in marked[sentence] where !tokens.isEmpty {
        var quotation = Quotation(sentence: sentence, tokens: tokens, speaker: nil)
        quotation.speaker =
          outside[sentence].map { Quotation.Place(sentence: sentence, token: $0) }
          ?? leadingIn(to: sentence, sentences: sentences, outside: outside)
          ?? carriedOn(to: sentence, from: found.last, sentences: sentences)
          ?? following(sentence, sentences: sentences, outside: outside)
          ?? goingOn(to: quotation, from: found.last, sentences: sentences, outside: outside)
        found.append(quotation)
      }
    }
    let turns = turns(in: sentences)
    return found
      + (turns.isEmpty
        ? unmarkedStatement(in: sentences, marked: marked, outside: outside) : turns)
  }

  /// The stretches between quotation marks, for each sentence.
  private func markedRanges(in sentences: [Sentence]) -> [[Range<Int>]] {
    var isOpen = false
    var ranges: [[Range<Int>]] = []
    for (index, sentence) in sentences.enumerated() {
      let startsParagraph = index == 0 || sentences[index - 1].paragraph != sentence.paragraph
      // A quotation that its paragraph leaves open goes on only where the next one opens anew, so a
      // mark that is never closed spoils one paragraph and not the article.
      if startsParagraph { isOpen = false }
      var found: [Range<Int>] = []
      var start = isOpen ? 0 : -1
      for (token, word) in sentence.tokens.enumerated() {
        if isOpen, Self.closes(word.form) {
          if start >= 0, start < token { found.append(start..<token) }
          isOpen = false
          start = -1
        } else if Self.opens(word.form, isOpen: isOpen) {
          isOpen = true
          start = token + 1
        }
      }
      if isOpen, start >= 0, start < sentence.tokens.count {
        found.append(start..<sentence.tokens.count)
      }
      ranges.append(found)
    }
    return ranges
  }

  private static func opens(_ form: String, isOpen: Bool) -> Bool {
    form == "“" || form == "„" || form == "«" || form == "``" || (form == "\"" && !isOpen)
  }

  private static func closes(_ form: String) -> Bool {
    form == "”" || form == "»" || form == "''" || form == "\""
  }

  /// The subject of the first speech verb of a sentence that stands outside some ranges.
  private func speaker(
    in sentence: Int, trees: [Tree], leavingOut ranges: [Range<Int>]
  ) -> Int? {
    let tree = trees[sentence]
    for (index, token) in tree.tokens.enumerated() {
      guard speechVerbs.contains(token.lowercasedLemma), token.tag == .verb || token.tag == .noun,
        !ranges.contains(where: { $0.contains(index) })
      else { continue }
      if let subject = tree.child(of: index, by: "nsubj"),
        !ranges.contains(where: { $0.contains(subject) })
      {
        return subject
      }
    }
    guard tree.tokens.count <= 6, let first = tree.tokens.first, tree.tokens.last?.form == ":",
      first.tag == .propn
    else { return nil }
    // A line such as "Ana Vidal:" names its speaker without a verb.
    return tree.tokens.indices.first { tree.head(of: $0) == nil }
  }

  /// The speaker of a sentence that leads into the next one with a colon.
  private func leadingIn(
    to sentence: Int, sentences: [Sentence], outside: [Int?]
  ) -> Quotation.Place? {
    guard sentence > 0, sentences[sentence - 1].tokens.last?.form == ":" else { return nil }
    return outside[sentence - 1].map { Quotation.Place(sentence: sentence - 1, token: $0) }
  }

  /// The speaker of the quotation just before, in this sentence, this paragraph or an open one.
  private func carriedOn(
    to sentence: Int, from last: Quotation?, sentences: [Sentence]
  ) -> Quotation.Place? {
    guard let last, let speaker = last.speaker, last.sentence + 1 >= sentence else { return nil }
    let endsOpen = last.tokens.upperBound == sentences[last.sentence].tokens.count
    let isSameParagraph = sentences[last.sentence].paragraph == sentences[sentence].paragraph
    return isSameParagraph || endsOpen ? speaker : nil
  }

  /// The speaker named in the sentence after, in the same paragraph.
  private func following(
    _ sentence: Int, sentences: [Sentence], outside: [Int?]
  ) -> Quotation.Place? {
    let next = sentence + 1
    guard next < sentences.count, sentences[next].paragraph == sentences[sentence].paragraph else {
      return nil
    }
    return outside[next].map { Quotation.Place(sentence: next, token: $0) }
  }
}

extension QuotationFinder {
  private static let firstPersons: Set<String> = ["i", "we", "our", "us", "my", "me"]

  /// The sentences after "… said:" without marks, up to the next speaker or quotation.
  private func unmarkedStatement(
    in sentences: [Sentence], marked: [[Range<Int>]], outside: [Int?]
  ) -> [Quotation] {
    var found: [Quotation] = []
    var index = 0
    while index < sentences.count {
      guard sentences[index].tokens.last?.form == ":", let speaker = outside[index] else {
        index += 1
        continue
      }
      var end = index + 1
      while end < sentences.count, marked[end].isEmpty,
        !(sentences[end].tokens.last?.form == ":" && outside[end] != nil)
      {
        end += 1
      }
      let body = (index + 1)..<end
      let lastFirstPerson = body.last { sentence in
        sentences[sentence].tokens.contains {
          Self.firstPersons.contains($0.form.lowercased()) && $0.form != "US"
        }
      }
      if let lastFirstPerson {
        // A statement that speaks in the first person goes on to the last such paragraph.
        let paragraph = sentences[lastFirstPerson].paragraph
        for sentence in body where sentences[sentence].paragraph <= paragraph {
          found.append(
            Quotation(
              sentence: sentence, tokens: 0..<sentences[sentence].tokens.count,
              speaker: Quotation.Place(sentence: index, token: speaker)))
        }
      }
      index = max(end, index + 1)
    }
    return found
  }
}
