import EntenteModel

/// What words stand for, as claims ask for it.
extension Reading {
  /// Those who can act that a token stands for, by name or through their people.
  func actors(at token: Int, in sentence: Int) -> [EntityLink] {
    links(at: token, in: sentence).filter {
      $0.strength > .loose && entities[$0.entity].kind.isActor
    }
  }

  /// Whether a token stands for somebody who can act.
  func hasActor(at token: Int, in sentence: Int) -> Bool {
    links(at: token, in: sentence).contains {
      $0.strength > .loose && entities[$0.entity].kind.isActor
    }
  }

  /// The entities of a kind that a token itself names, describes or takes up.
  func direct(_ kind: EntityKind, at token: Int, in sentence: Int) -> [EntityLink] {
    links(at: token, in: sentence).filter {
      $0.strength == .direct && entities[$0.entity].kind == kind
    }
  }

  /// The places and countries that a token stands for, however loosely.
  func places(at token: Int, in sentence: Int) -> [EntityLink] {
    links(at: token, in: sentence).filter {
      entities[$0.entity].kind == .place || entities[$0.entity].kind == .country
    }
  }

  /// Whether a token stands for nothing, or only for whose thing it is.
  func isFree(_ token: Int, in sentence: Int) -> Bool {
    links(at: token, in: sentence).allSatisfy { $0.strength == .loose }
  }

  /// The persons by whom a group is led: "a delegation led by Holm".
  func leaders(of group: Int, in sentence: Int) -> [EntityLink] {
    let tree = trees[sentence]
    // "a group *of senators led* by Holm"
    let members = tree.children(of: group, by: "nmod").filter { tree.preposition(of: $0) == "of" }
    return ([group] + members).flatMap { tree.children(of: $0, by: "acl") }.filter {
      ["lead", "head"].contains(tree.tokens[$0].lowercasedLemma)
    }
    .flatMap { tree.children(of: $0, by: "obl", "obl:agent") }
    .filter { tree.preposition(of: $0) == "by" }
    .flatMap { tree.conjuncts(of: $0) }
    .flatMap { [$0] + tree.children(of: $0, by: "appos", "flat") }
    .flatMap { links(at: $0, in: sentence) }
    .filter { entities[$0.entity].kind == .person }
  }
}
