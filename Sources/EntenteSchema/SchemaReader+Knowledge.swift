import EntenteModel

extension SchemaReader {
  mutating func readCountry(_ entry: SchemaEntry) {
    let codes = locatedList("codes", of: entry, isRequired: true)
    for (letters, code) in zip([2, 3], codes) where !Self.isCode(code.text, letters: letters) {
      diagnostics.append(
        SchemaDiagnostics.badCode(code.text, letters: letters, at: code.location))
    }
    if codes.count == 1 {
      diagnostics.append(SchemaDiagnostics.oneCode(codes[0].text, at: codes[0].location))
    }
    let slug = text("slug", of: entry)
    let capital = list("capital", of: entry, isRequired: true)
    let definition = CountryDefinition(
      name: entry.name, slug: slug.isEmpty ? Slug.make(from: entry.name) : slug,
      alpha2: codes.first?.text ?? "", alpha3: codes.dropFirst().first?.text ?? "",
      aliases: list("aliases", of: entry), adjectives: list("adjectives", of: entry),
      demonyms: list("demonyms", of: entry), capital: capital.first ?? "",
      capitalAliases: Array(capital.dropFirst()), seats: list("seats", of: entry))
    add(definition, of: entry, to: \.countries)
  }

  mutating func readOrganization(_ entry: SchemaEntry) {
    let definition = OrganizationDefinition(
      name: entry.name, aliases: list("aliases", of: entry), partOf: text("partOf", of: entry),
      category: text("category", of: entry, isRequired: true))
    add(definition, of: entry, to: \.organizations)
  }

  mutating func readPlace(_ entry: SchemaEntry) {
    let definition = PlaceDefinition(
      name: entry.name, aliases: list("aliases", of: entry), country: text("country", of: entry),
      category: text("category", of: entry, isRequired: true))
    check(definition.country, field: "country", of: entry)
    add(definition, of: entry, to: \.places)
  }

  mutating func readTitle(_ entry: SchemaEntry) {
    let scope = choice("scope", of: entry, as: OfficeTitleDefinition.Scope.self)
    let definition = OfficeTitleDefinition(
      title: entry.name, aliases: list("aliases", of: entry), plurals: list("plurals", of: entry),
      scope: scope ?? .national, country: text("country", of: entry),
      organization: text("organization", of: entry), isAdvisory: flag("advisory", of: entry),
      isHead: flag("head", of: entry), complements: list("complements", of: entry))
    check(definition.country, field: "country", of: entry)
    check(definition.organization, field: "organization", of: entry)
    add(definition, of: entry, to: \.titles)
  }

  mutating func readLeader(_ entry: SchemaEntry) {
    let terms = locatedList("terms", of: entry, isRequired: true).compactMap { written in
      let term = Self.term(written.text)
      if term == nil {
        diagnostics.append(SchemaDiagnostics.badTerm(written.text, at: written.location))
      }
      return term
    }
    let definition = LeaderDefinition(
      name: entry.name, country: text("country", of: entry, isRequired: true),
      title: text("title", of: entry, isRequired: true), terms: terms,
      aliases: list("aliases", of: entry))
    check(definition.country, field: "country", of: entry)
    add(definition, of: entry, to: \.leaders)
  }

  /// Reads "2009-2017" or "2025-".
  private static func term(_ text: String) -> LeaderDefinition.Term? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Int(parts[0]) else { return nil }
    if parts[1].isEmpty { return LeaderDefinition.Term(start: start, end: nil) }
    guard let end = Int(parts[1]), end >= start else { return nil }
    return LeaderDefinition.Term(start: start, end: end)
  }

  /// Reports the name of a country or an organization that there is not, unless the entry comes
  /// from a folder that a later one took parts of.
  private mutating func check(_ name: String, field: String, of entry: SchemaEntry) {
    guard !name.isEmpty, entry.folder == lastFolder else { return }
    let isCountry = field == "country"
    guard !(isCountry ? countries.contains(name) : organizations.contains(name)) else { return }
    let place = entry.fields[field].map { location(of: $0, in: entry.location.file) }
    diagnostics.append(
      SchemaDiagnostics.unknownName(
        name, what: field, known: isCountry ? countries.names : organizations.names,
        at: place ?? entry.location))
  }

  // MARK: After all entries

  /// Checks what only the whole can tell: owners of bodies, names of states.
  mutating func checkNames() {
    for row in organizations.rows where row.folder == lastFolder {
      let owner = row.definition.partOf
      guard !owner.isEmpty, !organizations.contains(owner), !countries.contains(owner) else {
        continue
      }
      diagnostics.append(
        SchemaDiagnostics.unknownName(
          owner, what: "organization or country", known: organizations.names + countries.names,
          at: row.location))
    }
    checkCountryNames()
  }

  /// A name that means two states would be read as one of them by chance.
  private mutating func checkCountryNames() {
    var owners: [String: String] = [:]
    for row in countries.rows {
      let country = row.definition
      for name in [country.name] + country.aliases + country.seats {
        if let owner = owners[name], owner != country.name {
          diagnostics.append(
            SchemaDiagnostics.ambiguousName(name, owner: owner, at: row.location))
        }
        owners[name] = country.name
      }
    }
  }

  private static func isCode(_ code: String, letters: Int) -> Bool {
    code.utf8.count == letters && code.utf8.allSatisfy { (65...90).contains($0) }
  }
}
