import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "A suicide bomber killed ten people in Elmar": an attack that no noun has told of, named by
  /// what its unnamed doer is.
  func assault(
    _ frame: PredicateFrame, parts: EventParts, context: ClaimContext, in reading: Reading
  ) -> String? {
    let tree = context.tree
    guard frame.status == .asserted, let place = parts.places.first,
      let noun = frame.tokens(in: .subject).compactMap({
        Self.assailants[tree.tokens[$0].lowercasedLemma]
      }).first,
      // A raid or blast in the same sentence is told of by its own noun.
      !tree.tokens.contains(where: {
        $0.tag == .noun && lexicon.violentHeads.contains($0.lowercasedLemma)
      })
    else { return nil }
    return noun + " in " + reading.entities[place].name
  }

  /// "addressed the Senate on Monday", "briefed the Council": only bodies are spoken to on some day.
  func speech(
    _ noun: String, to heard: [EntityLink], _ parts: inout EventParts, _ reading: Reading
  ) -> String? {
    let bodies = heard.map(\.entity).filter { reading.entities[$0].kind == .organization }
    guard let body = bodies.first, let speaker = parts.participants.first else { return nil }
    for body in bodies where !parts.participants.contains(body) { parts.participants.append(body) }
    return noun + " of " + reading.entities[speaker].name + " to " + reading.entities[body].name
  }

  /// Unnamed people and things that kill, with what it is called that they do.
  private static let assailants: [String: String] = [
    "bomber": "bombing", "bomb": "bombing", "mine": "explosion", "landmine": "explosion",
    "gunman": "shooting", "gunmen": "shooting", "shooter": "shooting", "sniper": "shooting",
    "attacker": "attack", "assailant": "attack", "militant": "attack", "insurgent": "attack",
    "rebel": "attack", "extremist": "attack", "raider": "attack", "terrorist": "attack",
    "jihadist": "attack", "bandit": "attack", "missile": "missile attack",
    "rocket": "rocket attack", "drone": "drone attack", "warplane": "airstrike",
    "jet": "airstrike", "shell": "shelling", "mortar": "shelling", "grenade": "grenade attack",
    "device": "bombing",
  ]
}
