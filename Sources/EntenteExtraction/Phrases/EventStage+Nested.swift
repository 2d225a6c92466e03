import EntenteLanguage
import EntenteModel

/// Events and proposals in the phrases of others.
extension EventStage {
  /// Whether a word stands in a phrase that says where or when.
  private func isCircumstance(_ token: Int, below head: Int, in tree: Tree) -> Bool {
    var current = token
    for _ in tree.tokens where current != head {
      let preposition = tree.preposition(of: tree.firstConjunct(of: current))
      if ["in", "at", "during", "before", "since", "until"].contains(preposition) { return true }
      guard let above = tree.head(of: current) else { return false }
      current = above
    }
    return false
  }

  /// "an end to the siege", "protests after the vote": a phrase concerns the event that it names.
  func addNested(in reading: inout Reading) {
    let outer = reading.mentions.filter {
      ($0.kind == .proposal || $0.kind == .event) && $0.rule == "phrases/noun"
    }
    for mention in outer {
      guard let source = mention.entity, reading.entities[source].isKept else { continue }
      var seen: Set<Int> = [source]
      let tree = reading.trees[mention.sentence]
      for token in mention.tokens where token > mention.head {
        // "a pledge at the summit" says where it was made.
        if isCircumstance(token, below: mention.head, in: tree) { continue }
        for link in reading.links(at: token, in: mention.sentence)
        where link.strength == .direct && reading.entities[link.entity].isKept
          && (reading.entities[link.entity].kind == .event
            || reading.entities[link.entity].kind == .proposal && mention.kind == .proposal)
          && seen.insert(link.entity).inserted
        {
          let isPart =
            reading.entities[link.entity].kind == mention.kind
            && lists.portions.contains(tree.tokens[mention.head].lowercasedLemma)
          // An event beside another is when or why it was, seldom what it was about.
          if mention.kind == .event, !isPart { continue }
          reading.claims.append(
            RelationDraft(
              source: source, kind: isPart ? .partOf : .concerns, target: link.entity,
              confidence: Confidence(0.65),
              sentence: mention.sentence,
              span: reading.span(of: mention.tokens, in: mention.sentence), rule: "events/nested"))
        }
      }
    }
  }
}
