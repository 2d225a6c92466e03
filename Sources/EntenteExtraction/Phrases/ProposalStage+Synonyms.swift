import EntenteModel

extension ProposalStage {
  /// "the Iran nuclear deal" and "the JCPOA" are one: what goes by several names gets its usual one.
  func mergeSynonyms(in reading: inout Reading) {
    var first: [String: Int] = [:]
    var replacements: [Int: Int] = [:]
    for index in reading.entities.indices
    where reading.entities[index].kind == .proposal && reading.entities[index].isKept {
      let name = reading.entities[index].name
      guard let usual = lists.usualNames[EntityStage.key(name)] else { continue }
      if let known = first[usual] {
        reading.merge(index, into: known)
        reading.takeTime(of: index, for: known)
        replacements[index] = known
      } else {
        first[usual] = index
        guard name != usual else { continue }
        reading.entities[index].name = usual
        reading.entities[index].aliases.removeAll { $0 == usual }
        reading.entities[index].addAlias(name)
      }
    }
    guard !replacements.isEmpty else { return }
    reading.replace(replacements)
    reading.claims.removeAll { $0.source == $0.target }
  }
}
