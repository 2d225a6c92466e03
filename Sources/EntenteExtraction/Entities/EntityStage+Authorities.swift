import EntenteLanguage
import EntenteModel
import EntenteSchema

/// Bodies that govern where no state does: where a text names one, its people are meant by it.
extension EntityStage {
  /// "the Palestinian Authority" and "the Palestinians" of the same text are one.
  func uniteAuthorities(in reading: inout Reading, index: inout EntityIndex) {
    for line in schema.lexicon("standing-authorities") {
      let parts = line.split(separator: ":").map(String.init)
      guard parts.count == 2 else { continue }
      let land = String(parts[1].drop { $0 == " " })
      guard let body = index[.organization, Self.key(parts[0])],
        let state = index[.country, Self.key(land)], body != state
      else { continue }
      reading.merge(state, into: body)
      index[.country, Self.key(land)] = body
    }
  }
}
