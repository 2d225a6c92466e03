import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// "Resolution 9, calling for a truce": what a resolution asks for, the body that adopted it
  /// demands, and those whom it asks, the body asks.
  func addResolved(in reading: inout Reading) {
    let bodies = reading.entities.indices.filter {
      reading.entities[$0].kind == .organization
        && lists.adopters.contains(reading.entities[$0].name)
    }
    guard !bodies.isEmpty else { return }
    for sentence in reading.trees.indices where !reading.furniture.contains(sentence) {
      let tree = reading.trees[sentence]
      for frame in reading.frames[sentence]
      where frame.form == .verb && lists.resolving.contains(frame.lemma)
        && frame.status == .asserted
      {
        var subjects = frame.tokens(in: .subject)
        if tree.has(frame.trigger, "acl"), let noun = tree.head(of: frame.trigger) {
          subjects.append(noun)
        }
        let papers = subjects.flatMap { [$0] + tree.children(of: $0, by: "appos") }
          .flatMap { reading.links(at: $0, in: sentence) }.map(\.entity)
          .filter {
            reading.entities[$0].kind == .proposal
              && reading.entities[$0].name.lowercased().contains("resolution")
          }
        guard let paper = papers.first else { continue }
        let name = reading.entities[paper].name
        let body = bodies.first { name.contains(reading.entities[$0].name) } ?? bodies[0]
        let objects = frame.tokens(in: .object) + frame.tokens(in: .clause)
        let asked = objects + frame.tokens(in: "on") + frame.tokens(in: "upon")
        let things =
          frame.tokens(in: "for") + objects + tree.children(of: frame.trigger, by: "xcomp")
        for token in Set(things + asked).sorted() {
          for link in reading.links(at: token, in: sentence)
          where link.entity != paper && link.entity != body {
            let kind = reading.entities[link.entity].kind
            let isThing = kind == .proposal && link.strength == .direct && things.contains(token)
            guard isThing || kind.isActor && link.strength > .loose && asked.contains(token) else {
              continue
            }
            reading.claims.append(
              RelationDraft(
                source: body, kind: isThing ? .demands : .requests, target: link.entity,
                confidence: Confidence(0.6), sentence: sentence,
                span: reading.span(
                  of: min(frame.trigger, token)..<max(frame.trigger, token) + 1, in: sentence),
                rule: "proposals/resolved"))
          }
        }
      }
    }
  }

  /// "the peaceful resolution of the dispute": solving it, and no paper.
  func isSolving(_ token: Int, in tree: Tree) -> Bool {
    tree.children(of: token, by: "amod", "compound").contains {
      ["peaceful", "conflict", "dispute", "diplomatic", "amicable", "speedy"].contains(
        tree.tokens[$0].lowercasedLemma)
    }
      || tree.children(of: token, by: "nmod").contains {
        tree.preposition(of: $0) == "of" && lists.troubles.contains(tree.tokens[$0].lowercasedLemma)
      }
  }

}
