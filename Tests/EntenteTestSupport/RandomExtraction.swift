public import EntenteModel

/// Made-up readings of made-up articles, for properties that must hold of any graph.
public enum RandomExtraction {
  /// Readings that share some entities and some claims.
  ///
  /// - Parameters:
  ///   - seed: The same seed gives the same readings.
  ///   - documents: How many.
  ///   - people: How many persons and countries each there are to choose from.
  ///   - claims: How many relations each reading has.
  public static func readings(
    seed: UInt64, documents: Int = 3, people: Int = 6, claims: Int = 12
  ) -> [Extraction] {
    var generator = RandomGenerator(seed: seed)
    return (0..<documents).map { number in
      reading(number, people: people, claims: claims, using: &generator)
    }
  }

  private static let kinds: [RelationKind] = [.meets, .criticizes, .supports, .visits, .contacts]

  private static func reading(
    _ number: Int, people: Int, claims: Int, using generator: inout RandomGenerator
  ) -> Extraction {
    let document = DocumentID("article-\(number)")
    let article = Article(
      id: document, title: "Title \(number)", body: "Body \(number).",
      date: CalendarDate(year: 2025, month: 1, day: number % 28 + 1))
    var entities: [EntityID: Entity] = [:]
    var relations: [RelationID: Relation] = [:]
    func entity(_ index: Int, _ kind: EntityKind, alias: Int) -> EntityID {
      let id = EntityID("\(kind.rawValue):\(kind.rawValue)-\(index)")
      let mention = Mention(
        document: document, span: TextSpan(start: index, end: index + 1), text: "B", form: .name)
      entities[id] = Entity(
        id: id, kind: kind, name: "Name \(index)", aliases: ["Alias \(alias)"],
        mentions: [mention], properties: ["number": String(index)])
      return id
    }
    for _ in 0..<claims {
      let kind = kinds.randomElement(using: &generator) ?? .meets
      let source = entity(
        .random(in: 0..<people, using: &generator), .person,
        alias: .random(in: 0..<3, using: &generator))
      let target = entity(
        .random(in: 0..<people, using: &generator), kind == .visits ? .country : .person,
        alias: .random(in: 0..<3, using: &generator))
      guard source != target else { continue }
      let isSymmetric = kind == .meets || kind == .contacts
      let status = RelationStatus.allCases.randomElement(using: &generator) ?? .asserted
      let isSwapped = isSymmetric && target < source
      let start = Int.random(in: 0..<4, using: &generator)
      let id = RelationID.make(
        source: source, kind: kind, target: target, isSymmetric: isSymmetric, status: status)
      relations[id] = Relation(
        id: id, source: isSwapped ? target : source, kind: kind,
        target: isSwapped ? source : target, status: status,
        confidence: Confidence(thousandths: .random(in: 500...1000, using: &generator)),
        evidence: [
          Evidence(
            document: document, sentence: 0, span: TextSpan(start: start, end: start + 2),
            quote: "od", rule: "test")
        ])
    }
    return Extraction(
      article: article, entities: entities.values.sorted { $0.id < $1.id },
      relations: relations.values.sorted { $0.id < $1.id }, engine: "test/1")
  }
}
