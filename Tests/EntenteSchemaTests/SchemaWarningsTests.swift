import EntenteModel
import EntenteSchema
import Testing

/// Entries of a user's folder that are right and have no effect on reading.
struct SchemaWarningsTests {
  private func warnings(_ files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder(files)
    return try Schema.standard(extendedBy: folder.path).warnings.map {
      String($0.description.dropFirst(folder.path.count + 1))
    }
  }

  @Test func `the standard schema has no warnings`() throws {
    #expect(try Schema.standard().warnings.isEmpty)
  }

  @Test func `a kind of entity that nothing is read as is named, with the patterns that need it`()
    throws
  {
    let found = try warnings([
      "mine.yaml": """
      entities:
        treaty: {label: treaty, plural: treaties, summary: A treaty., phrase: true}
      relations:
        ratifies: {family: proposal, source: actor, target: treaty, verb: ratifies,
                   reverse: is ratified by, summary: Ratifies it.}
        depositsWith: {family: proposal, source: actor, target: [treaty, organization],
                       verb: deposits with, reverse: is deposited by, summary: Deposits it.}
      patterns:
        ratify: {verbs: ratify, kind: ratifies, source: subject, target: object}
        deposit: {verbs: deposit, kind: depositsWith, source: subject, target: with}
      """
    ])
    #expect(found.count == 2, "\(found)")
    #expect(found[0].hasPrefix("mine.yaml:2:3: warning: Nothing in a text is ever read as"))
    #expect(found[1].hasPrefix("mine.yaml:9:3: warning: The pattern 'ratify' finds nothing"))
  }

  @Test func `a kind of relation that no pattern says is named, but not a standard one`() throws {
    let mediates = """
      mediates: {family: diplomacy, source: actor, target: event, verb: mediates,
                 reverse: is mediated by, summary: Brings two sides together.}
      """.replacing("\n", with: "\n  ")
    let officeOf = """
      officeOf: {family: structure, source: office, target: country, verb: is an office of,
                 reverse: has the office, summary: Belongs to the country.}
      """.replacing("\n", with: "\n  ")
    let found = try warnings([
      "mine.yaml": "replace: true\nrelations:\n  \(officeOf)\n  \(mediates)\n"
    ])
    #expect(found.count == 1, "\(found)")
    #expect(
      found.first?.hasPrefix("mine.yaml:5:3: warning: No pattern says 'mediates'") == true)
    let pattern =
      "patterns:\n  mediate: {verbs: mediate, kind: mediates, source: subject, target: in}\n"
    #expect(
      try warnings(["mine.yaml": "relations:\n  \(mediates)\n", "p.yaml": pattern]).isEmpty)
  }

  @Test(arguments: [
    ("verbs", "give the cold shoulder", "try 'give shoulder'"),
    ("verbs", "put on the table", "try 'put on table'"),
    ("verbs", "hit out at", "Write 'hit out', and 'at'"),
    ("verbs", "take stock of", "Write 'take stock', and 'of'"),
    ("nouns", "very heavy strike", "such as 'heavy strike'"),
    ("adjectives", "fed up", "Name one adjective"),
  ])
  func `a trigger that reading never makes is named with one that it does`(
    field: String, trigger: String, says: String
  ) throws {
    let found = try warnings([
      "p.yaml":
        "patterns:\n  p: {\(field): [\(trigger)], kind: meets, source: subject, target: object}\n"
    ])
    #expect(found.count == 1)
    #expect(found.first?.contains(says) == true, "\(found)")
    #expect(found.first?.hasPrefix("p.yaml:2:") == true)
  }

  @Test(arguments: [
    ("verbs", "meet"), ("verbs", "turn down"), ("verbs", "take aim"), ("verbs", "put on trial"),
    ("verbs", "cut off aid"), ("verbs", "come in for criticism"), ("verbs", "be against"),
    ("nouns", "attack"), ("nouns", "under attack"), ("nouns", "air strike"),
    ("nouns", "exchange of fire"), ("adjectives", "critical"),
  ])
  func `triggers that reading makes are left in peace`(field: String, trigger: String) throws {
    let found = try warnings([
      "p.yaml":
        "patterns:\n  p: {\(field): [\(trigger)], kind: meets, source: subject, target: object}\n"
    ])
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `a word list that nothing reads is named with the nearest that is read`() throws {
    let found = try warnings([
      "lexicons/speech-verb.txt": "opine\n", "lexicons/ship-nouns.txt": "coracle\n",
      "lexicons/given-names/mine.txt": "Zog\n", "lexicons/posts/ruritania.txt": "Hetman\n",
      "lexicons/birds/crows.txt": "rook\n",
    ])
    #expect(
      found == [
        "lexicons/birds/crows.txt: warning: No standard word list is called 'birds/crows', so "
          + "nothing reads this one. Check the spelling.",
        "lexicons/speech-verb.txt: warning: No standard word list is called 'speech-verb', so "
          + "nothing reads this one. Did you mean 'speech-verbs'?",
      ])
  }
}
