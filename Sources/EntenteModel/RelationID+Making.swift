extension RelationID {
  /// The id of a claim: what it says, and what sets it apart from its like.
  ///
  /// `person:ana-vidal/visits/country:norway`, with `?status`, `@speaker` and `#start` behind it
  /// where the claim is not a plain fact, somebody else's words, or dated. Two texts that make one
  /// claim so give it one id, and a denial is a relation of its own.
  ///
  /// - Parameters:
  ///   - source: The entity that the verb starts from.
  ///   - kind: The verb.
  ///   - target: The entity that the verb reaches.
  ///   - isSymmetric: Whether both directions say the same: the lesser id then comes first.
  ///   - status: How the text puts it.
  ///   - speaker: Who says so, where a speaker other than the text does.
  ///   - time: When it held or happened.
  public static func make(
    source: EntityID, kind: RelationKind, target: EntityID, isSymmetric: Bool = false,
    status: RelationStatus = .asserted, speaker: EntityID? = nil, time: Period? = nil
  ) -> RelationID {
    let isSwapped = isSymmetric && target < source
    let first = isSwapped ? target : source
    let second = isSwapped ? source : target
    var text = first.rawValue + "/" + kind.rawValue + "/" + second.rawValue
    if status != .asserted { text += "?" + status.rawValue }
    if let speaker { text += "@" + speaker.rawValue }
    if let start = time?.start { text += "#" + start.description }
    return RelationID(text)
  }
}
