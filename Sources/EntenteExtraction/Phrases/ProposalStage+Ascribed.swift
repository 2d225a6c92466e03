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
      for link in reading.actors(at: owner, in: sentence) {
        reading.claims.append(
          RelationDraft(
            source: link.entity, kind: kind, target: proposal.entity, confidence: Confidence(0.65),
            sentence: sentence,
            span: reading.span(of: min(subject, token)..<max(subject, token) + 1, in: sentence),
            rule: "proposals/ascribed"))
      }
    }
  }

  /// "The accord is a joint initiative *of Norway and Denmark*", "the truce was *Vidal's* idea".
  func addAuthored(in sentence: Int, of reading: inout Reading) {
    let tree = reading.trees[sentence]
    for token in tree.tokens.indices
    where lists.authorship.contains(tree.tokens[token].lowercasedLemma)
      && tree.child(of: token, by: "cop") != nil
    {
      guard let subject = tree.child(of: token, by: "nsubj"),
        let proposal = reading.direct(.proposal, at: subject, in: sentence).first
      else { continue }
      let phrases = tree.children(of: token, by: "nmod").filter {
        ["by", "of", "from"].contains(tree.preposition(of: $0))
      }
      let owners = (tree.children(of: token, by: "nmod:poss") + phrases).flatMap {
        tree.conjuncts(of: $0)
      }
      for owner in owners {
        for link in reading.actors(at: owner, in: sentence) {
          reading.claims.append(
            RelationDraft(
              source: link.entity, kind: .proposes, target: proposal.entity,
              confidence: Confidence(0.6), sentence: sentence,
              span: reading.span(of: min(token, owner)..<max(token, owner) + 1, in: sentence),
              rule: "proposals/authored"))
        }
      }
    }
  }

  private static let ascribing: [String: RelationKind] = [
    "proposal": .proposes, "plan": .proposes, "offer": .proposes, "suggestion": .proposes,
    "demand": .demands, "condition": .demands, "request": .demands, "requirement": .demands,
  ]
}
