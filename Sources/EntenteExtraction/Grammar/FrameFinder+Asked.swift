import EntenteLanguage
import EntenteModel

/// Who is named behind a noun, and who is asked for something behind "for".
extension FrameFinder {
  /// The words joined to a nominal; for "the two prime ministers, *Holm and Berg*," those who are
  /// named behind it.
  func named(by child: Int, in tree: Tree) -> [Int] {
    let joined = tree.conjuncts(of: child)
    guard joined.count == 1, tree.tokens[child].fineTag == "NNS",
      let name = tree.children(of: child, by: "appos").first(where: {
        $0 > child && tree.tokens[$0].tag == .propn
      })
    else { return joined }
    let names = tree.conjuncts(of: name)
    return names.count > 1 && names.allSatisfy { tree.tokens[$0].tag == .propn } ? names : joined
  }

  /// Whom a verb asks something of in "pressed for *Serbia* to leave".
  func subjectsBehindFor(of index: Int, in tree: Tree) -> [Filler] {
    var fillers: [Filler] = []
    for clause in tree.children(of: index, by: "advcl", "xcomp", "ccomp", "acl") {
      guard let mark = tree.child(of: clause, by: "mark"),
        tree.tokens[mark].form.lowercased() == "for",
        let subject = tree.child(of: clause, by: "nsubj")
      else { continue }
      fillers += tree.conjuncts(of: subject).map {
        Filler(role: "for", token: $0, isShared: false)
      }
      fillers.append(Filler(role: .clause, token: clause, isShared: false))
    }
    let asks = tree.children(of: index, by: "obj", "obl").contains {
      tree.has($0, "obj")
        || ["for", "on", "upon", "to", "with"].contains(tree.preposition(of: $0))
    }
    for clause in tree.children(of: index, by: "advcl")
    where clause > index && tree.tokens[clause].fineTag == "VBG" {
      // "punished them *for attacking* Oslo"
      guard let mark = tree.child(of: clause, by: "mark"),
        tree.tokens[mark].form.lowercased() == "for"
      else { continue }
      fillers.append(Filler(role: "for", token: clause, isShared: true))
    }
    for clause in tree.children(of: index, by: "advcl")
    where asks && tree.tokens[clause].fineTag == "VB" && clause > index {
      // "pressed for Oslo *to leave*", where the infinitive hangs loosely.
      fillers.append(Filler(role: .clause, token: clause, isShared: true))
      fillers.append(Filler(role: .infinitive, token: clause, isShared: true))
    }
    return fillers
  }
}
