import EntenteModel

/// Sentences with IOB name labels: a token a line, an empty line after each sentence.
///
/// The token is the first column, or the second where the first is a number (Universal NER); the
/// label is the last column that looks like one.
struct NameCorpus: Sendable {
  /// A sentence.
  struct Item: Sendable {
    let forms: [String]
    let labels: [String]
  }

  let sentences: [Item]

  /// Reads a corpus.
  ///
  /// - Throws: A diagnostic with file and line where a line has no label.
  init(_ text: String, file: String) throws(Diagnostic) {
    var sentences: [Item] = []
    var (forms, labels): ([String], [String]) = ([], [])
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let columns = line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D })
        .map { String(Substring($0)) }
      if columns.isEmpty {
        if !forms.isEmpty { sentences.append(Item(forms: forms, labels: labels)) }
        (forms, labels) = ([], [])
        continue
      }
      if columns[0] == "#", columns.count != 2 || !Self.isLabel(columns[1]) { continue }
      guard columns.count >= 2, let label = columns.dropFirst().first(where: Self.isLabel) else {
        throw Diagnostic(
          id: "names.no-label", location: .init(file: file, line: number),
          message: "The line has no name label, where a token and a label were expected.",
          remedy: "Write a token, a tab and O, B-KIND or I-KIND on each line.")
      }
      let isNumbered = columns.count >= 3 && Int(columns[0]) != nil
      forms.append(columns[isNumbered ? 1 : 0])
      labels.append(label)
    }
    if !forms.isEmpty { sentences.append(Item(forms: forms, labels: labels)) }
    self.sentences = sentences
  }

  private static func isLabel(_ column: String) -> Bool {
    column == "O" || ((column.hasPrefix("B-") || column.hasPrefix("I-")) && column.count > 2)
  }
}
