import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Says that whoever moves or backs a vote of no confidence is against whom it concerns.
///
/// "The Front tabled a motion of *no confidence* in the government".
struct CensureStage: Stage {
  let name = "censure"
  let requires: [Layer] = [.entities, .proposals, .events, .relations]
  let provides: [Layer] = [.relations]

  /// Words in the name of a motion or vote that is to remove somebody.
  private let words: [String]

  init(schema: Schema) { words = schema.lexicon("censure-words") }

  func run(_ reading: inout Reading) {
    var concerned: [Int: [Int]] = [:]
    for claim in reading.claims
    where claim.kind == .concerns && reading.entities[claim.target].kind.isActor {
      concerned[claim.source, default: []].append(claim.target)
    }
    let moves = reading.claims.filter {
      [.proposes, .signs, .supports].contains($0.kind) && $0.status == .asserted
        && isCensure($0.target, in: reading)
    }
    for move in moves {
      for target in concerned[move.target] ?? []
      where target != move.source && reading.entities[move.source].country != target
        && reading.entities[move.source].kind != .country
      {
        var stance = move
        stance.kind = .opposes
        stance.target = target
        stance.confidence = Confidence(thousandths: 550)
        stance.rule = "censure"
        reading.claims.append(stance)
      }
    }
  }

  private func isCensure(_ entity: Int, in reading: Reading) -> Bool {
    let name = reading.entities[entity].name.lowercased()
    return [.proposal, .event].contains(reading.entities[entity].kind)
      && words.contains { name.contains($0) }
  }
}
