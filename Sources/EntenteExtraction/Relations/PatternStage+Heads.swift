import EntenteLanguage
import EntenteModel

/// Who leads what, and who is only named beside it.
extension PatternStage {
  /// A deputy or former head leads nothing.
  static func isDeputy(_ noun: Int, in tree: Tree) -> Bool {
    tree.children(of: noun).contains {
      ["deputy", "vice", "assistant", "former", "ex", "senior", "local"].contains(
        tree.tokens[$0].form.lowercased())
    }
  }

  /// To host the leaders of a body is not to lead it, and they are not where it is.
  static func isMeantItself(
    _ kind: RelationKind, source: EntityLink, target: EntityLink, in reading: Reading
  ) -> Bool {
    func isBody(_ link: EntityLink) -> Bool {
      link.strength != .direct && reading.entities[link.entity].kind == .organization
    }
    return !(kind == .leads && isBody(target)) && !(kind == .locatedIn && isBody(source))
  }
}
