import EntenteLanguage

extension PronounStage {
  /// The subjects of the clauses that a word stands in, its own clause's first: "*Holm* said that
  /// he …", "*Holm*, who said that he …".
  func subjectsAbove(_ token: Int, in tree: Tree) -> [Int] {
    var found: [Int] = []
    var place = token
    for _ in tree.tokens.indices {
      guard let head = tree.head(of: place) else { break }
      for subject in tree.children(of: head, by: "nsubj")
      where subject != place && subject < token {
        if Self.relatives.contains(tree.tokens[subject].form.lowercased()),
          tree.has(head, "acl"), let noun = tree.head(of: head)
        {
          found.append(noun)
        } else {
          found.append(contentsOf: tree.conjuncts(of: subject))
        }
      }
      place = head
    }
    return found
  }

  /// "In her speech *Holm* said": the subject of the clause that a phrase leads into.
  func subjectAhead(of pronoun: Int, in tree: Tree) -> Int? {
    var place = pronoun
    for _ in tree.tokens.indices {
      guard let head = tree.head(of: place) else { return nil }
      if tree.has(place, "advcl") || tree.has(place, "obl") {
        return tree.child(of: head, by: "nsubj").flatMap {
          place < $0 && tree.tokens[$0].tag != .pron ? $0 : nil
        }
      }
      place = head
    }
    return nil
  }

  static let relatives: Set<String> = ["who", "which", "that"]

  /// How much a mention brings its entity to mind, after Lappin and Leass.
  func weight(of index: Int, in tree: Tree, pronoun: Int?) -> Double {
    var weight = 100.0
    let first = tree.firstConjunct(of: index)
    let isPart =
      tree.has(first, "nmod") || tree.has(first, "compound") || tree.has(first, "amod")
      || tree.has(first, "flat")
    if !isPart { weight += 80 }
    if tree.has(first, "nsubj") {
      weight += 80
    } else if tree.has(first, "obj") {
      weight += 50
    } else if tree.has(first, "obl") || tree.has(first, "iobj") {
      weight += 40
    }
    if !isInLeadingPhrase(index, in: tree) { weight += 50 }
    if let pronoun, tree.has(pronoun, "nsubj"), tree.has(first, "nsubj") {
      weight += 35
    }
    return weight
  }

  /// "After Holm's speech, …": whether a word stands in a phrase before its clause's subject.
  private func isInLeadingPhrase(_ index: Int, in tree: Tree) -> Bool {
    var place = index
    for _ in tree.tokens.indices {
      guard let head = tree.head(of: place) else { return false }
      if tree.has(place, "advcl") || tree.has(place, "obl"), place < head,
        let subject = tree.child(of: head, by: "nsubj"), place < subject
      {
        return true
      }
      place = head
    }
    return false
  }
}
