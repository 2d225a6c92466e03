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
        lists.violentHeads.contains(String($0))
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

  /// "urged Oslo to implement *the accord*": who asks somebody to keep a thing is for it, and who asks
  /// them to give it up is against it.
  func wishes(
    of frame: PredicateFrame, _ found: [RelationDraft], in reading: Reading, context: ClaimContext
  ) -> [RelationDraft] {
    guard frame.form == .verb, found.contains(where: { $0.kind == .requests }) else { return [] }
    let asked = Set(frame.tokens(in: .infinitive) + frame.tokens(in: .clause))
    var wishes: [RelationDraft] = []
    for deed in reading.frames[context.sentence] where asked.contains(deed.trigger) {
      guard deed.form == .verb else { continue }
      let kind: RelationKind
      if lists.keeping.contains(deed.lemma) {
        kind = .supports
      } else if lists.ending.contains(deed.lemma) {
        kind = .opposes
      } else {
        continue
      }
      let things = ([.object, "with", "to", "by", "in", "from"] as [Role]).flatMap {
        deed.tokens(in: $0)
      }
      for thing in things {
        for link in reading.links(at: thing, in: context.sentence)
        where link.strength == .direct && reading.entities[link.entity].kind == .proposal {
          for request in found where request.kind == .requests {
            var wish = request
            wish.kind = kind
            wish.target = link.entity
            wish.confidence = Confidence(thousandths: 500)
            if !wishes.contains(where: {
              $0.source == wish.source && $0.target == wish.target && $0.kind == wish.kind
            }) {
              wishes.append(wish)
            }
          }
        }
      }
    }
    return wishes
  }

  /// "*ended* its aid to Oslo": what is stopped is not given any more.
  func isEnded(_ frame: PredicateFrame, in tree: Tree) -> Bool {
    guard frame.form == .noun, tree.has(frame.trigger, "obj"),
      let verb = tree.head(of: frame.trigger)
    else { return false }
    let lemma = tree.tokens[verb].lowercasedLemma
    return lists.stopping.contains(lemma)
      || lemma == "cut" && tree.child(of: verb, by: "compound:prt", "advmod") == verb + 1
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

  /// What a minister gives, imposes or has done to somebody, the state does.
  static func ofState(_ claim: RelationDraft, in reading: Reading) -> RelationDraft {
    let source = reading.entities[claim.source]
    guard [.aids, .sanctions, .coerces].contains(claim.kind), source.kind == .person,
      let country = source.country, country != claim.target
    else { return claim }
    var whole = claim
    whole.source = country
    return whole
  }
}
