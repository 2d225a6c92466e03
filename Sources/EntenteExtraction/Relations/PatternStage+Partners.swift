import EntenteModel

extension PatternStage {
  /// "Norway is one of Denmark's closest partners", in Denmark's own words: Denmark praises Norway.
  ///
  /// In anybody else's words the partner is for whose partner it is.
  func praised(
    _ claim: RelationDraft, by frame: PredicateFrame, in reading: Reading, context: ClaimContext
  ) -> RelationDraft {
    guard claim.kind == .supports,
      claim.rule == "pattern/ally-of" || claim.rule == "pattern/friend-of",
      let speaker = context.voices(of: frame.trigger, inSentence: frame.speaker, in: reading)
        .first(where: {
          $0 != claim.source
            && ($0 == claim.target || reading.entities[$0].country == claim.target)
        })
    else { return claim }
    var claim = claim
    (claim.source, claim.target) = (speaker, claim.source)
    return claim
  }
}
