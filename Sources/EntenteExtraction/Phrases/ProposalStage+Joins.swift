import EntenteLanguage
import EntenteModel

extension ProposalStage {
  /// "an extension of the pact": what was said of a version is said of the thing itself.
  func joinVersions(in sentence: Int, of reading: inout Reading) {
    let tree = reading.trees[sentence]
    for token in tree.tokens.indices.reversed()
    where
      (lists.versions.contains(tree.tokens[token].lowercasedLemma)
      || lists.wishes.contains(tree.tokens[token].lowercasedLemma)
      || lists.realizations.contains(tree.tokens[token].lowercasedLemma))
      && !reading.links(at: token, in: sentence).contains(where: {
        reading.entities[$0.entity].kind == .proposal
      })
    {
      guard
        let inner = tree.children(of: token, by: "nmod").first(where: {
          $0 > token && ["of", "for"].contains(tree.preposition(of: $0))
        })
      else { continue }
      let links = tree.conjuncts(of: inner).flatMap { reading.links(at: $0, in: sentence) }
        .filter { reading.entities[$0.entity].kind == .proposal }
      if !links.isEmpty { reading.links[sentence][token] = links }
    }
  }

  /// "covered election dates, the issue of fishing rights": a list that the parser took for names of
  /// one thing.
  func joinLists(in sentence: Int, of reading: inout Reading) {
    let tree = reading.trees[sentence]
    for token in tree.tokens.indices.reversed() {
      guard let head = tree.head(of: token), tree.has(token, "appos"), token > head,
        let link = reading.links(at: token, in: sentence).first,
        reading.entities[link.entity].kind == .proposal,
        reading.links(at: head, in: sentence).contains(where: {
          reading.entities[$0.entity].kind == .proposal && $0.entity != link.entity
        })
      else { continue }
      reading.links[sentence][head] += reading.links(at: token, in: sentence)
    }
  }

  /// "They included limits on …": a pronoun that takes up the proposal the sentence before was about.
  func linkPronouns(in sentence: Int, of reading: inout Reading, memory: PhraseMemory) {
    guard sentence > 0 else { return }
    let tree = reading.trees[sentence]
    let before = reading.trees[sentence - 1]
    func proposals(_ dependency: String) -> [EntityLink] {
      before.tokens.indices.filter { before.has($0, dependency) }
        .flatMap { reading.links(at: $0, in: sentence - 1) }
        .filter { $0.strength == .direct && reading.entities[$0.entity].kind == .proposal }
    }
    let subjects = proposals("nsubj")
    if let thing = subjects.first ?? proposals("obj").first {
      linkDealings(to: thing, in: sentence, of: &reading)
    }
    guard let subject = subjects.first else { return }
    for token in tree.tokens.indices
    where tree.has(token, "nsubj")
      && ["they", "it", "this", "these"].contains(tree.tokens[token].form.lowercased())
    {
      guard let verb = tree.head(of: token),
        lists.contentVerbs.contains(tree.tokens[verb].lowercasedLemma)
      else { continue }
      reading.links[sentence][token] = [EntityLink(entity: subject.entity, strength: .direct)]
    }
  }

  /// "*It* was introduced by Vidal", "Norway has accepted *it*": what was put forward before.
  private func linkDealings(to thing: EntityLink, in sentence: Int, of reading: inout Reading) {
    let tree = reading.trees[sentence]
    for token in tree.tokens.indices where tree.tokens[token].form.lowercased() == "it" {
      guard let verb = tree.head(of: token),
        lists.dealings.contains(tree.tokens[verb].lowercasedLemma),
        tree.has(token, "obj") || tree.has(token, "nsubj:pass")
      else { continue }
      reading.links[sentence][token] = [EntityLink(entity: thing.entity, strength: .direct)]
    }
  }
}
