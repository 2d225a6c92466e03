extension SchemaReader {
  /// Takes the names that a user's folder gives its titles, bodies and places from the standard
  /// entries that have them as other names.
  ///
  /// A form belongs to the entry that was read first, so that a user's "Lord Chamberlain" would stay
  /// another form of the standard "Head of the Royal Court".
  mutating func givePrecedence() {
    guard lastFolder > 0 else { return }
    titles.givePrecedence(to: lastFolder)
    organizations.givePrecedence(to: lastFolder)
    places.givePrecedence(to: lastFolder)
  }
}

/// A definition that has names besides its own.
private protocol OtherwiseNamed {
  var otherNames: [String] { get }

  /// The same without the names that a test finds.
  func without(_ isTaken: (String) -> Bool) -> Self
}

extension DefinitionTable where Definition: OtherwiseNamed {
  fileprivate mutating func givePrecedence(to folder: Int) {
    let taken = Set(
      rows.filter { $0.folder == folder }
        .flatMap { [$0.name] + $0.definition.otherNames }.map { $0.lowercased() })
    let isTaken: (String) -> Bool = { taken.contains($0.lowercased()) }
    for row in rows
    where row.folder < folder && row.definition.otherNames.contains(where: isTaken) {
      var poorer = row
      poorer.definition = row.definition.without(isTaken)
      set(poorer)
    }
  }
}

extension OfficeTitleDefinition: OtherwiseNamed {
  fileprivate var otherNames: [String] { aliases + plurals }

  fileprivate func without(_ isTaken: (String) -> Bool) -> OfficeTitleDefinition {
    OfficeTitleDefinition(
      title: title, aliases: aliases.filter { !isTaken($0) },
      plurals: plurals.filter { !isTaken($0) }, scope: scope, country: country,
      organization: organization, isAdvisory: isAdvisory, isHead: isHead, complements: complements)
  }
}

extension OrganizationDefinition: OtherwiseNamed {
  fileprivate var otherNames: [String] { aliases }

  fileprivate func without(_ isTaken: (String) -> Bool) -> OrganizationDefinition {
    OrganizationDefinition(
      name: name, aliases: aliases.filter { !isTaken($0) }, partOf: partOf, category: category)
  }
}

extension PlaceDefinition: OtherwiseNamed {
  fileprivate var otherNames: [String] { aliases }

  fileprivate func without(_ isTaken: (String) -> Bool) -> PlaceDefinition {
    PlaceDefinition(
      name: name, aliases: aliases.filter { !isTaken($0) }, country: country, category: category)
  }
}
