import EntenteLanguage
import EntenteModel

extension Reading {
  /// Those whose statement an article is by its title or its first words: "G7 Leaders' Statement",
  /// "Joint Readout by Norway and the European Council", "We, the ministers of the G7".
  ///
  /// A state's own bodies are left to the state, and one person to the publisher.
  var declared: [Int]? {
    guard let all = named else { return nil }
    return publisherCountry != nil || speaksOfItself ? all : nil
  }

  private var named: [Int]? {
    for sentence in trees.indices.prefix(3) {
      let tree = trees[sentence]
      if let first = tree.tokens.first, ["we", "“we"].contains(first.form.lowercased()) {
        let heads = tree.tokens.indices.prefix(8).filter {
          Self.principals.contains(tree.tokens[$0].lowercasedLemma)
            || tree.has($0, "appos") && tree.tokens[$0].tag == .propn
        }
        let bodies = heads.flatMap { actors(at: $0, in: sentence) }.filter(isOfStates)
        if let body = bodies.first { return [body] }
      }
      guard sentence < 2, tree.tokens.count < 60, tree.tokens.last?.form != ".",
        !tree.tokens.contains(where: { ["VBD", "VBZ", "VBP"].contains($0.fineTag) }),
        let paper = tree.tokens.indices.first(where: {
          Self.statements.contains(tree.tokens[$0].form.lowercased())
        })
      else { continue }
      if let all = signers(behind: paper, in: sentence) { return all }
      let owners = (0..<paper).flatMap { actors(at: $0, in: sentence) }
        .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
      if owners.count == 1, isOfStates(owners[0]) { return owners }
    }
    return nil
  }

  /// Whether an article says "we" outside of quotations.
  private var speaksOfItself: Bool {
    trees.indices.contains { sentence in
      trees[sentence].tokens.indices.contains { token in
        ["we", "our"].contains(trees[sentence].tokens[token].form.lowercased())
          && !quotations.contains { $0.sentence == sentence && $0.tokens.contains(token) }
      }
    }
  }

  /// Those whom "by", "of" or "from" names behind the word for a statement: two or more, or a body
  /// of states.
  private func signers(behind paper: Int, in sentence: Int) -> [Int]? {
    let tree = trees[sentence]
    var found: [Int] = []
    var isOpen = false
    for token in (paper + 1)..<max(paper + 1, tree.tokens.count) {
      let word = tree.tokens[token]
      let form = word.form.lowercased()
      if ["by", "from", "of", "between"].contains(form), !isOpen {
        guard token < paper + 3 else { return nil }
        isOpen = true
        continue
      }
      let isPart =
        word.isCapitalised && [.noun, .propn, .adj].contains(word.tag)
        || ["of", "the", "and", "&", ",", ".", "-", "for"].contains(form)
      guard isPart else { break }
      guard isOpen else { continue }
      for actor in actors(at: token, in: sentence) where !found.contains(actor) {
        found.append(actor)
      }
    }
    let persons = found.filter { entities[$0].kind == .person }
    let isPersonal = persons.count > 1 && persons.contains { entities[$0].country == nil }
    // Heads of bodies speak for themselves, ministers and ministries for their states.
    if isPersonal { return persons }
    let states = found.map { entities[$0].country ?? $0 }.reduce(into: [Int]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    // What ten states sign together says little of what each of them thinks in passing.
    if states.count > 4 { return nil }
    if states.count > 1 { return states.filter { entities[$0].kind != .person } }
    return states.first.map(isOfStates) == true ? states : nil
  }

  /// Whether a body belongs to no one state.
  private func isOfStates(_ entity: Int) -> Bool {
    let body = entities[entity]
    return body.kind == .organization && body.country == nil && body.owner == nil
  }

  private func actors(at token: Int, in sentence: Int) -> [Int] {
    links(at: token, in: sentence)
      .filter { $0.strength > .loose && entities[$0.entity].kind.isActor }.map(\.entity)
  }

  private static let statements: Set<String> = [
    "statement", "communique", "communiqué", "declaration", "readout", "statements",
  ]
}
