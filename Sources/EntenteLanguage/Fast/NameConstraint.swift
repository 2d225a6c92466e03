/// What the schema knows overrides what the model guesses: a country is never a person.
package enum NameConstraint {
  /// Corrects names by the gazetteer marks of their words.
  ///
  /// A name that is, as a whole, a country, a capital, a seat of power or a word for a nationality
  /// is taken for that; inside a longer name such words stand as they are. A known name of this
  /// sort that the model missed is added.
  package static func apply(to names: [NameSpan], surfaces: SurfaceBuffer) -> [NameSpan] {
    var known = knownSpans(in: surfaces)
    var result: [NameSpan] = []
    for name in names {
      guard let index = known.firstIndex(where: { $0.tokens.overlaps(name.tokens) }) else {
        result.append(corrected(name, surfaces: surfaces))
        continue
      }
      let match = known[index]
      let coversName =
        match.tokens.lowerBound <= name.tokens.lowerBound
        && match.tokens.upperBound >= name.tokens.upperBound
      if !coversName {
        result.append(name)
        known.removeAll { $0.tokens.overlaps(name.tokens) }
      }
    }
    return (result + known).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// A name that is wholly a country, a capital or a seat, even one that is a given name elsewhere,
  /// is no person and no organization: "Jordan" alone is the state.
  private static func corrected(_ name: NameSpan, surfaces: SurfaceBuffer) -> NameSpan {
    guard name.kind == .person || name.kind == .organization else { return name }
    let marks = name.tokens.map { surfaces.padded[$0 + SurfaceBuffer.margin].gazetteer }
    let inside = Gazetteer.Classes.inside.rawValue
    let after = surfaces.padded[name.tokens.upperBound + SurfaceBuffer.margin].gazetteer
    guard let first = marks.first, first & inside == 0, after & inside == 0,
      marks.dropFirst().allSatisfy({ $0 & inside != 0 })
    else { return name }
    let classes = Gazetteer.Classes(rawValue: first)
    guard !classes.isDisjoint(with: .political) else { return name }
    let isState = !classes.isDisjoint(with: [.country, .capital])
    return NameSpan(tokens: name.tokens, kind: isState ? .geopolitical : .place)
  }

  private static func knownSpans(in surfaces: SurfaceBuffer) -> [NameSpan] {
    var spans: [NameSpan] = []
    var index = 0
    while index < surfaces.count {
      let mark = surfaces.padded[index + SurfaceBuffer.margin].gazetteer
      var end = index + 1
      while end < surfaces.count,
        surfaces.padded[end + SurfaceBuffer.margin].gazetteer & Gazetteer.Classes.inside.rawValue
          != 0
      {
        end += 1
      }
      if let kind = kind(of: Gazetteer.Classes(rawValue: mark)) {
        spans.append(NameSpan(tokens: index..<end, kind: kind))
      }
      index = end
    }
    return spans
  }

  /// The kind that a known name has whatever surrounds it; nil where it may be several things.
  private static func kind(of classes: Gazetteer.Classes) -> NameSpan.Kind? {
    guard classes.isDisjoint(with: [.givenName, .inside]) else { return nil }
    if !classes.isDisjoint(with: [.country, .capital]) { return .geopolitical }
    if classes.contains(.seat) { return .place }
    return classes.contains(.nationality) ? .nationality : nil
  }
}
