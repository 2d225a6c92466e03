import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Bodies that govern where no state does: where a text names one, its people are meant by it.
extension EntityStage {
  /// "the Palestinian Authority" and "the Palestinians" of the same text are one.
  func uniteAuthorities(in reading: inout Reading, index: inout EntityIndex) {
    for (authority, land) in lists.standingAuthorities {
      guard let body = index[.organization, Self.key(authority)],
        let state = index[.country, Self.key(land)], body != state
      else { continue }
      reading.merge(state, into: body)
      index[.country, Self.key(land)] = body
    }
  }
}
