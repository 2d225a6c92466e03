import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// "Our proposal is a *prisoner exchange*": what is said to be somebody's proposal.
  func ascribed(in tree: Tree) -> [(token: Int, subject: Int)] {
    tree.tokens.indices.compactMap { token in
      guard tree.tokens[token].tag == .noun, tree.child(of: token, by: "cop") != nil,
        let subject = tree.child(of: token, by: "nsubj"),
        Self.ascribing[tree.tokens[subject].lowercasedLemma] != nil,
        tree.child(of: subject, by: "nmod:poss") != nil
      else { return nil }
      return (token, subject)
    }
  }

  /// Says whose proposal or demand it is.
  func addAscribed(in sentence: Int, of reading: inout Reading) {
    let tree = reading.trees[sentence]
    for (token, subject) in ascribed(in: tree) {
      guard let kind = Self.ascribing[tree.tokens[subject].lowercasedLemma],
        let owner = tree.child(of: subject, by: "nmod:poss"),
        let proposal = reading.links(at: token, in: sentence).first(where: {
          reading.entities[$0.entity].kind == .proposal
        })
      else { continue }
      reading.links[sentence][subject] = [proposal]
      for link in reading.links(at: owner, in: sentence)
      where link.strength > .loose && reading.entities[link.entity].kind.isActor {
        reading.claims.append(
          RelationDraft(
            source: link.entity, kind: kind, target: proposal.entity, confidence: Confidence(0.65),
            sentence: sentence,
            span: reading.span(of: min(subject, token)..<max(subject, token) + 1, in: sentence),
            rule: "proposals/ascribed"))
      }
    }
  }

  private static let ascribing: [String: RelationKind] = [
    "proposal": .proposes, "plan": .proposes, "offer": .proposes, "suggestion": .proposes,
    "demand": .demands, "condition": .demands, "request": .demands, "requirement": .demands,
  ]
}
