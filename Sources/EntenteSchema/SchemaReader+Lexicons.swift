import EntenteModel

extension SchemaReader {
  /// Reads the word lists of a folder: one entry a line, `#` starts a comment.
  ///
  /// The lists of a folder in `lexicons` are also there as one, under the folder's name. A list adds
  /// to the one of the same name in an earlier folder, unless its first line is `replace: true`.
  mutating func readLexicons(_ files: SchemaFiles) {
    let known = Set(lexicons.keys)
    for (file, name) in files.lists {
      if folderCount > 0, !known.contains(name), !known.contains(Self.parent(of: name) ?? "") {
        warnings.append(
          SchemaDiagnostics.unusedList(name, known: known.sorted(), at: .init(file: file)))
      }
      guard let text = text(of: file) else { continue }
      var words = Self.words(of: text)
      guard !words.isEmpty else {
        diagnostics.append(SchemaDiagnostics.emptyEntry("a word list", at: .init(file: file)))
        continue
      }
      if words[0] == "replace: true" {
        words.removeFirst()
        lexicons[name] = nil
      }
      add(words, to: name)
      if let parent = Self.parent(of: name) { add(words, to: parent) }
    }
  }

  private static func parent(of name: String) -> String? {
    name.lastIndex(of: "/").map { String(name[..<$0]) }
  }

  private mutating func add(_ words: [String], to name: String) {
    var list = lexicons[name] ?? []
    var seen = Set(list)
    for word in words where seen.insert(word).inserted { list.append(word) }
    lexicons[name] = list
  }

  private static func words(of text: String) -> [String] {
    var words: [String] = []
    // Bytes, since a word list of thousands of lines must not cost a millisecond.
    for line in text.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      var bytes = line.prefix { $0 != UInt8(ascii: "#") }
      while let last = bytes.last, last == 32 || last == 9 { bytes.removeLast() }
      while let first = bytes.first, first == 32 || first == 9 { bytes.removeFirst() }
      if !bytes.isEmpty, let word = String(Substring(bytes)) as String? { words.append(word) }
    }
    return words
  }
}
