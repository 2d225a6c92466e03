import EntenteModel

/// Every message of this module, so that their tone stays one.
enum ExportDiagnostics {
  typealias Location = Diagnostic.Location

  static func badDate(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.bad-date", location: location, message: "“\(shown(text))” is no date.",
      remedy: "Write 2025, 2025-11 or 2025-11-30.")
  }

  static func badNumber(_ text: String, expected: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.bad-number", location: location,
      message: "Found \(shown(text)), expected \(expected).")
  }

  static func badSpan(start: Int, end: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.bad-span", location: location,
      message: "A stretch of text runs from \(start) to \(end), which is backward.",
      remedy: "Positions count Unicode scalars, and the end is the scalar after the last one.")
  }

  static func cutShort(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.syntax", location: location,
      message: "The file ends in the middle of the graph: it is cut short.",
      remedy: "Take a whole copy, or make it anew with entente build --fresh.")
  }

  static func duplicateField(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.duplicate-field", location: location,
      message: "The field “\(shown(name))” is there twice.", remedy: "Keep one of them.")
  }

  static func duplicateID(_ id: String, what: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.duplicate-id", location: location,
      message: "Two \(what) have the id “\(shown(id))”.", remedy: "Merge them or rename one.")
  }

  static func missingField(_ name: String, of what: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.missing-field", location: location,
      message: "This \(what) has no field “\(name)”.",
      remedy: "Schemas/graph.schema.json lists the fields.")
  }

  static func notAGraph(_ found: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.not-a-graph", location: location,
      message: "\(found), expected a graph of the format “\(JSONExporter.formatName)”.",
      remedy: "Give a file that entente build or entente export wrote.")
  }

  static func notUTF8(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.not-utf8", location: location, message: "The text that starts here is not UTF-8.",
      remedy: "Save the file as UTF-8.")
  }

  static func otherSchema(_ reason: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.refused", location: location, message: reason,
      remedy: "If the graph was built with a schema folder, name it here too: --schema FOLDER.")
  }

  static func refused(_ reason: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.refused", location: location, message: reason,
      remedy: "Correct the file, or build the graph anew.")
  }

  static func syntax(expected: String, found: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.syntax", location: location, message: "Found \(found), expected \(expected).")
  }

  static func tooDeep(limit: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.too-deep", location: location,
      message: "Arrays and objects nest more than \(limit) deep.")
  }

  static func tooMany(_ limit: Int) -> Diagnostic {
    Diagnostic(
      id: "json.too-many-problems",
      message: "The file has more problems; only the first \(limit) are listed.")
  }

  static func trailing(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.trailing", location: location,
      message: "Something follows the end of the graph.", remedy: "One file holds one graph.")
  }

  static func unknownField(_ name: String, of what: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.unknown-field", location: location,
      message: "A \(what) has no field “\(shown(name))”.",
      remedy: "Put your own values under “properties”.")
  }

  static func unknownValue(
    _ value: String, known: [String], at location: Location
  ) -> Diagnostic {
    Diagnostic(
      id: "json.unknown-value", location: location,
      message: "Found “\(shown(value))”, expected one of: \(known.joined(separator: ", ")).")
  }

  static func unknownVersion(_ version: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.unknown-version", location: location,
      message: "The file has version \(version), expected \(JSONExporter.formatVersion).",
      remedy: "A newer entente wrote it: update, or export it again.")
  }

  static func wrongKey(_ key: String, expected: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "json.wrong-key", location: location,
      message: "The key “\(shown(key))” does not say what the edge says, expected "
        + "“\(shown(expected))”.",
      remedy: "A key is made of ends, kind, status, speaker and date; change them together.")
  }

  static func wrongType(
    of field: String, found: String, expected: String, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      id: "json.wrong-type", location: location,
      message: "“\(field)” is \(found), expected \(expected).")
  }

  /// Someone else's text, cut and cleaned so that a message stays one line.
  private static func shown(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(80) {
      let isControl = scalar.properties.generalCategory == .control
      shown.unicodeScalars.append(isControl ? " " : scalar)
    }
    return text.unicodeScalars.count > 80 ? shown + "…" : shown
  }
}
