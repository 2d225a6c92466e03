import EntenteLanguage
import EntenteModel

/// Verbs of meeting: who met whom, and whether that makes an event.
extension EventStage {
  /// "met Vidal in Oslo", "called on the president", "was received by Holm".
  func tellsOfMeeting(
    _ frame: PredicateFrame, parts: inout EventParts, context: ClaimContext, in reading: Reading
  ) -> Bool {
    var others = frame.tokens(in: .object)
    // "delegations headed by Holm met": who heads them was there.
    for subject in frame.tokens(in: .subject) + frame.tokens(in: "with") {
      for link in reading.leaders(of: subject, in: context.sentence) {
        parts.addParticipant(link, token: subject, isHost: true, context: context, in: reading)
      }
    }
    if frame.lemma == "call on" || frame.lemma == "call" {
      // "called on Norway to leave" asks; "called on the president" visits.
      guard
        context.tree.child(of: frame.trigger, by: "xcomp", "advcl", "ccomp").map({
          context.tree.tokens[$0].fineTag == "VB"
        }) != true
      else { return false }
      others = frame.tokens(in: "on").isEmpty ? others : frame.tokens(in: "on")
    }
    if Self.sitting.contains(frame.lemma) {
      // "sat down with Vidal", "spent three hours with Vidal"
      others = frame.tokens(in: "with")
    }
    if Self.assembling.contains(frame.lemma), others.isEmpty {
      parts.addFrontedPlace(of: frame, context: context, in: reading)
      if isBodysOwn(frame, parts: parts, context: context, in: reading) { return true }
      return parts.participants.count > 1 && !parts.places.isEmpty
    }
    if others.isEmpty, frame.lemma == "meet",
      isBodysOwn(frame, parts: parts, context: context, in: reading)
    {
      parts.addFrontedPlace(of: frame, context: context, in: reading)
      return true
    }
    if frame.lemma != "meet" {
      // One receives letters and hosts games too: only people make a meeting.
      guard
        others.contains(where: { token in
          reading.links(at: token, in: context.sentence).contains {
            reading.entities[$0.entity].kind == .person || $0.strength == .through
          }
        })
      else { return false }
    }
    parts.add(others, context: context, in: reading)
    for other in others where parts.places.isEmpty {
      // "met Vidal *in Oslo*": parsers hang the place on the last of those who were met.
      for part in context.tree.conjuncts(of: other)
        + context.tree.children(of: other, by: "appos", "flat")
      {
        parts.addPlaces(at: part, beneath: ["in", "at"], context: context, in: reading)
      }
    }
    parts.addWherePlace(of: frame, context: context, in: reading)
    parts.addFrontedPlace(of: frame, context: context, in: reading)
    inheritVisit(frame, parts: &parts, context: context, in: reading)
    return parts.participants.count > 1
      && (!parts.places.isEmpty || parts.time != nil || parts.hasDateAdverb
        || isBounded(frame, context: context, in: reading))
  }

  /// "During her visit to Oslo she met Holm": they met where the visit leads.
  private func inheritVisit(
    _ frame: PredicateFrame, parts: inout EventParts, context: ClaimContext, in reading: Reading
  ) {
    guard parts.places.isEmpty else { return }
    for token in frame.tokens(in: "during")
    where EventParts.travels.contains(context.tree.tokens[token].lowercasedLemma) {
      let visits = reading.direct(.event, at: token, in: context.sentence).map(\.entity)
      for claim in reading.claims
      where claim.kind == .locatedIn && visits.contains(claim.source)
        && !parts.places.contains(claim.target)
      {
        parts.places.append(claim.target)
      }
    }
    // "to Ethiopia, Kenya and Chad": in which of them is not said.
    if parts.places.count > 1 { parts.places = [] }
  }

  /// "The Security Council met in Oslo": a body that meets is enough by itself.
  private func isBodysOwn(
    _ frame: PredicateFrame, parts: EventParts, context: ClaimContext, in reading: Reading
  ) -> Bool {
    guard parts.participants.count == 1, let body = parts.participants.first,
      reading.entities[body].kind == .organization, frame.tokens(in: "with").isEmpty,
      frame.status == .asserted || frame.status == .planned,
      frame.tokens(in: .subject).contains(where: { subject in
        reading.links(at: subject, in: context.sentence).contains {
          $0.entity == body && $0.strength > .loose
        }
      })
    else { return false }
    return !parts.places.isEmpty || parts.time != nil || parts.hasDateAdverb
  }

  /// "SADC meeting in Oslo": bodies with short names lend those to their meetings.
  func shortName(of parts: EventParts, in reading: Reading) -> String? {
    guard parts.participants.count == 1, let body = parts.participants.first,
      reading.entities[body].kind == .organization
    else { return nil }
    let known = reading.entities[body]
    let short = ([known.name] + known.aliases).filter {
      $0.count < 9 && $0.allSatisfy { $0.isUppercase || $0.isNumber }
    }
    guard let name = short.min(by: { ($0.count, $0) < ($1.count, $1) }) else { return nil }
    return name + " meeting"
      + (parts.places.first.map { " in " + reading.entities[$0].name } ?? "")
  }

  /// Verbs that tell of a meeting with whom they are done.
  private static let sitting: Set<String> = [
    "sit down", "sit", "confer", "huddle", "dine", "lunch", "breakfast", "spend", "closet",
  ]

  /// Verbs by which many come together.
  static let assembling: Set<String> = ["gather", "assemble", "convene"]

  /// "world powers meeting at the union": those who met have no names, and yet they met.
  func namelessMeeting(
    _ frame: PredicateFrame, parts: EventParts, context: ClaimContext, in reading: Reading
  ) -> String? {
    let tree = context.tree
    guard frame.lemma == "meet" || Self.assembling.contains(frame.lemma),
      frame.status == .asserted || frame.status == .planned, parts.participants.isEmpty,
      frame.tokens(in: .object).isEmpty, let subject = frame.tokens(in: .subject).first,
      tree.tokens[subject].fineTag == "NNS",
      lists.statesmen.contains(tree.tokens[subject].lowercasedLemma)
    else { return nil }
    let words = "meeting of " + tree.words(of: NounPhrase(of: subject, in: tree).core)
    if let place = parts.places.first { return words + " in " + reading.entities[place].name }
    if let when = parts.dateWords { return words + " " + when }
    let bodies = frame.tokens(in: "at").flatMap {
      reading.direct(.organization, at: $0, in: context.sentence)
    }
    return bodies.first.map { words + " at " + reading.entities[$0.entity].name }
  }

  /// "met for three hours", "is meeting at the ministry": as good as a date or a place.
  private func isBounded(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) -> Bool {
    let lasts = (frame.tokens(in: "for") + frame.tokens(in: "for-time")).contains {
      ["hour", "minute"].contains(context.tree.tokens[$0].lowercasedLemma)
    }
    // "meet on a weekly basis"
    let recurs = frame.tokens(in: "on").contains {
      context.tree.tokens[$0].lowercasedLemma == "basis"
    }
    return lasts || recurs
      || frame.tokens(in: "at").contains {
        !reading.direct(.organization, at: $0, in: context.sentence).isEmpty
      }
  }
}
