import EntenteLanguage
import EntenteModel

/// Whether a thing is there of which something is said, and what is arranged or told ahead.
extension StatusFinder {
  /// Whether a verb stands in the infinitive with "to": "is *to meet* them".
  func isArranged(_ index: Int, in tree: Tree) -> Bool {
    ["VB", "VBN"].contains(tree.tokens[index].fineTag)
      && tree.children(of: index, by: "mark").contains {
        tree.tokens[$0].form.lowercased() == "to"
      }
  }

  /// The status of what a verb is said of: "a visit was *postponed*", "Oslo's backing has not
  /// *changed*".
  func fate(
    of index: Int, under head: Int, above: RelationStatus, in tree: Tree
  ) -> RelationStatus {
    let lemma = tree.tokens[head].lowercasedLemma
    let whole = particle(of: head, in: tree).flatMap {
      fates[lemma + " " + tree.tokens[$0].lowercasedLemma]
    }
    let fate = whole ?? fates[lemma]
    if let fate, fate != .asserted, tree.has(index, "nsubj:pass"), above != .negated { return fate }
    // Whatever is said of a thing that is known takes it for granted, unless it is said to be.
    let isKnown = tree.children(of: index, by: "det", "nmod:poss").contains {
      tree.has($0, "nmod:poss")
        || ["the", "this", "these", "those"].contains(tree.tokens[$0].form.lowercased())
    }
    // "sanctions *imposed* by Oslo will be extended": what has been done is there.
    let isDone = tree.children(of: index, by: "acl").contains {
      tree.tokens[$0].fineTag == "VBN" && $0 > index
    }
    if above == .planned, isDone, fate != .asserted { return .asserted }
    return above == .negated && isKnown && fate != .asserted && tree.tokens[head].tag == .verb
      ? .asserted : above
  }

  /// "Oslo *said it would back* them", without a condition.
  func isReported(_ index: Int, in tree: Tree) -> Bool {
    guard tree.has(index, "ccomp"), let head = tree.head(of: index),
      ["VBD", "VBN"].contains(tree.tokens[head].fineTag),
      reporting.contains(tree.tokens[head].lowercasedLemma)
    else { return false }
    return !tree.children(of: index, by: "advcl").contains { clause in
      tree.children(of: clause, by: "mark").contains {
        ["if", "unless"].contains(tree.tokens[$0].form.lowercased())
      }
    }
  }

  /// Forms of "be" before an infinitive.
  static let beings: Set<String> = ["is", "are", "was", "were", "am", "be"]
}
