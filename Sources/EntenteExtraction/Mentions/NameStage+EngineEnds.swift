import EntenteLanguage
import EntenteModel

/// Where the engine's names begin and end.
extension NameStage {
  /// Takes articles and the like off, and adds what the engine cut off.
  func settleEnds(of name: inout EngineName) {
    while let first = name.first, Self.isNoName(first) { name.tokens = name.tokens.dropFirst(1) }
    while let last = name.last,
      // "the April election in": what joins a name to the next belongs to neither.
      Self.isNoName(last) || last.isGenitive || name.kind == .event && last.tag == .adp
    {
      name.tokens = name.tokens.dropLast(1)
    }
    if name.kind == .organization,
      let joint = name.tokens.first(where: { name.all[$0].form == "of" }),
      joint > name.tokens.lowerBound, joint - name.tokens.lowerBound < 4,
      name.titles.contains(where: { $0.tokens.upperBound == name.tokens.lowerBound })
    {
      // "Minister Ida Holm of Denmark": a title before it makes it a person's name.
      name.kind = .person
      name.tokens = name.tokens.lowerBound..<joint
    }
    if name.kind == .person, name.tokens.count > 1, let last = name.last?.form.lowercased() {
      // A surname is no noun for a body or a place.
      if lexicon.bodyEndings.contains(last) {
        name.kind = .organization
      } else if lexicon.placeEndings.contains(last) {
        name.kind = .place
      }
    }
    if name.kind == .person || name.kind == .organization {
      name.tokens = extended(name.tokens, kind: name.kind, in: name.all)
    }
    if name.kind == .organization, let first = name.first, first.form.lowercased() != "the" {
      name.tokens = withBracketedForm(name.tokens, in: name.all)
    }
  }

  /// Cuts titles and nationalities off a name.
  ///
  /// - Returns: Whether a name is left.
  func cutFreeOfTitles(_ name: inout EngineName) -> Bool {
    let (titles, all) = (name.titles, name.all)
    if name.kind == .person {
      if let first = name.first, Self.purposes.contains(first.form) { return false }
      while let title = titles.first(where: { [tokens = name.tokens] in
        $0.tokens.lowerBound == tokens.lowerBound && $0.tokens.count < tokens.count
      }) {
        name.tokens = title.tokens.upperBound..<name.tokens.upperBound
      }
      // "Speaker of the Senate | Ida Holm": what completes a title is nobody.
      if let first = name.first, ["of", "for", "to"].contains(first.form) { return false }
      if let inner = name.known.first(where: { [tokens = name.tokens] in
        !$0.isTitle && $0.tokens.lowerBound == tokens.lowerBound && $0.tokens.count < tokens.count
          && $0.isDemonym
      }) {
        name.tokens = inner.tokens.upperBound..<name.tokens.upperBound
      }
    }
    if let title = titles.first(where: { [tokens = name.tokens] in
      tokens.contains($0.tokens.lowerBound) && $0.tokens.lowerBound > tokens.lowerBound
        && $0.tokens.upperBound > tokens.upperBound
    }) {
      // "White House Special | Envoy": the name ends where the title begins.
      name.tokens = name.tokens.lowerBound..<title.tokens.lowerBound
      // "Foreign, Home and | Defence Secretaries": what is joined to a title is part of one.
      if let last = name.tokens.last, all[last].tag == .cconj { return false }
    }
    return true
  }

  /// Cuts off the names of aircraft and the like.
  ///
  /// - Returns: Whether a name is left: a resolution, a continent and a missile are nobody.
  func cutFreeOfThings(_ name: inout EngineName, in sentence: Sentence) -> Bool {
    if let last = name.last, last.form.hasPrefix("Resolution") { return false }
    guard name.kind != .person else { return true }
    let words = sentence.words(of: name.tokens)
    // "Air Force Typhoons" fly for the Air Force.
    if isContinent(words) || lexicon.equipment.contains(words) { return false }
    while name.tokens.count > 1, let last = name.last, lexicon.equipment.contains(last.form) {
      name.tokens = name.tokens.dropLast(1)
    }
    return name.only.map { !lexicon.equipment.contains($0.form) } ?? true
  }
}
