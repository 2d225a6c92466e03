import EntenteLanguage
import EntenteModel

/// What hangs on the doer of a deed, on a sum or on a means, and is the deed's.
extension FrameFinder {
  /// "the accusation *that Oslo* shot down the plane": of whom the clause speaks that a noun says.
  func subjectsOfContent(of index: Int, in tree: Tree) -> [Filler] {
    tree.children(of: index, by: "acl", "ccomp").filter { clause in
      !tree.has(clause, "acl:relcl")
        && tree.children(of: clause, by: "mark").contains {
          tree.tokens[$0].form.lowercased() == "that"
        }
    }
    .flatMap { tree.children(of: $0, by: "nsubj") }
    .flatMap { tree.conjuncts(of: $0) }
    .map { Filler(role: .clauseSubject, token: $0, isShared: true) }
  }

  /// "a loan *of $3 billion for Oslo*": whom a sum is for is whom the thing is for that comes to it.
  func aimsOfSums(of index: Int, beside fillers: [Filler], in tree: Tree) -> [Filler] {
    tree.children(of: index, by: "nmod").filter {
      tree.preposition(of: $0) == "of" && Self.isMoney($0, in: tree)
    }
    .flatMap { tree.children(of: $0, by: "nmod") }
    .flatMap { aim -> [Filler] in
      let role = Role(tree.preposition(of: aim))
      guard role == "for" || role == "to", !fillers.contains(where: { $0.role == role }) else {
        return []
      }
      return tree.conjuncts(of: aim).map { Filler(role: role, token: $0, isShared: true) }
    }
  }

  /// "a trip by Holm *to Oslo*", "the call from Holm *to Berg*": what stands behind the doer of a deed
  /// is the deed's, and not the doer's.
  func phrasesBehindDoers(
    of index: Int, beside fillers: [Filler], in tree: Tree
  ) -> [Filler] {
    tree.children(of: index, by: "nmod").filter {
      ["by", "from", "of"].contains(tree.preposition(of: $0)) && tree.tokens[$0].tag == .propn
        && !lists.envoys.contains(tree.tokens[$0].lowercasedLemma)
    }
    .flatMap { tree.children(of: $0, by: "nmod") }
    .filter { phrase in
      let role = Role(tree.preposition(of: phrase))
      return ["to", "on", "against", "with"].contains(role)
        && !fillers.contains { $0.role == role }
    }
    .flatMap { phrase in
      tree.conjuncts(of: phrase).map {
        Filler(role: Role(tree.preposition(of: phrase)), token: $0, isShared: true)
      }
    }
  }

  /// "in touch *by phone with Holm*": what only says how passes its partner on.
  func partnersBehindMeans(of index: Int, in tree: Tree) -> [Filler] {
    tree.children(of: index, by: "nmod").filter {
      ["by", "via", "over"].contains(tree.preposition(of: $0))
        && ["phone", "telephone", "video", "videoconference"].contains(
          tree.tokens[$0].lowercasedLemma)
    }
    .flatMap { tree.children(of: $0, by: "nmod") }
    .filter { tree.preposition(of: $0) == "with" }
    .flatMap { tree.conjuncts(of: $0) }
    .map { Filler(role: "with", token: $0, isShared: true) }
  }
}
