import EntenteEvaluation
import EntenteModel
import Testing

struct ErrorReportTests {
  @Test func `every error has its cause`() {
    let pair: (gold: GoldGraph, extraction: Extraction) = (
      gold: gold(
        [
          GoldEntity(key: "ana", kind: .person, name: "Ana Petrić"),
          GoldEntity(key: "tom", kind: .person, name: "Tom Vance"),
          GoldEntity(key: "eva", kind: .person, name: "Eva Lindqvist"),
          GoldEntity(key: "lund", kind: .place, name: "Lund"),
        ],
        [
          GoldRelation(source: "ana", kind: .opposes, target: "tom"),
          GoldRelation(source: "ana", kind: .meets, target: "eva"),
          GoldRelation(source: "tom", kind: .holdsOffice, target: "ana", status: .planned),
        ]),
      extraction: extraction(
        [
          found("person:ana", .person, "Ana Petrić"), found("person:tom", .person, "Tom Vance"),
          found("organization:lund", .organization, "Lund"),
        ],
        [
          found("person:tom", .opposes, "person:ana", rule: "r/one"),
          found("person:tom", .holdsOffice, "person:ana", rule: "r/two"),
          found("person:ana", .meets, "organization:lund", rule: "r/one"),
        ])
    )
    let report = ErrorReport([pair], schema: smallSchema)
    let causes = report.items.map {
      "\($0.isMissed ? "missed" : "spurious") \($0.kind): \($0.cause.rawValue)"
    }
    #expect(
      causes == [
        "missed person: no partner", "missed place: kind wrong",
        "missed opposes: direction wrong", "missed meets: end missing",
        "missed holdsOffice: status wrong",
        "spurious organization: kind wrong",
        "spurious opposes: direction wrong", "spurious meets: end missing",
      ])
    #expect(
      report.rules.map { "\($0.rule) \($0.matched)/\($0.found)" } == ["r/one 0/2", "r/two 1/1"])
    #expect(report.text.contains("## missed relations: 3"))
  }

  @Test func `the precision of rules is a word list, all of them first`() {
    let pair: (gold: GoldGraph, extraction: Extraction) = (
      gold: gold(
        [
          GoldEntity(key: "ana", kind: .person, name: "Ana Petrić"),
          GoldEntity(key: "tom", kind: .person, name: "Tom Vance"),
        ],
        [GoldRelation(source: "ana", kind: .opposes, target: "tom")]),
      extraction: extraction(
        [found("person:ana", .person, "Ana Petrić"), found("person:tom", .person, "Tom Vance")],
        [
          found("person:ana", .opposes, "person:tom", rule: "r/one"),
          found("person:tom", .opposes, "person:ana", rule: "r/one"),
        ])
    )
    let lines = ErrorReport([pair], schema: smallSchema).precisionList.split(separator: "\n")
    let claimed = pair.extraction.relations[0].confidence.thousandths
    #expect(lines.filter { !$0.hasPrefix("#") } == ["all 2 1 \(claimed)", "r/one 2 1 \(claimed)"])
    let report = Scorer(schema: smallSchema).score([pair])
    #expect(report.confidence.map(\.found).reduce(0, +) == 2)
    #expect(report.confidence.map(\.matched).reduce(0, +) == 1)
    #expect(abs(report.calibrationError - abs(Double(claimed) / 1000 - 0.5)) < 0.001)
  }
}
