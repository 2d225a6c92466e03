import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "arrested Holm in Oslo on Monday" is the arrest of Holm.
  func deed(
    _ verb: (noun: String, preposition: String), _ frame: PredicateFrame, parts: inout EventParts,
    context: ClaimContext, in reading: Reading
  ) -> String? {
    if verb.preposition == "in" { return gathering(verb.noun, frame, &parts, context, reading) }
    guard frame.status == .asserted, let object = frame.tokens(in: .object).first,
      context.tree.tokens[object].tag != .pron
        || !reading.links(at: object, in: context.sentence).isEmpty
    else { return nil }
    parts.addFrontedPlace(of: frame, context: context, in: reading)
    let victims = reading.links(at: object, in: context.sentence).filter { $0.strength == .direct }
    let isPlaced = !parts.places.isEmpty
    guard parts.time != nil || isPlaced || parts.hasDateAdverb,
      !parts.participants.isEmpty || !victims.isEmpty && isPlaced
    else { return nil }
    let words =
      victims.first.map { reading.entities[$0.entity].name }
      ?? context.tree.words(of: NounPhrase(of: object, in: context.tree).core)
    for victim in victims {
      switch reading.entities[victim.entity].kind {
      case .place where parts.places.isEmpty, .country where parts.places.isEmpty:
        parts.places.append(victim.entity)
      case .person where verb.preposition == "of" && !parts.participants.contains(victim.entity):
        parts.participants.append(victim.entity)
      default: break
      }
    }
    return verb.noun + " " + verb.preposition + " " + words
  }

  /// "rallied in Oslo" is a protest in Oslo, "clashed near the border" a clash of those who did.
  private func gathering(
    _ noun: String, _ frame: PredicateFrame, _ parts: inout EventParts, _ context: ClaimContext,
    _ reading: Reading
  ) -> String? {
    guard frame.status == .asserted, frame.tokens(in: .object).isEmpty else { return nil }
    parts.addFrontedPlace(of: frame, context: context, in: reading)
    if let place = parts.places.first { return noun + " in " + reading.entities[place].name }
    guard parts.time != nil || parts.hasDateAdverb, !parts.participants.isEmpty else { return nil }
    return generatedName(lemma: noun, parts: parts, in: reading)
  }
}
