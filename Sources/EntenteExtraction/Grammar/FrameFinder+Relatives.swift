import EntenteLanguage
import EntenteModel

extension FrameFinder {
  /// What the relative pronoun stands for, or the gap that a clause without one leaves.
  func relativeFillers(of index: Int, describing head: Int, in tree: Tree) -> [Filler] {
    let isPassive = isPassive(index, in: tree)
    for child in tree.children(of: index) where Self.isRelative(child, in: tree) {
      guard let role = role(of: child, under: .verb, isPassive: isPassive, in: tree) else {
        continue
      }
      return [Filler(role: role, token: head, isShared: true)]
    }
    if tree.children(of: index, by: "nsubj", "obj", "obl").contains(where: { child in
      tree.children(of: child).contains { Self.isRelative($0, in: tree) }
    }) {
      return []
    }
    if let adverb = tree.child(of: index, by: "advmod"),
      tree.tokens[adverb].lowercasedLemma == "where"
    {
      return [Filler(role: "in", token: head, isShared: true)]
    }
    let hasSubject = tree.child(of: index, by: "nsubj") != nil
    let hasObject = tree.child(of: index, by: "obj", "ccomp") != nil
    guard hasSubject, !hasObject, !isPassive else { return [] }
    return [Filler(role: .object, token: head, isShared: true)]
  }

  /// "Berg, who is *a member* of the party", "who was *in Oslo*": a noun that a relative clause
  /// ascribes is ascribed to what the clause describes.
  func subjectOfRelative(_ index: Int, under head: Int, in tree: Tree) -> [Filler] {
    let subjects = tree.children(of: index, by: "nsubj")
    guard tree.has(index, "acl:relcl"), tree.child(of: index, by: "cop") != nil,
      subjects.allSatisfy({ Self.isRelative($0, in: tree) })
    else { return [] }
    return tree.conjuncts(of: head).filter { $0 <= head || $0 < index }.map {
      Filler(role: .subject, token: $0, isShared: true)
    }
  }
}
