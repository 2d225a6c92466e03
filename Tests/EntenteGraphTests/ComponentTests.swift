import EntenteGraph
import EntenteModel
import EntenteSchema
import EntenteTestSupport
import Testing

struct ComponentTests {
  let schema: Schema

  init() throws { schema = try Schema.standard() }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `two entities share a component when one can be reached from the other`(
    seed: UInt64
  ) throws {
    var graph = KnowledgeGraph(schema: schema)
    for reading in RandomExtraction.readings(seed: seed, people: 12, claims: 4) {
      try graph.merge(reading)
    }
    let components = graph.connectedComponents()
    #expect(components.flatMap(\.self).sorted() == graph.entityIndices)
    #expect(components.map(\.count) == components.map(\.count).sorted(by: >))
    for component in components {
      for entity in component {
        let reached = graph.neighborhood(of: [entity], hops: .max)
        #expect(Set(reached.keys) == Set(component))
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `nothing is broken inside after edits at random`(seed: UInt64) throws {
    var generator = RandomGenerator(seed: seed)
    var graph = KnowledgeGraph(schema: schema)
    for reading in RandomExtraction.readings(seed: seed, documents: 6) {
      try graph.merge(reading)
      #expect(graph.brokenInvariants() == [])
      let entities = graph.entities
      let relations = graph.relations
      let documents = graph.documents
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: graph.remove(entities[.random(in: entities.indices, using: &generator)].id)
      case 1: graph.remove(relations[.random(in: relations.indices, using: &generator)].id)
      default: graph.remove(documents[.random(in: documents.indices, using: &generator)].id)
      }
      #expect(graph.brokenInvariants() == [])
    }
  }
}
