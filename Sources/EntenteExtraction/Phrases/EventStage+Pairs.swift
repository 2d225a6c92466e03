import EntenteLanguage

/// Who meets whom at an event of several.
extension EventStage {
  /// "a *trilateral* meeting with Holm and Vidal": each meets each, whoever holds it.
  static func isManySided(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    tree.children(of: frame.trigger, by: "amod").contains {
      manySided.contains(tree.tokens[$0].form.lowercased())
    }
  }

  private static let manySided: Set<String> = [
    "trilateral", "tripartite", "three-way", "quadrilateral", "four-way",
  ]

  /// "Ministers of Norway, Denmark and Peru met": each met each.
  static func pairs(of entities: [Int]) -> [(Int, Int)] {
    entities.indices.flatMap { left in
      entities.indices.dropFirst(left + 1).map { (entities[left], entities[$0]) }
    }
  }
}
