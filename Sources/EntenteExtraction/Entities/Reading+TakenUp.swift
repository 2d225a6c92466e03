import EntenteLanguage
import EntenteModel

/// Who the subject of one sentence is that the next one names: "Norway's justice minister says … .
/// Ida Holm told reporters …".
extension Reading {
  /// The word that a sentence's main clause is about.
  func mainSubject(of sentence: Int) -> Int? {
    let tree = trees[sentence]
    guard
      let root = tree.tokens.indices.first(where: {
        tree.head(of: $0) == nil && tree.tokens[$0].tag != .punct
      })
    else { return nil }
    return tree.child(of: root, by: "nsubj")
  }

  /// The person whom the sentence behind one introduces by the bare name as what it is about.
  ///
  /// A sentence about "he" may stand between. Whoever was named before, or comes with a title or a
  /// word for who they are, is somebody else.
  func introducedBehind(_ sentence: Int) -> Int? {
    for next in sentence + 1..<min(sentence + 3, text.sentences.count) {
      guard !furniture.contains(next), !headlines.contains(next),
        let subject = mainSubject(of: next)
      else { return nil }
      let tokens = text.sentences[next].tokens
      if ["he", "she"].contains(tokens[subject].form.lowercased()) { continue }
      guard let position = mention(covering: subject, in: next, kind: .person),
        mentions[position].form == .name, mentions[position].tokens.count > 1,
        let person = mentions[position].entity
      else { return nil }
      let name = mentions[position].tokens
      let isBare =
        (name.lowerBound == 0
          || tokens[name.lowerBound - 1].tag == .punct
          || ["that", "but", "and", "however", "also"].contains(
            tokens[name.lowerBound - 1].form.lowercased())
          || tokens[name.lowerBound - 1].tag == .propn
            && DateFinder.weekday(tokens[name.lowerBound - 1].form.lowercased()) != nil)
        && (name.upperBound >= tokens.count || tokens[name.upperBound].tag != .punct)
      let isNew = !mentions.contains {
        $0.entity == person
          && ($0.sentence, $0.tokens.lowerBound) < (next, name.lowerBound)
          && !headlines.contains($0.sentence)
      }
      return isBare && isNew ? person : nil
    }
    return nil
  }
}
