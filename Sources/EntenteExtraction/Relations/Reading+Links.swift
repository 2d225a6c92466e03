import EntenteModel

/// What words stand for, as claims ask for it.
extension Reading {
  /// Who a token stands for, by name or by people and bodies of theirs: "Denmark's ministers".
  func actors(at token: Int, in sentence: Int) -> [EntityLink] {
    links(at: token, in: sentence).filter {
      $0.strength > .loose && entities[$0.entity].kind.isActor
    }
  }

  /// Whether a token stands for somebody.
  func hasActor(at token: Int, in sentence: Int) -> Bool {
    links(at: token, in: sentence).contains {
      $0.strength > .loose && entities[$0.entity].kind.isActor
    }
  }

  /// What of a kind a token itself names, describes or takes up.
  func named(_ kind: EntityKind, at token: Int, in sentence: Int) -> [EntityLink] {
    links(at: token, in: sentence).filter {
      $0.strength == .direct && entities[$0.entity].kind == kind
    }
  }
}
