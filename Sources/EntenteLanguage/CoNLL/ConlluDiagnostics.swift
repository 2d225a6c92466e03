import EntenteModel

/// The wording of every complaint about a CoNLL-U file.
extension Diagnostic {
  static func conlluColumns(found: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "conllu.columns", location: location,
      message: "The line has \(found) columns, where ten were expected.",
      remedy: "Separate the ten columns of CoNLL-U by tabs.")
  }

  static func conlluNumber(_ found: String, column: String, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "conllu.value", location: location,
      message: "The column \(column) holds '\(found)', which it may not.",
      remedy: "See https://universaldependencies.org/format.html.")
  }

  static func conlluOrder(found: Int, expected: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      id: "conllu.order", location: location,
      message: "The word has number \(found), where \(expected) was expected.",
      remedy: "Number the words of a sentence from 1 and end the sentence with an empty line.")
  }
}
