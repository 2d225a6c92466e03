import EntenteLanguage
import EntenteModel

/// How things stand somewhere, as a topic.
extension TopicStage {
  /// "discussed the situation *in Sudan*": parsers hang on the verb what tells which situation.
  func phrases(
    after topics: [Int], of frame: PredicateFrame, in tree: Tree
  ) -> [Int] {
    let vague = topics.filter { states.contains(tree.tokens[$0].lowercasedLemma) }
    guard !vague.isEmpty else { return [] }
    return ["in", "across", "around", "within"].flatMap { role in
      frame.tokens(in: Role(rawValue: role)).filter { place in
        vague.contains { $0 < place && place - $0 <= 5 }
      }
    }
  }
}
