import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// "urged the council to adopt *the resolution*": what is put forward is the resolution.
  func acceptsProposal(_ verb: Int, in tree: Tree) -> Bool {
    guard ["adopt", "sign", "ratify", "approve"].contains(tree.tokens[verb].lowercasedLemma),
      let object = tree.child(of: verb, by: "obj")
    else { return false }
    return lexicon.proposalHeads.contains(tree.tokens[object].lowercasedLemma)
  }

  /// "The resolution demands an end to the siege", "under the pact both will withdraw": a step
  /// that a proposal asks for is part of it.
  func addPart(_ token: Int, under governor: Int, sentence: Int, in reading: inout Reading) {
    let tree = reading.trees[sentence]
    guard
      let part = reading.links(at: token, in: sentence).first(where: {
        reading.entities[$0.entity].kind == .proposal && $0.strength == .direct
      })?.entity
    else { return }
    var above = governor
    var phrases: [Int] = []
    for _ in tree.tokens {
      phrases += tree.children(of: above, by: "obl").filter { tree.preposition(of: $0) == "under" }
      guard tree.has(above, "conj"), let head = tree.head(of: above) else { break }
      above = head
    }
    for frame in reading.frames[sentence] where frame.trigger == governor && frame.form == .verb {
      phrases += frame.tokens(in: .subject)
    }
    for link in phrases.flatMap({ reading.links(at: $0, in: sentence) })
    where reading.entities[link.entity].kind == .proposal && link.entity != part {
      reading.claims.append(
        RelationDraft(
          source: part, kind: .partOf, target: link.entity, confidence: Confidence(0.65),
          sentence: sentence,
          span: reading.span(of: min(governor, token)..<max(governor, token) + 1, in: sentence),
          rule: "proposals/part"))
    }
  }
}
