import EntenteLanguage
import EntenteModel
import EntenteSchema

extension EntityStage {
  /// The office entity that a phrase names, made if there is none, with its names.
  func office(
    _ phrase: OfficePhrase, title: OfficeTitleDefinition, owner: Int, in reading: inout Reading,
    index: inout EntityIndex
  ) -> Int {
    let ownerDraft = reading.entities[owner]
    let full = fullTitle(of: phrase, title: title, owner: ownerDraft, in: reading)
    let name = officeName(full, of: phrase, owner: ownerDraft, in: reading)
    let ownerPath = ownerDraft.idPath ?? Slug.make(from: ownerDraft.name)
    let path = ownerPath + "/" + Slug.make(from: full)
    let entity: Int
    if let known = index[.office, path] {
      entity = known
    } else {
      var draft = EntityDraft(kind: .office, name: name, idPath: path)
      draft.owner = owner
      draft.country = ownerDraft.kind == .country ? owner : ownerDraft.country
      entity = add(draft, key: path, in: &reading, index: &index)
    }
    let written = withoutBody(
      Self.titleCased(phrase.titleWords), title: title, owner: ownerDraft)
    addOwnerNames(
      of: phrase, title: title, written: written, owner: ownerDraft, to: entity, in: &reading)
    if name.contains(" & ") {
      reading.entities[entity].addAlias(name.replacing(" & ", with: " and "))
    }
    addWrittenNames(of: phrase, to: entity, in: &reading)
    addBodyNames(of: phrase, written: written, owner: ownerDraft, to: entity, in: &reading)
    addComplementNames(of: phrase, title: title, owner: ownerDraft, to: entity, in: &reading)
    if !phrase.isCounterpart { addShortNames(of: phrase, to: entity, in: &reading) }
    return entity
  }

  /// The title of a post with all that makes it one of its own: "Ambassador to Peru".
  private func fullTitle(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, owner: EntityDraft, in reading: Reading
  ) -> String {
    let words = Self.titleCased(phrase.titleWords)
    // "Undersecretary General" is written Under-Secretary-General.
    let isSpelling = Self.letters(of: words) == Self.letters(of: title.title)
    let own = withoutBody(isSpelling ? title.title : words, title: title, owner: owner)
    var full =
      title.scope == .national && phrase.complement == nil && !phrase.isExtended
      ? withoutBody(title.title, title: title, owner: owner) : own
    // "the *parliament* speaker": whose speaker it is says what comes behind.
    if owner.kind == .organization, phrase.complement == nil,
      ["Speaker", "Deputy Speaker"].contains(title.title)
    {
      full = title.title
    }
    if let complement = phrase.complement {
      full += " " + usualComplement(complement, of: phrase, in: reading)
      if let principal = phrase.principal {
        full = own + " to the " + Self.titleCased(reading.words(of: principal, in: phrase.sentence))
      }
    }
    if let served = servedOffice(of: phrase, title: title, in: reading) {
      full = own + (title.title.contains("Spokes") ? " for the " : " to the ") + served
    }
    if let station = phrase.station, reading.mentions[station].kind != .organization {
      full += " in " + reading.mentions[station].name
    }
    return full
  }

  /// A post's name: its full title and whose it is, unless the title says that.
  private func officeName(
    _ full: String, of phrase: OfficePhrase, owner: EntityDraft, in reading: Reading
  ) -> String {
    let isNamedByBody =
      phrase.complementMention.flatMap { reading.mentions[$0].entity }
      .map { reading.entities[$0].kind == .organization } ?? false
    let namesOwner =
      owner.kind == .organization && full.contains(" of ") && full.hasSuffix(owner.name)
    guard !isNamedByBody, !namesOwner else { return full }
    let name = full + " of " + withArticle(owner)
    guard owner.kind == .organization, let country = owner.country,
      !says(reading.entities[country].name, owner.name)
    else { return name }
    return name + " of " + withArticle(reading.entities[country])
  }

