import EntenteGraph
import EntenteModel
import EntenteSchema

/// What explains an entity or some relations, as JSON has it.
struct ExplanationRecord: Encodable {
  struct MentionRecord: Encodable {
    let document: String
    let start: Int
    let end: Int
    let form: String
    let text: String
  }

  struct EntityRecord: Encodable {
    let id: String
    let name: String
    let kind: String
    let aliases: [String]
    let properties: [String: String]
    let mentions: [MentionRecord]
  }

  struct ClaimRecord: Encodable {
    let id: String
    let source: String
    let sourceName: String
    let kind: String
    let reads: String
    let target: String
    let targetName: String
    let status: String
    let attributedTo: String?
    let start: String?
    let end: String?
    let confidence: Double
    let evidence: [StepRecord.EvidenceRecord]
  }

  let entities: [EntityRecord]
  let relations: [ClaimRecord]

  /// The record of entities and of relations with all their evidence.
  init(entities: [Entity], relations: [Relation], in graph: KnowledgeGraph) {
    self.entities = entities.map { entity in
      EntityRecord(
        id: entity.id.rawValue, name: entity.name, kind: entity.kind.rawValue,
        aliases: entity.aliases, properties: entity.properties,
        mentions: entity.mentions.map {
          MentionRecord(
            document: $0.document.rawValue, start: $0.span.start, end: $0.span.end,
            form: $0.form.rawValue, text: $0.text)
        })
    }
    func name(_ id: EntityID) -> String { graph.entity(id)?.name ?? id.rawValue }
    self.relations = relations.map { relation in
      ClaimRecord(
        id: relation.id.rawValue, source: relation.source.rawValue,
        sourceName: name(relation.source), kind: relation.kind.rawValue,
        reads: graph.schema.definition(of: relation.kind)?.verb ?? relation.kind.rawValue,
        target: relation.target.rawValue, targetName: name(relation.target),
        status: relation.status.rawValue, attributedTo: relation.attributedTo?.rawValue,
        start: relation.time?.start?.description, end: relation.time?.end?.description,
        confidence: relation.confidence.value,
        evidence: relation.evidence.map(StepRecord.EvidenceRecord.init))
    }
  }
}
