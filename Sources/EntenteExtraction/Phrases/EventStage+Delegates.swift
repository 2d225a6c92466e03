import EntenteLanguage
import EntenteModel

extension EventStage {
  /// "The delegation also includes Holm and Vidal", "Participants included Holm": who is counted
  /// among those who travel or meet takes part in the journey or the meeting just told of.
  func addDelegates(
    _ contexts: [ClaimContext], memory: EventMemory, in reading: inout Reading
  ) {
    for context in contexts where !reading.furniture.contains(context.sentence) {
      let tree = context.tree
      for frame in reading.frames[context.sentence]
      where frame.form == .verb && Self.counting.contains(frame.lemma) && frame.status != .negated {
        let heads = frame.tokens(in: .subject).map { tree.tokens[$0].lowercasedLemma }
        let isTeam = heads.contains(where: Self.teams.contains)
        guard isTeam || heads.contains(where: Self.guests.contains) else { continue }
        let groups: Set<String> =
          isTeam
          ? ["visit", "meeting", "negotiation"]
          : ["meeting", "negotiation", "signing", "forum", "congress", "ceremony", "exercise"]
        guard
          let occasion = memory.records.last(where: { record in
            record.sentence <= context.sentence && context.sentence - record.sentence < 5
              && groups.contains(record.group) && reading.entities[record.entity].isKept
          })
        else { continue }
        let members = frame.tokens(in: .object) + frame.tokens(in: "of")
        for token in members.flatMap({ tree.conjuncts(of: $0) }) {
          for link in reading.links(at: token, in: context.sentence)
          where link.strength == .direct
            && [.person, .organization].contains(reading.entities[link.entity].kind)
          {
            reading.claims.append(
              RelationDraft(
                source: link.entity, kind: .participatesIn, target: occasion.entity,
                status: reading.entities[occasion.entity].status, confidence: Confidence(0.6),
                sentence: context.sentence,
                span: context.span(covering: [frame.trigger, token], in: reading),
                rule: "events/delegate"))
          }
        }
      }
    }
  }

  private static let counting: Set<String> = [
    "include", "comprise", "consist", "feature", "number",
  ]

  private static let teams: Set<String> = [
    "delegation", "team", "mission", "entourage", "party", "group", "delegate", "member",
  ]

  private static let guests: Set<String> = [
    "participant", "attendee", "guest", "dignitary", "speaker", "panelist", "panellist",
    "signatory",
    "attendance", "invitee", "audience",
  ]
}
