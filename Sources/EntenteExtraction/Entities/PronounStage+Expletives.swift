import EntenteLanguage

extension PronounStage {
  /// "It is clear that they left", "it is time to go", "it seems": an "it" that means nothing.
  func isExpletive(_ token: Int, in tree: Tree) -> Bool {
    if tree.has(token, "expl") { return true }
    guard let head = tree.head(of: token) else { return false }
    let lemma = tree.tokens[head].lowercasedLemma
    if tree.has(token, "obj") {
      // "make it easier for …", "find it hard to …"
      return ["make", "find", "consider", "think", "deem"].contains(lemma)
        && tree.children(of: head, by: "xcomp", "ccomp", "advcl").contains {
          $0 > token && tree.tokens[$0].tag == .adj
        }
    }
    guard tree.has(token, "nsubj") else { return false }
    let isAscribed =
      tree.child(of: head, by: "cop") != nil || tree.child(of: head, by: "aux:pass") != nil
    let hasClause = tree.children(of: head, by: "csubj", "ccomp", "advcl", "xcomp", "acl")
      .contains { $0 > head && tree.child(of: $0, by: "mark") != nil }
    if isAscribed, hasClause { return true }
    if impersonal["verb", default: []].contains(lemma) { return true }
    guard isAscribed else { return false }
    // "It is time for …", "it was Holm who …"
    let isCleft =
      tree.children(of: head, by: "acl:relcl", "acl").contains { $0 > head }
      && tree.tokens[head].tag == .propn
    return isCleft || impersonal["noun", default: []].contains(lemma)
      || tree.tokens[head].tag == .adj && impersonal["adjective", default: []].contains(lemma)
  }
}
