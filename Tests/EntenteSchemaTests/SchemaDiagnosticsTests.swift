import EntenteModel
import EntenteSchema
import Foundation
import Testing

/// Folders that are wrong: every message with its place and its remedy.
struct SchemaDiagnosticsTests {
  /// A broken file and what must be said about it.
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let yaml: String
    let line: Int
    let column: Int
    /// A part of the message or the remedy.
    let says: String
    var testDescription: String { id + ": " + says }
  }

  static let cases: [Case] = [
    Case(
      id: "schema.unknown-section", yaml: "# a comment\ncontries:\n  X: {}\n", line: 2, column: 1,
      says: "Did you mean 'countries'?"),
    Case(
      id: "schema.unknown-field",
      yaml: "places:\n  Zenda: {country: France, catgory: city, category: city}\n", line: 2,
      column: 28, says: "Did you mean 'category'?"),
    Case(
      id: "schema.unknown-field", yaml: "places:\n  Zenda: {category: city, population: 12}\n",
      line: 2, column: 27, says: "The fields are: aliases, country, category."),
    Case(
      id: "schema.missing-field", yaml: "places:\n  Zenda: {country: France}\n", line: 2, column: 3,
      says: "Add 'category: …'."),
    Case(
      id: "schema.missing-field", yaml: "places:\n  Zenda: {country: France, category: }\n",
      line: 2, column: 3, says: "has no 'category'"),
    Case(
      id: "schema.unknown-name", yaml: "places:\n  Zenda: {country: Frence, category: city}\n",
      line: 2, column: 20, says: "Did you mean 'France'?"),
    Case(
      id: "schema.unknown-name",
      yaml: """
        relations:
          crowns: {family: structure, source: persn, target: person, verb: crowns,
                   reverse: is crowned by, summary: Puts the crown on.}
        """, line: 2, column: 39, says: "Did you mean 'person'?"),
    Case(
      id: "schema.unknown-name",
      yaml: "patterns:\n  p: {verbs: [greet], kind: meet, source: subject, target: object}\n",
      line: 2, column: 29, says: "Did you mean 'meets'?"),
    Case(
      id: "schema.unknown-name",
      yaml: "patterns:\n  p: {verbs: greet, kind: meets, source: subjct, target: object|wth}\n",
      line: 2, column: 42, says: "Did you mean 'subject'?"),
    Case(
      id: "schema.unknown-name",
      yaml: """
        patterns:
          p:
            verbs: greet
            kind: meets
            source: subject
            target: object
            when: [to, "!clawse"]
        """, line: 7, column: 16, says: "Did you mean 'clause'?"),
    Case(
      id: "schema.unknown-name",
      yaml: "organizations:\n  Zenda Guard: {partOf: Untied Nations, category: army}\n", line: 2,
      column: 3, says: "Did you mean 'United Nations'?"),
    Case(
      id: "schema.unknown-name",
      yaml: "titles:\n  Grand Warden: {organization: Natto, scope: national}\n", line: 2,
      column: 32,
      says: "No organization is called 'Natto'."),
    Case(
      id: "schema.unknown-value", yaml: "titles:\n  Grand Warden: {scope: nation}\n", line: 2,
      column: 25, says: "Did you mean 'national'?"),
    Case(
      id: "schema.unknown-value",
      yaml: """
        relations:
          crowns: {family: weird, source: person, target: person, verb: crowns,
                   reverse: is crowned by, summary: Puts the crown on.}
        """, line: 2, column: 20,
      says: "Use one of: structure, diplomacy, conflict, proposal, event."),
    Case(
      id: "schema.unknown-value",
      yaml: """
        relations:
          crowns: {family: diplomacy, tone: cooperativ, source: person, target: person,
                   verb: crowns, reverse: is crowned by, summary: Puts the crown on.}
        """, line: 2, column: 37, says: "Did you mean 'cooperative'?"),
    Case(
      id: "schema.wrong-type", yaml: "titles:\n  Grand Warden: {scope: national, head: yep}\n",
      line: 2, column: 41, says: "Write true or false."),
    Case(
      id: "schema.wrong-type",
      yaml:
        "patterns:\n  p: {verbs: a, kind: meets, source: subject, target: object, confidence: 7}\n",
      line: 2, column: 75, says: "a number from 0 to 1"),
    Case(
      id: "schema.wrong-type",
      yaml: "patterns:\n  p: {verbs: a, nouns: b, kind: meets, source: subject, target: object}\n",
      line: 2, column: 3, says: "Write one of verbs, nouns and adjectives."),
    Case(
      id: "schema.wrong-type", yaml: "places: [Zenda]\n", line: 1, column: 1,
      says: "Found a list for 'places'"),
    Case(
      id: "schema.wrong-type", yaml: "places:\n  Zenda: city\n", line: 2, column: 3,
      says: "Found 'city' for 'Zenda'"),
    Case(
      id: "schema.wrong-type", yaml: "places:\n  Zenda: {category: [a, b]}\n", line: 2, column: 21,
      says: "Found a list for 'category', expected one text."),
    Case(
      id: "schema.wrong-type", yaml: "places:\n  Zenda: {category: a, aliases: [b, [c]]}\n",
      line: 2, column: 37, says: "a list of texts"),
    Case(
      id: "schema.wrong-type", yaml: "- places\n", line: 1, column: 1, says: "expected sections"),
    Case(
      id: "schema.empty-entry", yaml: "places:\n", line: 1, column: 1, says: "Fill it in"),
    Case(id: "schema.empty-entry", yaml: "# nothing\n", line: 1, column: 1, says: "Found a file"),
    Case(
      id: "schema.duplicate-entry",
      yaml: "places:\n  Zenda: {category: city}\n  Zenda: {category: region}\n", line: 2, column: 3,
      says: "'Zenda' was already written"),
    Case(
      id: "schema.bad-code", yaml: "countries:\n  Ruritania: {codes: [RIT, RUR], capital: S}\n",
      line: 2, column: 23, says: "Found the code 'RIT', expected 2 capital letters"),
    Case(
      id: "schema.bad-code", yaml: "countries:\n  Ruritania: {codes: [RI], capital: S}\n",
      line: 2, column: 23, says: "Found the code 'RI' alone"),
    Case(
      id: "schema.ambiguous-name",
      yaml:
        "countries:\n  Ruritania: {codes: [RI, RUR], aliases: Ruthenia, capital: S, seats: Kremlin}\n",
      line: 2, column: 3, says: "The name 'Kremlin' already means 'Russia'."),
    Case(
      id: "schema.syntax", yaml: "places:\n  Zenda: {category: city\n  Hentzau: x\n", line: 3,
      column: 10, says: "not valid YAML"),
    Case(
      id: "schema.syntax", yaml: "places:\n\tZenda: x\n", line: 2, column: 1,
      says: "Check the indentation"),
    Case(
      id: "schema.syntax", yaml: "places:\n  Zen\u{7}da: {category: city}\n", line: 2, column: 6,
      says: "control characters are not allowed"),
    Case(
      id: "schema.syntax", yaml: "places: " + String(repeating: "[", count: 100_000), line: 1,
      column: 10, says: "not valid YAML"),
  ]

  /// A small schema beside the broken file, since reading the standard one each time is slow.
  static let base = """
    entities:
      person: {label: person, plural: people, summary: A human being., actor: true}
    relations:
      meets: {family: diplomacy, source: person, target: person, verb: meets, symmetric: true,
              summary: Met in person.}
    countries:
      France: {codes: [FR, FRA], capital: Paris}
      Russia: {codes: [RU, RUS], capital: Moscow, seats: Kremlin}
    organizations:
      United Nations: {aliases: UN, category: multinational}
    """

  @Test(arguments: cases)
  func `a broken file is reported with its place and a remedy`(broken: Case) throws {
    let folder = try TemporaryFolder(["base.yaml": Self.base, "mine/broken.yaml": broken.yaml])
    let error = try #require(throws: SchemaError.self) { try Schema.load(from: folder.path) }
    #expect(error.code == .brokenFiles)
    let first = try #require(error.diagnostics.first { $0.id == broken.id }, "\(error)")
    #expect(first.location?.file == folder.path + "/mine/broken.yaml")
    #expect(first.location?.line == broken.line, "\(first)")
    #expect(first.location?.column == broken.column, "\(first)")
    #expect("\(first)".contains(broken.says), "\(first)")
    #expect(!first.remedy.isEmpty)
    #expect(first.severity == .error)
  }

  @Test func `all problems of a folder come out at once, in file order`() throws {
    let folder = try TemporaryFolder([
      "b.yaml": "places:\n  One: {}\n  Two: {category: a, sort: b}\n",
      "a.yaml": "plces: {}\n",
      "c.yaml": "places: {Three: {category: a, country: Nowhere}\n",
      "lexicons/empty.txt": "# nothing\n",
    ])
    let error = try #require(throws: SchemaError.self) { try Schema.load(from: folder.path) }
    #expect(
      error.diagnostics.map(\.id) == [
        "schema.unknown-section", "schema.missing-field", "schema.unknown-field", "schema.syntax",
        "schema.empty-entry",
      ])
    #expect(error.description.split(separator: "\n").count == 5)
  }

  @Test func `the same name in two files of one folder is a mistake`() throws {
    let folder = try TemporaryFolder([
      "a.yaml": "places:\n  Zenda: {category: city}\n",
      "b.yaml": "places:\n  Zenda: {category: region}\n",
    ])
    let error = try #require(throws: SchemaError.self) { try Schema.load(from: folder.path) }
    #expect(error.diagnostics.map(\.id) == ["schema.duplicate-entry"])
    #expect(error.diagnostics.first?.message.contains("a.yaml:2") == true)
  }

  @Test func `a file that is not UTF-8 is said to be so`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data([0x70, 0x3A, 0xE9, 0xFF, 0x0A]), to: "latin.yaml")
    let error = try #require(throws: SchemaError.self) { try Schema.load(from: folder.path) }
    #expect(error.diagnostics.map(\.id) == ["schema.not-utf8"])
  }

  @Test func `a file that cannot be read is said to be so`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/gone.yaml", withDestinationPath: folder.path + "/nowhere")
    let error = try #require(throws: SchemaError.self) { try Schema.load(from: folder.path) }
    #expect(error.diagnostics.map(\.id) == ["schema.unreadable"])
  }

  @Test func `a damaged file is read or reported, and never ends the process`() throws {
    let original = Array(Self.base.unicodeScalars)
    let pieces = Array("{}[]:,&*!|>'\"#%@-? \n\t\u{0}\u{2028}\u{FEFF}é".unicodeScalars)
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<150 {
      var scalars = original
      for _ in 0...next(4) {
        let position = next(scalars.count)
        switch next(3) {
        case 0: scalars.remove(at: position)
        case 1: scalars.insert(pieces[next(pieces.count)], at: position)
        default: scalars.removeLast(next(scalars.count / 4))
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let folder = try TemporaryFolder(["base.yaml": String(text)])
      do {
        _ = try Schema.load(from: folder.path)
      } catch {
        #expect(!error.diagnostics.isEmpty)
        #expect(error.diagnostics.allSatisfy { $0.location != nil && !$0.remedy.isEmpty })
      }
    }
  }

  @Test func `a folder that is not there is said to be so`() throws {
    let error = try #require(throws: SchemaError.self) {
      try Schema.standard(extendedBy: "/nowhere/at/all")
    }
    #expect(error.code == .missingFolder)
    #expect(error.diagnostics.map(\.id) == ["schema.not-a-folder"])
    #expect(error.description.hasPrefix("/nowhere/at/all: error: "))
  }

  @Test func `a file and a folder without schema files are no schema folder`() throws {
    let folder = try TemporaryFolder(["mine.yaml": Self.base, "empty/notes.txt": "nothing yet"])
    let file = try #require(throws: SchemaError.self) {
      try Schema.standard(extendedBy: folder.path + "/mine.yaml")
    }
    #expect(file.diagnostics.map(\.id) == ["schema.not-a-folder"])
    let empty = try #require(throws: SchemaError.self) {
      try Schema.standard(extendedBy: folder.path + "/empty")
    }
    #expect(empty.diagnostics.map(\.id) == ["schema.empty-folder"])
    #expect(empty.code == .missingFolder)
  }
}
