import EntenteLanguage
import EntenteModel

/// Who acts beside a subject, and what is asked of those spoken to.
extension FrameFinder {
  /// "Oslo, *together with Malmo*, condemned it": who is named beside the subject acts with it.
  func companions(of index: Int, isPassive: Bool, in tree: Tree) -> [Filler] {
    let subjects = tree.children(of: index, by: "nsubj")
    guard let first = subjects.first, first < index else { return [] }
    let together =
      (tree.children(of: index, by: "advmod")
      + tree.children(of: first, by: "advmod")).filter {
        Self.jointly.contains(tree.tokens[$0].form.lowercased())
      }
    let phrases =
      tree.children(of: index, by: "obl") + tree.children(of: first, by: "nmod", "obl")
      + together.flatMap { tree.children(of: $0, by: "obl", "nmod") }
    // "Holm, *accompanied by Berg*, arrived": both do.
    let escorts = (tree.children(of: first, by: "acl") + tree.children(of: index, by: "advcl"))
      .filter {
        tree.tokens[$0].lowercasedLemma == "accompany" && tree.tokens[$0].fineTag == "VBN"
      }
      .flatMap { tree.children(of: $0, by: "obl") }.filter { tree.preposition(of: $0) == "by" }
    return
      (phrases.filter {
        // "*Together with Malmo*, Oslo condemned it" too
        $0 < index && isBesideSubject($0, in: tree)
      } + escorts + partnersInConcert(of: index, in: tree))
      .flatMap { tree.conjuncts(of: $0) }
      .map { Filler(role: isPassive ? .object : .subject, token: $0, isShared: true) }
  }

  /// "Oslo, *in concert with Malmo*, imposed it".
  private func partnersInConcert(of index: Int, in tree: Tree) -> [Int] {
    tree.children(of: index, by: "obl").filter {
      Self.concerts.contains(tree.tokens[$0].lowercasedLemma) && tree.preposition(of: $0) == "in"
    }
    .flatMap { tree.children(of: $0, by: "nmod") }.filter { tree.preposition(of: $0) == "with" }
  }

  private static let concerts: Set<String> = [
    "concert", "coordination", "co-ordination", "conjunction", "tandem", "partnership",
  ]

  private func isBesideSubject(_ phrase: Int, in tree: Tree) -> Bool {
    let preposition = tree.preposition(of: phrase)
    if ["alongside", "along-with", "together-with", "as-well-as", "in-addition-to"].contains(
      preposition)
    {
      return true
    }
    guard preposition == "with", let word = tree.child(of: phrase, by: "case"), word > 0 else {
      return false
    }
    return Self.jointly.contains(tree.tokens[word - 1].form.lowercased())
  }

  private static let jointly: Set<String> = ["together", "along", "jointly"]

  /// "called on the movement *to leave*": an infinitive hung on whom one speaks to is what one asks.
  func askedInfinitives(of index: Int, in tree: Tree) -> [Filler] {
    guard lists.addressing.contains(tree.tokens[index].lowercasedLemma) else { return [] }
    return tree.children(of: index, by: "obj", "obl").filter {
      tree.has($0, "obj") || ["on", "upon", "to", "with"].contains(tree.preposition(of: $0))
    }
    .flatMap { tree.children(of: $0, by: "acl") }
    .filter { clause in
      tree.tokens[clause].fineTag == "VB"
        && tree.children(of: clause, by: "mark").contains {
          tree.tokens[$0].form.lowercased() == "to"
        }
    }
    .flatMap {
      [
        Filler(role: .clause, token: $0, isShared: true),
        Filler(role: .infinitive, token: $0, isShared: true),
      ]
    }
  }

  /// What is counted in objects that only count: "dozens *of rockets*".
  func counted(in objects: [Int], of tree: Tree) -> [Int] {
    objects.filter { Self.isAmount($0, in: tree) }
      .flatMap { tree.children(of: $0, by: "nmod") }
      .filter { tree.preposition(of: $0) == "of" }
  }

  /// Nouns that only count: "*dozens* of rockets".
  private static func isAmount(_ index: Int, in tree: Tree) -> Bool {
    [
      "dozen", "hundred", "thousand", "score", "volley", "barrage", "salvo", "series", "number",
      "wave", "round", "handful", "couple", "pair", "million", "lot", "tonne", "ton",
    ].contains(tree.tokens[index].lowercasedLemma)
  }
}
