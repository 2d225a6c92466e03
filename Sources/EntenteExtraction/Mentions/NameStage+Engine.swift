import EntenteLanguage
import EntenteModel
import EntenteSchema

/// A name that the engine found, while its ends and its kind are being settled.
struct EngineName {
  /// All words of the sentence.
  let all: [Token]
  let titles: [Gazetteer.Match]
  /// All that the schema knows in the sentence, titles too.
  let known: [Gazetteer.Match]
  var kind: EntityKind
  var tokens: Range<Int>

  /// The first word of the name.
  var first: Token? { tokens.first.map { all[$0] } }
  /// The last word of the name.
  var last: Token? { tokens.last.map { all[$0] } }
  /// The name's only word, where it has one.
  var only: Token? { tokens.count == 1 ? first : nil }
  /// The word behind the name.
  var next: Token? { tokens.upperBound < all.count ? all[tokens.upperBound] : nil }
}

extension NameStage {
  /// The engine's names, cut free of articles and titles.
  func engineCandidates(
    in sentence: Sentence, titles: [Gazetteer.Match], known: [Gazetteer.Match]
  ) -> [NameCandidate] {
    Self.joinedByNicknames(sentence.names, in: sentence.tokens).compactMap { span in
      guard let kind = Self.kind(of: span.kind) else { return nil }
      var name = EngineName(
        all: sentence.tokens, titles: titles, known: known, kind: kind,
        tokens: span.tokens.clamped(to: sentence.tokens.indices))
      name.tokens = withoutOwner(name.tokens, kind: kind, in: name.all, known: known)
      name.tokens = withoutBacker(name.tokens, in: name.all)
      if isShip(name.tokens, in: name.all) { return warship(name, in: sentence) }
      settleEnds(of: &name)
      guard cutFreeOfTitles(&name), cutFreeOfThings(&name, in: sentence), !isInTitle(name),
        settleKind(of: &name), !isGenericPlace(name)
      else { return nil }
      return candidate(for: name, in: sentence)
    }
  }

  private func warship(_ name: EngineName, in sentence: Sentence) -> NameCandidate? {
    guard isWarship(name.tokens, in: name.all) else { return nil }
    return NameCandidate(
      tokens: name.tokens, kind: .organization, name: sentence.words(of: name.tokens),
      source: .engine, rule: "names/ship")
  }

  /// Whether a name is a part of a post's title, or what somebody stands for.
  private func isInTitle(_ name: EngineName) -> Bool {
    isConstituency(name.tokens, in: name.all) || isGenericPlace(name)
      || name.kind == .organization
        && isField(name.tokens, in: name.all, titles: name.titles, known: name.known)
  }

  /// "the Kingdom", "Operation": a capitalised common noun alone names no place.
  private func isGenericPlace(_ name: EngineName) -> Bool {
    name.kind == .place
      && name.only.map { lexicon.genericPlaces.contains($0.form.lowercased()) } ?? false
  }

  /// What a settled name is: somebody, a body that the schema knows, an event, or what the engine says.
  private func candidate(for name: EngineName, in sentence: Sentence) -> NameCandidate {
    let tokens = name.tokens
    // "Ana Vidal of France" names a person and whose she is.
    let core = tokens.prefix { name.all[$0].form != "of" }
    if isPersonShaped(core, in: name.all), name.kind != .person || core.count < tokens.count {
      return NameCandidate(
        tokens: core, kind: .person, name: sentence.words(of: core), source: .engine,
        rule: "names/given-name")
    }
    let words = sentence.words(of: tokens)
    if name.kind == .organization, let body = bodies[words] {
      // Known, though a title of more words kept the schema's names from being looked up here.
      return NameCandidate(
        tokens: tokens, kind: .organization, name: schema.organizations[body].name,
        source: .schema, entry: .organization(body), rule: "names/organization")
    }
    return NameCandidate(
      tokens: tokens, kind: isEvent(name) ? .event : name.kind, name: words, source: .engine,
      rule: "names/engine")
  }

  /// "Operation Northern Shield", "Ports Summit 2016"; but "Norwegian Summit" is any.
  private func isEvent(_ name: EngineName) -> Bool {
    let tokens = name.tokens
    guard tokens.count > 1, name.kind != .person else { return false }
    if name.kind == .organization, name.first?.form == "Operation" { return true }
    let last = tokens.last { name.all[$0].tag != .num } ?? tokens.lowerBound
    return lexicon.eventNameHeads.contains(name.all[last].form)
      && !name.known.contains { $0.isDemonym && $0.tokens == tokens.lowerBound..<last }
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
