import EntenteModel

extension SchemaReader {
  /// The fields that an entry of a section may have.
  static func fieldNames(of section: SchemaSection) -> [String] {
    switch section {
    case .entities: ["label", "plural", "summary", "actor", "phrase"]
    case .relations:
      [
        "family", "tone", "source", "target", "pairs", "verb", "reverse", "symmetric", "summary",
        "wikidata", "plover",
      ]
    case .countries:
      ["codes", "slug", "aliases", "adjectives", "demonyms", "capital", "seats"]
    case .organizations: ["aliases", "partOf", "category"]
    case .places: ["aliases", "country", "category"]
    case .titles:
      [
        "aliases", "plurals", "scope", "country", "organization", "advisory", "head",
        "complements",
      ]
    case .leaders: ["country", "title", "terms", "aliases"]
    case .patterns:
      [
        "verbs", "nouns", "adjectives", "kind", "source", "target", "when", "sourceKind",
        "targetKind", "notTarget", "status", "confidence",
      ]
    }
  }

  mutating func readEntityKind(_ entry: SchemaEntry) {
    let definition = EntityKindDefinition(
      kind: EntityKind(entry.name), label: text("label", of: entry, isRequired: true),
      plural: text("plural", of: entry, isRequired: true),
      summary: text("summary", of: entry, isRequired: true), isActor: flag("actor", of: entry),
      isNamedByPhrase: flag("phrase", of: entry))
    add(definition, of: entry, to: \.entityKinds)
  }

  mutating func readRelationKind(_ entry: SchemaEntry) {
    if entry.folder < lastFolder { earlierRelations.insert(entry.name) }
    let isSymmetric = flag("symmetric", of: entry)
    let verb = text("verb", of: entry, isRequired: true)
    let reverse = text("reverse", of: entry, isRequired: !isSymmetric)
    let definition = RelationKindDefinition(
      kind: RelationKind(entry.name),
      family: family(of: entry),
      tone: choice("tone", of: entry, as: RelationKindDefinition.Tone.self),
      sources: ends("source", of: entry, isRequired: true),
      targets: ends("target", of: entry, isRequired: true),
      pairs: pairs(of: entry), verb: verb,
      reverseVerb: reverse.isEmpty ? verb : reverse, isSymmetric: isSymmetric,
      summary: text("summary", of: entry, isRequired: true), wikidata: text("wikidata", of: entry),
      plover: text("plover", of: entry))
    add(definition, of: entry, to: \.relationKinds)
  }

  private mutating func family(of entry: SchemaEntry) -> RelationFamily {
    let family = RelationFamily(text("family", of: entry, isRequired: true))
    if let node = entry.fields["family"], !family.rawValue.isEmpty,
      !RelationFamily.standard.contains(family)
    {
      diagnostics.append(
        SchemaDiagnostics.unknownValue(
          family.rawValue, of: "family", known: RelationFamily.standard.map(\.rawValue),
          at: location(of: node, in: entry.location.file)))
    }
    return family
  }

  /// The pairs of a relation's kinds, written `place-country`; nothing where all go together.
  private mutating func pairs(
    of entry: SchemaEntry
  ) -> Set<RelationKindDefinition.KindPair>? {
    guard entry.fields["pairs"] != nil else { return nil }
    var pairs: Set<RelationKindDefinition.KindPair> = []
    for (text, location) in locatedList("pairs", of: entry) {
      let names = text.split(separator: "-").map(String.init)
      guard names.count == 2 else {
        diagnostics.append(
          SchemaDiagnostics.wrongType(
            text, found: text, expected: "a pair such as place-country", at: location))
        continue
      }
      for name in names where !entityKinds.contains(name) && entry.folder == lastFolder {
        diagnostics.append(
          SchemaDiagnostics.unknownName(
            name, what: "kind of entity", known: entityKinds.names, at: location))
      }
      pairs.insert(.init(source: EntityKind(names[0]), target: EntityKind(names[1])))
    }
    return pairs
  }

  /// The kinds at one end of a relation or pattern; `actor` stands for all that act, `any` for all.
  mutating func ends(
    _ field: String, of entry: SchemaEntry, isRequired: Bool = false
  ) -> Set<EntityKind> {
    var kinds: Set<EntityKind> = []
    for (name, location) in locatedList(field, of: entry, isRequired: isRequired) {
      switch name {
      case "actor": kinds.formUnion(entityKinds.definitions.filter(\.isActor).map(\.kind))
      case "any": kinds.formUnion(entityKinds.definitions.map(\.kind))
      case _ where entityKinds.contains(name): kinds.insert(EntityKind(name))
      case _ where entry.folder < lastFolder: break
      default:
        diagnostics.append(
          SchemaDiagnostics.unknownName(
            name, what: "kind of entity", known: entityKinds.names + ["actor", "any"],
            at: location))
      }
    }
    return kinds
  }
}
