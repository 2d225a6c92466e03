import EntenteLanguage
import EntenteModel

/// Headlines, whose capitals say nothing.
extension NameStage {
  /// The words that stand somewhere in the body with a capital although the sentence did not begin.
  func lowercaseAwareWords(of reading: Reading) -> Set<String> {
    var words: Set<String> = []
    for sentence in reading.text.sentences where !isHeadline(sentence) {
      for token in sentence.tokens.dropFirst() where token.isCapitalised {
        words.insert(token.form)
        // "FOREIGN MINISTER HOLM:" vouches for "Holm" in the headline.
        if Gazetteer.isAcronym(token.form), token.form.unicodeScalars.count > 4 {
          words.insert(token.form.writtenAsName)
        }
      }
    }
    return words
  }

  /// Whether most words are written large: then capitals say nothing.
  func isHeadline(_ sentence: Sentence) -> Bool {
    let words = sentence.tokens.filter { $0.form.unicodeScalars.count > 3 }
    // "The Minister for Trade, Ida Holm, said:" opens a statement.
    guard words.count > 2, ![".", ":"].contains(sentence.tokens.last?.form ?? "") else {
      return false
    }
    let large = words.count { $0.isCapitalised }
    return large * 10 >= words.count * 7
  }

  /// Notes that a sentence is the article's title, where it is.
  func noteTitle(_ index: Int, of reading: inout Reading) {
    let article = reading.article
    guard index == 0, !article.title.isEmpty,
      reading.text.sentences[index].span.end
        <= max(article.bodyStart, article.title.unicodeScalars.count + 1)
    else { return }
    reading.headlines.insert(index)
  }

  /// Whether only a headline's capitals make a name of words that the body writes small.
  func isOnlyOfHeadline(
    _ candidate: NameCandidate, in sentence: Sentence, bodyWords: Set<String>,
    titles: [Gazetteer.Match]
  ) -> Bool {
    guard candidate.source == .engine || candidate.rule == "names/organization-shape",
      candidate.kind != .person
        || !isBesideTitle(candidate.tokens, titles: titles, in: sentence.tokens)
    else { return false }
    return !sentence.tokens[candidate.tokens].allSatisfy {
      bodyWords.contains($0.form) || candidate.source == .shape && !$0.isCapitalised
    }
  }

  /// "*Prime Minister and Foreign Secretary Meeting* with Holm": a headline's words for who meets are
  /// no name.
  func isMeetingOfHolders(
    _ candidate: NameCandidate, titles: [Gazetteer.Match], in tree: Tree
  ) -> Bool {
    candidate.kind == .event && candidate.source != .schema
      && ["meeting", "meetings", "visit", "call", "talks"].contains(
        tree.tokens[candidate.tokens.upperBound - 1].form.lowercased())
      && titles.contains { $0.tokens.overlaps(candidate.tokens) }
  }
}
