import EntenteModel

/// Gives the predecessor the post that their successor holds: "Holm, the foreign minister, took over
/// from Vik".
struct SuccessionStage: Stage {
  let name = "succession"
  let requires: [Layer] = [.relations]
  let provides: [Layer] = []

  func run(_ reading: inout Reading) {
    for claim in reading.claims where claim.kind == .succeeds && claim.status == .asserted {
      let posts = Set(
        reading.claims.filter { $0.source == claim.source && $0.kind == .holdsOffice }.map(\.target)
      )
      let theirs = reading.claims.contains {
        $0.source == claim.target && $0.kind == .holdsOffice
      }
      guard let post = posts.first, posts.count == 1, !theirs else { continue }
      var held = claim
      held.kind = .holdsOffice
      held.source = claim.target
      held.target = post
      held.rule = "structure/succession"
      reading.claims.append(held)
    }
  }
}
