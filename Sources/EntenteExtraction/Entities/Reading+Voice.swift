import EntenteLanguage
import EntenteModel

extension Reading {
  /// Who says "I" in an article that a government publishes: whoever its title or a line under it
  /// names as the speaker, "Speech by Ambassador Holm", "Ambassador Holm's remarks", "Ida Holm,
  /// Foreign Minister".
  var voice: Int? {
    guard publisherCountry != nil else { return nil }
    for sentence in trees.indices.prefix(4) {
      let tree = trees[sentence]
      // "Statement by Ambassador Holm at the Security Council."
      let isStopped =
        tree.tokens.last?.form == "."
        && !statementWords.speeches.contains(tree.tokens.first?.form.lowercased() ?? "")
      let isLine =
        tree.tokens.count < 32 && !isStopped
        && !tree.tokens.contains { $0.tag == .verb && !$0.isCapitalised }
      guard sentence == 0 || isLine else { continue }
      let words = tree.tokens.map { $0.form.lowercased() }
      for token in tree.tokens.indices where isSpeaker(token, in: words) {
        let person = links(at: token, in: sentence).first {
          $0.strength == .direct && entities[$0.entity].kind == .person
        }
        if let person { return person.entity }
      }
    }
    return byline
  }

  /// Whether a name is that of a speaker: "remarks *by* Holm", "Holm's *speech*".
  private func isSpeaker(_ token: Int, in words: [String]) -> Bool {
    let isOwner =
      words[token...].prefix(5).contains { statementWords.speeches.contains($0) }
      && words[token...].dropFirst().prefix(2).contains { $0.hasPrefix("'") || $0.hasPrefix("’") }
    let isAuthor = words[..<token].suffix(8).contains("by")
    return isOwner || isAuthor && !words[..<token].suffix(8).contains(",")
  }

  /// The person whom a line at the top or at the foot names with nothing but a title and the sort
  /// of paper: "MEDIA RELEASE MINISTER FOR TRADE IDA HOLM", "Press Statement, Ida Holm, 4 May".
  private var byline: Int? {
    let top = trees.indices.prefix(4)
    let foot = trees.indices.dropFirst(4).suffix(2)
    for sentence in Array(top) + foot.reversed() {
      let tree = trees[sentence]
      guard tree.tokens.count < 24, tree.tokens.last?.form != "." else { continue }
      var rest = Set(tree.tokens.indices)
      var persons: [Int] = []
      for index in mentionIndices(in: sentence) where !mentions[index].isInner {
        if mentions[index].kind == .person, let person = mentions[index].entity,
          !persons.contains(person)
        {
          persons.append(person)
        }
        rest.subtract(mentions[index].tokens)
      }
      guard persons.count == 1, let person = persons.first else { continue }
      for phrase in offices where phrase.sentence == sentence { rest.subtract(phrase.tokens) }
      if dates.indices.contains(sentence) {
        for date in dates[sentence] { rest.subtract(date.tokens) }
      }
      let isByline = rest.allSatisfy {
        let word = tree.tokens[$0].form.lowercased()
        return !word.contains { $0.isLetter } || statementWords.byline.contains(word)
          || statementWords.speeches.contains(word)
      }
      if isByline { return person }
    }
    return nil
  }
}
