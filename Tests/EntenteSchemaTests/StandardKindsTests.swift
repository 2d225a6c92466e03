import EntenteModel
import EntenteSchema
import Testing

/// The kinds of the standard schema against the table that the gold files are written to.
struct StandardKindsTests {
  /// A row of the table: kind, family, sources, targets, in the table's own words.
  struct Row: Sendable, CustomTestStringConvertible {
    let kind: RelationKind
    let family: RelationFamily
    let sources: Set<EntityKind>
    let targets: Set<EntityKind>
    var isSymmetric = false
    var testDescription: String { kind.rawValue }
  }

  static let actor: Set<EntityKind> = [.person, .country, .organization]
  static let any = Set(EntityKind.standard)

  static let table: [Row] = [
    Row(kind: .holdsOffice, family: .structure, sources: [.person], targets: [.office]),
    Row(
      kind: .officeOf, family: .structure, sources: [.office],
      targets: [.country, .organization, .place]),
    Row(
      kind: .leads, family: .structure, sources: [.person, .organization],
      targets: [.organization, .event]),
    Row(
      kind: .memberOf, family: .structure, sources: [.person, .organization, .country],
      targets: [.organization]),
    Row(
      kind: .represents, family: .structure, sources: [.person, .organization],
      targets: [.country, .organization]),
    Row(
      kind: .advises, family: .structure, sources: [.person],
      targets: [.person, .organization, .country]),
    Row(kind: .nationalOf, family: .structure, sources: [.person], targets: [.country]),
    Row(
      kind: .relativeOf, family: .structure, sources: [.person], targets: [.person],
      isSymmetric: true),
    Row(
      kind: .partOf, family: .structure, sources: [.organization, .place, .proposal, .event],
      targets: [.organization, .country, .place, .proposal, .event]),
    Row(
      kind: .locatedIn, family: .structure, sources: [.organization, .event],
      targets: [.place, .country]),
    Row(kind: .succeeds, family: .structure, sources: [.person], targets: [.person]),
    Row(kind: .meets, family: .diplomacy, sources: actor, targets: actor, isSymmetric: true),
    Row(kind: .contacts, family: .diplomacy, sources: actor, targets: actor, isSymmetric: true),
    Row(
      kind: .negotiatesWith, family: .diplomacy, sources: actor, targets: actor, isSymmetric: true),
    Row(kind: .visits, family: .diplomacy, sources: [.person], targets: [.country, .place]),
    Row(kind: .agreesWith, family: .diplomacy, sources: actor, targets: actor, isSymmetric: true),
    Row(
      kind: .supports, family: .diplomacy, sources: actor,
      targets: actor.union([.proposal, .event])),
    Row(kind: .aids, family: .diplomacy, sources: actor, targets: actor),
    Row(kind: .appoints, family: .diplomacy, sources: actor, targets: [.person]),
    Row(kind: .requests, family: .diplomacy, sources: actor, targets: actor),
    Row(
      kind: .opposes, family: .conflict, sources: actor,
      targets: actor.union([.proposal, .event])),
    Row(kind: .criticizes, family: .conflict, sources: actor, targets: actor.union([.event])),
    Row(kind: .accuses, family: .conflict, sources: actor, targets: actor),
    Row(kind: .threatens, family: .conflict, sources: actor, targets: actor),
    Row(kind: .sanctions, family: .conflict, sources: actor, targets: actor),
    Row(kind: .attacks, family: .conflict, sources: actor, targets: actor.union([.place])),
    Row(kind: .coerces, family: .conflict, sources: actor, targets: actor),
    Row(kind: .dismisses, family: .conflict, sources: actor, targets: [.person]),
    Row(
      kind: .resignsFrom, family: .conflict, sources: [.person], targets: [.office, .organization]),
    Row(kind: .proposes, family: .proposal, sources: actor, targets: [.proposal]),
    Row(kind: .demands, family: .proposal, sources: actor, targets: [.proposal]),
    Row(
      kind: .discusses, family: .proposal, sources: actor.union([.event]), targets: [.proposal]),
    Row(kind: .signs, family: .proposal, sources: actor, targets: [.proposal]),
    Row(kind: .concerns, family: .proposal, sources: [.proposal, .event], targets: any),
    Row(kind: .participatesIn, family: .event, sources: actor, targets: [.event]),
  ]

  @Test func `the standard entity kinds are those of the model, in its order`() throws {
    let schema = try Schema.standard()
    #expect(schema.entityKinds.map(\.kind) == EntityKind.standard)
    for definition in schema.entityKinds {
      #expect(definition.isActor == definition.kind.isActor)
      #expect(definition.isNamedByPhrase == [.proposal, .event].contains(definition.kind))
      #expect(!definition.summary.isEmpty)
    }
  }

  @Test func `the standard relation kinds are exactly those of the table`() throws {
    let schema = try Schema.standard()
    #expect(schema.relationKinds.map(\.kind) == Self.table.map(\.kind))
  }

  @Test(arguments: table)
  func `a relation kind has the family and the ends of the table`(row: Row) throws {
    let definition = try #require(try Schema.standard().definition(of: row.kind))
    #expect(definition.family == row.family)
    #expect(definition.sources == row.sources)
    #expect(definition.targets == row.targets)
    #expect(definition.isSymmetric == row.isSymmetric)
    #expect(definition.isSymmetric == (definition.verb == definition.reverseVerb))
    #expect(definition.summary.hasSuffix("."))
  }

  @Test func `backing and proposing are friendly, contact, requests and demands take no side`()
    throws
  {
    let all = try Schema.standard().relationKinds
    func kinds(_ tone: RelationKindDefinition.Tone) -> Set<RelationKind> {
      Set(all.filter { $0.tone == tone }.map(\.kind))
    }
    #expect(
      kinds(.cooperative) == [.agreesWith, .supports, .aids, .appoints, .proposes, .signs])
    #expect(
      kinds(.neutral) == [
        .meets, .contacts, .negotiatesWith, .visits, .requests, .demands, .discusses, .concerns,
      ])
    #expect(kinds(.conflictual) == Set(all.filter { $0.family == .conflict }.map(\.kind)))
    #expect(
      kinds(.structural)
        == Set(all.filter { $0.family == .structure || $0.family == .event }.map(\.kind)))
  }
}
