import EntenteModel

extension SchemaReader {
  /// Reads a pattern: the words that trigger it, its relation, and the roles of the two ends.
  mutating func readPattern(_ entry: SchemaEntry) {
    guard let (partOfSpeech, triggers) = triggers(of: entry) else { return }
    let kind = text("kind", of: entry, isRequired: true)
    if !kind.isEmpty, !relationKinds.contains(kind) {
      // A later folder that replaced the relations has no use for the patterns of an earlier one.
      guard entry.folder == lastFolder else { return }
      let place = entry.fields["kind"].map { location(of: $0, in: entry.location.file) }
      diagnostics.append(
        SchemaDiagnostics.unknownName(
          kind, what: "kind of relation", known: relationKinds.names, at: place ?? entry.location))
    }
    let definition = RelationPatternDefinition(
      id: entry.name, triggers: triggers, partOfSpeech: partOfSpeech, kind: RelationKind(kind),
      source: role("source", of: entry), target: role("target", of: entry),
      conditions: conditions(of: entry), sourceKinds: ends("sourceKind", of: entry),
      targetKinds: ends("targetKind", of: entry),
      otherTargets: Set(list("notTarget", of: entry)),
      status: choice("status", of: entry, as: RelationStatus.self),
      confidence: Confidence(fraction("confidence", of: entry) ?? 0.8))
    add(definition, of: entry, to: \.patterns)
  }

  /// The triggers and their part of speech: exactly one of `verbs`, `nouns` and `adjectives`.
  private mutating func triggers(of entry: SchemaEntry) -> (String, [String])? {
    let parts = [("verbs", "verb"), ("nouns", "noun"), ("adjectives", "adjective")]
    let written = parts.filter { entry.fields[$0.0] != nil }
    guard written.count == 1, let part = written.first else {
      diagnostics.append(
        written.isEmpty
          ? SchemaDiagnostics.missingField("verbs", of: entry.name, at: entry.location)
          : SchemaDiagnostics.wrongType(
            entry.name, found: written.map(\.0).joined(separator: " and "),
            expected: "one of verbs, nouns and adjectives", at: entry.location))
      return nil
    }
    let triggers = locatedList(part.0, of: entry, isRequired: true)
    if entry.folder > 0 {
      for trigger in triggers {
        guard let remedy = PatternTrigger(trigger.text, partOfSpeech: part.1).remedy else {
          continue
        }
        warnings.append(
          SchemaDiagnostics.idleTrigger(trigger.text, remedy: remedy, at: trigger.location))
      }
    }
    return (part.1, triggers.map(\.text))
  }

  private mutating func role(_ field: String, of entry: SchemaEntry) -> String {
    let written = text(field, of: entry, isRequired: true)
    if let node = entry.fields[field], !written.isEmpty {
      checkRole(written, at: location(of: node, in: entry.location.file))
    }
    return written
  }

  private mutating func conditions(of entry: SchemaEntry) -> [String] {
    let conditions = locatedList("when", of: entry)
    for condition in conditions { checkRole(condition.text, at: condition.location) }
    return conditions.map(\.text)
  }

  private mutating func checkRole(_ expression: String, at location: Diagnostic.Location) {
    guard let unknown = PatternRole.unknownPart(of: expression) else { return }
    diagnostics.append(
      SchemaDiagnostics.unknownName(unknown, what: "role", known: PatternRole.all, at: location))
  }
}
