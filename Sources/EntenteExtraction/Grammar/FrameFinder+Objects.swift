import EntenteLanguage
import EntenteModel

/// What the phrases inside an object say of the verb above it.
extension FrameFinder {
  /// What a phrase says that it includes: "partners, including *Iraq* and *Jordan*".
  func examples(of index: Int, in tree: Tree) -> [Int] {
    // "met with topics including Oslo": what lies on the table is none of those who met.
    if ["topic", "agenda", "theme", "issue"].contains(tree.tokens[index].lowercasedLemma) {
      return []
    }
    return tree.children(of: index, by: "nmod", "obl", "appos").filter {
      ["including", "include", "such-as", "like"].contains(tree.preposition(of: $0))
    }.flatMap { tree.conjuncts(of: $0) }
  }

  /// Where the object's own phrase says at whom: "fired shells *at Malmo*".
  ///
  /// Parsers waver between object and verb here, and the verb loses nothing by sharing.
  func phrasesOfObjects(
    _ objects: [Int], beside fillers: [Filler], in tree: Tree
  ) -> [Filler] {
    var shared: [Filler] = []
    // "imposed a ban and a freeze *on Oslo*": the last of them has the phrase.
    for object in objects.flatMap({ tree.conjuncts(of: $0) }) {
      shared += aims(of: object, beside: fillers, in: tree)
      // "fired rounds *aimed at Malmo*"
      let aimed = tree.children(of: object, by: "acl")
        .filter { ["aim", "direct", "target", "fire"].contains(tree.tokens[$0].lowercasedLemma) }
        .flatMap { tree.children(of: $0, by: "obl") }
      for child in tree.children(of: object, by: "nmod") + aimed {
        let role = Role(tree.preposition(of: child))
        let isPlace = tree.tokens[object].tag == .propn && (role == "in" || role == "at")
        // "blamed the attack *on Oslo*", "imposed a ban *on Oslo*"
        let isBlame =
          role == "on"
          && tree.head(of: tree.firstConjunct(of: object)).map {
            ["blame", "pin", "impose", "levy", "slap"].contains(tree.tokens[$0].lowercasedLemma)
          } == true
        guard Self.aims.contains(role) || isPlace || isBlame,
          !fillers.contains(where: { $0.role == role })
        else {
          continue
        }
        shared += tree.conjuncts(of: child).map { Filler(role: role, token: $0, isShared: true) }
      }
    }
    return shared
  }

  private static let aims: Set<Role> = [
    "at", "into", "against", "onto", "to", "toward", "towards", "with", "upon",
  ]
}
