import EntenteModel

/// What a text says twice, once more loosely.
extension Assembler {
  /// The drafts without echoes: what the text itself says counts over what it quotes, a fact over a
  /// possibility, "discusses" over "is about", taking part over being its subject, and a plan over a
  /// headline: "Minister visits Oslo" stands above a visit to come.
  static func settled(
    _ drafts: [RelationDraft], headlines: Set<Int>
  ) -> [RelationDraft] {
    struct Core: Hashable {
      let source: Int
      let kind: RelationKind
      let target: Int
    }
    var plain: Set<Core> = []
    var spoken: Set<Core> = []
    var told: Set<Core> = []
    var planned: Set<Core> = []
    var present: Set<Core> = []
    for draft in drafts {
      let core = Core(source: draft.source, kind: draft.kind, target: draft.target)
      if draft.status == .asserted { plain.insert(core) }
      if draft.kind == .participatesIn {
        present.insert(Core(source: draft.target, kind: .concerns, target: draft.source))
      }
      if draft.status == .asserted, draft.speaker == nil { spoken.insert(core) }
      guard !headlines.contains(draft.sentence) else { continue }
      if draft.status == .planned { planned.insert(core) }
      // "My first visit to Oslo comes at an important time", said before it.
      if draft.status == .asserted, draft.kind != .visits || draft.speaker == nil {
        told.insert(core)
      }
    }
    return drafts.compactMap { draft in
      var draft = draft
      let core = Core(source: draft.source, kind: draft.kind, target: draft.target)
      if draft.status == .possible, plain.contains(core) { return nil }
      if draft.status == .asserted, planned.contains(core), !told.contains(core) { return nil }
      // Who was there is not what it was about.
      if draft.kind == .concerns, present.contains(core),
        draft.rule == "events/concerns" || draft.rule == TopicStage.rule
      {
        return nil
      }
      if draft.kind == .concerns,
        plain.contains(Core(source: draft.source, kind: .discusses, target: draft.target))
      {
        return nil
      }
      if draft.status == .asserted, spoken.contains(core) { draft.speaker = nil }
      return draft
    }
  }
}
