import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// "our call on Norway *to lift the ban and withdraw*": what the clause of a noun tells is put
  /// forward, each step by itself.
  ///
  /// - Returns: Whether the noun has such a clause.
  func readClause(
    behind token: Int, sentence: Int, in reading: inout Reading, memory: inout PhraseMemory
  ) -> Bool {
    let tree = reading.trees[sentence]
    let clauses = tree.children(of: token, by: "acl", "ccomp", "nmod").flatMap {
      // "the decision of the council to leave"
      tree.has($0, "nmod") ? tree.children(of: $0, by: "acl") : [$0]
    }
    guard
      let clause = clauses.first(where: {
        $0 > token && !tree.has($0, "acl:relcl") && tree.child(of: $0, by: "mark") != nil
          && tree.tokens[$0].tag == .verb
      })
    else { return false }
    if acceptsProposal(clause, in: tree) { return true }
    var links: [EntityLink] = []
    for verb in tree.conjuncts(of: clause)
    where verb == clause
      || tree.tokens[verb].tag == .verb && lexicon.step(stepLemma(of: verb, in: tree)) != nil
        && tree.tokens[verb].fineTag == tree.tokens[clause].fineTag
    {
      addClause(at: verb, under: token, sentence: sentence, in: &reading, memory: &memory)
      for link in reading.links[sentence][verb]
      where !links.contains(where: { $0.entity == link.entity }) {
        links.append(link)
      }
    }
    reading.links[sentence][token] = links
    return true
  }
}
