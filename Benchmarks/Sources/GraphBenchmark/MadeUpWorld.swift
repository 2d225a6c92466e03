import Entente

/// Entities and relations from a seed; a few entities have most relations.
struct MadeUpWorld {
  private var state: UInt64
  private let entityCount: Int
  private let kinds: [RelationKind] = [.meets, .criticizes, .supports, .contacts, .accuses]

  init(seed: UInt64, entityCount: Int) {
    state = seed
    self.entityCount = entityCount
  }

  /// A number from 0 up to 1: SplitMix64.
  private mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((value ^ (value >> 31)) >> 11) / Double(1 << 53)
  }

  /// An entity; the cube makes the first ones frequent.
  private mutating func entity() -> Int {
    let draw = next()
    return Int(draw * draw * draw * Double(entityCount))
  }

  func id(_ number: Int) -> EntityID { EntityID("person:person-\(number)") }

  mutating func pairs(_ count: Int) -> [(EntityIndex, EntityIndex)] {
    (0..<count).map { _ in
      (
        EntityIndex(rawValue: UInt32(next() * Double(entityCount))),
        EntityIndex(rawValue: UInt32(next() * Double(entityCount)))
      )
    }
  }

  mutating func graph(schema: Schema, relationCount: Int) throws -> KnowledgeGraph {
    var graph = KnowledgeGraph(schema: schema)
    let documents = max(1, relationCount / 50)
    for number in 0..<documents {
      try graph.insert(
        Document(
          id: DocumentID("article-\(number)"), title: "Article \(number)", date: nil, url: nil,
          publisher: nil, sha256: "", bodyStart: 0, engine: "none/1"))
    }
    for number in 0..<entityCount {
      let document = DocumentID("article-\(number % documents)")
      try graph.insert(
        Entity(
          id: id(number), kind: .person, name: "Person Number \(number)", aliases: [],
          mentions: [
            Mention(
              document: document, span: TextSpan(start: 10, end: 30),
              text: "Person Number \(number)", form: .name)
          ]),
        from: document)
    }
    while graph.relationCount < relationCount {
      let (source, target) = (entity(), entity())
      guard source != target else { continue }
      let kind = kinds[Int(next() * Double(kinds.count))]
      let sentence = graph.relationCount % 40
      try graph.insert(
        Relation(
          id: "", source: id(source), kind: kind, target: id(target),
          confidence: Confidence(thousandths: 700 + Int(next() * 300)),
          evidence: [
            Evidence(
              document: DocumentID("article-\(graph.relationCount % documents)"),
              sentence: sentence, span: TextSpan(start: sentence * 120, end: sentence * 120 + 60),
              quote: "Person \(source) said that he had spoken with person \(target)", rule: "made")
          ]))
    }
    return graph
  }
}
