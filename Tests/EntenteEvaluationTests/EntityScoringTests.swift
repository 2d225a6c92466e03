import EntenteEvaluation
import EntenteModel
import Testing

struct EntityScoringTests {
  private let scorer = Scorer(schema: smallSchema)

  /// Whether one gold entity and one found entity match.
  private func match(_ gold: GoldEntity, _ found: Entity, others: [Entity] = []) -> Bool {
    let graph = EntenteEvaluationTests.gold([gold])
    let score = scorer.score(graph, extraction([found] + others))
    return score.entityKinds[gold.kind]?.matched == 1
  }

  @Test(arguments: [
    ("Ana Petrić", "ana petric"),
    ("Ana Petrić", "Mr Ana Petrić"),
    ("Ana Petrić", "President Ana Petrić"),
    ("Ana Petrić", "Foreign Minister Ana Petrić"),
    ("Łukasz Sørby", "Lukasz Sorby"),
    ("Renée Dufour", "Rene\u{301}e Dufour"),
    ("Jean-Paul Okello", "Jean Paul Okello"),
    ("Ana O’Dell", "Ana O'Dell"),
  ])
  func `case, accents, punctuation and titles of persons are ignored`(
    gold: String, other: String
  ) {
    #expect(
      match(GoldEntity(key: "a", kind: .person, name: gold), found("a", .person, other)))
  }

  @Test(arguments: [
    ("United States", "the United States"),
    ("U.S.", "US"),
    ("Secretary of Norland’s Council", "Secretary of Norland's Council"),
  ])
  func `a leading article and full stops are ignored`(gold: String, other: String) {
    #expect(
      match(GoldEntity(key: "a", kind: .country, name: gold), found("a", .country, other)))
  }

  @Test func `an office is not its bare place`() {
    #expect(
      !match(
        GoldEntity(key: "a", kind: .office, name: "President of Norland"),
        found("a", .office, "Minister of Norland")))
  }

  @Test func `an alias on either side is enough`() {
    #expect(
      match(
        GoldEntity(key: "a", kind: .organization, name: "River League", aliases: ["RL"]),
        found("a", .organization, "League of Rivers", "R.L.")))
  }

  @Test func `equal names of different kinds do not match`() {
    #expect(
      !match(
        GoldEntity(key: "a", kind: .place, name: "Norland"), found("a", .country, "Norland")))
  }

  @Test func `events match by content words with the surname for the person`() {
    let persons = [found("p", .person, "Ana Petrić", "Petrić"), found("q", .person, "Tom Vance")]
    #expect(
      match(
        GoldEntity(key: "a", kind: .event, name: "meeting of Petrić and Vance in Lund"),
        found("e", .event, "the meeting between Ana Petrić and Tom Vance in Lund"),
        others: persons))
  }

  @Test func `a Dice coefficient of 0,6 matches and one below does not`() {
    // {grain, transit, corridor} and {grain, corridor}: 2·2/5 = 0.8.
    #expect(
      match(
        GoldEntity(key: "a", kind: .proposal, name: "grain transit corridor"),
        found("p", .proposal, "a corridor for grain")))
    // {border, monitoring, mission} and {border, force}: 2·1/5 = 0.4.
    #expect(
      !match(
        GoldEntity(key: "a", kind: .proposal, name: "border monitoring mission"),
        found("p", .proposal, "border force")))
    // {ten, point, plan} and {ten, point, peace, offer}: 2·2/7 = 0.571.
    #expect(
      !match(
        GoldEntity(key: "a", kind: .proposal, name: "ten-point plan"),
        found("p", .proposal, "ten-point peace offer")))
    // {ten, point, peace, plan} and {ten, point, peace, offer}: 2·3/8 = 0.75.
    #expect(
      match(
        GoldEntity(key: "a", kind: .proposal, name: "ten-point peace plan"),
        found("p", .proposal, "ten-point peace offer")))
  }

  @Test func `organizations do not match by similar phrases`() {
    #expect(
      !match(
        GoldEntity(key: "a", kind: .organization, name: "Northern Border Police Force"),
        found("o", .organization, "Northern Border Police")))
  }

  @Test func `matching is one to one`() {
    let score = scorer.score(
      gold([GoldEntity(key: "a", kind: .person, name: "Ana Petrić", aliases: ["Petrić"])]),
      extraction([found("a", .person, "Ana Petrić"), found("b", .person, "Petrić")]))
    #expect(score.entities == Tally(found: 2, gold: 1, matched: 1))
    #expect(score.entities.precision == 0.5)
    #expect(score.entities.recall == 1)
  }

  @Test func `a partner is given up where that frees one for another`() {
    // "grain corridor" equals both found proposals by name; only turning the pairs over leaves one
    // for "sea corridor".
    let score = scorer.score(
      gold([
        GoldEntity(key: "a", kind: .proposal, name: "grain corridor", aliases: ["the corridor"]),
        GoldEntity(key: "b", kind: .proposal, name: "sea corridor", aliases: ["corridor"]),
      ]),
      extraction([
        found("p", .proposal, "corridor"), found("q", .proposal, "grain corridor"),
      ]))
    #expect(score.entities.matched == 2)
  }
}
