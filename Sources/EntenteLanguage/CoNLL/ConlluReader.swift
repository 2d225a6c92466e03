public import EntenteModel

/// Reads CoNLL-U, with words written together, empty nodes and comments.
public struct ConlluReader: Sendable {
  private let file: String

  /// A reader.
  ///
  /// - Parameter file: The file's name, for messages.
  public init(file: String) { self.file = file }

  /// Reads the sentences of a file's text.
  ///
  /// - Parameter text: The text; a last sentence without an empty line after it is accepted.
  /// - Returns: The sentences in file order.
  /// - Throws: A diagnostic with file and line where a line is not CoNLL-U.
  /// - Complexity: O(*n*) in the text's bytes.
  public func read(_ text: String) throws(Diagnostic) -> [ConlluSentence] {
    var sentences: [ConlluSentence] = []
    var comments: [String] = []
    var rows: [ConlluRow] = []
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty {
        if !rows.isEmpty { sentences.append(ConlluSentence(comments: comments, rows: rows)) }
        if !rows.isEmpty || !comments.isEmpty { (rows, comments) = ([], []) }
      } else if line.first == 0x23, rows.isEmpty {
        comments.append(String(Substring(line)))
      } else {
        let row = try parse(line, number: number)
        try check(row, after: rows, number: number)
        rows.append(row)
      }
    }
    if !rows.isEmpty { sentences.append(ConlluSentence(comments: comments, rows: rows)) }
    return sentences
  }

  private func parse(_ line: Substring.UTF8View, number: Int) throws(Diagnostic) -> ConlluRow {
    let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard columns.count == 10 else {
      throw .conlluColumns(found: columns.count, at: .init(file: file, line: number))
    }
    guard let position = position(columns[0]) else {
      throw .conlluNumber(columns[0], column: "ID", at: .init(file: file, line: number))
    }
    guard !columns[1].isEmpty else {
      throw .conlluNumber("", column: "FORM", at: .init(file: file, line: number))
    }
    let head = columns[6] == "_" ? nil : Int(columns[6])
    guard columns[6] == "_" || (head ?? -1) >= 0 else {
      throw .conlluNumber(columns[6], column: "HEAD", at: .init(file: file, line: number))
    }
    return ConlluRow(
      position: position, form: columns[1], lemma: columns[2], tag: columns[3],
      fineTag: columns[4], features: columns[5], head: head, dependency: columns[7],
      enhanced: columns[8], miscellany: columns[9])
  }

  /// Words are numbered from 1 without gaps.
  private func check(
    _ row: ConlluRow, after rows: [ConlluRow], number: Int
  ) throws(Diagnostic) {
    guard case .word(let word) = row.position else { return }
    let last = rows.last { row in
      if case .word = row.position { return true }
      return false
    }
    var expected = 1
    if case .word(let before) = last?.position { expected = before + 1 }
    guard word == expected else {
      throw .conlluOrder(found: word, expected: expected, at: .init(file: file, line: number))
    }
  }

  private func position(_ column: String) -> ConlluRow.Position? {
    if let word = Int(column) { return word > 0 ? .word(word) : nil }
    for (mark, isRange) in [("-", true), (".", false)] {
      let parts = column.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]), first >= 0,
        second > 0
      else { continue }
      if isRange { return first > 0 && second > first ? .range(first, second) : nil }
      return .empty(first, second)
    }
    return nil
  }
}