  /// Whether a body's name says whose it is: "Somali parliament", "Fijian military".
  private func says(_ country: String, _ name: String) -> Bool {
    if name.contains(country) { return true }
    let words = name.split(separator: " ").map(String.init)
    guard let known = schema.country(named: country) else { return false }
    return (known.aliases + known.adjectives).contains { sign in
      words.firstRange(of: sign.split(separator: " ").map(String.init)) != nil
    }
  }

  /// "Minister of Burma", "Secretary General of NATO": the post with other names of whose it is.
  private func addOwnerNames(
    of phrase: OfficePhrase, title: OfficeTitleDefinition, written: String, owner: EntityDraft,
    to entity: Int, in reading: inout Reading
  ) {
    if written != phrase.titleWords, !title.organization.isEmpty {
      let body = schema.organization(named: title.organization)
      for alias in body?.aliases ?? [] where phrase.titleWords.hasPrefix(alias + " ") {
        reading.entities[entity].addAlias(written + " of " + alias)
      }
    }
    guard phrase.complement == nil, !phrase.isPlural else { return }
    reading.entities[entity].addAlias(written + " of " + withArticle(owner))
    for other in otherNames(of: owner) {
      reading.entities[entity].addAlias(title.title + " of " + other)
      reading.entities[entity].addAlias(written + " of " + other)
    }
    for mention in phrase.owners where reading.mentions[mention].rule != "names/demonym" {
      let words = reading.words(of: reading.mentions[mention].tokens, in: phrase.sentence)
      reading.entities[entity].addAlias(written + " of " + words)
    }
  }

  /// The phrase and the title alone, where no other post of the text is called so.
  private func addShortNames(of phrase: OfficePhrase, to entity: Int, in reading: inout Reading) {
    let alike = reading.offices.filter { $0.title == phrase.title }
    if phrase.tokens.count > phrase.titleTokens.count || alike.count == 1 {
      reading.entities[entity].addAlias(reading.words(of: phrase.tokens, in: phrase.sentence))
    }
    if !phrase.isPlural, Set(alike.compactMap(\.entity)).isSubset(of: [entity]) {
      reading.entities[entity].addAlias(phrase.titleWords)
    }
  }

  /// The other names, adjectives left out, that the text has for an owner: "Burma" for Myanmar.
  private func otherNames(of owner: EntityDraft) -> [String] {
    guard owner.kind == .country,
      let country = schema.country(named: owner.name)
    else { return [] }
    // "DRC" stands for a name that is not the usual one, and the post may be called by it.
    let short = country.aliases.filter { owner.aliases.contains($0) && Gazetteer.isAcronym($0) }
      .filter { $0 != Self.initials(of: country.name) }
    return country.aliases.filter {
      (owner.aliases.contains($0) || short.contains(Self.initials(of: $0)))
        && !Gazetteer.isAcronym($0)
    }
  }

  private static func letters(of words: String) -> String {
    words.lowercased().filter(\.isLetter)
  }

  /// The capitals that a name's words begin with: "DRC".
  private static func initials(of name: String) -> String {
    String(name.split(separator: " ").compactMap(\.first).filter(\.isUppercase))
  }

  /// "NATO Secretary General" as the body's own people say it: "Secretary General".
  private func withoutBody(
    _ words: String, title: OfficeTitleDefinition, owner: EntityDraft
  ) -> String {
    if owner.kind == .organization {
      // "President of the European Commission" is the Commission's President.
      for name in [owner.name] + owner.aliases {
        for end in [" of " + name, " of the " + name] where words.hasSuffix(end) {
          return String(words.dropLast(end.count))
        }
      }
    }
    guard let body = schema.organization(named: title.organization) else { return words }
    for name in [body.name] + body.aliases where words.hasPrefix(name + " ") {
      return String(words.dropFirst(name.count + 1))
    }
    // "Commission President" for short, where it is the European Commission's and not another's
    guard owner.name == body.name else { return words }
    let name = body.name.split(separator: " ")
    for start in name.indices.dropFirst() {
      let short = name[start...].joined(separator: " ") + " "
      if words.hasPrefix(short) { return String(words.dropFirst(short.count)) }
    }
    return words
  }
}
