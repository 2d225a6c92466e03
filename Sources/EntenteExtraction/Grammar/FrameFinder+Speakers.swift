import EntenteLanguage
import EntenteModel

extension FrameFinder {
  /// The subject of the nearest reporting verb above a predicate.
  func speaker(
    above trigger: Int, in tree: Tree, frames: [PredicateFrame], indexOfTrigger: [Int]
  ) -> Int? {
    var current = trigger
    for _ in tree.tokens {
      guard let head = tree.head(of: current) else {
        return parentheticalSpeaker(current, in: tree)
      }
      let isSpeech = tree.has(current, "ccomp") || tree.has(current, "parataxis")
      if isSpeech, indexOfTrigger[head] >= 0 {
        let governor = frames[indexOfTrigger[head]]
        if lists.reporting.contains(governor.lemma),
          let subject = governor.fillers.first(where: { $0.role == .subject })
        {
          return subject.token
        }
      }
      current = head
    }
    return nil
  }

  /// The speaker of a sentence that names its speaker in passing, as in "…, officials said".
  private func parentheticalSpeaker(_ root: Int, in tree: Tree) -> Int? {
    for child in tree.children(of: root, by: "obl", "nmod")
    where ["according-to", "accord-to"].contains(tree.preposition(of: child)) {
      return child
    }
    for child in tree.children(of: root, by: "parataxis")
    where lists.reporting.contains(tree.tokens[child].lowercasedLemma) {
      if let subject = tree.child(of: child, by: "nsubj") { return subject }
    }
    return nil
  }
}
