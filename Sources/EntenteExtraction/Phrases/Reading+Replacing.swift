import EntenteModel

extension Reading {
  /// Gives an entity the time of another, where it has none.
  mutating func takeTime(of old: Int, for new: Int) {
    if entities[new].time == nil { entities[new].time = entities[old].time }
  }

  /// Makes links and claims of some entities those of others.
  ///
  /// - Parameter replacements: What each entity became, which may have become another in turn.
  mutating func replace(_ replacements: [Int: Int]) {
    guard !replacements.isEmpty else { return }
    func last(_ entity: Int) -> Int {
      var entity = entity
      for _ in 0..<replacements.count {
        guard let new = replacements[entity] else { break }
        entity = new
      }
      return entity
    }
    for sentence in links.indices {
      for token in links[sentence].indices
      where links[sentence][token].contains(where: { replacements[$0.entity] != nil }) {
        links[sentence][token] = links[sentence][token].map {
          EntityLink(entity: last($0.entity), strength: $0.strength)
        }
      }
    }
    for index in claims.indices {
      claims[index].source = last(claims[index].source)
      claims[index].target = last(claims[index].target)
      claims[index].speaker = claims[index].speaker.map(last)
    }
  }
}
