import EntenteEvaluation
import EntenteModel
import EntenteSchema

/// A schema with three kinds of relation, enough to score by hand.
let smallSchema = Schema(
  entityKinds: EntityKind.standard.map {
    EntityKindDefinition(
      kind: $0, label: $0.rawValue, plural: $0.rawValue + "s", summary: "A \($0).",
      isActor: $0.isActor, isNamedByPhrase: $0 == .proposal || $0 == .event)
  },
  relationKinds: [
    relationKind(.holdsOffice, .structure, isSymmetric: false),
    relationKind(.meets, .diplomacy, isSymmetric: true),
    relationKind(.opposes, .conflict, isSymmetric: false),
    relationKind(.participatesIn, .event, isSymmetric: false),
  ])

private func relationKind(
  _ kind: RelationKind, _ family: RelationFamily, isSymmetric: Bool
) -> RelationKindDefinition {
  let all = Set(EntityKind.standard)
  return RelationKindDefinition(
    kind: kind, family: family, sources: all, targets: all, verb: kind.rawValue,
    reverseVerb: kind.rawValue, isSymmetric: isSymmetric, summary: "", wikidata: "", plover: "")
}

func found(_ id: EntityID, _ kind: EntityKind, _ name: String, _ aliases: String...) -> Entity {
  Entity(id: id, kind: kind, name: name, aliases: aliases)
}

func found(
  _ source: EntityID, _ kind: RelationKind, _ target: EntityID,
  status: RelationStatus = .asserted, rule: RuleID = "test/rule"
) -> Relation {
  Relation(
    id: RelationID("\(source)/\(kind)/\(target)"), source: source, kind: kind, target: target,
    status: status,
    evidence: [
      Evidence(
        document: "d", sentence: 0, span: TextSpan(start: 0, end: 1), quote: "x", rule: rule)
    ])
}

func extraction(_ entities: [Entity], _ relations: [Relation] = []) -> Extraction {
  Extraction(article: Article(id: "d", body: "x"), entities: entities, relations: relations)
}

func gold(_ entities: [GoldEntity], _ relations: [GoldRelation] = []) -> GoldGraph {
  GoldGraph(id: "d", text: "x", entities: entities, relations: relations)
}
