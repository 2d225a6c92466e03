import EntenteLanguage
import EntenteModel

/// What the phrases of a topic name.
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

  /// The entities that a phrase names, at its head and below it.
  func topics(
    below token: Int, context: ClaimContext, in reading: Reading
  ) -> [(place: Int, entity: Int)] {
    var found: [(place: Int, entity: Int)] = []
    let tree = context.tree
    for place in tree.subtree(of: token) {
      if isNested(place, below: token, context: context, in: reading) { continue }
      for link in reading.links(at: place, in: context.sentence) where link.strength == .direct {
        found.append((place, link.entity))
      }
    }
    return found
  }

  /// Whether a word only tells more of a topic: "the campaign *in Norway*" is about the campaign,
  /// and what "which" begins says something else.
  private func isNested(
    _ place: Int, below token: Int, context: ClaimContext, in reading: Reading
  ) -> Bool {
    let tree = context.tree
    var current = place
    for _ in tree.tokens where current != token {
      if tree.has(current, "acl:relcl") {
        return true
      }
      guard let head = tree.head(of: current) else { return false }
      let isJoined = tree.has(current, "conj") || tree.has(current, "appos")
      if !isJoined,
        reading.links(at: head, in: context.sentence).contains(where: {
          $0.strength == .direct
            && [.proposal, .event].contains(reading.entities[$0.entity].kind)
        })
      {
        return true
      }
      current = head
    }
    return false
  }
}
