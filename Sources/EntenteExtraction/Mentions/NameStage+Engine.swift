import EntenteLanguage
import EntenteModel
import EntenteSchema

extension NameStage {
  /// The engine's names, cut free of articles and titles.
  func engineCandidates(
    in sentence: Sentence, titles: [Gazetteer.Match], known: [Gazetteer.Match]
  ) -> [NameCandidate] {
    sentence.names.compactMap { span -> NameCandidate? in
      guard var kind = Self.kind(of: span.kind) else { return nil }
      var tokens = span.tokens.clamped(to: sentence.tokens.indices)
      tokens = withoutOwner(tokens, kind: kind, in: sentence.tokens, known: known)
      tokens = withoutBacker(tokens, in: sentence.tokens)
      if isShip(tokens, in: sentence.tokens) {
        return isWarship(tokens, in: sentence.tokens)
          ? NameCandidate(
            tokens: tokens, kind: .organization, name: sentence.words(of: tokens), source: .engine,
            rule: "names/ship") : nil
      }
      while let first = tokens.first, Self.isNoName(sentence.tokens[first]) {
        tokens = tokens.dropFirst(1)
      }
      while let last = tokens.last,
        Self.isNoName(sentence.tokens[last]) || sentence.tokens[last].isGenitive
      {
        tokens = tokens.dropLast(1)
      }
      if kind == .organization,
        let joint = tokens.first(where: { sentence.tokens[$0].form == "of" }),
        joint > tokens.lowerBound, joint - tokens.lowerBound < 4,
        titles.contains(where: { $0.tokens.upperBound == tokens.lowerBound })
      {
        // "Minister Ida Holm of Denmark": a title before it makes it a person's name.
        kind = .person
        tokens = tokens.lowerBound..<joint
      }
      if kind == .person, tokens.count > 1, let last = tokens.last {
        // A surname is no noun for a body or a place.
        let word = sentence.tokens[last].form.lowercased()
        if lexicon.bodyEndings.contains(word) {
          kind = .organization
        } else if lexicon.placeEndings.contains(word) {
          kind = .place
        }
      }
      if kind == .person || kind == .organization {
        tokens = extended(tokens, kind: kind, in: sentence.tokens)
      }
      if kind == .organization, let first = tokens.first,
        sentence.tokens[first].form.lowercased() != "the"
      {
        tokens = withBracketedForm(tokens, in: sentence.tokens)
      }
      if kind == .person, let first = tokens.first,
        Self.purposes.contains(sentence.tokens[first].form)
      {
        return nil
      }
      if kind == .person {
        while let title = titles.first(where: {
          $0.tokens.lowerBound == tokens.lowerBound && $0.tokens.count < tokens.count
        }) {
          tokens = title.tokens.upperBound..<tokens.upperBound
        }
        // "Speaker of the Senate | Ida Holm": what completes a title is nobody.
        if let first = tokens.first, ["of", "for", "to"].contains(sentence.tokens[first].form) {
          return nil
        }
        if let inner = known.first(where: {
          !$0.isTitle && $0.tokens.lowerBound == tokens.lowerBound && $0.tokens.count < tokens.count
            && $0.isDemonym
        }) {
          tokens = inner.tokens.upperBound..<tokens.upperBound
        }
      }
      if let title = titles.first(where: {
        tokens.contains($0.tokens.lowerBound) && $0.tokens.lowerBound > tokens.lowerBound
          && $0.tokens.upperBound > tokens.upperBound
      }) {
        // "White House Special | Envoy": the name ends where the title begins.
        tokens = tokens.lowerBound..<title.tokens.lowerBound
        // "Foreign, Home and | Defence Secretaries": what is joined to a title is part of one.
        if let last = tokens.last, sentence.tokens[last].tag == .cconj { return nil }
      }
      if let last = tokens.last, sentence.tokens[last].form.hasPrefix("Resolution") { return nil }
      if kind != .person, isContinent(sentence.words(of: tokens)) { return nil }
      if kind != .person {
        // "Air Force Typhoons" fly for the Air Force.
        if lexicon.equipment.contains(sentence.words(of: tokens)) { return nil }
        while tokens.count > 1, let last = tokens.last,
          lexicon.equipment.contains(sentence.tokens[last].form)
        {
          tokens = tokens.dropLast(1)
        }
        if tokens.count == 1, let last = tokens.last,
          lexicon.equipment.contains(sentence.tokens[last].form)
        {
          return nil
        }
      }
      if isConstituency(tokens, in: sentence.tokens) { return nil }
      if kind == .place, tokens.count == 1, let only = tokens.first,
        lexicon.genericPlaces.contains(sentence.tokens[only].form.lowercased())
      {
        return nil
      }
      if kind == .organization,
        isField(tokens, in: sentence.tokens, titles: titles, known: known)
      {
        return nil
      }
      if kind == .organization,
        let title = titles.first(where: {
          $0.tokens.contains(tokens.lowerBound) && $0.tokens.lowerBound < tokens.lowerBound
            && $0.tokens.upperBound < tokens.upperBound
        })
      {
        // "Counselor of the Department | Ida Holm": the name begins where the title ends.
        tokens = title.tokens.upperBound..<tokens.upperBound
        kind = .person
        if !sentence.tokens[tokens.lowerBound].isCapitalised { return nil }
      }
      if kind == .place, let last = tokens.last, Self.regional.contains(sentence.tokens[last].form)
      {
        return nil
      }
      if kind == .place || kind == .organization,
        let rest = holder(
          behindComplement: tokens, in: sentence.tokens, titles: titles, known: known)
      {
        kind = .person
        tokens = rest
      }
      let isInitials = tokens.allSatisfy { sentence.tokens[$0].form.unicodeScalars.count < 2 }
      if isInitials { return nil }
      guard !tokens.isEmpty, sentence.tokens[tokens].contains(where: { $0.isCapitalised }) else {
        return nil
      }
      let next = tokens.upperBound
      let isPeace = tokens.last.map { sentence.tokens[$0].form == "Peace" } ?? false
      if kind != .organization || tokens.count == 1 || isPeace, next < sentence.tokens.count,
        lexicon.agreementHeads.contains(sentence.tokens[next].form.lowercased()),
        kind == .place || isPeace || sentence.tokens[next].isCapitalised
      {
        return nil
      }
      if kind == .place || kind == .organization, tokens.count == 1, let only = tokens.first,
        leaderSurnames.contains(sentence.tokens[only].form),
        !known.contains(where: { $0.tokens == tokens })
      {
        kind = .person
      }
      if kind == .person, isThing(tokens, in: sentence.tokens) { return nil }
      if tokens.count == 1,
        DateFinder.weekdays.contains(sentence.tokens[tokens.lowerBound].form.lowercased())
      {
        return nil
      }
      kind = introduced(kind, tokens, in: sentence.tokens)
      if kind != .person,
        tokens.allSatisfy({ index in
          ["-", "–", "—", "/"].contains(sentence.tokens[index].form)
            || known.contains { $0.isDemonym && $0.tokens.contains(index) }
        })
      {
        return nil
      }
      if kind != .person, tokens.count == 1, let only = tokens.first,
        lexicon.nonNames.contains(sentence.tokens[only].form.lowercased())
      {
        return nil
      }
      if titles.contains(where: { $0.tokens == tokens }) { return nil }
      if kind != .person,
        titles.contains(where: {
          $0.tokens.upperBound == tokens.upperBound && tokens.contains($0.tokens.lowerBound)
        })
      {
        return nil
      }
      // "Ana Vidal of France" names a person and whose she is.
      let core = tokens.prefix { sentence.tokens[$0].form != "of" }
      if isPersonShaped(core, in: sentence.tokens), kind != .person || core.count < tokens.count {
        return NameCandidate(
          tokens: core, kind: .person, name: sentence.words(of: core), source: .engine,
          rule: "names/given-name")
      }
      if kind == .organization, let body = bodies[sentence.words(of: tokens)] {
        // Known, though a title of more words kept the schema's names from being looked up here.
        return NameCandidate(
          tokens: tokens, kind: .organization, name: schema.organizations[body].name,
          source: .schema, entry: .organization(body), rule: "names/organization")
      }
      let last = tokens.last { sentence.tokens[$0].tag != .num } ?? tokens.lowerBound
      if kind == .organization, tokens.count > 1,
        sentence.tokens[tokens.lowerBound].form == "Operation"
      {
        // "Operation Northern Shield" is what forces do and none of them.
        kind = .event
      }
      let isEvent =
        kind != .person && tokens.count > 1
        && lexicon.eventNameHeads.contains(sentence.tokens[last].form)
        && !known.contains { $0.isDemonym && $0.tokens == tokens.lowerBound..<last }
      return NameCandidate(
        tokens: tokens, kind: isEvent ? .event : kind, name: sentence.words(of: tokens),
        source: .engine,
        rule: "names/engine")
    }
  }

  /// Whether a given name opens two or three capitalised words that name nothing else.
  func isPersonShaped(_ tokens: Range<Int>, in all: [Token]) -> Bool {
    guard (2...3).contains(tokens.count), lexicon.givenNames.contains(all[tokens.lowerBound].form),
      tokens.allSatisfy({ all[$0].isCapitalised && !Gazetteer.isAcronym(all[$0].form) }),
      let last = tokens.last
    else { return false }
    let word = all[last].form.lowercased()
    return !lexicon.organizationHeads.contains(word) && !lexicon.placeHeads.contains(word)
      && !lexicon.nonNames.contains(word) && !lexicon.eventNameHeads.contains(all[last].form)
  }
}
