import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// The steps that a sentence says are needed: "stressed the need *to ease restrictions*",
  /// "underlined the importance of *releasing Holm*".
  func needs(in sentence: Int, of reading: Reading) -> [Int: Step] {
    let tree = reading.trees[sentence]
    var found: [Int: Step] = [:]
    for frame in reading.frames[sentence] where frame.form == .verb {
      guard let stance = stanceOfStress(frame.lemma) else { continue }
      let nouns = (frame.tokens(in: .object) + frame.tokens(in: "on")).filter {
        Self.needful.contains(tree.tokens[$0].lowercasedLemma)
      }
      for noun in nouns {
        for clause in tree.children(of: noun, by: "acl", "advcl", "nmod", "xcomp", "ccomp")
        where clause > noun {
          for verb in tree.conjuncts(of: clause)
          where tree.tokens[verb].tag == .verb && ["VB", "VBG"].contains(tree.tokens[verb].fineTag)
            && lexicon.step(stepLemma(of: verb, in: tree)) != nil
            && !acceptsProposal(verb, in: tree)
          {
            found[verb] = Step(
              governor: noun, actors: tree.children(of: verb, by: "nsubj"),
              speakers: frame.tokens(in: .subject), stance: stance, status: frame.status)
          }
        }
      }
    }
    return found
  }

  static let needful: Set<String> = ["need", "importance", "urgency", "necessity"]

  /// What it means to say that something is needed, by the verb that says it.
  private func stanceOfStress(_ lemma: String) -> RelationKind? {
    if lists.stressing.contains(lemma) { return .demands }
    if lists.affirming.contains(lemma) { return .supports }
    return ["discuss", "raise"].contains(lemma) ? .discusses : nil
  }
}
