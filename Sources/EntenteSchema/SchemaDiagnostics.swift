import EntenteModel

/// Every message about schema files, sorted by id, so that wording is kept in one place.
enum SchemaDiagnostics {
  typealias Location = Diagnostic.Location

  static func missingFolder(_ name: String, lookedIn places: [String]) -> Diagnostic {
    Diagnostic(
      id: "resource.missing-folder",
      message: "The folder '\(name)' was not found in any of: \(places.joined(separator: ", ")).",
      remedy: "Set ENTENTE_HOME to the folder that contains '\(name)'.")
  }

  static func emptyHome(_ home: String, lacks name: String) -> Diagnostic {
    let folders = ResourceFolder.allCases.map { "'\($0.rawValue)'" }.joined(separator: " nor ")
    return Diagnostic(
      id: "resource.empty-home",
      message: "ENTENTE_HOME is '\(home)', where there is neither \(folders).",
      remedy: "Set it to the folder that contains '\(name)', or leave it unset.")
  }

  static func ambiguousName(_ name: String, owner: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.ambiguous-name", location: location,
      message: "The name '\(name)' already means '\(owner)'.",
      remedy: "Remove it from one of the two.")
  }

  static func badCode(_ code: String, letters: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.bad-code", location: location,
      message: "Found the code '\(code)', expected \(letters) capital letters A to Z.",
      remedy: "Write the ISO 3166-1 code of the state, such as 'FR' or 'FRA'.")
  }

  static func oneCode(_ code: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.bad-code", location: location,
      message: "Found the code '\(code)' alone, expected one of two letters and one of three.",
      remedy: "Write both ISO 3166-1 codes of the state, such as 'codes: [FR, FRA]'.")
  }

  static func badTerm(_ term: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.bad-term", location: location,
      message: "Found the term '\(term)', expected a first and a last year.",
      remedy: "Write it as '2009-2017', or as '2025-' while it goes on.")
  }

  static func duplicateEntry(_ name: String, first: Location, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.duplicate-entry", location: location,
      message: "The entry '\(name)' was already written at \(first.file):\(first.line ?? 1).",
      remedy: "Merge the two, or remove one.")
  }

  static func emptyEntry(_ what: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.empty-entry", location: location,
      message: "Found \(what) without anything in it.", remedy: "Fill it in or remove it.")
  }

  static func emptyFolder(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.empty-folder", location: location,
      message: "Found no schema file in this folder, expected '.yaml' files or 'lexicons/*.txt'.",
      remedy: "Check the path; 'Schemas/README.md' shows what a file looks like.")
  }

  static func idleKind(_ kind: String, at location: Location) -> Diagnostic {
    let known = EntityKind.standard.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      id: "schema.idle-kind", severity: .warning, location: location,
      message: "Nothing in a text is ever read as a '\(kind)'.",
      remedy: "It serves graphs and gold files made elsewhere; reading knows \(known).")
  }

  static func idlePattern(
    _ pattern: String, relation: String, kinds: [String], at location: Location
  ) -> Diagnostic {
    Diagnostic(
      id: "schema.idle-pattern", severity: .warning, location: location,
      message: "The pattern '\(pattern)' finds nothing: an end of '\(relation)' can only be "
        + "a \(kinds.map { "'\($0)'" }.joined(separator: " or ")), which nothing is read as.",
      remedy: "Let 'source' and 'target' of '\(relation)' name a standard kind too.")
  }

  static func idleRelation(_ relation: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.idle-relation", severity: .warning, location: location,
      message: "No pattern says '\(relation)', so that no text is found to say it.",
      remedy: "Add one under 'patterns', such as '\(relation): {verbs: …, kind: \(relation), …}'.")
  }

  static func idleTrigger(_ trigger: String, remedy: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.idle-trigger", severity: .warning, location: location,
      message: "The trigger '\(trigger)' finds nothing, however a text puts it.", remedy: remedy)
  }

  static func missingField(_ field: String, of entry: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.missing-field", location: location,
      message: "The entry '\(entry)' has no '\(field)'.", remedy: "Add '\(field): …'.")
  }

  static func notAFolder(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.not-a-folder", location: location,
      message: "There is no folder of schema files there.",
      remedy: "Name a folder laid out like 'Schemas'.")
  }

  static func notUTF8(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.not-utf8", location: location, message: "The file is not UTF-8 text.",
      remedy: "Save it as UTF-8.")
  }

  static func syntax(_ problem: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.syntax", location: location, message: "The file is not valid YAML: \(problem).",
      remedy: "Check the indentation, the brackets and the quotes near there.")
  }

  static func unknownField(
    _ field: String, of entry: String, known: [String], at location: Location
  ) -> Diagnostic {
    Diagnostic(
      id: "schema.unknown-field", location: location,
      message: "Found the unknown field '\(field)' in '\(entry)'.",
      remedy: suggestion(for: field, among: known, what: "The fields are"))
  }

  static func unknownName(
    _ name: String, what: String, known: [String], at location: Location
  ) -> Diagnostic {
    Diagnostic(
      id: "schema.unknown-name", location: location, message: "No \(what) is called '\(name)'.",
      remedy: suggestion(for: name, among: known, what: "Known are"))
  }

  static func unknownSection(_ name: String, known: [String], at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.unknown-section", location: location,
      message: "Found the unknown section '\(name)'.",
      remedy: suggestion(for: name, among: known, what: "The sections are"))
  }

  static func unknownValue(
    _ value: String, of field: String, known: [String], at location: Location
  ) -> Diagnostic {
    Diagnostic(
      id: "schema.unknown-value", location: location,
      message: "Found '\(value)' for '\(field)', which is not one of its values.",
      remedy: suggestion(for: value, among: known, what: "Use one of"))
  }

  static func unusedList(_ name: String, known: [String], at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.unused-list", severity: .warning, location: location,
      message: "No standard word list is called '\(name)', so nothing reads this one.",
      remedy: suggestion(for: name, among: known, what: "The lists are"))
  }

  static func unreadable(_ problem: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "schema.unreadable", location: location, message: "The file cannot be read: \(problem).",
      remedy: "Check that it exists and that you may read it.")
  }

  static func wrongType(
    _ field: String, found: String, expected: String, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      id: "schema.wrong-type", location: location,
      message: "Found \(found) for '\(field)', expected \(expected).",
      remedy: "Write \(expected).")
  }

  /// The nearest known name, or the whole list where it is short.
  private static func suggestion(for name: String, among known: [String], what: String) -> String {
    if let nearest = NearestName.of(name, among: known) { return "Did you mean '\(nearest)'?" }
    guard known.count <= 48 else { return "Check the spelling." }
    return "\(what): \(known.joined(separator: ", "))."
  }
}
