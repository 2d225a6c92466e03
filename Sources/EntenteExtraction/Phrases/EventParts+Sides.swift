import EntenteLanguage
import EntenteModel

/// Who the sides of a strife are where its own words leave them out.
extension EventParts {
  /// "Norway and Denmark agreed to avoid clashes over a border dispute", "signed a deal that ended
  /// decades of fighting with the rebels": who settles a strife, or goes on with it, is a side of it.
  mutating func addSides(
    of frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    let tree = context.tree
    guard frame.form == .noun, lists.strifes.contains(frame.lemma),
      !frame.fillers.contains(where: {
        ["between", "by", "possessor", "of"].contains($0.role.rawValue)
      })
    else { return }
    let isAgainst = !frame.tokens(in: "with").isEmpty
    guard isAgainst ? participants.count < 2 : participants.isEmpty else { return }
    var current = frame.trigger
    for _ in 0..<7 {
      guard let head = tree.head(of: current) else { return }
      current = head
      guard let governor = reading.frames[context.sentence].first(where: { $0.trigger == head }),
        governor.form == .verb, governor.status != .negated,
        lists.settling.contains(governor.lemma)
      else { continue }
      var tokens = governor.tokens(in: .subject)
      if ["accuse", "blame"].contains(governor.lemma) { tokens += governor.tokens(in: .object) }
      let sides = tokens.flatMap { token in
        reading.links(at: token, in: context.sentence).filter {
          $0.strength > .loose
            && [.country, .organization].contains(reading.entities[$0.entity].kind)
        }.map { (token, $0) }
      }
      let distinct = Set(sides.map(\.1.entity))
      guard isAgainst ? distinct.count == 1 : distinct.count == 2 else { continue }
      for (token, link) in sides {
        addParticipant(link, token: token, isHost: true, context: context, in: reading)
      }
      return
    }
  }
}
