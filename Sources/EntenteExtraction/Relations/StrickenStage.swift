import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Says that whoever made an attack somewhere attacked the place.
///
/// "The Front claimed *the bombing* of a bus *in Elmar*", "gunmen of the Front attacked a school in
/// Elmar": nobody who is hit has a name, so the place is what was attacked.
struct StrickenStage: Stage {
  let name = "stricken places"
  let requires: [Layer] = [.entities, .events, .relations]
  let provides: [Layer] = [.relations]

  /// Nouns for deeds of force by one side.
  private let assaults: Set<String>

  init(schema: Schema) { assaults = Set(schema.lexicon("assaults-on-places")) }

  func run(_ reading: inout Reading) {
    var doers: [Int: [RelationDraft]] = [:]
    var places: [Int: [Int]] = [:]
    var struck: [Int: Set<Int>] = [:]
    for claim in reading.claims {
      switch claim.kind {
      case .participatesIn: doers[claim.target, default: []].append(claim)
      case .locatedIn: places[claim.source, default: []].append(claim.target)
      case .attacks: struck[claim.source, default: []].insert(claim.target)
      default: break
      }
    }
    for event in doers.keys.sorted() where isAssault(event, in: reading) {
      let found = doers[event] ?? []
      let own = Set(found.map(\.source))
      guard own.count == 1, let claim = found.first, claim.status == .asserted,
        let doer = own.first, isForce(doer, in: reading)
      else { continue }
      let sites = (places[event] ?? []).filter {
        reading.entities[$0].kind == .place
          && (!isOfState(doer, in: reading) || isAbroad($0, to: doer, in: reading))
      }
      // The narrowest place is the one that was hit.
      let site = sites.first { site in !sites.contains { isPart($0, of: site, in: reading) } }
      guard let site, struck[doer]?.contains(site) != true,
        !reading.claims.contains(where: {
          $0.kind == .concerns && $0.source == event && $0.target == doer
        })
      else { continue }
      var attack = claim
      attack.kind = .attacks
      attack.target = site
      attack.confidence = Confidence(thousandths: 450)
      attack.rule = "attacks/place"
      reading.claims.append(attack)
    }
  }

  private func isAssault(_ event: Int, in reading: Reading) -> Bool {
    let words = reading.entities[event].name.lowercased().split(separator: " ").map(String.init)
    let head = words.prefix { !["of", "on", "in", "at", "by", "against", "near"].contains($0) }
    guard let last = head.last else { return false }
    return assaults.contains(last) || assaults.contains(head.suffix(2).joined(separator: " "))
  }

  /// Whether somebody can make an attack: a body or a state.
  private func isForce(_ doer: Int, in reading: Reading) -> Bool {
    [.organization, .country].contains(reading.entities[doer].kind)
  }

  private func isOfState(_ doer: Int, in reading: Reading) -> Bool {
    reading.entities[doer].kind == .country
      || reading.claims.contains {
        $0.kind == .partOf && $0.source == doer && reading.entities[$0.target].kind == .country
      }
  }

  /// Whether a place is not in the country of whoever acts there: its police raids at home.
  private func isAbroad(_ place: Int, to doer: Int, in reading: Reading) -> Bool {
    guard let country = PatternStage.side(of: place, in: reading) else { return true }
    return PatternStage.side(of: doer, in: reading) != country
  }

  private func isPart(_ inner: Int, of outer: Int, in reading: Reading) -> Bool {
    reading.claims.contains {
      $0.kind == .partOf && $0.source == inner && $0.target == outer
    }
  }
}
