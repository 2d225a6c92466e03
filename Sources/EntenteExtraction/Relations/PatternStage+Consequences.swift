import EntenteLanguage
import EntenteModel

/// What follows from a claim that a pattern reads: who did a condemned deed, whose a department is.
extension PatternStage {
  /// Who took part in each event: event → actors.
  static func doers(in reading: Reading) -> [Int: [Int]] {
    var doers: [Int: [Int]] = [:]
    for claim in reading.claims where claim.kind == .participatesIn {
      guard doers[claim.target]?.contains(claim.source) != true else { continue }
      doers[claim.target, default: []].append(claim.source)
    }
    return doers
  }

  /// Who did each deed of violence.
  func violent(_ doers: [Int: [Int]], in reading: Reading) -> [Int: [Int]] {
    doers.filter { event, _ in
      reading.entities[event].name.lowercased().split(separator: " ").contains {
        violentHeads.contains(String($0))
      }
    }
  }

  /// To condemn a deed is to condemn who did it, and to blame them where it was violent.
  static func blame(
    of claim: RelationDraft, doers: [Int: [Int]], culprits: [Int: [Int]]
  ) -> [RelationDraft] {
    guard claim.kind == .criticizes, let actors = doers[claim.target], actors.count < 3 else {
      return []
    }
    return actors.filter { $0 != claim.source }.flatMap { actor in
      let kinds: [RelationKind] =
        culprits[claim.target] == nil ? [.criticizes] : [.criticizes, .accuses]
      return kinds.map { kind in
        var blame = claim
        blame.kind = kind
        blame.target = actor
        blame.confidence = Confidence(thousandths: 550)
        return blame
      }
    }
  }

  /// A state that chairs or leads a body of states is one of its members.
  static func membership(_ claim: RelationDraft, in reading: Reading) -> RelationDraft? {
    guard claim.kind == .leads, reading.entities[claim.source].kind == .country,
      reading.entities[claim.target].kind == .organization
    else { return nil }
    var member = claim
    member.kind = .memberOf
    member.confidence = Confidence(thousandths: 500)
    return member
  }

  /// What a minister gives or imposes, the state does.
  static func ofState(_ claim: RelationDraft, in reading: Reading) -> RelationDraft {
    let source = reading.entities[claim.source]
    guard claim.kind == .aids || claim.kind == .sanctions, source.kind == .person,
      let country = source.country, country != claim.target
    else { return claim }
    var whole = claim
    whole.source = country
    return whole
  }
}
