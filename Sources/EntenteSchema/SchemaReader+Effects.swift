import EntenteModel

extension SchemaReader {
  /// Warns of what a user's folder adds and reading never uses.
  ///
  /// No mistakes, since graphs and gold files that come from elsewhere may use such kinds.
  mutating func checkEffects() {
    guard lastFolder > 0 else { return }
    for row in entityKinds.rows
    where row.folder == lastFolder && !EntityKind.standard.contains(row.definition.kind) {
      warnings.append(SchemaDiagnostics.idleKind(row.name, at: row.location))
    }
    let found = Set(patterns.definitions.map(\.kind))
    for row in relationKinds.rows
    where row.folder == lastFolder && !earlierRelations.contains(row.name)
      && !found.contains(row.definition.kind)
    {
      warnings.append(SchemaDiagnostics.idleRelation(row.name, at: row.location))
    }
    for row in patterns.rows where row.folder == lastFolder {
      guard let relation = relationKinds[row.definition.kind.rawValue]?.definition else { continue }
      for ends in [relation.sources, relation.targets]
      where !ends.isEmpty && ends.isDisjoint(with: EntityKind.standard) {
        warnings.append(
          SchemaDiagnostics.idlePattern(
            row.name, relation: relation.kind.rawValue, kinds: ends.map(\.rawValue).sorted(),
            at: row.location))
      }
    }
  }
}
