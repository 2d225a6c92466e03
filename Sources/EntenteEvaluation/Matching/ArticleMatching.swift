import EntenteModel
import EntenteSchema

/// A gold graph and an extraction laid side by side: what scores and error reports count from.
struct ArticleMatching: Sendable {
  let gold: GoldGraph
  let extraction: Extraction
  let entities: EntityMatching
  let goldLinks: [RelationMatching.Link]
  let foundLinks: [RelationMatching.Link]
  let relations: RelationMatching

  init(gold: GoldGraph, extraction: Extraction, schema: Schema) {
    self.gold = gold
    self.extraction = extraction
    let entities = EntityMatching(
      gold: gold.entities, found: extraction.entities, schema: schema)
    self.entities = entities

    let goldIndex = Dictionary(
      gold.entities.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    let foundIndex = Dictionary(
      extraction.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    goldLinks = gold.relations.map { relation in
      RelationMatching.Link(
        source: goldIndex[relation.source] ?? Int.max, kind: relation.kind,
        target: goldIndex[relation.target] ?? Int.max, status: relation.status,
        isSymmetric: schema.definition(of: relation.kind)?.isSymmetric ?? false)
    }
    func end(_ id: EntityID) -> Int {
      guard let found = foundIndex[id] else { return Int.min }
      return entities.goldOfFound[found] ?? -1 - found
    }
    foundLinks = extraction.relations.map { relation in
      RelationMatching.Link(
        source: end(relation.source), kind: relation.kind, target: end(relation.target),
        status: relation.status,
        isSymmetric: schema.definition(of: relation.kind)?.isSymmetric ?? false)
    }
    relations = RelationMatching(gold: goldLinks, found: foundLinks)
  }
}
