import EntenteEvaluation
import EntenteModel
import Testing

struct RelationScoringTests {
  private let scorer = Scorer(schema: smallSchema)
  private let goldEntities = [
    GoldEntity(key: "ana", kind: .person, name: "Ana Petrić"),
    GoldEntity(key: "tom", kind: .person, name: "Tom Vance"),
    GoldEntity(key: "post", kind: .office, name: "Foreign Minister of Norland"),
  ]
  private let foundEntities = [
    found("person:ana", .person, "Ana Petrić"),
    found("person:tom", .person, "Tom Vance"),
    found("office:fm", .office, "Foreign Minister of Norland"),
    found("person:ghost", .person, "Somebody Else"),
  ]

  @Test func `a symmetric relation matches in either order and another does not`() {
    let score = scorer.score(
      gold(
        goldEntities,
        [
          GoldRelation(source: "ana", kind: .meets, target: "tom"),
          GoldRelation(source: "ana", kind: .opposes, target: "tom"),
        ]),
      extraction(
        foundEntities,
        [
          found("person:tom", .meets, "person:ana"),
          found("person:tom", .opposes, "person:ana"),
        ]))
    #expect(score.relationKinds[.meets] == Tally(found: 1, gold: 1, matched: 1))
    #expect(score.relationKinds[.opposes] == Tally(found: 1, gold: 1, matched: 0))
  }

  @Test func `an end without a partner matches nothing`() {
    let score = scorer.score(
      gold(goldEntities, [GoldRelation(source: "ana", kind: .meets, target: "tom")]),
      extraction(foundEntities, [found("person:ana", .meets, "person:ghost")]))
    #expect(score.relations.matched == 0)
    #expect(score.links.matched == 0)
  }

  @Test func `links ignore the kind and the order where one side is symmetric`() {
    let score = scorer.score(
      gold(
        goldEntities,
        [
          GoldRelation(source: "ana", kind: .meets, target: "tom"),
          GoldRelation(source: "ana", kind: .holdsOffice, target: "post"),
        ]),
      extraction(
        foundEntities,
        [
          found("person:tom", .opposes, "person:ana"),
          found("office:fm", .opposes, "person:ana"),
        ]))
    #expect(score.relations.matched == 0)
    #expect(score.links == Tally(found: 2, gold: 2, matched: 1))
  }

  @Test func `a claim made twice is right once`() {
    let score = scorer.score(
      gold(goldEntities, [GoldRelation(source: "ana", kind: .opposes, target: "tom")]),
      extraction(
        foundEntities,
        [
          found("person:ana", .opposes, "person:tom", status: .planned),
          found("person:ana", .opposes, "person:tom"),
        ]))
    #expect(score.relations == Tally(found: 2, gold: 1, matched: 1))
    #expect(score.rightStatus == 1)
  }

  @Test func `pooled figures count relations and means count articles`() {
    let long: (gold: GoldGraph, extraction: Extraction) = (
      gold: gold(
        goldEntities,
        [
          GoldRelation(source: "ana", kind: .opposes, target: "tom"),
          GoldRelation(source: "ana", kind: .meets, target: "tom", status: .planned),
          GoldRelation(source: "ana", kind: .holdsOffice, target: "post"),
        ]),
      extraction: extraction(
        foundEntities,
        [
          found("person:ana", .opposes, "person:tom"),
          found("person:ana", .meets, "person:tom"),
          found("person:tom", .holdsOffice, "office:fm"),
          found("person:ghost", .holdsOffice, "office:fm"),
        ])
    )
    let short: (gold: GoldGraph, extraction: Extraction) = (
      gold: gold(goldEntities, [GoldRelation(source: "tom", kind: .opposes, target: "ana")]),
      extraction: extraction(foundEntities, [found("person:tom", .opposes, "person:ana")])
    )
    let report = scorer.score([long, short])
    // Long: 2 of 4 found, 2 of 3 gold, F1 4/7. Short: all right.
    #expect(report.relations.pooled == Tally(found: 5, gold: 4, matched: 3))
    #expect(report.relations.pooled.f1 == 6.0 / 9.0)
    #expect(report.relations.mean.precision == 0.75)
    #expect(abs(report.relations.mean.f1 - (4.0 / 7.0 + 1) / 2) < 1e-12)
    // One of the three matched has the wrong status.
    #expect(report.statusAccuracy == 2.0 / 3.0)
    let structure = report.families.first { $0.name == "structure" }
    #expect(structure?.pooled == Tally(found: 2, gold: 1, matched: 0))
    #expect(structure?.mean.articles == 1)
    #expect(report.families.map(\.name) == ["structure", "diplomacy", "conflict"])
  }

  @Test func `an empty extraction scores nothing and breaks nothing`() throws {
    let report = scorer.score([
      (
        gold(goldEntities, [GoldRelation(source: "ana", kind: .meets, target: "tom")]),
        extraction([])
      )
    ])
    #expect(report.entities.pooled == Tally(gold: 3))
    #expect(report.entities.pooled.f1 == 0)
    #expect(report.table.contains("relations"))
    #expect(try !report.json().isEmpty)
  }
}
