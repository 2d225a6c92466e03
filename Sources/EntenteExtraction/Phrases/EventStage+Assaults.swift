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
        lists.assailants[tree.tokens[$0].lowercasedLemma]
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
}
